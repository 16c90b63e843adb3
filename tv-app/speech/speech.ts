/** Puts the sentence that is to be spoken where screen readers listen. */
export class Speech {
  readonly #element: HTMLElement

  constructor(element: HTMLElement) {
    this.#element = element
  }

  /** Says one sentence; a newer one replaces it. */
  say(sentence: string): void {
    if (sentence !== '' && this.#element.textContent !== sentence) this.#element.textContent = sentence
  }
}

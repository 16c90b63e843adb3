/** Questions of step cards as spreadsheets keep them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuestions } from '../../server/sources/questions.ts'
import { questionSchema } from '../../shared/model/service.ts'

function read(texts: Record<string, string>) {
  const faults: string[] = []
  return { questions: readQuestions(texts, 'zh-CN', (what) => faults.push(what)), faults }
}

describe('questions in a cell', () => {
  it('are picked from, answered by digits, or by own words', () => {
    const { questions, faults } = read({ 'zh-CN': '哪里漏水？厨房|厕所；几口人？#；还想说什么？*;照片有吗?' })
    expect(faults).toEqual([])
    expect(questions).toEqual([
      { ask: { 'zh-CN': '哪里漏水？' }, kind: 'choice', options: [{ 'zh-CN': '厨房' }, { 'zh-CN': '厕所' }] },
      { ask: { 'zh-CN': '几口人？' }, kind: 'digits' },
      { ask: { 'zh-CN': '还想说什么？' }, kind: 'text' },
      { ask: { 'zh-CN': '照片有吗?' }, kind: 'text' },
    ])
  })

  it('stand in every language that has all of them', () => {
    const { questions } = read({ 'zh-CN': '几罐？一罐|两罐', en: 'How many? One|Two' })
    expect(questions[0]).toEqual({
      ask: { 'zh-CN': '几罐？', en: 'How many?' },
      kind: 'choice',
      options: [
        { 'zh-CN': '一罐', en: 'One' },
        { 'zh-CN': '两罐', en: 'Two' },
      ],
    })
  })

  it('leave a translation out that asks something else', () => {
    const { questions, faults } = read({ 'zh-CN': '几罐？一罐|两罐', en: 'How many? #' })
    expect(questions[0]?.ask).toEqual({ 'zh-CN': '几罐？' })
    expect(faults).toEqual(['The questions in en are not those in zh-CN; they were left out.'])
  })

  it('leave a translation out that asks more, since none could tell which of its questions is which', () => {
    const { questions } = read({ 'zh-CN': `${'长'.repeat(200)}？*；几口人？*`, en: 'What? *; How many? *' })
    expect(questions).toEqual([{ ask: { 'zh-CN': '几口人？' }, kind: 'text' }])
  })

  it('are taken up to the letters that an order may hold of them', () => {
    const ask = `${'长'.repeat(199)}？`
    const { questions, faults } = read({ 'zh-CN': ask })
    expect([questions[0]?.ask, faults]).toEqual([{ 'zh-CN': ask }, []])
  })

  it.each([
    ['哪里漏水', 'no question mark'],
    ['哪里？厨房', 'needs 2 to 9 answers'],
    ['哪天？1|2|3|4|5|6|7|8|9|10', 'needs 2 to 9 answers'],
    [`${'长'.repeat(200)}？#`, 'has more than 200 letters'],
    [`哪里？厨房|${'长'.repeat(201)}`, 'An answer of "哪里？" has more than 200 letters'],
    ['一？#；二？#；三？#；四？#；五？#；六？#；七？#', 'Only the first 6'],
  ])('say what is wrong with %s', (cell, fault) => {
    const { questions, faults } = read({ 'zh-CN': `${cell}` })
    expect(faults.join()).toContain(fault)
    expect(questions.length).toBeLessThanOrEqual(6)
  })

  it('are questions of the model, whatever the cell holds', () => {
    const cell = fc.string({ unit: fc.constantFrom('？', '?', '；', ';', '|', '#', '*', 'a', '水', ' ') })
    fc.assert(
      fc.property(cell, cell, (zh, en) => {
        const { questions } = read({ 'zh-CN': zh, en })
        expect(questions.map((question) => questionSchema.parse(question))).toEqual(questions)
      }),
    )
  })
})

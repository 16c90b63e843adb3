/** What a packaging target is: a kind of set, and the file that its app store or its developer mode installs. */

export interface Package {
  /** Address of the television on the county's server, ending with a slash. */
  server: URL
  /** Version of Tangwu, "1.2.3". */
  version: string
}

export interface Target {
  /** Word on the command line. */
  name: string
  /** One line of the command's help. */
  about: string
  /** Name of the file that `pack` makes. */
  file: string
  /** The bytes of the file. Rejects with a sentence for the person who packs. */
  pack(what: Package): Promise<Uint8Array>
}

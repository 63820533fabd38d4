/** A SAS special missing value of a transport file, e.g. ".A"; the plain "." is null. */
export interface SpecialMissing {
  readonly specialMissing: string;
}

/** A cell as a reader hands it on, before it is judged: text, a number of a transport file, or missing. */
export type RawCell = string | number | null | SpecialMissing;

export interface SourceColumn {
  readonly name: string;
  /** Empty in text files. */
  readonly label: string;
  /** How the file stores it; in a text file everything is text. */
  readonly stored: 'text' | 'number';
  /** SAS or Define-XML display format such as DATE9.; empty when none is stated. */
  readonly format: string;
  /** SAS informat, where one is stated. */
  readonly informat?: string;
}

/** One cell of a data set: text, a number, or missing. */
export type Cell = string | number | null;

export type Row = { readonly [variable: string]: Cell };

export type VariableType = 'Char' | 'Num';

/** One SDTM variable; the CSV and the transport writer both take names, order and types from here. */
export interface Variable {
  readonly name: string;
  readonly type: VariableType;
  readonly label: string;
}

export interface Domain {
  readonly name: string;
  /** Begins with SYNTHETIC, so that the transport file says what it is wherever it is opened. */
  readonly label: string;
  readonly variables: readonly Variable[];
}

export interface Table {
  readonly domain: Domain;
  readonly rows: readonly Row[];
}

/** The cell of a variable; a variable that a row does not name is missing. */
export const cellOf = (row: Row, variable: Variable): Cell => row[variable.name] ?? null;

/** Throws when a row carries a variable its domain does not have, or a cell of the wrong type: a generator bug. */
export const checkTable = ({ domain, rows }: Table): void => {
  const types = new Map(domain.variables.map((variable) => [variable.name, variable.type]));
  for (const row of rows) {
    for (const [name, cell] of Object.entries(row)) {
      const type = types.get(name);
      if (type === undefined) throw new Error(`${domain.name} has no variable ${name}`);
      if (cell === null) continue;
      if ((typeof cell === 'number') !== (type === 'Num'))
        throw new Error(`${domain.name}.${name} is ${type}`);
      if (typeof cell === 'number' && !Number.isFinite(cell))
        throw new Error(`${domain.name}.${name} not finite`);
      if (typeof cell === 'string' && cell !== cell.trim())
        throw new Error(`${domain.name}.${name} has edge blanks`);
    }
  }
};

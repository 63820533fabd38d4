import { isPersonsValue } from '../../../shared/dataset/deid/saysWho.ts';
import { refuse } from '../refused.ts';

const SAS_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,31}$/;

/** SDTM names are upper case; a sponsor's free heading keeps its letters. */
const normalised = (name: string): string => {
  const trimmed = name.trim();
  return SAS_NAME.test(trimmed) ? trimmed.toUpperCase() : trimmed;
};

/** Control characters, and halves of surrogate pairs, which no text has. */
const NO_TEXT = /[\p{Cc}\p{Cs}]/u;

/** What is wrong with a name that has letters of its own; undefined when nothing is. */
const problemOf = (name: string): string | undefined => {
  if (NO_TEXT.test(name)) return 'has a name with control characters';
  // Rows are kept as JSON under these names, and JSON.parse of V8 (Node 24) compares a key as it is escaped with the one
  // that it expects: after rows with a column \ it reads the column " as that. No two names without a backslash are so.
  if (name.includes('\\')) return 'has a name with a backslash';
  return name === '"' ? 'has a quotation mark for a name' : undefined;
};

/** Variable names of a table, each usable and unlike the others; otherwise the file is refused. */
export const columnNames = (names: readonly string[]): string[] => {
  const seen = new Map<string, number>();
  return names.map((name, index) => {
    const position = index + 1;
    const column = normalised(name);
    if (column === '') {
      return refuse('file-unsupported', `Column ${position} of the file has no name.`, { column: position });
    }
    // SECURITY: such a name would not become a property of the row but replace its prototype. test/files/badFiles.test.ts
    if (column === '__PROTO__' || column === '__proto__') {
      return refuse('file-unsupported', `Column ${position} has a name that is no variable name.`, {
        column: position,
      });
    }
    const problem = problemOf(column);
    if (problem !== undefined) {
      return refuse('file-unsupported', `Column ${position} of the file ${problem}; rename it.`, {
        column: position,
      });
    }
    // SECURITY: names of columns are kept as they are, and told; no screen looks at them. test/electron/files/readers/personsInNames.test.ts
    if (isPersonsValue(column)) {
      return refuse(
        'file-unsupported',
        `The name of column ${position} looks as if it told who somebody is: the first row must hold names of columns, no values.`,
        { column: position },
      );
    }
    const first = seen.get(column);
    if (first !== undefined) {
      return refuse(
        'file-unsupported',
        `Columns ${first} and ${position} have the same name, ${column}: which one counts cannot be told.`,
        { column: position },
      );
    }
    seen.set(column, position);
    return column;
  });
};

import { z } from 'zod';
import type { ReadableDb } from './handles.ts';

/** What may be bound to a statement. Booleans have no column type: they are bound as 0 and 1. */
export type Bind = string | number | null | Uint8Array;

interface Query<S extends z.ZodType> {
  /** Shape of one row; every row is parsed, none is cast. */
  readonly row: S;
  readonly sql: string;
  readonly bind?: readonly Bind[];
}

/** All rows of a query. Throws ZodError when a row is not of the expected shape. */
export const readAll = <S extends z.ZodType>(db: ReadableDb, query: Query<S>): z.infer<S>[] =>
  db
    .prepare(query.sql)
    .all(...(query.bind ?? []))
    .map((row) => query.row.parse(row));

/** The first row, or undefined when there is none. */
export const readOne = <S extends z.ZodType>(db: ReadableDb, query: Query<S>): z.infer<S> | undefined => {
  const row = db.prepare(query.sql).get(...(query.bind ?? []));
  return row === undefined ? undefined : query.row.parse(row);
};

/** Row by row, for tables that need not stand in memory at once. Until it ends, the connection only reads. */
export const readEach = function* <S extends z.ZodType>(
  db: ReadableDb,
  query: Query<S>,
): Generator<z.infer<S>, void> {
  for (const row of db.prepare(query.sql).iterate(...(query.bind ?? []))) yield query.row.parse(row);
};

/** A TEXT column that holds JSON of the given shape. */
export const jsonColumn = <S extends z.ZodType>(shape: S) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(shape);

export const blob: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);
export const count = z.number().int().min(0);
/** SQLite has no boolean: 0 or 1. */
export const flag = z.literal([0, 1]).transform((value) => value === 1);

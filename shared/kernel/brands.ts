declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Lower-case hexadecimal SHA-256, 64 characters. */
export type Sha256Hex = Brand<string, 'Sha256Hex'>;
/** Calendar date, complete: YYYY-MM-DD. */
export type IsoDate = Brand<string, 'IsoDate'>;
/** UTC instant with milliseconds: YYYY-MM-DDThh:mm:ss.sssZ. */
export type UtcInstant = Brand<string, 'UtcInstant'>;
/** CDISC study day: 1 on the reference day, -1 the day before; there is no day 0. */
export type StudyDay = Brand<number, 'StudyDay'>;
export type SubjectId = Brand<string, 'SubjectId'>;

export const asSubjectId = (text: string): SubjectId => text as SubjectId;

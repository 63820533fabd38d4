import type { Json } from '../../../../shared/integrity/canonicalJson.ts';

export interface FieldProps {
  /** Path of the value as text. */
  readonly at: string;
  readonly value: Json | undefined;
  /** The label is read, not seen: in tables, whose head names the column. */
  readonly bare?: boolean;
}

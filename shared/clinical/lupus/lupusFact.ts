import type { RowRef } from '../../dataset/sourceRow.ts';
import { type Fact, type FactValue, factId } from '../../facts/fact.ts';
import type { Phrase } from '../../gates/gate.ts';
import type { Verdict } from '../verdict.ts';
import type { Assessment } from './assessments.ts';

export const NOT_EVALUABLE: FactValue = { kind: 'none', none: 'not-evaluable' };

interface Parts {
  /** Without the area. */
  readonly rule: string;
  readonly subjectId: string;
  readonly about: string;
  readonly at: Assessment;
  /** Beside the date, where one assessment makes several facts of a rule. */
  readonly key?: string;
  readonly value: FactValue;
  readonly clause?: string;
  readonly reason?: Phrase | null;
  readonly inputs?: Fact['inputs'];
  readonly refs?: readonly RowRef[];
}

/** A fact of this area; its key is the day of the assessment. */
export const lupusFact = ({ rule, subjectId, about, at, key = '', ...rest }: Parts): Fact => ({
  id: factId(`lupus/${rule}`, subjectId, key === '' ? at.dateText : `${at.dateText}|${key}`),
  rule: `lupus/${rule}`,
  area: 'lupus',
  subjectId,
  about,
  date: at.dateText,
  day: at.day,
  value: rest.value,
  clause: rest.clause ?? '',
  reason: rest.reason ?? null,
  inputs: [...(rest.inputs ?? [])],
  refs: [...(rest.refs ?? at.rows.map(({ ref }) => ref))],
});

/** A judgement as a value, with the reason where the record does not allow one. */
export const verdictValue = (
  judged: Verdict,
): { readonly value: FactValue; readonly reason: Phrase | null } =>
  judged.kind === 'unknown'
    ? { value: NOT_EVALUABLE, reason: judged.reason }
    : { value: { kind: 'yes-no', value: judged.kind === 'yes' }, reason: null };

import { z } from 'zod';
import { RowRef } from '../dataset/sourceRow.ts';
import { Fact, FactArea } from '../facts/fact.ts';
import { ClinicalRule } from '../facts/rule.ts';
import { Phrase } from '../gates/gate.ts';
import { Provenance } from './provenance.ts';

/** How many facts of an area there are, and how many of them have no value. */
export const AreaCount = z.strictObject({
  area: FactArea,
  facts: z.number().int(),
  none: z.number().int(),
});
export type AreaCount = z.infer<typeof AreaCount>;

/** One person of a cut, dosed or not, with what was given and how far the record goes. */
export const ListedSubject = z.strictObject({
  subjectId: z.string(),
  /** `no-level`: dosed, but the level or the day of the first infusion cannot be told. */
  state: z.enum(['dosed', 'no-level', 'not-dosed']),
  level: z.number().int().nullable(),
  age: z.number().nullable(),
  sex: z.string(),
  /** Row of DM; null when there is none. */
  ref: RowRef.nullable(),
  infusions: z.array(
    z.strictObject({
      ...{ number: z.number().int(), date: z.string(), ref: RowRef },
      /** Study day; null when the first infusion cannot be told. */
      day: z.number().int().nullable(),
    }),
  ),
  /** Last dated safety observation not after the cut-off; null when there is none, or the subject is at no level. */
  lastObservation: z.strictObject({ date: z.string(), day: z.number().int(), ref: RowRef }).nullable(),
  areas: z.array(AreaCount),
});
export type ListedSubject = z.infer<typeof ListedSubject>;

/** The set of facts that a page shows: which rules, which bytes, and whether it is stored with the cut. */
export const FactSetView = z.strictObject({
  algorithm: z.string(),
  sha256: z.string(),
  count: z.number().int(),
  /** null: derived for this reading only. */
  storedAt: z.string().nullable(),
});
export type FactSetView = z.infer<typeof FactSetView>;

export const SubjectsModel = z.strictObject({
  conclusion: z.array(Phrase),
  /** Dosed by level and first infusion, then those at no level, then the others, by identifier. */
  subjects: z.array(ListedSubject),
  /** Facts on dose levels and the whole cut, which are of no one subject. */
  wholeCut: z.array(AreaCount),
  set: FactSetView,
  provenance: Provenance,
});
export type SubjectsModel = z.infer<typeof SubjectsModel>;

/** Facts of one subject ('': those on dose levels), with the rules that made them. */
export const FactList = z.strictObject({
  facts: z.array(Fact),
  /** Facts that pass; more than are carried where there are very many. */
  total: z.number().int(),
  rules: z.array(ClinicalRule),
  set: FactSetView,
  provenance: Provenance,
});
export type FactList = z.infer<typeof FactList>;

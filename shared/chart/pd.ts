import { z } from 'zod';
import { Fact } from '../facts/fact.ts';
import { Phrase } from '../gates/gate.ts';
import { Proportion, Provenance } from './provenance.ts';

const Local = z.strictObject({ en: z.string(), 'zh-CN': z.string() });

export const PdGroup = z.enum(['b-cells', 'kinetics', 'markers', 'immunoglobulins', 'peaks']);
export type PdGroup = z.infer<typeof PdGroup>;

/** One quantity that the page can draw, and where its results stand in this cut. */
export const PdSeriesEntry = z.strictObject({
  id: z.string(),
  label: Local,
  group: PdGroup,
  /** UCUM code in which facts state it. */
  unit: z.string(),
  /** The test with most results; null when the cut has none. */
  test: z.strictObject({ domain: z.string(), testCode: z.string() }).nullable(),
  /** Dosed subjects with a result. */
  subjects: z.number().int(),
  /** Drawn on a logarithmic axis. */
  logarithmic: z.boolean(),
  /** Cuts drawn as lines, in `unit`. */
  cuts: z.array(z.number()),
});
export type PdSeriesEntry = z.infer<typeof PdSeriesEntry>;

export const PdSubject = z.strictObject({
  subjectId: z.string(),
  level: z.number().int(),
  style: z.number().int(),
  /** Infusions of which kinetics are stated. */
  infusions: z.array(z.number().int()),
  /** Every fact of pharmacology and pharmacodynamics of the subject. */
  facts: z.array(Fact),
});
export type PdSubject = z.infer<typeof PdSubject>;

/** How many dosed subjects of a level (null: of all) went below a cut after the first infusion. */
export const PdDepletion = z.strictObject({
  cut: z.number(),
  level: z.number().int().nullable(),
  proportion: Proportion,
  /** Dosed subjects of whom it cannot be told. */
  notEvaluable: z.number().int(),
  subjects: z.array(z.string()),
});
export type PdDepletion = z.infer<typeof PdDepletion>;

export const PdModel = z.strictObject({
  conclusion: z.array(Phrase),
  series: z.array(PdSeriesEntry),
  levels: z.array(
    z.strictObject({ level: z.number().int(), dose: z.number(), unit: z.string(), dosed: z.number().int() }),
  ),
  subjects: z.array(PdSubject),
  depletion: z.array(PdDepletion),
  /** Cuts of B cells, in the order of the protocol. */
  cuts: z.array(z.number()),
  /** Days over which the area is stated. */
  aucEndDays: z.number(),
  empty: Phrase.nullable(),
  provenance: Provenance,
});
export type PdModel = z.infer<typeof PdModel>;

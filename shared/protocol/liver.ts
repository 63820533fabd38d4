import { z } from 'zod';
import { sourced } from './sourced.ts';

/**
 * At a cut itself: `inclusive` counts it as elevated (≥), `strict` does not (>). Sources differ (domain.md 3.3), so the
 * protocol names which one leads and every statement that the other would change says so.
 */
export const CutOperator = z.enum(['inclusive', 'strict']);
export type CutOperator = z.infer<typeof CutOperator>;

/**
 * How Hy's law is read at its cuts: `fda-2009` aminotransferase ≥ and bilirubin > (definition of the case),
 * `fda-2009-listing` aminotransferase > and bilirubin ≥ (advice on listing cases), `inclusive` both ≥, `strict` both >.
 */
export const HysLawOperators = z.enum(['fda-2009', 'fda-2009-listing', 'inclusive', 'strict']);
export type HysLawOperators = z.infer<typeof HysLawOperators>;

/** Which aminotransferase a statement rests on; `higher` takes the greater multiple of ALT and AST. */
export const Aminotransferase = z.enum(['ALT', 'AST', 'higher']);
export type Aminotransferase = z.infer<typeof Aminotransferase>;

const positive = z.number().positive();
const days = z.number().int().min(0).max(365);

/** What a protocol settles for liver signals. All cuts are multiples of the named reference. */
export const LiverParameters = z.strictObject({
  /** The aminotransferase that leads in quadrants and migration. */
  aminotransferase: sourced(Aminotransferase),
  rValue: sourced(
    z.strictObject({
      hepatocellular: positive,
      cholestatic: positive,
      operator: CutOperator,
      /** Most days between the two samples; 0 is the same day. */
      daysApart: days,
    }),
  ),
  hysLaw: sourced(
    z.strictObject({
      aminotransferase: positive,
      bilirubin: positive,
      /** Alkaline phosphatase below this is no cholestasis. */
      alkalinePhosphatase: positive,
      operators: HysLawOperators,
      /** Most days between the two elevations, and to the alkaline phosphatase. */
      windowDays: days,
    }),
  ),
  /** Multiples of the ULN. */
  edish: sourced(z.strictObject({ aminotransferase: positive, bilirubin: positive, operator: CutOperator })),
  /** Multiples of the subject's baseline. */
  mdish: sourced(z.strictObject({ aminotransferase: positive, bilirubin: positive, operator: CutOperator })),
  /** Pretreatment and peak quadrant, for migration and the composite view; multiples of the ULN. */
  migration: sourced(
    z.strictObject({ aminotransferase: positive, bilirubin: positive, operator: CutOperator }),
  ),
  /** Days between the peaks of aminotransferase and bilirubin, to which they belong together. */
  peakTiming: sourced(z.strictObject({ suggestiveDays: days, possibleDays: days })),
  /** Thresholds at which stopping treatment is considered. They stop nothing here. */
  thresholds: sourced(
    z.strictObject({
      single: positive,
      sustained: positive,
      /** Longer than this many days. */
      sustainedDays: days,
      combined: positive,
      bilirubin: positive,
      inr: positive,
      withSymptoms: positive,
      /** Most days between the aminotransferase and the bilirubin or INR beside it. */
      windowDays: days,
    }),
  ),
});
export type LiverParameters = z.infer<typeof LiverParameters>;

import { gt, lt } from '../grading/compare.ts';
import { phrase } from '../text/phrases.ts';
import { equivalenceInterval, type IntervalParameters } from './interval.ts';
import { withExclusion } from './intervalVerdict.ts';
import type { Verdict, VerdictOf } from './verdict.ts';

type Case = 'below' | 'inside' | 'one-fewer-below' | 'above';

const LETTER: { readonly [C in Case]: Verdict['letter'] } = {
  below: 'E',
  inside: 'S',
  'one-fewer-below': 'S',
  above: 'D',
};

/**
 * i3+3: escalate when dlt/n is below the interval, stay inside it; above it stay when one DLT fewer would lie below,
 * else de-escalate. Source: Liu, Wang and Ji, J Biopharm Stat 30 (2020) 294-304 (arXiv 1901.01303), the rule read in
 * IDDI-BE/PhIdesign R/get_i33_rules.R (commit 643cfda); verify against the paper itself.
 */
export const i3plus3Verdict = (parameters: IntervalParameters): VerdictOf => {
  const { low, high } = equivalenceInterval(parameters);
  const caseOf = (n: number, dlt: number): Case => {
    if (lt(dlt / n, low)) return 'below';
    if (!gt(dlt / n, high)) return 'inside';
    return lt((dlt - 1) / n, low) ? 'one-fewer-below' : 'above';
  };
  return withExclusion(parameters, (n, dlt) => {
    const found = caseOf(n, dlt);
    return {
      letter: LETTER[found],
      reasons: [phrase(`advice.i3-${found}`, { n, dlt, low, high })],
      figures: {},
    };
  });
};

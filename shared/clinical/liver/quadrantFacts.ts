import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import { gt } from '../../grading/compare.ts';
import { Aminotransferase } from '../../protocol/liver.ts';
import { phrase } from '../../text/phrases.ts';
import type { LiverAssessment } from './assessLiver.ts';
import { signOf } from './cuts.ts';
import { onlyAminotransferase } from './hysLawFacts.ts';
import { code, liverFact, none } from './liverFactParts.ts';
import { LIVER_RULE } from './liverRules.ts';
import { migrationConcern } from './migration.ts';
import { type Gap, peakOf } from './peaks.ts';
import type { PlacedQuadrant } from './placedQuadrant.ts';
import type { QuadrantCuts } from './quadrant.ts';

/** How a choice of aminotransferase is named in facts. */
export const ABOUT: { readonly [A in Aminotransferase]: string } = {
  ALT: 'ALT, TBL',
  AST: 'AST, TBL',
  higher: 'ALT or AST, TBL',
};

const clauseOf = ({ aminotransferase, bilirubin, operator }: QuadrantCuts, unit: string): string =>
  `ALT or AST ${signOf(operator)} ${aminotransferase} ${unit}, TBL ${signOf(operator)} ${bilirubin} ${unit}`;

const whyOf = (gap: Gap): string => gap.reason;

/** Why there is no quadrant, with the first record that stands in the way. */
export const noQuadrantReason = (
  reason: NonNullable<PlacedQuadrant['reason']>,
  gaps: readonly Gap[],
): Phrase => {
  const [gap] = gaps;
  if (reason === 'no-aminotransferase') return phrase('fact-reason.liver.no-aminotransferase');
  if (reason === 'no-bilirubin') return phrase('fact-reason.liver.no-bilirubin');
  if (gap === undefined) return phrase('fact-reason.liver.peak-at-least');
  const params = { n: gaps.length, why: whyOf(gap) };
  return reason === 'peak-may-be-higher'
    ? phrase('fact-reason.liver.peak-may-be-higher', params)
    : phrase('fact-reason.liver.none-usable', params);
};

const placedReason = (placed: PlacedQuadrant, only: 'ALT' | 'AST' | null): Phrase | null => {
  if (placed.other !== null)
    return phrase('fact-reason.liver.at-cut', {
      sign: signOf(placed.other.operator),
      quadrant: placed.other.quadrant,
    });
  return only === null ? null : phrase('fact-reason.liver.one-aminotransferase', { test: only });
};

const scaleFacts = (
  input: SubjectInput,
  assessment: LiverAssessment,
  rule: ClinicalRule,
  scale: 'edish' | 'mdish',
): readonly Fact[] =>
  Aminotransferase.options.map((choice) => {
    const placed = assessment[scale][choice];
    const only = choice === 'higher' ? onlyAminotransferase(assessment) : null;
    return liverFact(input, {
      rule,
      key: choice,
      about: ABOUT[choice],
      value: placed.quadrant === null ? none('not-evaluable') : code(placed.quadrant),
      clause: clauseOf(input.protocol.liver[scale].value, scale === 'edish' ? 'x ULN' : 'x baseline'),
      reason:
        placed.reason === null ? placedReason(placed, only) : noQuadrantReason(placed.reason, placed.gaps),
      samples: [placed.aminotransferase, placed.bilirubin],
      gaps: placed.reason === null ? [] : placed.gaps,
    });
  });

const migrationFact = (input: SubjectInput, { migration }: LiverAssessment): Fact => {
  const { baseline, peak } = migration;
  const { value: cuts } = input.protocol.liver.migration;
  const open = baseline.reason ?? peak.reason;
  const gaps = baseline.reason === null ? peak.gaps : baseline.gaps;
  const known = baseline.quadrant !== null && peak.quadrant !== null;
  return liverFact(input, {
    rule: LIVER_RULE.migration,
    about: ABOUT[input.protocol.liver.aminotransferase.value],
    value: known ? code(migrationConcern(baseline.quadrant, peak.quadrant)) : none('not-evaluable'),
    clause: `${baseline.quadrant ?? '?'} -> ${peak.quadrant ?? '?'} (${clauseOf(cuts, 'x ULN')})`,
    reason:
      baseline.reason !== null
        ? phrase('fact-reason.liver.no-baseline-quadrant')
        : open === null
          ? null
          : noQuadrantReason(open, gaps),
    samples: [peak.aminotransferase, peak.bilirubin],
    before: [baseline.aminotransferase, baseline.bilirubin],
    gaps: open === null ? [] : gaps,
  });
};

/** The peak as multiple of an abnormal baseline, beside the quadrant that it reaches. */
const compositeFact = (input: SubjectInput, { migration, timesBaseline }: LiverAssessment): Fact => {
  const { baseline, peak } = migration;
  const { aminotransferase: at, bilirubin: tbl } = baseline;
  const common = {
    rule: LIVER_RULE.composite,
    about: ABOUT[input.protocol.liver.aminotransferase.value],
    clause: clauseOf(input.protocol.liver.migration.value, 'x ULN'),
    samples: [peak.aminotransferase, peak.bilirubin],
    before: [at, tbl],
  };
  const abnormal = [at, tbl].some((one) => one !== null && gt(one.multiple, 1));
  if (!abnormal) {
    return at === null || tbl === null
      ? liverFact(input, {
          ...common,
          value: none('not-evaluable'),
          reason: phrase('fact-reason.liver.no-baseline-quadrant'),
          gaps: baseline.gaps,
        })
      : liverFact(input, {
          ...common,
          value: none('not-applicable'),
          reason: phrase('fact-reason.liver.baseline-normal'),
        });
  }
  const shift = [peakOf(timesBaseline.aminotransferase), peakOf(timesBaseline.bilirubin)];
  return liverFact(input, {
    ...common,
    value: peak.quadrant === null ? none('not-evaluable') : code(peak.quadrant),
    reason: peak.reason === null ? null : noQuadrantReason(peak.reason, peak.gaps),
    samples: [...common.samples, ...shift],
    gaps: peak.reason === null ? [] : peak.gaps,
  });
};

/** Quadrants by eDISH and mDISH for ALT, AST and the higher of both; migration; composite. */
export const quadrantFacts = (input: SubjectInput, assessment: LiverAssessment): readonly Fact[] => [
  ...scaleFacts(input, assessment, LIVER_RULE.edish, 'edish'),
  ...scaleFacts(input, assessment, LIVER_RULE.mdish, 'mdish'),
  migrationFact(input, assessment),
  compositeFact(input, assessment),
];

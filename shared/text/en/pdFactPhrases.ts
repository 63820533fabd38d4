/** Reasons of the facts of pharmacology and pharmacodynamics. */
export const pdFactPhrasesEn = {
  'fact-unit.study-day': '(study day)',
  'fact-reason.pd.no-first-infusion': 'The first infusion has no complete date.',
  'fact-reason.pd.no-result': 'No dated result in a unit that can be used.',
  'fact-reason.pd.no-result-before': 'No result before the first infusion.',
  'fact-reason.pd.no-result-after': 'No result after the first infusion.',
  'fact-reason.pd.no-lymphodepletion': 'No dated record of lymphodepletion.',
  'fact-reason.pd.no-result-before-lymphodepletion':
    'No result before the day on which lymphodepletion began.',
  'fact-reason.pd.left-out':
    '{n:plural:result:results} left out: no complete date, no number, or a unit that cannot be used.',
  'fact-reason.pd.higher-limit':
    'A result below a limit of quantification higher than this figure may have been lower.',
  'fact-reason.pd.never-below': 'No result below the cut; between samples it may have been.',
  'fact-reason.pd.never-below-unclear':
    'No result certainly below the cut; the limit of quantification is above the cut or not known.',
  'fact-reason.pd.already-below':
    'Already below the cut before the first infusion, after lymphodepletion or before.',
  'fact-reason.pd.earlier-unclear':
    'An earlier result (day {day}) is below a limit of quantification above the cut.',
  'fact-reason.pd.still-below': 'Still below the cut, or not clearly above it, at the last result.',
  'fact-reason.pd.interval': 'From the first to the last sample below, and up to the neighbouring samples.',
  'fact-reason.pd.no-sample': 'No sample after this infusion and before the next.',
  'fact-reason.pd.all-below-limit': 'Every result after this infusion is below the limit of quantification.',
  'fact-reason.pd.no-pre-dose':
    'No sample before this infusion on its day: what was left of the former one is not known.',
  'fact-reason.pd.unclear-pre-dose':
    'A sample on the day of this infusion may have been taken before or after it.',
  'fact-reason.pd.too-few-points':
    'Too few points: fewer than {n}, the start of the infusion counted, up to the last quantifiable result.',
  'fact-reason.pd.next-infusion': 'The next infusion came {days} days later, before {end} days were over.',
  'fact-reason.pd.not-followed': 'No sample {end} days or more after this infusion.',
  'fact-reason.pd.no-limit': 'A later result is below a limit of quantification that is not recorded.',
  'fact-reason.pd.tail-below-limit':
    'Results below the limit after the last quantifiable one: as zero and as the limit.',
  'fact-reason.pd.carry-over': 'Holds what was left of the former infusion: {value} before this one.',
  'fact-reason.pd.until-next': 'Still quantifiable at the last sample before the next infusion.',
  'fact-reason.pd.until-last': 'Still quantifiable at the last sample.',
  'fact-reason.pd.start-assumed': 'No sample before the first infusion: zero is taken at its start.',
  'fact-reason.pd.no-baseline': 'No baseline.',
  'fact-reason.pd.baseline-below-limit': 'The baseline is zero or below the limit of quantification.',
  'fact-reason.pd.limit-as-value': 'The result is below the limit of quantification: at most this.',
  'fact-reason.pd.no-range': 'A record has no limit of the range.',
  'fact-reason.pd.unclear': 'A limit of quantification lies beyond the limit of the range.',
  'fact-reason.pd.within-at-baseline': 'Within the range at baseline.',
  'fact-reason.pd.peak-within-range': 'Not above the upper limit of the range.',
  'fact-code.pd/b-cells/recovery.not-recovered': 'Not recovered at the last result',
  'fact-code.pd/immunoglobulin-low.below-at-last': 'Below the range at the last result',
  'fact-code.pd/immunoglobulin-low.below-earlier': 'Below the range earlier, not at the last result',
  'fact-code.pd/immunoglobulin-low.not-below': 'Never below the range after the first infusion',

  'pd.empty': 'Nobody has been dosed in this cut.',
  'pd.conclusion.b-cells':
    'B cells below the cut after the first infusion ({unit}): {items} of the dosed subjects.',
  'pd.conclusion.b-cells-unknown': 'For some dosed subjects it cannot be told.',
  'pd.conclusion.kinetics': '{label:local}: quantifiable after an infusion in {n} of {of} dosed subjects.',
  'pd.conclusion.still-quantifiable': 'Still quantifiable at the last sample: {subjects:list}.',
  'pd.conclusion.marker':
    '{label:local}: normal at the last result in {n} of {of} dosed subjects who were outside the range at baseline.',
  'pd.conclusion.no-verdict':
    'These are data for the judgement of investigator and committee; whether the effect is sufficient is not derived.',
} as const;

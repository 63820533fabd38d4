/** Reasons and codes of the facts of eligibility, and the deviation that the board names. */
export const eligibilityFactPhrasesEn = {
  'fact-reason.eligibility.no-age': 'No age in years in DM.',
  'fact-reason.eligibility.no-consent': 'No complete date of consent.',
  'fact-reason.eligibility.no-window':
    'Dosed, but neither enrolment nor lymphodepletion is on record with a date: a result may stand after lymphodepletion.',
  'fact-reason.eligibility.no-result': 'No result of {test}.',
  'fact-reason.eligibility.outside-screening':
    'No result of {test} within screening (up to enrolment, before lymphodepletion).',
  'fact-reason.eligibility.partial-date':
    'A result of {test} without a complete date may be the last in screening and says otherwise.',
  'fact-reason.eligibility.unit': 'The unit of {test} is missing, unknown, or does not convert.',
  'fact-reason.eligibility.no-number': 'The result of {test} is no number.',
  'fact-reason.eligibility.no-upper-limit': 'No upper limit of the range beside {test}.',
  'fact-reason.eligibility.limit-undecided':
    'The result of {test} is only known to lie beyond a limit of quantification, which does not decide.',
  'fact-reason.eligibility.not-positive-or-negative':
    'The result of {test} is neither clearly positive nor negative.',
  'fact-reason.eligibility.recorded-elsewhere': 'Recorded elsewhere: no row in this cut speaks of it.',
  'fact-reason.eligibility.recorded-unknown': 'Recorded as unknown, or with an answer other than yes or no.',
  'fact-reason.eligibility.biopsy-undated':
    'The date of the biopsy is missing or leaves open whether it is in time.',
  'fact-reason.eligibility.biopsy-class': 'The class of the biopsy is not recorded.',
  'fact-reason.eligibility.counts':
    '{met} met, {notMet} not met, {open} not evaluable of {of:plural:criterion:criteria}.',
  'fact-code.eligibility/age.met': 'Met',
  'fact-code.eligibility/age.not-met': 'Not met',
  'fact-code.eligibility/limit.met': 'Met',
  'fact-code.eligibility/limit.not-met': 'Not met',
  'fact-code.eligibility/positive.met': 'Met',
  'fact-code.eligibility/positive.not-met': 'Not met',
  'fact-code.eligibility/biopsy.met': 'Met',
  'fact-code.eligibility/biopsy.not-met': 'Not met',
  'fact-code.eligibility/recorded.met': 'Met',
  'fact-code.eligibility/recorded.not-met': 'Not met',
  'fact-code.eligibility/other-recorded.not-met': 'Not met',
  'fact-code.eligibility/overall.met': 'Every criterion met',
  'fact-code.eligibility/overall.not-met': 'A criterion is not met',
  'deviation.criterion-not-met':
    '{subject}: dosed although a criterion of eligibility is not met: {criterion:local} ({found:list}, {date}).',
  'deviation.criterion-not-met-undated':
    '{subject}: dosed although a criterion of eligibility is not met: {criterion:local} ({found:list}).',

  'eligibility.empty': 'No subject is in this cut.',
  'eligibility.none-deviates':
    'None of {of} dosed subjects fails a criterion that this cut can tell ({n}/{of}).',
  'eligibility.deviates': '{n} of {of} dosed subjects do not meet a criterion: {subjects:list}.',
  'eligibility.not-dosed-failing': 'Not dosed, a criterion not met: {subjects:list} ({n}).',
  'eligibility.not-evaluable':
    '{n} of {of:plural:criterion:criteria} cannot be evaluated for any dosed subject: no row in this cut speaks of them.',
  'eligibility.screening.none':
    'No result counts: dosed, but neither enrolment nor lymphodepletion is on record with a date.',
  'eligibility.screening.not-treated': 'Every result up to the cut-off counts: neither enrolled nor treated.',
  'eligibility.screening.until': 'Results up to {date} count ({basis:word:eligibility-basis}).',
  'eligibility-basis.enrolment': 'enrolment',
  'eligibility-basis.lymphodepletion': 'the day before lymphodepletion',
  'eligibility-basis.infusion': 'the day before the first infusion',
} as const;

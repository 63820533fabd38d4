import type { Measurement } from '../../dataset/trialData.ts';
import type { Criterion } from '../../protocol/eligibility.ts';
import { phrase } from '../../text/phrases.ts';
import type { Outcome } from './outcome.ts';

/** How a criterion is found among what the investigator recorded. */
export interface RecordedRule {
  readonly role: Criterion['role'];
  readonly tests: readonly { readonly domain: string; readonly testCode: string }[];
  readonly words: readonly string[];
}

const YES = /^(?:Y|YES|是)$/;
const NO = /^(?:N|NO|否)$/;

/** Whether a row says that its criterion stands against enrolment: an inclusion answered no, an exclusion answered yes. */
export const speaksAgainst = (text: string, role: Criterion['role']): boolean | null => {
  const answer = text.trim().toUpperCase();
  if (YES.test(answer)) return role === 'exclusion';
  if (NO.test(answer)) return role === 'inclusion';
  return null;
};

/** What an IE row is about by its code (INCL01, EX04, E4); null where the code does not tell. */
export const roleOfCode = (testCode: string): Criterion['role'] | null => {
  if (/^I(?:N|\d)/i.test(testCode)) return 'inclusion';
  return /^E(?:X|\d)/i.test(testCode) ? 'exclusion' : null;
};

/** Rows of a criterion: by code, or in IE by a word of the text, unless the code says that it is of the other kind. */
export const recordedRows = (
  measurements: readonly Measurement[],
  { tests, words, role }: RecordedRule,
): readonly Measurement[] =>
  measurements.filter(({ domain, testCode, test }) => {
    if (tests.some((one) => one.domain === domain && one.testCode === testCode.toUpperCase())) return true;
    if (domain !== 'IE' || (roleOfCode(testCode) ?? role) !== role) return false;
    const text = test.toUpperCase();
    return words.some((word) => text.includes(word));
  });

/** What a row says of its criterion; in IE, where the code does not tell the kind, only an answer against it counts. */
const answerOf = ({ domain, testCode, text }: Measurement, role: Criterion['role']): boolean | null => {
  const against = speaksAgainst(text, role);
  return domain === 'IE' && against === false && roleOfCode(testCode) === null ? null : against;
};

/**
 * What the investigator recorded. SDTM keeps in IE only the criteria that were not met (SDTMIG v3.4, 6.3.4), so no row
 * says nothing: it is recorded elsewhere. One row against enrolment decides.
 */
export const recordedOutcome = (measurements: readonly Measurement[], criterion: RecordedRule): Outcome => {
  const rows = recordedRows(measurements, criterion);
  const base = {
    clause: '',
    date: null,
    inputs: rows.map(({ test, text }) => ({ name: test, value: text })),
    refs: rows.map(({ ref }) => ref),
  };
  const answers = rows.map((row) => answerOf(row, criterion.role));
  if (answers.includes(true)) return { ...base, outcome: 'not-met', reason: null };
  if (rows.length === 0) {
    const reason = phrase('fact-reason.eligibility.recorded-elsewhere');
    return { ...base, outcome: 'not-evaluable', reason };
  }
  if (answers.includes(null)) {
    const reason = phrase('fact-reason.eligibility.recorded-unknown');
    return { ...base, outcome: 'not-evaluable', reason };
  }
  return { ...base, outcome: 'met', reason: null };
};

/**
 * IE rows that stand against enrolment and belong to no criterion of the protocol. IE keeps what was not met, so a row of
 * which the kind or the answer cannot be told is not passed over.
 */
export const otherRecorded = (
  measurements: readonly Measurement[],
  criteria: readonly Criterion[],
): readonly Measurement[] => {
  const known = new Set(
    criteria
      .flatMap((one) => (one.kind === 'recorded' ? recordedRows(measurements, one) : []))
      .map(({ ref }) => ref.recordId),
  );
  return measurements.filter(({ domain, testCode, text, ref }) => {
    if (domain !== 'IE' || known.has(ref.recordId)) return false;
    const role = roleOfCode(testCode);
    return role === null || speaksAgainst(text, role) !== false;
  });
};

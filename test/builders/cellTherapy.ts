import { cellTherapyFacts } from '../../shared/clinical/cellTherapy/cellTherapyFacts.ts';
import type { AdverseEvent, Measurement, Subject, TrialData } from '../../shared/dataset/trialData.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import type { SubjectInput } from '../../shared/facts/subjectInput.ts';
import { subjectInputs } from '../../shared/facts/subjectInputs.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import { infusion, iso, measurement, onDay, ref, subject } from './trialData.ts';

/** The one subject of the cell-therapy tests; day 1 is its first infusion. */
export const WHO = 'SUBJ-1';
export const FIRST = '2026-05-04';

interface Records {
  readonly measurements?: readonly Measurement[];
  readonly adverseEvents?: readonly AdverseEvent[];
  readonly cm?: readonly { readonly [name: string]: string | number | null }[];
  readonly pr?: readonly { readonly [name: string]: string | number | null }[];
  readonly subject?: Partial<Subject>;
  readonly over?: Partial<SubjectInput>;
  readonly cutoff?: string;
}

const others = (domain: string, rows: Records['cm']): TrialData['otherRows'][string] =>
  (rows ?? []).map((values) => ({ ref: ref(domain), values: { USUBJID: WHO, ...values } }));

/** What a dosed adult brings to a cut, with four weekly infusions. */
export const cellInput = ({
  measurements = [],
  adverseEvents = [],
  cm,
  pr,
  subject: person = {},
  over = {},
  cutoff = '2026-08-31',
}: Records): SubjectInput => {
  const [input] = subjectInputs(
    {
      cutoff: iso(cutoff),
      datesShifted: false,
      subjects: [subject(WHO, person)],
      infusions: [1, 8, 15, 22].map((day, index) => infusion(WHO, onDay(FIRST, day), { number: index + 1 })),
      adverseEventsOnRecord: true,
      adverseEvents,
      measurements,
      otherRows: {
        ...(cm === undefined ? {} : { CM: others('CM', cm) }),
        ...(pr === undefined ? {} : { PR: others('PR', pr) }),
      },
    },
    axaNk02,
  );
  if (input === undefined) throw new Error('no subject');
  return { ...input, ...over };
};

/** A result on a study day. */
export const onStudyDay = (
  day: number,
  [domain, testCode]: readonly [string, string],
  value: number | null,
  over: Partial<Measurement> = {},
): Measurement =>
  measurement(WHO, [domain, testCode], onDay(FIRST, day), {
    value,
    text: value === null ? '' : String(value),
    ...over,
  });

const UNITS: { readonly [code: string]: string } = {
  TEMP: 'C',
  SYSBP: 'mmHg',
  HR: 'beats/min',
  RESP: 'breaths/min',
  OXYSAT: '%',
};

export const vital = (day: number, testCode: string, value: number | null, over: Partial<Measurement> = {}) =>
  onStudyDay(day, ['VS', testCode], value, {
    unit: UNITS[testCode] ?? '',
    textUnit: UNITS[testCode] ?? '',
    ...over,
  });

/** A grade, score or domain of the daily assessment. */
export const item = (day: number, testCode: string, value: number | string) =>
  onStudyDay(
    day,
    [testCode === 'ICE' || testCode === 'CAPD' ? 'QS' : 'FA', testCode],
    typeof value === 'number' ? value : null,
    { text: String(value), unit: '', textUnit: '' },
  );

export const lab = (day: number, testCode: string, value: number | null, over: Partial<Measurement> = {}) => {
  const unit = testCode === 'CREAT' ? 'umol/L' : testCode === 'EGFR' ? 'mL/min/1.73m2' : '10^9/L';
  return onStudyDay(day, ['LB', testCode], value, { unit, textUnit: unit, ...over });
};

export const factsOf = (records: Records): readonly Fact[] => cellTherapyFacts(cellInput(records));

/** Facts of one rule. */
export const ofRule = (facts: readonly Fact[], rule: string): readonly Fact[] =>
  facts.filter((fact) => fact.rule === rule);

/** Date of a study day. */
export const dayDate = (day: number) => onDay(FIRST, day);

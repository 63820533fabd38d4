import { describe, expect, test } from 'vitest';
import { eligibilityTwin } from '../../../renderer/charts/eligibilityTwin.ts';
import { createTextApi } from '../../../renderer/text/useText.ts';
import { buildBoard } from '../../../shared/chart/buildBoard.ts';
import { buildEligibility } from '../../../shared/chart/buildEligibility.ts';
import { EligibilityModel } from '../../../shared/chart/eligibility.ts';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { extract } from '../../builders/exampleExtract.ts';
import { evaluate } from '../../builders/gateInput.ts';
import { provenance } from '../../builders/provenance.ts';
import { trialData } from '../../builders/trialData.ts';

const spoken = ({ conclusion }: EligibilityModel) => conclusion.map((one) => sayPhrase('en', one));
const build = (data: TrialData) => buildEligibility(data, axaNk02, provenance);
const short = (id: string) => id.slice(-3);

/** The platelets of a subject at the visit before lymphodepletion, in 10^9/L. */
const withPlatelets = (data: TrialData, subjectId: string, value: number): TrialData => ({
  ...data,
  measurements: data.measurements.map((one) =>
    one.subjectId.endsWith(subjectId) && one.testCode === 'PLAT' && one.visit === 'DAY -6 BASELINE'
      ? { ...one, value, text: String(value) }
      : one,
  ),
});

describe('eligibility of the bundled example', () => {
  const data = extract(3);
  const model = build(data);

  test('SRC-ELI-120: every subject by level, then who was not dosed; obeys the contract', () => {
    expect(EligibilityModel.parse(model)).toEqual(model);
    expect(
      model.subjects.map(({ subjectId, level, dosed, style }) => [short(subjectId), level, dosed, style]),
    ).toEqual([
      ...[
        ['001', 1, true, 0],
        ['002', 1, true, 1],
        ['003', 1, true, 2],
      ],
      ...[
        ['004', 2, true, 3],
        ['005', 2, true, 4],
        ['006', 2, true, 5],
      ],
      ['901', null, false, null],
    ]);
    expect(model.subjects.map(({ cells, others }) => [cells.length, others.length])).toEqual(
      model.subjects.map(() => [29, 0]),
    );
    expect(model.empty).toBeNull();
  });

  test('SRC-ELI-121: the conclusion names who fails and what cannot be told', () => {
    expect(spoken(model)).toEqual([
      'None of 6 dosed subjects fails a criterion that this cut can tell (0/6).',
      'Not dosed, a criterion not met: SYN-CS01P-1-901 (1).',
      '17 of 29 criteria cannot be evaluated for any dosed subject: no row in this cut speaks of them.',
    ]);
    expect(model.deviating).toEqual({ n: 0, of: 6, low: 0, high: 0.459258 });
  });

  test('SRC-ELI-122: counts of a criterion are over the dosed set', () => {
    const of = (id: string) => {
      const one = model.criteria.find((criterion) => criterion.id === id);
      return [one?.met, one?.notEvaluable, one?.notMet.n, one?.notMet.of];
    };
    expect([of('INCL07'), of('INCL04'), of('EXCL07')]).toEqual([
      ...[
        [6, 0, 0, 6],
        [0, 6, 0, 6],
        [6, 0, 0, 6],
      ],
    ]);
  });

  test('SRC-ELI-123: which results counted is said', () => {
    expect(
      [model.subjects[0], model.subjects.at(-1)].map((one) =>
        one === undefined ? '' : sayPhrase('en', one.screening),
      ),
    ).toEqual([
      'Results up to 14 Apr 2026 count (enrolment).',
      'Every result up to the cut-off counts: neither enrolled nor treated.',
    ]);
    const bare = build({ ...data, otherRows: {} });
    expect(bare.subjects[0] === undefined ? '' : sayPhrase('en', bare.subjects[0].screening)).toBe(
      'No result counts: dosed, but neither enrolment nor lymphodepletion is on record with a date.',
    );
  });

  test('SRC-ELI-124: blood counts after lymphodepletion decide nothing, though they are flagged as baseline', () => {
    const flagged = data.measurements.filter(
      ({ subjectId, testCode, baselineFlag }) =>
        subjectId.endsWith('004') && testCode === 'NEUT' && baselineFlag,
    );
    expect(flagged.map(({ visit }) => visit)).toEqual(['DAY 1']);
    const neutrophils = model.subjects[3]?.cells[12];
    expect([neutrophils?.about, neutrophils?.date]).toEqual(['EXCL06', '2026-07-28']);
  });

  test('SRC-ELI-125: a subject dosed against a criterion stands in the conclusion, on the board and among its deviations', () => {
    const changed = withPlatelets(data, '004', 49);
    const found = build(changed);
    expect(spoken(found)[0]).toBe('1 of 6 dosed subjects do not meet a criterion: SYN-CS01P-1-004.');
    expect([found.deviating.n, found.criteria[13]?.notMet.n, found.criteria[13]?.met]).toEqual([1, 1, 5]);
    const board = (input: TrialData) =>
      buildBoard(input, axaNk02, { gates: evaluate(input), adjudications: [], provenance });
    const sentence =
      'SYN-CS01P-1-004: dosed although a criterion of eligibility is not met: Platelets at least 50 ×10⁹/L (platelets 49 10⁹/L, 28 Jul 2026).';
    const said = (input: TrialData) => board(input).deviations.map((one) => sayPhrase('en', one));
    expect(said(changed)).toContain(sentence);
    expect(said(data).join(' ')).not.toContain('criterion of eligibility');
    expect(build(withPlatelets(data, '004', 50)).deviating.n).toBe(0);
  });

  test('SRC-ELI-126: the table twin has a row per subject and criterion with what was found', () => {
    const twin = eligibilityTwin(model, createTextApi('en'));
    expect(twin.rows.length).toBe(7 * 30);
    expect(twin.columns.length).toBe(twin.rows[0]?.length);
    expect(twin.rows.find((row) => String(row[0]).endsWith('901') && row[3] === 'INCL07')).toEqual([
      ...['SYN-CS01P-1-901', null, 'no', 'INCL07', 'Inclusion'],
      'UPCR at least 1.0 g/g; under 18 years urine protein at least 1.0 g/24 h',
      ...['not met', 'UPCR 0.62 g/g', '2026-04-09', null, '>= 1 g/g', ''],
      'UPCR ≥ 1.0 g/g (under 18 years: urine protein ≥ 1.0 g/24 h)',
      expect.stringMatching(/^lb\.csv:\d+$/),
    ]);
  });
});

describe('nobody', () => {
  test('SRC-ELI-127: a cut without subjects says so', () => {
    const model = build(trialData('2026-07-13'));
    expect([spoken(model), model.subjects, model.empty?.key]).toEqual([
      ['No subject is in this cut.'],
      [],
      'eligibility.empty',
    ]);
    expect(model.criteria[0]?.notMet).toEqual({ n: 0, of: 0, low: null, high: null });
  });
});

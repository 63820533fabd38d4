import { describe, expect, test } from 'vitest';
import { buildCellTherapy } from '../../../shared/chart/buildCellTherapy.ts';
import { CellTherapyModel } from '../../../shared/chart/cellTherapy.ts';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrases } from '../../../shared/text/phrases.ts';
import { dayDate, item, vital, WHO } from '../../builders/cellTherapy.ts';
import { extract } from '../../builders/exampleExtract.ts';
import { provenance } from '../../builders/provenance.ts';
import { infusion, iso, onDay, ref, subject } from '../../builders/trialData.ts';

const build = (data: TrialData) => CellTherapyModel.parse(buildCellTherapy(data, axaNk02, provenance));
const model = build(extract(3));
const subjects = model.levels.flatMap((level) => level.subjects);
const named = (id: string) => subjects.find(({ subjectId }) => subjectId.endsWith(id));

const one = (over: Partial<TrialData> = {}): TrialData => ({
  cutoff: iso('2026-08-31'),
  datesShifted: false,
  subjects: [subject(WHO)],
  infusions: [infusion(WHO, onDay('2026-05-04', 1))],
  adverseEventsOnRecord: true,
  adverseEvents: [],
  measurements: [],
  otherRows: {},
  ...over,
});

describe('the course of cell therapy as a model', () => {
  test('SRC-CEL-250: the dosed set by level, with n/N and exact intervals', () => {
    expect(
      model.levels.map(({ level, dosed, crsAny, crsSevere, icansAny }) => [
        level,
        dosed,
        [crsAny.n, crsAny.of],
        [crsSevere.n, crsSevere.of],
        [icansAny.n, icansAny.of],
      ]),
    ).toEqual([
      [1, 3, [2, 3], [0, 3], [0, 3]],
      [2, 3, [3, 3], [0, 3], [0, 3]],
      [3, 0, [0, 0], [0, 0], [0, 0]],
    ]);
    expect(model.levels[0]?.crsAny.low).toBeCloseTo(0.0943, 4);
    expect(model.empty).toBeNull();
    expect(model.lastDay).toBe(29);
  });

  test('SRC-CEL-251: one day holds grades, highest temperature, treatments and what is to be confirmed', () => {
    const day = named('002')?.days.find((candidate) => candidate.day === 3);
    expect(day).toMatchObject({
      date: '2026-06-05',
      due: true,
      crs: { grade: 2 },
      icans: { grade: 0 },
      temperature: { celsius: 39.3, fever: true },
      checks: [],
    });
    expect(day?.treatments.map(({ code }) => code)).toEqual(['antipyretic', 'fluid', 'anticytokine']);
    const fever = named('006')?.days.find((candidate) => candidate.day === 17);
    expect(fever?.checks.map(({ statement, refs }) => [statement.key, refs.length])).toEqual([
      ['fact-reason.cell-therapy.check.other-cause-to-confirm', 5],
    ]);
    expect(named('006')?.days).toHaveLength(21);
    expect(named('006')?.infusions.map(({ day: on, number }) => [on, number])).toEqual([
      [1, 1],
      [8, 2],
      [15, 3],
    ]);
  });

  test('SRC-CEL-252: the conclusion says what the facts say', () => {
    expect(sayPhrases('en', model.conclusion)).toBe(
      'CRS in 5 of 6 dosed subjects, worst grade 2 as entered (SYN-CS01P-1-002). No ICANS was entered for 6 of 6 dosed subjects. All 166 due days have both grades. 3 points between the entered grades and the rest of the record must be confirmed by a clinician. 95 of 166 daily ICANS grades have no ICE or CAPD of the day. Early ICAHT (neutrophils): grade 2 at most (SYN-CS01P-1-004 and SYN-CS01P-1-006). No acute kidney injury by creatinine in 6 of 6. 6 of 6 had a background corticosteroid, which can suppress fever.',
    );
  });

  test('SRC-CEL-253: findings are the checks, and events that do not agree', () => {
    expect(model.findings.map(({ subjectId, day, title }) => [subjectId.slice(-3), day, title])).toEqual(
      [17, 18, 19].map((day) => ['006', day, 'fact-code.cell/check.other-cause-to-confirm']),
    );
    const grades = [item(2, 'CRSGRADE', 1), vital(2, 'TEMP', 39)];
    expect(build(one({ measurements: grades })).findings.map(({ title }) => title)).toEqual([
      'fact-code.cell/event-check.no-event',
    ]);
  });

  test('SRC-CEL-254: a day without a grade is not assessed, whatever else is on record', () => {
    const measurements = [
      item(1, 'CRSGRADE', 0),
      item(2, 'ICANSGR', 9),
      vital(3, 'TEMP', 37),
      item(35, 'CRSGRADE', 1),
    ];
    const built = build(one({ measurements }));
    const days = built.levels[0]?.subjects[0]?.days ?? [];
    expect(days.map(({ day }) => day)).toEqual([...Array.from({ length: 29 }, (_, index) => index + 1), 35]);
    expect(days.slice(0, 3).map(({ crs, icans }) => [crs?.grade, icans?.grade])).toEqual([
      [0, undefined],
      [undefined, null],
      [undefined, undefined],
    ]);
    expect(days.at(-1)).toMatchObject({ due: false, crs: { grade: 1 } });
    expect(built.lastDay).toBe(35);
    expect(sayPhrases('en', built.conclusion)).toContain('On 29 of 29 due days a grade is missing.');
  });

  test('SRC-CEL-255: no grade at all is told as not known, not as none', () => {
    const built = build(one());
    expect(sayPhrases('en', built.conclusion)).toBe(
      'No CRS grade is on record for SUBJ-1; whether there was CRS cannot be told. No ICANS grade is on record for SUBJ-1; whether there was ICANS cannot be told. On 29 of 29 due days a grade is missing. Nothing on record contradicts the entered grades. Early ICAHT cannot be told in anybody. Acute kidney injury cannot be told in anybody.',
    );
    expect(built.levels[0]?.subjects[0]?.worst.crs.range).toBeNull();
    expect(built.levels[0]?.subjects[0]?.icansWithoutScore).toBeNull();
  });

  test('SRC-CEL-256: nobody dosed is empty and says why', () => {
    const built = build(one({ infusions: [] }));
    expect(built.empty?.key).toBe('cell.empty.no-one');
    expect(built.conclusion).toEqual([built.empty]);
    expect(built.findings).toEqual([]);
  });

  test('SRC-CEL-257: a subject at no level that can be told is named, not drawn', () => {
    const undated = {
      ref: ref('EX'),
      values: { USUBJID: WHO, EXTRT: 'AXA-NK02', EXDOSE: 2.5e7, EXSTDTC: '2026-05' },
    };
    const built = build(one({ infusions: [], otherRows: { EX: [undated] } }));
    expect(built.notDrawn.map(({ subjectId, ref: row, reason }) => [subjectId, row, reason.key])).toEqual([
      [WHO, undated.ref, 'cell.not-drawn'],
    ]);
    expect(built.levels.every(({ dosed }) => dosed === 0)).toBe(true);
  });

  test('SRC-CEL-258: several temperatures of a day give the highest; background treatment is not drawn', () => {
    const measurements = [
      vital(2, 'TEMP', 36),
      vital(2, 'TEMP', 38),
      vital(2, 'TEMP', 37),
      vital(3, 'TEMP', null),
    ];
    const cm = (values: Record<string, string>) => ({ ref: ref('CM'), values: { USUBJID: WHO, ...values } });
    const otherRows = {
      CM: [
        cm({ CMTRT: 'PREDNISONE', CMCAT: 'BACKGROUND THERAPY', CMSTDTC: '2024', CMENRTPT: 'ONGOING' }),
        cm({ CMTRT: 'TOCILIZUMAB', CMSTDTC: dayDate(2), CMENDTC: dayDate(2) }),
      ],
    };
    const built = build(one({ measurements, otherRows })).levels[0]?.subjects[0];
    expect(built?.days[1]).toMatchObject({
      temperature: { celsius: 38, fever: true },
      treatments: [{ code: 'anticytokine', name: 'TOCILIZUMAB' }],
    });
    expect(built?.days[1]?.temperature?.refs).toHaveLength(3);
    expect(built?.days[2]?.temperature).toBeNull();
    expect(built?.backgroundSteroids).toHaveLength(1);
  });
});

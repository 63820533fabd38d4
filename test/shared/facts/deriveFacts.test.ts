import { describe, expect, test } from 'vitest';
import { deriveFactParts, deriveFacts, type SubjectFacts } from '../../../shared/facts/deriveFacts.ts';
import { FactArea } from '../../../shared/facts/fact.ts';
import { factLine } from '../../../shared/facts/factLine.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { adverseEvent, subject, treated, trialData } from '../../builders/trialData.ts';

const EMPTY = { subjects: [], infusions: [], measurements: [], adverseEvents: [] };

const data = trialData(
  '2026-08-31',
  treated('SUBJ-2', { first: '2026-05-04', adverseEvents: [adverseEvent('SUBJ-2', '2026-05-06')] }),
  treated('SUBJ-1', { first: '2026-06-01', level: 2 }),
  { ...EMPTY, subjects: [subject('SUBJ-3')] },
);

describe('facts of a cut', () => {
  test('SRC-FCT-060: subject after subject by identifier, those on dose levels last', () => {
    const sets = [...deriveFacts(data, axaNk02)];
    expect(sets.map(({ subjectId }) => subjectId)).toEqual(['SUBJ-1', 'SUBJ-2', 'SUBJ-3', '']);
    for (const { subjectId, facts } of sets) {
      expect(facts.length).toBeGreaterThan(0);
      expect(new Set(facts.map((fact) => fact.subjectId))).toEqual(new Set([subjectId]));
    }
  });

  test('SRC-FCT-061: in parts they are the same facts in the same order', () => {
    const parts = [...deriveFactParts(data, axaNk02)];
    expect(parts.length).toBeGreaterThan(4);
    const lines = (sets: Iterable<SubjectFacts>): string[] =>
      [...sets].flatMap(({ facts }) => facts.map(factLine));
    expect(lines(parts)).toEqual(lines(deriveFacts(data, axaNk02)));
  });

  test('SRC-FCT-062: derivations of a subject stand in the order of their pages', () => {
    const [, dosed] = [...deriveFacts(data, axaNk02)];
    const areas = [...new Set(dosed?.facts.map(({ area }) => area))];
    expect(areas).toEqual(FactArea.options.filter((area) => areas.includes(area)));
    expect(areas).toEqual(expect.arrayContaining(['adverse-event', 'liver', 'dlt', 'eligibility']));
  });

  test('SRC-FCT-063: an empty cut has no facts of subjects', () => {
    const sets = [...deriveFacts(trialData('2026-08-31', EMPTY), axaNk02)];
    expect(sets.filter(({ subjectId }) => subjectId !== '')).toEqual([]);
  });
});

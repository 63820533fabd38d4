import { dosedSet, groupOf } from '../clinical/dosedSet.ts';
import { infusionStarts } from '../clinical/pd/infusionStarts.ts';
import { pdFacts } from '../clinical/pd/pdFacts.ts';
import { proportion } from '../clinical/proportion.ts';
import type { Measurement, TrialData } from '../dataset/trialData.ts';
import { subjectInputs } from '../facts/subjectInputs.ts';
import type { PdSeries } from '../protocol/pd.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import type { PdDepletion, PdGroup, PdModel, PdSeriesEntry, PdSubject } from './pd.ts';
import { pdConclusion, pdFactAt } from './pdConclusion.ts';
import type { Provenance } from './provenance.ts';

/** Counts and copies run over powers of ten; proteins do not. */
const LOGARITHMIC: readonly PdGroup[] = ['b-cells', 'kinetics', 'peaks'];

const entryOf = (
  series: PdSeries,
  group: PdGroup,
  { measurements, protocol }: { readonly measurements: readonly Measurement[]; readonly protocol: Protocol },
): PdSeriesEntry => {
  const { id, label, unit, tests } = series;
  const of = (test: PdSeries['tests'][number]) =>
    measurements.filter((one) => one.domain === test.domain && one.testCode === test.testCode);
  const found = tests.map((test) => ({ test, rows: of(test) })).sort((a, b) => b.rows.length - a.rows.length);
  const most = found[0];
  return {
    ...{ id, label, unit, group, logarithmic: LOGARITHMIC.includes(group) },
    test: most === undefined || most.rows.length === 0 ? null : { ...most.test },
    subjects: new Set(found.flatMap(({ rows }) => rows.map(({ subjectId }) => subjectId))).size,
    cuts: group === 'b-cells' ? [...protocol.pd.bCellCuts.value] : [],
  };
};

const seriesOf = (protocol: Protocol, measurements: readonly Measurement[]): PdSeriesEntry[] => {
  const { bCells, kinetics, markers, immunoglobulins, peaks } = protocol.pd;
  const groups: readonly (readonly [PdGroup, readonly PdSeries[]])[] = [
    ['b-cells', [bCells.value]],
    ['kinetics', kinetics.value],
    ['markers', markers.value],
    ['immunoglobulins', immunoglobulins.value],
    ['peaks', peaks.value],
  ];
  return groups.flatMap(([group, all]) =>
    all.map((series) => entryOf(series, group, { measurements, protocol })),
  );
};

/** Below the cut in a sample after the first infusion: yes, no, or not to be told. */
const wentBelow = (subject: PdSubject, cut: number, seriesId: string): boolean | null => {
  const fact = pdFactAt(subject, 'b-cells/duration-below', `${seriesId}|${cut}`);
  if (fact === undefined) return null;
  if (fact.value.kind !== 'interval')
    return fact.value.kind === 'none' && fact.value.none === 'not-applicable' ? false : null;
  return fact.inputs.some(({ value }) => value !== '0');
};

const depletionOf = (
  subjects: readonly PdSubject[],
  {
    cut,
    level,
    seriesId,
  }: { readonly cut: number; readonly level: number | null; readonly seriesId: string },
): PdDepletion => {
  const group = subjects.filter((one) => level === null || one.level === level);
  const below = group.filter((one) => wentBelow(one, cut, seriesId) === true);
  return {
    cut,
    level,
    proportion: proportion(below.length, group.length),
    notEvaluable: group.filter((one) => wentBelow(one, cut, seriesId) === null).length,
    subjects: below.map(({ subjectId }) => subjectId),
  };
};

/** Pharmacology and pharmacodynamics by dose level and subject: evidence for the committee, never a verdict. */
export const buildPd = (data: TrialData, protocol: Protocol, provenance: Provenance): PdModel => {
  const set = dosedSet(data, protocol);
  const subjects = subjectInputs(data, protocol)
    .flatMap((input): PdSubject[] =>
      input.dosed === null
        ? []
        : [
            {
              subjectId: input.subjectId,
              level: input.dosed.level,
              style: input.dosed.index,
              infusions: infusionStarts(input.infusions).map(({ number }) => number),
              facts: [...pdFacts(input)],
            },
          ],
    )
    .sort((a, b) => a.level - b.level || a.style - b.style);
  const dosedIds = new Set(subjects.map(({ subjectId }) => subjectId));
  const levels = protocol.doseLevels.toSorted((a, b) => a.level - b.level);
  const cuts = [...protocol.pd.bCellCuts.value];
  const seriesId = protocol.pd.bCells.value.id;
  const depletion = [null, ...levels.map(({ level }) => level)].flatMap((level) =>
    cuts.map((cut) => depletionOf(subjects, { cut, level, seriesId })),
  );
  const empty = subjects.length === 0 ? phrase('pd.empty') : null;
  return {
    conclusion: empty === null ? pdConclusion(subjects, depletion, protocol) : [empty],
    series: seriesOf(
      protocol,
      data.measurements.filter(({ subjectId }) => dosedIds.has(subjectId)),
    ),
    levels: levels.map(({ level, dose, unit }) => ({ level, dose, unit, dosed: groupOf(set, level).length })),
    subjects,
    depletion,
    cuts,
    aucEndDays: protocol.pd.aucEndDays.value,
    empty,
    provenance,
  };
};

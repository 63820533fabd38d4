import { type DosedSet, type DosedSubject, groupOf } from '../clinical/dosedSet.ts';
import type { Fact } from '../facts/fact.ts';
import type { Phrase } from '../gates/gate.ts';
import { criteriaOf } from '../grading/labGradeFacts.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { daysBetween, studyDay } from '../kernel/isoDate.ts';
import type { DoseLevel, Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import { labDomain } from './labScales.ts';
import type { LabLine, LabPanel, LabPoint, LabTrendModel } from './labTrend.ts';
import type { Provenance } from './provenance.ts';

/** What is drawn of facts over study days. */
export interface FactTrendChoice {
  readonly dosed: DosedSet;
  readonly protocol: Protocol;
  readonly cutoff: IsoDate;
  readonly provenance: Provenance;
  /** Facts of one rule, of dosed subjects; only numbers with a day are drawn. */
  readonly facts: readonly Fact[];
  readonly name: string;
  readonly unit: string;
  /** Values that the axis must hold besides the facts. */
  readonly hold: readonly number[];
  /** Why nothing is drawn, where nothing is. */
  readonly none: Phrase;
}

/** Figures are drawn and read to four digits; the facts have them all. */
const shown = (value: number): number => Number(value.toPrecision(4));

/** Elapsed days of a study day: day 1 is 0, the day before is -1. */
const elapsed = (day: number): number => (day > 0 ? day - 1 : day);

const pointOf = (fact: Fact): LabPoint | null => {
  const [ref] = fact.refs;
  if (fact.value.kind !== 'number' || fact.day === null || ref === undefined) return null;
  const value = shown(fact.value.value);
  return {
    day: fact.day,
    x: elapsed(fact.day),
    date: fact.date.slice(0, 10),
    y: value,
    value,
    text: '',
    textUnit: '',
    unit: fact.value.unit,
    recorded: null,
    low: null,
    high: null,
    belowLimit: false,
    baseline: false,
    grades: [],
    gradeNotes: fact.reason === null ? [] : [fact.reason],
    visit: '',
    ref,
  };
};

const lineOf = (subject: DosedSubject, choice: FactTrendChoice): LabLine => {
  const first = subject.infusions[0].date;
  return {
    subjectId: subject.subjectId,
    style: subject.index,
    points: choice.facts
      .filter(({ subjectId }) => subjectId === subject.subjectId)
      .flatMap((fact) => pointOf(fact) ?? [])
      .sort((a, b) => a.x - b.x),
    infusions: subject.infusions.map(({ number, date }) => ({
      number,
      x: daysBetween(first, date),
      day: studyDay(date, first),
      date,
    })),
    cutoffX: subject.datesShifted ? null : daysBetween(first, choice.cutoff),
  };
};

const panelOf = ({ level, dose, unit }: DoseLevel, choice: FactTrendChoice): LabPanel => {
  const lines = groupOf(choice.dosed, level).map((subject) => lineOf(subject, choice));
  const n = lines.filter(({ points }) => points.length > 0).length;
  const empty =
    lines.length === 0 ? phrase('lab.panel.no-one') : n === 0 ? phrase('lab.panel.no-result') : null;
  return { level, dose, unit, n, dosed: lines.length, lines, band: null, empty };
};

/** Derived facts over study days as a trend of the laboratory's kind: a panel per dose level, a line per subject. */
export const factTrend = (choice: FactTrendChoice): LabTrendModel => {
  const panels = choice.protocol.doseLevels
    .toSorted((a, b) => a.level - b.level)
    .map((level) => panelOf(level, choice));
  const lines = panels.flatMap((panel) => panel.lines);
  const { x, y } = labDomain(lines, panels, 'absolute');
  const results = lines.reduce((sum, { points }) => sum + points.length, 0);
  return {
    conclusion: [],
    test: {
      domain: '',
      testCode: choice.name,
      specimen: '',
      test: choice.name,
      units: [choice.unit],
      results,
      subjects: lines.filter(({ points }) => points.length > 0).length,
    },
    scale: 'absolute',
    criteria: criteriaOf(choice.protocol),
    unit: choice.unit,
    conversions: [],
    notGradable: [],
    panels,
    domain: { x, y: [Math.min(y[0], ...choice.hold), Math.max(y[1], ...choice.hold)] },
    notPlotted: choice.facts.flatMap((fact) =>
      fact.value.kind === 'number' && fact.day !== null
        ? []
        : fact.refs
            .slice(0, 1)
            .map((ref) => ({ ref, subjectId: fact.subjectId, reason: fact.reason ?? choice.none })),
    ),
    empty: results === 0 ? choice.none : null,
    provenance: choice.provenance,
  };
};

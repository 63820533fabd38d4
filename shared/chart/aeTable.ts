import type { DosedSubject } from '../clinical/dosedSet.ts';
import { proportion } from '../clinical/proportion.ts';
import { termOf, worstGrade } from '../clinical/worstGrade.ts';
import type { AeCell, AeTableRow } from './adverseEvents.ts';
import type { CountedEvent } from './aeSelection.ts';

/** The dosed subjects of each level, and of all levels together as level 0. */
export interface AeColumns {
  readonly levels: readonly { readonly level: number; readonly group: readonly DosedSubject[] }[];
  readonly all: readonly DosedSubject[];
}

const GRADES = [1, 2, 3, 4, 5] as const;

/** Level of the total column. */
const ALL_LEVELS = 0;

/** One cell: each subject of the group once, at the worst grade among these events. */
export const aeCell = (
  level: number,
  group: readonly DosedSubject[],
  events: readonly CountedEvent[],
): AeCell => {
  const members = group
    .map(({ subjectId }) => ({
      subjectId,
      own: events.filter(({ subject }) => subject.subjectId === subjectId).map(({ event }) => event),
    }))
    .filter(({ own }) => own.length > 0)
    .map(({ subjectId, own }) => ({ subjectId, own, worst: worstGrade(own) }));
  return {
    level,
    any: proportion(members.length, group.length),
    byGrade: GRADES.map(
      (grade) => members.filter(({ worst }) => worst.kind === 'grade' && worst.grade === grade).length,
    ),
    notGraded: members.filter(({ worst }) => worst.kind === 'not-graded').length,
    events: members.reduce((sum, { own }) => sum + own.length, 0),
    subjects: members.map(({ subjectId, own }) => ({ subjectId, refs: own.map(({ ref }) => ref) })),
  };
};

type RowName = Pick<AeTableRow, 'kind' | 'soc' | 'term' | 'coded'>;

const rowOf = (name: RowName, events: readonly CountedEvent[], { levels, all }: AeColumns): AeTableRow => ({
  ...name,
  cells: levels.map(({ level, group }) => aeCell(level, group, events)),
  total: aeCell(ALL_LEVELS, all, events),
});

const severe = ({ total }: AeTableRow): number => total.byGrade.slice(2).reduce((sum, n) => sum + n, 0);

/** Most subjects at grade 3 or higher first, then most subjects, then by name (domain.md 4.1b). */
const bySeverity = (a: AeTableRow, b: AeTableRow): number =>
  severe(b) - severe(a) || b.total.any.n - a.total.any.n || (a.term < b.term ? -1 : a.term > b.term ? 1 : 0);

const groupBy = (
  events: readonly CountedEvent[],
  keyOf: (event: CountedEvent) => string,
): ReadonlyMap<string, readonly CountedEvent[]> => {
  const groups = new Map<string, CountedEvent[]>();
  for (const one of events) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
};

const isCoded = ({ event }: CountedEvent): boolean => event.preferredTerm !== '';

/** The preferred terms of one system organ class; a reported term that is not coded is a row of its own. */
const termRows = (soc: string, events: readonly CountedEvent[], columns: AeColumns): AeTableRow[] =>
  [...groupBy(events, (one) => JSON.stringify([isCoded(one), termOf(one.event)]))]
    .flatMap(([, own]) => {
      const [first] = own;
      if (first === undefined) return [];
      return [rowOf({ kind: 'pt', soc, term: termOf(first.event), coded: isCoded(first) }, own, columns)];
    })
    .sort(bySeverity);

/**
 * Any adverse event, then each system organ class with its preferred terms, by dose level and in all. Events without a
 * class stand together in a class row that is not coded and has no name.
 */
export const aeTable = (events: readonly CountedEvent[], columns: AeColumns): AeTableRow[] => {
  if (events.length === 0) return [];
  const classes = [...groupBy(events, ({ event }) => event.systemOrganClass)]
    .map(([soc, own]) => ({
      own,
      row: rowOf({ kind: 'soc', soc, term: soc, coded: soc !== '' }, own, columns),
    }))
    .sort((a, b) => bySeverity(a.row, b.row));
  return [
    rowOf({ kind: 'any', soc: '', term: '', coded: true }, events, columns),
    ...classes.flatMap(({ row, own }) => [row, ...termRows(row.soc, own, columns)]),
  ];
};

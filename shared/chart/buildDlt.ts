import type { AdjudicationView } from '../clinical/dlt/adjudication.ts';
import { dltBySubject } from '../clinical/dlt/dltBySubject.ts';
import { dltWindowSpans } from '../clinical/dlt/dltWindow.ts';
import type { SubjectDlt } from '../clinical/dlt/subjectDlt.ts';
import { type DosedSubject, dosedSet, groupOf } from '../clinical/dosedSet.ts';
import { proportion } from '../clinical/proportion.ts';
import type { TrialData } from '../dataset/trialData.ts';
import type { Phrase } from '../gates/gate.ts';
import { studyDay } from '../kernel/isoDate.ts';
import type { DoseLevel, Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import type { DltStatus } from './board.ts';
import { dltSentences } from './boardConclusion.ts';
import type { DltLevelView, DltModel, DltSubjectView } from './dlt.ts';
import { notShown } from './notShown.ts';
import type { Provenance } from './provenance.ts';

const subjectView = (
  { subjectId, infusions, ...dosed }: DosedSubject,
  dlt: SubjectDlt,
  { data, protocol }: { readonly data: TrialData; readonly protocol: Protocol },
): DltSubjectView => {
  const first = infusions[0].date;
  return {
    subjectId,
    spans: dltWindowSpans({ infusions }, protocol).map(({ from, to }) => ({
      from: studyDay(from, first),
      to: studyDay(to, first),
    })),
    infusionDays: infusions.map(({ date }) => studyDay(date, first)),
    cutoffDay: dosed.datesShifted ? null : studyDay(data.cutoff, first),
    closes: dlt.closes,
    status: dlt.status,
    events: dlt.events.map(({ event, standing, last, history }) => ({
      event,
      standing,
      last,
      history: [...history],
    })),
    ungraded: dlt.ungraded.map(({ ref }) => ref),
  };
};

const counts = (subjects: readonly DltSubjectView[]): DltLevelView['counts'] => {
  const of = (...kinds: readonly DltStatus['kind'][]) =>
    subjects.filter(({ status }) => kinds.includes(status.kind)).length;
  return {
    withDlt: of('with-dlt'),
    evaluableWithout: of('no-candidate', 'without-dlt'),
    awaiting: of('needs-adjudication'),
    pending: of('pending'),
    notEvaluable: of('not-evaluable'),
  };
};

const tally = ({ level, subjects, withDlt, counts: by }: DltLevelView): Phrase =>
  phrase('dlt-page.tally', {
    level,
    n: withDlt.n,
    of: subjects.length,
    without: by.evaluableWithout,
  });

const conclusionOf = (levels: readonly DltLevelView[], rule: Protocol['dlt']['rule']): Phrase[] => [
  ...levels
    .filter(({ subjects }) => subjects.length > 0)
    .flatMap((level) => [
      tally(level),
      ...dltSentences(level.subjects.map(({ subjectId, status }) => ({ subjectId, dlt: status }))),
    ]),
  ...(rule.open ? [phrase('dlt-page.assumed')] : []),
];

/**
 * DLT of a cut: every dosed subject with window, events, clauses, exceptions and verdicts, and the tally per dose level
 * over the dosed set. `adjudications` come in the order of signing.
 */
export const buildDlt = (
  data: TrialData,
  protocol: Protocol,
  {
    adjudications,
    provenance,
  }: { readonly adjudications: readonly AdjudicationView[]; readonly provenance: Provenance },
): DltModel => {
  const dosed = dosedSet(data, protocol);
  const dlt = dltBySubject(data, protocol, adjudications);
  const levelView = ({ level, dose, unit }: DoseLevel): DltLevelView => {
    const subjects = groupOf(dosed, level).flatMap((subject) => {
      const own = dlt.get(subject.subjectId);
      return own === undefined ? [] : [subjectView(subject, own, { data, protocol })];
    });
    const by = counts(subjects);
    return { level, dose, unit, subjects, withDlt: proportion(by.withDlt, subjects.length), counts: by };
  };
  const levels = protocol.doseLevels.toSorted((a, b) => a.level - b.level).map(levelView);
  return {
    conclusion: conclusionOf(levels, protocol.dlt.rule),
    rule: protocol.dlt.rule,
    tolerated: protocol.dlt.toleratedPerGroup.value,
    levels,
    notShown: notShown(dosed),
    empty: dosed.total === 0 ? phrase('board.no-one') : null,
    provenance,
  };
};

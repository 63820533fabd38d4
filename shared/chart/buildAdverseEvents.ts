import type { z } from 'zod';
import { type DosedSet, type DosedSubject, dosedSet, groupOf } from '../clinical/dosedSet.ts';
import { proportion } from '../clinical/proportion.ts';
import { worstGrade } from '../clinical/worstGrade.ts';
import type { TrialData } from '../dataset/trialData.ts';
import type { Phrase } from '../gates/gate.ts';
import type { DoseLevel, Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import { type AeFilter, type AeLevelBar, type AeModel, GradeBucket, gradeBuckets } from './adverseEvents.ts';
import { aeConclusion } from './aeConclusion.ts';
import { type CountedEvent, selectEvents } from './aeSelection.ts';
import { aeTable } from './aeTable.ts';
import type { Provenance } from './provenance.ts';

type Bucket = z.infer<typeof GradeBucket>;

const bucketOf = (events: readonly CountedEvent[]): Bucket => {
  const worst = worstGrade(events.map(({ event }) => event));
  return worst.kind === 'grade' ? GradeBucket.parse(String(worst.grade)) : worst.kind;
};

/** One bar: every dosed subject of the level in exactly one bucket, so that the segments add up to the dosed set. */
const levelBar = (
  { level, dose, unit }: DoseLevel,
  group: readonly DosedSubject[],
  counted: readonly CountedEvent[],
): z.infer<typeof AeLevelBar> => {
  const members = group.map((subject) => {
    const own = counted.filter((one) => one.subject === subject);
    return {
      bucket: bucketOf(own),
      chip: { subjectId: subject.subjectId, refs: own.map(({ event }) => event.ref) },
    };
  });
  return {
    level,
    dose,
    unit,
    dosed: group.length,
    segments: gradeBuckets.map((bucket) => {
      const subjects = members.filter((member) => member.bucket === bucket).map(({ chip }) => chip);
      return { bucket, proportion: proportion(subjects.length, group.length), subjects };
    }),
  };
};

/** Why nothing can be counted; null when something is. A file that did not come is not a trial without events. */
const emptyReason = (
  { adverseEventsOnRecord }: TrialData,
  { subjects, total }: DosedSet,
  counted: number,
): Phrase | null => {
  if (total === 0) return phrase('ae.empty.no-one');
  if (!adverseEventsOnRecord) return phrase('ae.empty.no-records');
  if (subjects.length === 0) return phrase('ae.empty.no-level');
  return counted === 0 ? phrase('ae.empty.no-event', { n: subjects.length }) : null;
};

/**
 * Adverse events by dose level over the dosed set (EX): each subject once at the worst grade, events without a grade
 * apart, every event that is not counted with its reason. Source: domain.md 4.1b and section 5.
 */
export const buildAdverseEvents = (
  data: TrialData,
  protocol: Protocol,
  filter: AeFilter,
  provenance: Provenance,
): AeModel => {
  const dosed = dosedSet(data, protocol);
  const { counted, notCounted } = selectEvents(data, { dosed, protocol, filter });
  const levels = protocol.doseLevels.toSorted((a, b) => a.level - b.level);
  const groups = levels.map((level) => ({ level, group: groupOf(dosed, level.level) }));
  const empty = emptyReason(data, dosed, counted.length);
  return {
    conclusion: aeConclusion(counted, { dosed, notCounted: notCounted.length, filter, empty }),
    bars: groups.map(({ level, group }) => levelBar(level, group, counted)),
    table: aeTable(counted, {
      levels: groups.map(({ level, group }) => ({ level: level.level, group })),
      all: dosed.subjects,
    }),
    notCounted: [...notCounted],
    rule: phrase(filter.treatmentEmergentOnly ? 'ae.rule.treatment-emergent' : 'ae.rule'),
    empty,
    provenance,
  };
};

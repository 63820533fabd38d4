import type { z } from 'zod';
import { type DosedSubject, dosedSet, groupOf } from '../clinical/dosedSet.ts';
import { proportion } from '../clinical/proportion.ts';
import { worstGrade } from '../clinical/worstGrade.ts';
import type { TrialData } from '../dataset/trialData.ts';
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
  const n = dosed.subjects.length;
  return {
    conclusion: aeConclusion(counted, { dosed: n, notCounted: notCounted.length, filter }),
    bars: groups.map(({ level, group }) => levelBar(level, group, counted)),
    table: aeTable(counted, {
      levels: groups.map(({ level, group }) => ({ level: level.level, group })),
      all: dosed.subjects,
    }),
    notCounted: [...notCounted],
    rule: phrase(filter.treatmentEmergentOnly ? 'ae.rule.treatment-emergent' : 'ae.rule'),
    empty:
      n === 0 ? phrase('ae.empty.no-one') : counted.length === 0 ? phrase('ae.empty.no-event', { n }) : null,
    provenance,
  };
};

import type { Anchor } from '../clinical/daysOfData.ts';
import { dltWindowCloses } from '../clinical/dlt/dltWindow.ts';
import type { DosedSubject } from '../clinical/dosedSet.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { WindowAnchor } from '../protocol/gateParameters.ts';
import type { RequiredAssessment } from '../protocol/protocol.ts';
import { latestOf } from './condition.ts';
import { dateOfStudyDay, requiredAssessments } from './conditions/assessments.ts';
import { windowEnd } from './conditions/window.ts';
import type { GateResult } from './gate.ts';
import type { LevelContext } from './gateInput.ts';

export interface Clocks {
  readonly earliestDate: IsoDate | null;
  readonly otherClocks: GateResult['otherClocks'];
}

export const noClocks: Clocks = { earliestDate: null, otherClocks: [] };

interface Asked {
  /** Subjects whose window is asked for. */
  readonly subjects: readonly DosedSubject[];
  /** Subjects whose assessments are asked for. */
  readonly assessed: readonly DosedSubject[];
  readonly areas: readonly RequiredAssessment['area'][];
}

const datesBy = (context: LevelContext, { subjects, assessed, areas }: Asked, anchor: Anchor) => [
  ...subjects.map((subject) => windowEnd(subject, context.protocol, anchor)),
  ...subjects.map((subject) => dltWindowCloses(subject, context.protocol)),
  ...assessed.flatMap((subject) =>
    areas.flatMap((area) =>
      requiredAssessments(context, area).map(({ fromDay }) =>
        dateOfStudyDay(subject.infusions[0].date, fromDay),
      ),
    ),
  ),
];

/**
 * First day on which every time condition of a gate can hold, by the anchor in force and by the other one, so that
 * both clocks are seen (domain.md, finding 5). null while an anchor infusion is outstanding, and where dates were moved.
 */
export const clocksOf = (context: LevelContext, asked: (anchor: Anchor) => Asked): Clocks => {
  if (context.data.datesShifted) return noClocks;
  const anchor = context.protocol.gateParameters.anchor.value;
  return {
    earliestDate: latestOf(datesBy(context, asked(anchor), anchor)),
    otherClocks: WindowAnchor.options
      .filter((other) => other !== anchor)
      .map((other) => ({
        anchor: other,
        earliestDate: latestOf(datesBy(context, asked(other), other)),
      })),
  };
};

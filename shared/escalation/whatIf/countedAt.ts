import type { DosedSubject } from '../../clinical/dosedSet.ts';
import { gateContextOf } from '../../gates/gateContext.ts';
import { atLevel } from '../../gates/gateInput.ts';
import { countedGroup } from '../../gates/group.ts';
import type { Hypothesis } from './hypothesis.ts';

/** The subjects of a level who count toward its group: who left and may be replaced takes no place in it. */
export const countedAt = ({ input }: Hypothesis, level: number): readonly DosedSubject[] =>
  countedGroup(atLevel(gateContextOf(input).context, level));

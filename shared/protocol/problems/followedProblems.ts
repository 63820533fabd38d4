import type { Protocol } from '../protocol.ts';
import { error, type ProtocolProblem, when } from './problem.ts';

/** What pages of followed areas need of their parameters; parts that a trial does not follow may be empty. */
export const followedProblems = ({ areas, kidney, endpoints }: Protocol): ProtocolProblem[] => {
  const { primary, definitions, changeLines } = kidney;
  const id = primary.value;
  return [
    ...when(areas.includes('kidney') && !definitions.value.some((one) => one.id === id), () =>
      error('primary-unknown', ['kidney', 'primary', 'value'], { id }),
    ),
    ...changeLines.value.flatMap((value, index) => {
      const before = changeLines.value[index - 1];
      return when(before !== undefined && value <= before, () =>
        error('ascending', ['kidney', 'changeLines', 'value', index], { value, before: before ?? 0 }),
      );
    }),
    ...endpoints.windows.value.flatMap(({ fromDay, toDay }, index) =>
      when(fromDay > toDay, () =>
        error('assessment-days', ['endpoints', 'windows', 'value', index, 'fromDay'], {
          from: fromDay,
          to: toDay,
        }),
      ),
    ),
  ];
};

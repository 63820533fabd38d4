import type { FactArea } from '../../facts/fact.ts';
import type { Protocol } from '../protocol.ts';
import { error, type ProtocolProblem, when } from './problem.ts';

/** Lists without which nothing of a followed area could be derived. */
const emptyLists = (protocol: Protocol): ProtocolProblem[] => {
  const { areas, cellTherapy, kidney, lupus, pd, eligibility, endpoints } = protocol;
  const lists: readonly (readonly [FactArea, readonly string[], readonly unknown[]])[] = [
    ['cell-therapy', ['cellTherapy', 'dailyItems', 'value', 'domains'], cellTherapy.dailyItems.value.domains],
    ['kidney', ['kidney', 'equations', 'value'], kidney.equations.value],
    ['kidney', ['kidney', 'changeLines', 'value'], kidney.changeLines.value],
    ['lupus', ['lupus', 'glucocorticoids', 'value'], lupus.glucocorticoids.value],
    ['pd', ['pd', 'bCells', 'value', 'tests'], pd.bCells.value.tests],
    ['eligibility', ['eligibility', 'criteria', 'value'], eligibility.criteria.value],
    ['endpoint', ['endpoints', 'windows', 'value'], endpoints.windows.value],
  ];
  return lists.flatMap(([area, path, list]) =>
    when(areas.includes(area) && list.length === 0, () => error('followed-empty', path, { area })),
  );
};

/** What pages of followed areas need of their parameters; parts that a trial does not follow may be empty. */
export const followedProblems = (protocol: Protocol): ProtocolProblem[] => {
  const { areas, kidney, endpoints } = protocol;
  const { primary, definitions, changeLines } = kidney;
  const id = primary.value;
  return [
    ...emptyLists(protocol),
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

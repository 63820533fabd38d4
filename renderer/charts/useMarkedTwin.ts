import { leadingChange } from '../../shared/dataset/diff/countChanges.ts';
import { useMarks } from '../app/MarksContext.ts';
import { useText } from '../text/useText.ts';
import { sayCounts } from '../ui/ChangeMark.tsx';
import { withChangeColumn } from './changeColumn.ts';
import type { TwinTable } from './twinTable.ts';

/** Gives a table twin its column of changes while marks are shown; what is exported has it too. */
export const useMarkedTwin = (): ((twin: TwinTable) => TwinTable) => {
  const text = useText();
  const { since, changeOf } = useMarks();
  return (twin) =>
    since === null
      ? twin
      : withChangeColumn(twin, {
          label: text.t('change.column', { date: text.date(since.cutoffDate) }),
          changeOf,
          say: (counts, rows) => {
            const change = leadingChange(counts);
            // One row needs no number.
            return rows === 1 && change !== undefined ? text.t(`change.${change}`) : sayCounts(text, counts);
          },
        });
};

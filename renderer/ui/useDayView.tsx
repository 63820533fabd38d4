import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useOperation } from '../api/queries.ts';
import { useText } from '../text/useText.ts';
import { DAY_VIEWS, type DayView, lastElapsed } from './dayViews.ts';

const [ALL] = DAY_VIEWS;

/** The choice of days in view, by the window of the protocol, and the last elapsed day that is shown (null: all). */
export const useDayView = (label: string): { readonly control: ReactNode; readonly lastX: number | null } => {
  const { t } = useText();
  const [view, setView] = useState<DayView | undefined>(ALL);
  const protocol = useOperation('protocol.get', {}).data?.protocol;
  const windowDays = protocol?.gateParameters.windowDays.value;
  if (windowDays === undefined || view === undefined) return { control: null, lastX: null };
  const labelOf = (one: DayView): string => {
    const last = lastElapsed(one, windowDays);
    return last === null ? t('lab.view.all') : t('lab.view.toDay', { day: last + 1 });
  };
  return {
    lastX: lastElapsed(view, windowDays),
    control: (
      <SegmentedControl
        aria-label={label}
        value={view.id}
        onChange={(id) => setView(DAY_VIEWS.find((one) => one.id === id))}
        data={DAY_VIEWS.map((one) => ({ value: one.id, label: labelOf(one) }))}
        transitionDuration={0}
      />
    ),
  };
};

import { expect, test } from 'vitest';
import { DAY_VIEWS, lastElapsed } from '../../../renderer/ui/dayViews.ts';

test.each([
  [28, [null, 84, 28]],
  [21, [null, 63, 21]],
  [7, [null, 21, 7]],
])('SRC-TPL-052: with windows of %d days the views end after %j elapsed days', (windowDays, ends) => {
  expect(DAY_VIEWS.map((view) => lastElapsed(view, windowDays))).toEqual(ends);
});

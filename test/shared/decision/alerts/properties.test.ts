import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alertsOf } from '../../../../shared/decision/alerts/alertsOf.ts';
import { alertInput, levelOne, OWN_CUTOFF } from '../../../builders/alerts.ts';
import { evaluate, gateOf } from '../../../builders/gateInput.ts';
import { iso, trialData } from '../../../builders/trialData.ts';

const own = trialData(OWN_CUTOFF, ...levelOne());

/** The same cut without some of its rows, and perhaps without what is known of events. */
const lacking = fc
  .record({
    measurements: fc.subarray([...own.measurements]),
    infusions: fc.subarray([...own.infusions]),
    adverseEventsOnRecord: fc.boolean(),
  })
  .map((kept) => ({ ...own, ...kept }));

/** Mostly whole, so that gates which are still met are among them. */
const slightlyLacking = fc
  .subarray([...own.measurements], { maxLength: 3 })
  .map((gone) => ({ ...own, measurements: own.measurements.filter((one) => !gone.includes(one)) }));

test('SRC-ALR-009: whatever is missing from a later cut, an alert is raised exactly when its gate is no longer met', () => {
  let met = 0;
  fc.assert(
    fc.property(fc.oneof(lacking, slightlyLacking), (later) => {
      const still = evaluate(later).results.some(
        ({ gate, level, value }) => gate === 'G2' && level === 1 && value === 'met',
      );
      met += still ? 1 : 0;
      const alerts = alertsOf(alertInput({ own, later })).alerts.filter(({ kind }) => kind === 'data');
      expect(alerts.length > 0).toBe(!still);
    }),
    { numRuns: 80 },
  );
  // Both answers were among them.
  expect(met).toBeGreaterThan(5);
});

test('SRC-ALR-009: time alone raises no alert', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
      const cutoff = iso(new Date(Date.parse(OWN_CUTOFF) + days * 86_400_000).toISOString().slice(0, 10));
      expect(gateOf(evaluate(own), 'G2', 1).value).toBe('met');
      expect(alertsOf(alertInput({ own, later: { ...own, cutoff } })).alerts).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

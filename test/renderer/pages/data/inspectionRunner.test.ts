import { describe, expect, test } from 'vitest';
import {
  createInspectionRunner,
  type InspectInput,
  isFresh,
} from '../../../../renderer/pages/data/import/inspectionRunner.ts';
import type { ImportInspection } from '../../../../shared/dataset/inspection.ts';
import type { AppError } from '../../../../shared/kernel/appError.ts';

const input = (token: string): InspectInput => ({
  tokens: [token],
  mapping: null,
  policy: null,
  cutoffDate: null,
});

const found = (rowsRead: number): ImportInspection => ({
  ...{ files: [], ignored: [], findings: [], checks: [], latestDate: null, ready: true },
  ...{ rowsRead, rowsAccepted: rowsRead, rowsRejected: 0 },
});

interface Look {
  readonly input: InspectInput;
  readonly end: (inspection: ImportInspection) => Promise<void>;
  readonly fail: (code: AppError['code']) => Promise<void>;
}

/** A program that looks as long as the test wants, and the runner that asks it. */
const rig = () => {
  const looks: Look[] = [];
  let cancelled = 0;
  const settled = (act: () => void) => async () => {
    act();
    await new Promise((done) => setTimeout(done));
  };
  const runner = createInspectionRunner({
    inspect: (asked) =>
      new Promise((resolve, reject) => {
        looks.push({
          input: asked,
          end: (inspection) => settled(() => resolve(inspection))(),
          fail: (code) => settled(() => reject({ code, message: '' } satisfies AppError))(),
        });
      }),
    cancel: async () => {
      cancelled += 1;
    },
  });
  return { looks, runner, cancels: () => cancelled };
};

describe('looking at chosen files', () => {
  test('SRC-UII-001: the same is not looked at twice', async () => {
    const { looks, runner } = rig();
    runner.request(input('a'));
    runner.request(input('a'));
    await looks[0]?.end(found(3));
    runner.request(input('a'));
    expect(looks).toHaveLength(1);
    expect(runner.get()).toEqual({ running: false, input: input('a'), inspection: found(3), error: null });
    expect(isFresh(runner.get(), input('a'))).toBe(true);
    expect(isFresh(runner.get(), input('b'))).toBe(false);
  });

  test('SRC-UII-002: a newer request stops the look that runs; what that one found is not shown', async () => {
    const { looks, runner, cancels } = rig();
    runner.request(input('a'));
    runner.request(input('b'));
    runner.request(input('c'));
    expect(looks.map((look) => look.input)).toEqual([input('a')]);
    expect(cancels()).toBe(2);
    await looks[0]?.end(found(1));
    expect(looks.map((look) => look.input)).toEqual([input('a'), input('c')]);
    expect(runner.get()).toMatchObject({ running: true, inspection: null });
    await looks[1]?.end(found(2));
    expect(runner.get()).toEqual({ running: false, input: input('c'), inspection: found(2), error: null });
  });

  test('SRC-UII-003: what is known stays in view while the next look runs, but is not fresh', async () => {
    const { looks, runner } = rig();
    runner.request(input('a'));
    await looks[0]?.end(found(1));
    runner.request(input('b'));
    expect(runner.get()).toMatchObject({ running: true, inspection: found(1) });
    expect(isFresh(runner.get(), input('b'))).toBe(false);
  });

  test('SRC-UII-004: stopped by the person, it says so and waits to be asked again', async () => {
    const { looks, runner, cancels } = rig();
    runner.request(input('a'));
    runner.stop();
    await looks[0]?.fail('cancelled');
    expect(cancels()).toBe(1);
    expect(runner.get().error?.code).toBe('cancelled');
    expect(isFresh(runner.get(), input('a'))).toBe(false);
    runner.request(input('a'));
    expect(looks).toHaveLength(1);
    runner.again(input('a'));
    expect(looks).toHaveLength(2);
  });

  test('SRC-UII-005: an answer that comes after everything was given up is forgotten', async () => {
    const { looks, runner } = rig();
    runner.request(input('a'));
    runner.reset();
    await looks[0]?.end(found(9));
    expect(runner.get()).toEqual({ running: false, input: null, inspection: null, error: null });
    runner.request(input('a'));
    expect(looks).toHaveLength(2);
  });
});

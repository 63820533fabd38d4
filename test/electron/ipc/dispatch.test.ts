import { describe, expect, test } from 'vitest';
import { createDispatch } from '../../../electron/ipc/dispatch.ts';
import type { CallContext, HandlerMap } from '../../../electron/ipc/handlerMap.ts';
import { type OperationName, operations, type SessionView } from '../../../shared/contract/operations.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok } from '../../../shared/kernel/result.ts';

const main: CallContext = { page: 'index', senderId: 1 };
const settings = { language: 'en' as const, theme: 'light' as const, idleMinutes: 15 };

const closed = (): SessionView => ({ state: 'closed' });

const setUp = (handlers: Partial<HandlerMap>, session: () => SessionView = closed) => {
  const log: string[] = [];
  let activity = 0;
  const dispatch = createDispatch({
    handlers,
    session,
    log: {
      refused: (operation, code) => log.push(`refused ${operation} ${code}`),
      failed: (operation, reference) => log.push(`failed ${operation} ${reference}`),
      finished: () => undefined,
    },
    now: () => 0,
    newReference: () => 'REF',
    onActivity: () => {
      activity += 1;
    },
  });
  return { dispatch, log, activity: () => activity };
};

const codeOf = (answer: { ok: boolean; error?: unknown }): unknown =>
  answer.ok ? 'ok' : (answer.error as { code: string }).code;

describe('dispatch', () => {
  test('SRC-SEC-014: a good call reaches its handler with the parsed input and comes back as an envelope', async () => {
    const received: unknown[] = [];
    const { dispatch, activity } = setUp({
      'settings.set': async (input, context) => {
        received.push(input, context);
        return ok({ ...settings, theme: 'dark' });
      },
    });
    expect(await dispatch('settings.set', { theme: 'dark' }, main)).toEqual(
      ok({ ...settings, theme: 'dark' }),
    );
    expect(received).toEqual([{ theme: 'dark' }, main]);
    expect(activity()).toBe(1);
  });

  test.each([
    ['an unknown name', 'workspace.delete', {}, 'invalid-input'],
    ['a name of the prototype', 'constructor', {}, 'invalid-input'],
    ['__proto__', '__proto__', {}, 'invalid-input'],
    ['a name that is no text', ['settings.get'], {}, 'invalid-input'],
    ['no input', 'settings.get', undefined, 'invalid-input'],
    ['an extra field', 'settings.get', { actorId: 'chair' }, 'invalid-input'],
    ['a wrong type', 'settings.set', { idleMinutes: '15' }, 'invalid-input'],
    ['a value out of range', 'settings.set', { idleMinutes: 0 }, 'invalid-input'],
    ['too large a message', 'settings.set', { theme: 'x'.repeat(1_000_001) }, 'too-large'],
    ['an operation that needs a session', 'cut.list', {}, 'not-unlocked'],
    ['the report of the hidden window', 'report.get', {}, 'not-permitted'],
  ])('SRC-SEC-014: %s is refused before any handler runs', async (_title, name, input, code) => {
    let ran = false;
    const run = async () => {
      ran = true;
      return ok({});
    };
    const all = Object.fromEntries(Object.keys(operations).map((key) => [key, run]));
    const { dispatch, log, activity } = setUp(all as Partial<HandlerMap>);
    expect(codeOf(await dispatch(name, input, main))).toBe(code);
    expect([ran, activity(), log.length]).toEqual([false, 0, 1]);
  });

  test('SRC-SEC-014: every operation refuses an input that is no record, and one with a foreign field', async () => {
    const { dispatch } = setUp({});
    for (const name of Object.keys(operations) as OperationName[]) {
      const context: CallContext = { page: name === 'report.get' ? 'report' : 'index', senderId: 1 };
      for (const hostile of [
        null,
        'x',
        1,
        [],
        { surprise: true },
        JSON.parse('{"__proto__": {"a": 1}, "b": 2}'),
      ]) {
        expect(codeOf(await dispatch(name, hostile, context))).toBe('invalid-input');
      }
    }
  });

  test('SRC-SEC-014: the hidden window gets its report and nothing else', async () => {
    const report: CallContext = { page: 'report', senderId: 2 };
    const { dispatch } = setUp({ 'settings.get': async () => ok(settings) });
    expect(codeOf(await dispatch('settings.get', {}, report))).toBe('not-permitted');
    expect(codeOf(await dispatch('workspace.lock', {}, report))).toBe('not-permitted');
  });

  test('SRC-SEC-014: an operation that this mode does not have is refused', async () => {
    expect(codeOf(await setUp({}).dispatch('settings.get', {}, main))).toBe('not-permitted');
  });

  test('SRC-SEC-014: the refusal names the field and the problem, never the value', async () => {
    const { dispatch } = setUp({});
    const answer = await dispatch('settings.set', { theme: 'SUBJECT-001' }, main);
    expect(JSON.stringify(answer)).not.toContain('SUBJECT-001');
    expect(answer).toMatchObject({ error: { details: { operation: 'settings.set', field: 'theme' } } });
  });

  test('SRC-SEC-014: an expected failure passes unchanged', async () => {
    const failure = err(appError('file-not-found', 'gone'));
    const { dispatch, log } = setUp({ 'settings.get': async () => failure });
    expect(await dispatch('settings.get', {}, main)).toEqual(failure);
    expect(log).toEqual([]);
  });

  test.each([
    ['a handler that throws', async () => Promise.reject(new Error('SUBJECT-001'))],
    ['an answer that is not as agreed', async () => ok({ ...settings, surprise: 'SUBJECT-001' })],
  ])('SRC-SEC-014: %s becomes a reference to the log, without content', async (_title, handler) => {
    const { dispatch, log } = setUp({ 'settings.get': handler as HandlerMap['settings.get'] });
    const answer = await dispatch('settings.get', {}, main);
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal', details: { reference: 'REF' } } });
    expect(JSON.stringify(answer)).not.toContain('SUBJECT-001');
    expect(log).toEqual(['failed settings.get REF']);
  });

  test('SRC-SEC-014: a session that cannot be read is a mistake of the program, not a way in', async () => {
    const broken = (): SessionView => {
      throw new Error('SUBJECT-001');
    };
    const { dispatch, log } = setUp({ 'settings.get': async () => ok(settings) }, broken);
    const answer = await dispatch('cut.list', {}, main);
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal', details: { reference: 'REF' } } });
    expect(log).toEqual(['failed cut.list REF']);
    expect(codeOf(await dispatch('settings.get', {}, main))).toBe('ok');
  });

  test('SRC-SEC-014: more than 64 calls at once are refused, and afterwards calls pass again', async () => {
    const waiting: (() => void)[] = [];
    const { dispatch } = setUp({
      'settings.get': () => new Promise((resolve) => waiting.push(() => resolve(ok(settings)))),
    });
    const calls = Array.from({ length: 64 }, () => dispatch('settings.get', {}, main));
    expect(codeOf(await dispatch('settings.get', {}, main))).toBe('busy');
    for (const finish of waiting) finish();
    expect((await Promise.all(calls)).every((answer) => answer.ok)).toBe(true);
    const again = dispatch('settings.get', {}, main);
    waiting.at(-1)?.();
    expect(codeOf(await again)).toBe('ok');
  });
});

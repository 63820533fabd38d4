import { describe, expect, test } from 'vitest';
import { commandLine } from '../../builders/commandLine.ts';
import { exampleWorkspace } from '../../builders/exampleWorkspace.ts';

const run = commandLine();
const AS = ['--as', 'monitor'];
const SUBJECT = 'SYN-CS01P-1-006';
const REASON = 'Pneumococcal pneumonia, contact at home, resolved under ceftriaxone.';

const closedExample = async (): Promise<string> => {
  const workspace = await exampleWorkspace(3);
  workspace.lock();
  return workspace.folder;
};

const adjudicate = (folder: string, over: Readonly<Record<string, string>> = {}) => {
  const options = {
    as: 'monitor',
    subject: SUBJECT,
    event: 'AE:AE-008',
    verdict: 'no',
    reason: REASON,
    ...over,
  };
  return run(
    'adjudicate',
    folder,
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    '--json',
  );
};

describe('dlt and adjudicate', () => {
  test('SRC-DLT-230: dlt lists windows, events with clause and exception, and what is awaited', async () => {
    const folder = await closedExample();
    const { code, out, errors } = await run('dlt', folder, ...AS);
    expect([code, errors]).toEqual([0, '']);
    expect(out).toContain(`${SUBJECT}  Needs adjudication, window to 2026-10-22`);
    expect(out).toContain('AE:AE-008  Pneumonia  grade 3, day 17');
    expect(out).toContain('clause serious: Asks for adjudication');
    expect(out).toContain('exception lymphodepletion-recovered: Applies: recovered by 8 Oct 2026');
  });

  test('SRC-DLT-231: adjudicate signs, and dlt shows the verdict with who and when', async () => {
    const folder = await closedExample();
    const signed = await adjudicate(folder);
    expect([signed.code, JSON.parse(signed.out)]).toMatchObject([
      0,
      { subjectId: SUBJECT, eventKey: 'AE:AE-008', verdict: 'no', reason: REASON },
    ]);
    const { out } = await run('dlt', folder, ...AS, '--json');
    const model = JSON.parse(out);
    const subject = model.levels[1].subjects.find((one: { subjectId: string }) => one.subjectId === SUBJECT);
    expect([subject.status.kind, subject.events[0].standing, subject.events[0].history.length]).toEqual([
      'pending',
      'no',
      1,
    ]);
    expect((await run('dlt', folder, ...AS)).out).toContain('No DLT (no, ');
  });

  test('SRC-DLT-232: a verdict of yes keeps the next level closed for the gates command', async () => {
    const folder = await closedExample();
    expect((await adjudicate(folder, { verdict: 'yes' })).code).toBe(0);
    const gates = await run('gates', folder, ...AS, '--require-met', 'G2:2');
    expect(gates.code).toBe(1);
    expect(gates.out).toContain('adjudicated to be a DLT: Pneumonia. 1 of 3 evaluable subjects');
  });

  test.each([
    ['another verdict', { verdict: 'perhaps' }, '--verdict is one of yes, no, not-evaluable'],
    ['a short reason', { reason: 'too short' }, '--reason needs at least 20 characters'],
    ['a subject that is not there', { subject: '999' }, '--subject names no dosed subject'],
    ['an event that is not there', { event: 'AE:AE-099' }, 'AE:AE-008'],
  ])('SRC-DLT-233: %s ends with 2 and says what there is', async (_, over, message) => {
    const folder = await closedExample();
    const { code, errors, out } = await adjudicate(folder, over);
    expect(code).toBe(2);
    expect(errors + out).toContain(message);
  });

  test('SRC-DLT-234: the chair may not adjudicate', async () => {
    const folder = await closedExample();
    expect((await adjudicate(folder, { as: 'chair' })).code).not.toBe(0);
  });
});

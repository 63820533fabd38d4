import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportHandlers } from '../../../electron/ipc/handlers/exportHandlers.ts';
import { createSession } from '../../../electron/services/session.ts';
import type { OperationInput } from '../../../shared/contract/operations.ts';
import { codeOf, good, insertCut, NOW, newWorkspace, temporaryFolder } from '../../builders/workspace.ts';

const CONTEXT = { page: 'index', senderId: 1 } as const;

const request = (suggestedName: string): OperationInput<'table.export'> => ({
  suggestedName,
  format: 'csv',
  columns: [{ name: 'A', label: 'A', type: 'text' }],
  rows: [['x']],
});

/** Handlers on a real session; the dialog answers with `chosen` and notes what it was asked. */
const setUp = async (chosen: (suggested: string) => string | undefined) => {
  const workspace = await newWorkspace();
  insertCut(workspace.db, 'cut-1', undefined, workspace.account.accountId);
  const session = createSession(() => undefined);
  session.unlock(workspace);
  const asked: string[] = [];
  const handlers = exportHandlers({
    session,
    now: () => NOW,
    dialogs: {
      save: async (suggested) => {
        asked.push(suggested);
        return chosen(suggested);
      },
    },
  });
  return { handlers, asked, session };
};

describe('exports to a chosen place', () => {
  test('SRC-EXP-090: the dialog is asked with a harmless name; what it answers is written', async () => {
    const folder = temporaryFolder();
    const { handlers, asked } = await setUp((suggested) => join(folder, suggested));
    const saved = good(await handlers['table.export'](request('../a/b: "c"?'), CONTEXT));
    expect([asked, saved]).toEqual([
      ['b- -c-.csv'],
      { saved: true, name: 'b- -c-.csv', rows: 1, neutralised: 0 },
    ]);
    expect(readFileSync(join(folder, saved.name), 'utf8')).toBe('\uFEFFA\r\nx\r\n');
  });

  test('SRC-EXP-091: a cancelled dialog writes nothing and says so', async () => {
    const { handlers } = await setUp(() => undefined);
    const saved = good(await handlers['table.export'](request('x'), CONTEXT));
    expect(saved).toEqual({ saved: false, name: '', rows: 0, neutralised: 0 });
  });

  test('SRC-EXP-092: what the person agreed to replace is replaced; a name that got its extension later is not', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'lb.csv');
    writeFileSync(path, 'before');
    const typed = await setUp(() => join(folder, 'lb'));
    const ask = { cutId: 'cut-1', domain: 'LB', format: 'csv' } as const;
    expect(codeOf(await typed.handlers['cut.exportDomain'](ask, CONTEXT))).toBe('invalid-input');
    expect(readFileSync(path, 'utf8')).toBe('before');
    const agreed = await setUp(() => path);
    const saved = good(await agreed.handlers['cut.exportDomain'](ask, CONTEXT));
    expect([saved.name, saved.rows, readFileSync(path, 'utf8').slice(0, 8)]).toEqual([
      'lb.csv',
      3,
      '\uFEFFUSUBJID'.slice(0, 8),
    ]);
  });

  test('SRC-EXP-093: a workspace locked while the dialog is open gives nothing away', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'x.csv');
    const made = await setUp(() => {
      made.session.lock();
      return path;
    });
    expect(codeOf(await made.handlers['table.export'](request('x'), CONTEXT))).toBe('not-unlocked');
    expect([existsSync(path), basename(path)]).toEqual([false, 'x.csv']);
  });
});

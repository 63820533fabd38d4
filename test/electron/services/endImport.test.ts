import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { listCuts } from '../../../electron/db/cuts.ts';
import { importInto } from '../../../electron/services/importInto.ts';
import { createSession } from '../../../electron/services/session.ts';
import { openWorkspace, unlockWorkspace } from '../../../electron/workspace/workspace.ts';
import { folderOf } from '../../builders/importFiles.ts';
import { importWorker } from '../../builders/importWorker.ts';
import { codeOf, good, NOW, newWorkspace, PASSPHRASE } from '../../builders/workspace.ts';

const LB = [
  'STUDYID,DOMAIN,USUBJID,LBSEQ,LBTESTCD,LBTEST,LBORRES,LBSTRESN,LBSTRESU,LBSTNRLO,LBSTNRHI,LBDTC',
  ...Array.from({ length: 150_000 }, (_, i) => `ST,LB,S1,${i},ALT,Alanine,2${i},2${i},U/L,0,40,2026-05-01`),
  '',
].join('\n');

/** An import in a session, once it reads rows. */
const importing = async () => {
  const workspace = await newWorkspace();
  const session = createSession(() => undefined);
  session.unlock(workspace);
  let begun = (): void => undefined;
  const reading = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const paths = [folderOf({ 'lb.csv': LB })];
  const ended = session.duringImport((signal) =>
    importInto(workspace, {
      ...{ paths, label: 'April', cutoffDate: null, now: () => NOW, signal, worker: importWorker() },
      onProgress: ({ rowsRead }) => {
        if (rowsRead > 0) begun();
      },
    }),
  );
  await reading;
  return { workspace, session, ended };
};

const unlockAgain = async (folder: string) =>
  good(await unlockWorkspace(good(openWorkspace(folder)), 'monitor', PASSPHRASE, () => NOW));

describe('an import whose workspace is locked or closed', () => {
  test.each(['lock', 'close'] as const)(
    'SRC-SESSION-110: after %s it is waited for, and leaves nothing that looks like a crash',
    async (how) => {
      const { workspace, session, ended } = await importing();
      session[how]();
      expect(session.isImporting()).toBe(true);
      await session.importsEnded(10_000);
      expect(session.isImporting()).toBe(false);
      expect(codeOf(await ended)).toBe('cancelled');
      expect(existsSync(join(workspace.folder, 'workspace.db-wal'))).toBe(false);
      const again = await unlockAgain(workspace.folder);
      expect([again.recovered, again.check, listCuts(again.db)]).toEqual([false, { intact: true }, []]);
      again.lock();
    },
  );

  test('SRC-SESSION-111: the wait ends by itself, at once where nothing is under way', async () => {
    const session = createSession(() => undefined);
    const before = performance.now();
    await session.importsEnded(60_000);
    expect(performance.now() - before).toBeLessThan(1000);
    let finish = (): void => undefined;
    const stuck = session.duringImport(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    await session.importsEnded(20);
    expect(session.isImporting()).toBe(true);
    finish();
    await stuck;
    expect(session.isImporting()).toBe(false);
  });

  test('SRC-SESSION-112: an import that breaks ends as well', async () => {
    const session = createSession(() => undefined);
    const broken = session.duringImport(async () => {
      throw new Error('a bug');
    });
    await session.importsEnded(1000);
    await expect(broken).rejects.toThrow('a bug');
    expect(session.isImporting()).toBe(false);
  });
});

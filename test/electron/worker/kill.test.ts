import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyAudit } from '../../../electron/db/audit.ts';
import { cutContentHash } from '../../../electron/db/contentHash.ts';
import { listCuts } from '../../../electron/db/cuts.ts';
import { openWorkspaceDb } from '../../../electron/db/open.ts';
import { countTables, folderOf, newImportDb } from '../../builders/importFiles.ts';

const CHILD = join(import.meta.dirname, 'killChild.ts');
const ROWS = 12_000;
const RANDOM_KILLS = 26;
const COMMIT_KILLS = 10;
/** Printed with a failure; change it to try other moments. */
const SEED = 20_261_123;

/** Park and Miller's minimal standard generator: the same moments each time. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const extract = (): string => {
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `ST,LB,S1,${i},ALT,Alanine,20,20,U/L,0,40,2026-05-01\n`,
  );
  return folderOf({
    'dm.csv': 'STUDYID,DOMAIN,USUBJID,SITEID,AGE,SEX,ARMCD,RFICDTC,DTHFL\nST,DM,S1,01,20,F,DL1,2026-04-01,\n',
    'lb.csv': `STUDYID,DOMAIN,USUBJID,LBSEQ,LBTESTCD,LBTEST,LBORRES,LBSTRESN,LBSTRESU,LBSTNRLO,LBSTNRHI,LBDTC\n${rows.join('')}`,
  });
};

/** Imports in a process of its own; kills it `delay` ms after it says `phase`. Gives what it said and how long it took. */
const runChild = (
  args: readonly string[],
  kill: { readonly phase: string; readonly delay: number } | undefined,
): Promise<{ said: string; ms: number }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD, ...args]);
    let [said, begun] = ['', 0];
    child.stdout.on('data', (chunk: Buffer) => {
      const first = !said.includes('reading');
      const before = kill !== undefined && said.includes(kill.phase);
      said += chunk.toString();
      if (first) begun = performance.now();
      if (kill !== undefined && !before && said.includes(kill.phase)) {
        setTimeout(() => child.kill('SIGKILL'), kill.delay);
      }
    });
    child.stderr.on('data', (chunk: Buffer) => reject(new Error(chunk.toString())));
    child.on('error', reject);
    child.on('close', () => resolve({ said, ms: performance.now() - begun }));
  });

describe('a process killed while it imports', () => {
  test(`SRC-IMPORT-050: ${RANDOM_KILLS + COMMIT_KILLS} kills leave the whole cut or none of it`, {
    timeout: 120_000,
  }, async () => {
    const { db, path, key } = newImportDb();
    db.close();
    const args = [path, Buffer.from(key).toString('hex'), extract()];
    const whole = await runChild(args, undefined);
    expect(whole.said).toContain('done');

    /** Opens the workspace after a kill, checks that it is whole, and gives the number of cuts. */
    const inspect = (): number => {
      const again = openWorkspaceDb(path, key);
      try {
        const cuts = listCuts(again).length;
        expect(again.pragma('quick_check', { simple: true })).toBe('ok');
        expect(again.pragma('foreign_key_check')).toEqual([]);
        expect(countTables(again)).toEqual({
          data_cut: cuts,
          source_file: 2 * cuts,
          source_chunk: countTables(again).source_chunk,
          record_block: countTables(again).record_block,
          row_issue: countTables(again).row_issue,
          audit_event: cuts,
        });
        expect(countTables(again).source_chunk % cuts).toBe(0);
        expect(countTables(again).row_issue % cuts).toBe(0);
        const rows = again.prepare('SELECT SUM(row_count) FROM record_block').pluck().get();
        expect(rows).toBe((ROWS + 1) * cuts);
        return cuts;
      } finally {
        again.close();
      }
    };
    expect(inspect()).toBe(1);
    const random = randomFrom(SEED);
    const kills = [
      ...Array.from({ length: RANDOM_KILLS }, () => ({ phase: 'reading', delay: random() * whole.ms })),
      ...Array.from({ length: COMMIT_KILLS }, (_, i) => ({ phase: 'committing', delay: i * 3 })),
    ];
    let [cuts, none, all] = [1, 0, 0];
    for (const kill of kills) {
      const { said } = await runChild(args, kill);
      const after = inspect();
      expect([cuts, cuts + 1], `seed ${SEED}, ${JSON.stringify(kill)}`).toContain(after);
      // What was reported as done must stand.
      if (said.includes('done')) expect(after).toBe(cuts + 1);
      if (after === cuts) none += 1;
      else all += 1;
      cuts = after;
    }
    expect(none).toBeGreaterThan(5);
    expect(none + all).toBe(RANDOM_KILLS + COMMIT_KILLS);
    expect(existsSync(path)).toBe(true);

    const end = openWorkspaceDb(path, key);
    for (const cut of listCuts(end)) expect(cutContentHash(end, cut.cutId)).toBe(cut.contentHash);
    expect(verifyAudit(end)).toMatchObject({ intact: true });
    end.close();
  });
});

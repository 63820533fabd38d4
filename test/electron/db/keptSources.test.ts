import { describe, expect, test } from 'vitest';
import type { WritableDb } from '../../../electron/db/handles.ts';
import { changedSource } from '../../../electron/db/keptSources.ts';
import { atOnce, inTurns } from '../../../electron/db/steps.ts';
import { packChunk } from '../../../electron/worker/spool.ts';
import type { DeidPolicy } from '../../../shared/dataset/deid/deid.ts';
import { folderOf, importInto, newImportDb } from '../../builders/importFiles.ts';
import { dropTriggers, good } from '../../builders/workspace.ts';

const DM = 'STUDYID,DOMAIN,USUBJID,SITEID,AGE,SEX,ARMCD,RFICDTC,DTHFL\nST,DM,S1,01,20,F,DL1,2026-04-01,\n';
const LB_HEAD =
  'STUDYID,DOMAIN,USUBJID,LBSEQ,LBTESTCD,LBTEST,LBORRES,LBSTRESN,LBSTRESU,LBSTNRLO,LBSTNRHI,LBDTC';
const LB = [
  LB_HEAD,
  ...Array.from({ length: 12_000 }, (_, i) => `ST,LB,S1,${i},ALT,Alanine,2${i},2${i},U/L,0,40,2026-05-01`),
  '',
].join('\n');

/** A cut of two files, the larger in several chunks; what is kept is de-identified where a policy removes a column. */
const importedCut = async (kept: 'original' | 'deidentified') => {
  const made = newImportDb();
  const policy: DeidPolicy = {
    ...{ schema: 'src-deid/1', name: 'Monthly', shiftDates: false },
    rules: [{ domain: 'LB', column: 'LBTEST', kind: 'name', action: 'remove-column', reason: '' }],
  };
  const options = kept === 'original' ? {} : { policy };
  const report = good(await importInto(made, [folderOf({ 'dm.csv': DM, 'lb.csv': LB })], options));
  expect(report.files.map((file) => file.kept)).toEqual(['original', kept]);
  dropTriggers(made.db);
  made.db.pragma('foreign_keys = OFF');
  const lb = Number(made.db.prepare("SELECT file_id FROM source_file WHERE name = 'lb.csv'").pluck().get());
  return { db: made.db, cutId: report.cutId, lb };
};

type Made = Awaited<ReturnType<typeof importedCut>>;

const chunkOf = ({ db, lb }: Made, position: number): Uint8Array => {
  const found = db
    .prepare('SELECT packed FROM source_chunk WHERE file_id = ? AND position = ?')
    .pluck()
    .get(lb, position);
  if (!(found instanceof Uint8Array)) throw new Error('No chunk');
  return found;
};

const set = ({ db, lb }: Made, position: number, packed: Uint8Array): void =>
  void db
    .prepare('UPDATE source_chunk SET packed = ? WHERE file_id = ? AND position = ?')
    .run(packed, lb, position);

const sqlOf =
  (sql: string) =>
  ({ db, lb }: Made): void =>
    void db.exec(sql.replaceAll('$LB', String(lb)));

const last = ({ db, lb }: { db: WritableDb; lb: number }): number =>
  Number(db.prepare('SELECT MAX(position) FROM source_chunk WHERE file_id = ?').pluck().get(lb));

const TAMPERINGS: readonly (readonly [string, (made: Made) => void])[] = [
  ['other bytes in a chunk', (made) => set(made, 1, packChunk(Buffer.from('Nothing happened.')))],
  ['a chunk cut short', (made) => set(made, 1, chunkOf(made, 1).subarray(0, 20))],
  ['bytes that are no frame', (made) => set(made, 0, Buffer.from('x'))],
  ['a chunk that unpacks without end', (made) => set(made, 0, packChunk(Buffer.alloc(1 << 22)))],
  [
    'two chunks changed about',
    (made) => {
      const [first, second] = [chunkOf(made, 0), chunkOf(made, 1)];
      set(made, 0, second);
      set(made, 1, first);
    },
  ],
  [
    'the last chunk removed',
    sqlOf(
      'DELETE FROM source_chunk WHERE file_id = $LB AND position = (SELECT MAX(position) FROM source_chunk WHERE file_id = $LB)',
    ),
  ],
  ['all chunks removed', sqlOf('DELETE FROM source_chunk WHERE file_id = $LB')],
  [
    'a chunk added',
    ({ db, lb }) => {
      db.prepare('INSERT INTO source_chunk VALUES (?, ?, ?)').run(
        lb,
        last({ db, lb }) + 1,
        packChunk(Buffer.from('x')),
      );
    },
  ],
  [
    'a chunk added far behind',
    ({ db, lb }) => {
      db.prepare('INSERT INTO source_chunk VALUES (?, ?, ?)').run(lb, 9_000, packChunk(Buffer.from('x')));
    },
  ],
  [
    'a chunk added before',
    ({ db, lb }) => {
      db.prepare('INSERT INTO source_chunk VALUES (?, ?, ?)').run(lb, -1, packChunk(Buffer.from('x')));
    },
  ],
  ['chunks given to another file', sqlOf('UPDATE source_chunk SET file_id = 99 WHERE file_id = $LB')],
];

describe.each(['original', 'deidentified'] as const)('what is kept of a source, %s', (kept) => {
  test('SRC-INT-050: as imported it is whole, and reading it gives other work its turn', async () => {
    const { db, cutId } = await importedCut(kept);
    let turns = 0;
    const count = (): void => {
      turns += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    expect(await inTurns(changedSource(db, cutId))).toBeUndefined();
    clearImmediate(timer);
    expect(turns).toBeGreaterThanOrEqual(3);
    expect(atOnce(changedSource(db, 'no such cut'))).toBeUndefined();
  });

  test('SRC-INT-051: whatever is done to it behind the triggers is found, and the file named', async () => {
    const made = await importedCut(kept);
    for (const [what, tamper] of TAMPERINGS) {
      made.db.exec('SAVEPOINT before');
      tamper(made);
      expect(atOnce(changedSource(made.db, made.cutId)), what).toBe('lb.csv');
      made.db.exec('ROLLBACK TO before; RELEASE before');
    }
    expect(atOnce(changedSource(made.db, made.cutId))).toBeUndefined();
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getCut } from '../../../electron/db/cuts.ts';
import { importInto } from '../../../electron/services/importInto.ts';
import { loadCut } from '../../../electron/services/loadCut.ts';
import type { DeidPolicy } from '../../../shared/dataset/deid/deid.ts';
import type { Mapping } from '../../../shared/dataset/mapping/mapping.ts';
import { mappingHash } from '../../../shared/dataset/mapping/mappingHash.ts';
import { exampleWorkspace, tickingClock } from '../../builders/exampleWorkspace.ts';
import { importWorker } from '../../builders/importWorker.ts';
import { iso } from '../../builders/trialData.ts';
import { codeOf, good, temporaryFolder } from '../../builders/workspace.ts';

const now = tickingClock();

const importFiles = async (
  files: { readonly [name: string]: string },
  how: { readonly mapping?: Mapping; readonly policy?: DeidPolicy } = {},
) => {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const workspace = await exampleWorkspace(1, now);
  const result = await importInto(workspace, {
    ...{ paths: [folder], label: 'Foreign', cutoffDate: iso('2026-07-31'), now, ...how },
    ...{ worker: importWorker(), signal: new AbortController().signal, onProgress: () => undefined },
  });
  return { workspace, result };
};

const ADAM = {
  'adsl.csv': 'STUDYID,USUBJID,SITEID,AGE,SEX,TRT01A,RFICDT\nS,S-1,01,34,F,DL1,2026-04-01\n',
  'adae.csv':
    'STUDYID,USUBJID,AESEQ,AETERM,ASTDT,ASTDTF,ATOXGR,TRTEMFL\nS,S-1,1,Nausea,2026-04-12,,2,Y\nS,S-1,2,Rash,2026-04-15,D,1,Y\n',
  'adlb_20260701.csv':
    'STUDYID,USUBJID,ASEQ,PARAMCD,PARAM,AVAL,ANRLO,ANRHI,ADT,DTYPE\nS,S-1,1,ALT,ALT (U/L),12,5,40,2026-04-12,\nS,S-1,2,ALT,ALT (U/L),12,5,40,2026-04-19,LOCF\n',
};

describe('an extract of analysis data sets', () => {
  test('SRC-MAP-070: ADSL, ADAE and ADLB are read as DM, AE and LB; that there is no exposure is said', async () => {
    const { workspace, result } = await importFiles(ADAM);
    const report = good(result);
    expect(report.files.map(({ file, domain, rowsAccepted }) => [file, domain, rowsAccepted])).toEqual([
      ['adae.csv', 'AE', 2],
      ['adlb_20260701.csv', 'LB', 2],
      ['adsl.csv', 'DM', 1],
    ]);
    expect(report.issues.map(({ rule }) => rule)).toContain('DQ-CUT-002');
    const { data } = good(loadCut(workspace.db, report.cutId));
    expect(data.adverseEvents.map(({ term, grade, start }) => [term, grade, start])).toEqual([
      ['Rash', 1, { kind: 'partial', text: '2026-04' }],
      ['Nausea', 2, { kind: 'complete', date: '2026-04-12', text: '2026-04-12' }],
    ]);
    // The value that was carried forward is kept with the cut and is no observation.
    expect(data.measurements.map(({ testCode, value, date }) => [testCode, value, date.kind])).toEqual([
      ['ALT', 12, 'complete'],
    ]);
    expect(data.otherRows.LB).toHaveLength(1);
  });
});

const LISTING =
  '受试者编号,检验项目,结果,单位,采样日期,联系电话\n001,谷丙转氨酶,12,U/L,13/04/2026,13812345678\n001,血小板,<5,10^9/L,14/04/2026,\n';

const mapping: Mapping = {
  schema: 'src-mapping/1',
  name: 'Central laboratory',
  tables: [
    {
      match: { name: '化验单', columns: ['受试者编号', '检验项目', '结果', '单位', '采样日期', '联系电话'] },
      use: 'import',
      domain: 'LB',
      columns: [
        { source: '受试者编号', target: 'USUBJID' },
        { source: '检验项目', target: 'LBTEST' },
        { source: '检验项目', target: 'LBTESTCD' },
        { source: '结果', target: 'LBORRES' },
        { source: '结果', target: 'LBSTRESN' },
        { source: '单位', target: 'LBORRESU' },
        { source: '采样日期', target: 'LBDTC' },
      ],
      constants: [{ target: 'STUDYID', value: 'S' }],
      values: [
        { target: 'LBTESTCD', from: '谷丙转氨酶', to: 'ALT' },
        { target: 'LBTESTCD', from: '血小板', to: 'PLAT' },
      ],
      dates: [{ target: 'LBDTC', order: 'dmy' }],
    },
  ],
};

const policy: DeidPolicy = {
  schema: 'src-deid/1',
  name: 'Central laboratory',
  shiftDates: false,
  rules: [{ domain: 'LB', column: '联系电话', kind: 'phone', action: 'remove-column', reason: '' }],
};

describe('a listing that is no SDTM', () => {
  test('SRC-MAP-071: without a mapping it waits, with one but no policy it waits, with both it is read', async () => {
    const files = { '化验单_202604.csv': LISTING };
    expect(codeOf((await importFiles(files)).result)).toBe('needs-mapping');
    expect(codeOf((await importFiles(files, { mapping })).result)).toBe('needs-deidentification');
    const { workspace, result } = await importFiles(files, { mapping, policy });
    const report = good(result);
    expect(report.files).toMatchObject([
      { domain: 'LB', rowsAccepted: 2, rowsRejected: 0, kept: 'deidentified' },
    ]);
    expect(getCut(workspace.db, report.cutId)?.mapping).toMatchObject({ hash: mappingHash(mapping) });
    const { data } = good(loadCut(workspace.db, report.cutId));
    expect(
      data.measurements.map(({ testCode, value, text, date }) => [testCode, value, text, date.kind]),
    ).toEqual([
      ['ALT', 12, '12', 'complete'],
      ['PLAT', null, '<5', 'complete'],
    ]);
    expect(JSON.stringify(data)).not.toContain('13812345678');
  });
});

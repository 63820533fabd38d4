import { aeRows, suppaeRows } from './domains/ae.ts';
import { cmRows } from './domains/cm.ts';
import type { ExtractContext } from './domains/context.ts';
import { cpRows } from './domains/cp.ts';
import { dmRows } from './domains/dm.ts';
import { dsRows } from './domains/ds.ts';
import { exRows, suppexRows } from './domains/ex.ts';
import { faRows } from './domains/fa.ts';
import { lbRows } from './domains/lb.ts';
import { pcRows } from './domains/pc.ts';
import { qsRows } from './domains/qs.ts';
import { vsRows } from './domains/vs.ts';
import { checkTable, type Row, type Table } from './model/table.ts';
import { LEVEL_ONE } from './plan/levelOne.ts';
import { LEVEL_TWO } from './plan/levelTwo.ts';
import type { ExtractPlan } from './plan/study.ts';
import { DOMAINS, type DomainName } from './sdtm.ts';

const ROWS: Readonly<Record<DomainName, (context: ExtractContext) => readonly Row[]>> = {
  DM: dmRows,
  EX: exRows,
  SUPPEX: suppexRows,
  AE: aeRows,
  SUPPAE: suppaeRows,
  LB: lbRows,
  VS: vsRows,
  QS: qsRows,
  CM: cmRows,
  DS: dsRows,
  PC: pcRows,
  CP: cpRows,
  FA: faRows,
};

/** Every data set as the database stood at the cut-off; a later extract holds all that an earlier one did. */
export const buildExtract = ({ cutoffDate }: ExtractPlan): readonly Table[] => {
  const dosed = [...LEVEL_ONE, ...LEVEL_TWO].filter((subject) => subject.consent <= cutoffDate);
  return (Object.keys(DOMAINS) as DomainName[]).map((name) => {
    const table: Table = { domain: DOMAINS[name], rows: ROWS[name]({ cutoffDate, dosed }) };
    checkTable(table);
    return table;
  });
};

/** One row as a text file holds it. */
export type TextRow = { readonly [column: string]: string };

const study = { STUDYID: 'ST' };

/** A small cohort in which no check finds anything. Subject S1 on dose level 1, S2 on dose level 2. */
export const goodCohort: { readonly [domain: string]: readonly TextRow[] } = {
  DM: [
    {
      ...study,
      DOMAIN: 'DM',
      USUBJID: 'S1',
      SITEID: '01',
      AGE: '20',
      AGEU: 'YEARS',
      SEX: 'F',
      ARMCD: 'DL1',
      ACTARMCD: 'DL1',
      RFICDTC: '2026-04-01',
      RFXSTDTC: '2026-05-01',
      DTHDTC: '',
      DTHFL: '',
    },
    {
      ...study,
      DOMAIN: 'DM',
      USUBJID: 'S2',
      SITEID: '01',
      AGE: '12',
      AGEU: 'YEARS',
      SEX: 'M',
      ARMCD: 'DL2',
      ACTARMCD: 'DL2',
      RFICDTC: '2026-05-20',
      RFXSTDTC: '2026-06-01',
      DTHDTC: '',
      DTHFL: '',
    },
  ],
  EX: ['2026-05-01T09:00', '2026-05-08T09:00', '2026-05-15T09:00', '2026-05-22T09:00', '2026-06-01'].map(
    (EXSTDTC, i) => ({
      ...study,
      DOMAIN: 'EX',
      USUBJID: i < 4 ? 'S1' : 'S2',
      EXSEQ: String(i + 1),
      EXTRT: 'AXA-NK02',
      EXDOSE: i < 4 ? '2.5E7' : '7.5E7',
      EXDOSU: 'cells/kg',
      EXOCCUR: 'Y',
      EXLOT: 'L01',
      EXSTDTC,
      EXENDTC: EXSTDTC.replace('09:00', '09:30'),
    }),
  ),
  AE: [
    {
      ...study,
      DOMAIN: 'AE',
      USUBJID: 'S1',
      AESEQ: '1',
      AETERM: 'Rash',
      AEDECOD: 'Rash',
      AEBODSYS: 'Skin',
      AETOXGR: '2',
      AESEV: 'MODERATE',
      AESER: 'N',
      AESHOSP: 'N',
      AEREL: 'RELATED',
      AEOUT: 'RECOVERED/RESOLVED',
      AESTDTC: '2026-05-03',
      AEENDTC: '2026-05-09',
      AESTDY: '3',
    },
  ],
  LB: [0, 1, 2].map((i) => ({
    ...study,
    DOMAIN: 'LB',
    USUBJID: 'S1',
    LBSEQ: String(i + 1),
    LBTESTCD: 'ALT',
    LBTEST: 'Alanine Aminotransferase',
    LBORRES: '20',
    LBORRESU: 'U/L',
    LBSTRESN: '20',
    LBSTRESU: 'U/L',
    LBSTNRLO: '0',
    LBSTNRHI: '40',
    LBNRIND: 'NORMAL',
    LBSTAT: '',
    LBBLFL: i === 0 ? 'Y' : '',
    VISITNUM: String(i + 1),
    VISIT: `VISIT ${i + 1}`,
    LBDTC: `2026-05-0${i + 1}`,
  })),
  VS: [
    {
      ...study,
      DOMAIN: 'VS',
      USUBJID: 'S2',
      VSSEQ: '1',
      VSTESTCD: 'TEMP',
      VSORRES: '36.8',
      VSORRESU: 'C',
      VSSTRESN: '36.8',
      VSSTRESU: 'C',
      VSDTC: '2026-06-01',
    },
  ],
  SUPPAE: [
    {
      ...study,
      RDOMAIN: 'AE',
      USUBJID: 'S1',
      IDVAR: 'AESEQ',
      IDVARVAL: '1',
      QNAM: 'AETRTEM',
      QVAL: 'Y',
    },
  ],
};

/** Cells changed in a row of a domain; a row number beyond the last adds a copy of the first row, changed. */
export type Change = readonly [domain: string, row: number, cells: TextRow];

type Cohort = { [domain: string]: TextRow[] };

/** The cohort with some cells otherwise; rows count from 1, so that row n stands in line n + 1 of its file. */
export const changedCohort = (changes: readonly Change[]): Cohort => {
  const cohort: Cohort = Object.fromEntries(
    Object.entries(goodCohort).map(([domain, rows]) => [domain, [...rows]]),
  );
  for (const [domain, row, cells] of changes) {
    const rows = cohort[domain] ?? [];
    rows[row - 1] = { ...(rows[row - 1] ?? rows[0]), ...cells };
    cohort[domain] = rows;
  }
  return cohort;
};

const line = (cells: readonly string[]): string => `${cells.join(',')}\n`;

/** One CSV file per domain. */
export const cohortFiles = (cohort: Cohort): { [name: string]: string } =>
  Object.fromEntries(
    Object.entries(cohort).map(([domain, rows]) => {
      const columns = Object.keys(rows[0] ?? {});
      const body = rows.map((row) => line(columns.map((column) => row[column] ?? '')));
      return [`${domain.toLowerCase()}.csv`, line(columns) + body.join('')];
    }),
  );

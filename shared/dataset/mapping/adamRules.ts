/**
 * How analysis data sets read as SDTM domains. Source: ADaM Implementation Guide v1.3, sections 3.2 (ADSL), 3.3 (BDS)
 * and ADaM OCCDS v1.1 (ADAE); the targets are SDTMIG v3.4.
 *
 * An SDTM variable that the data set carries itself always wins: a rule with such a target is not applied, and its
 * source stays under its own name.
 */
export interface AdamRule {
  readonly target: string;
  /** The first one present gives the value; a later one stands in on rows where it is empty. */
  readonly from: readonly string[];
  /**
   * A numeric SAS date or date-time, with the flags that say which parts were imputed: what was imputed is not
   * collected and is left out again. Source: ADaMIG v1.3, section 3.1.3 (--DTF, --TMF).
   */
  readonly imputed?: { readonly dateFlag: string; readonly timeFlag: string };
  /** Applied even where the data set carries the target, which is kept under this name. */
  readonly keepsTargetAs?: string;
}

export interface AdamDataset {
  /** Name of the data set; a split one such as ADLBC or ADLBH begins with it. */
  readonly name: string;
  readonly domain: string;
  readonly rules: readonly AdamRule[];
}

const date = (target: string, stem: string): AdamRule => ({
  target,
  from: [`${stem}DTM`, `${stem}DT`],
  imputed: { dateFlag: `${stem}DTF`, timeFlag: `${stem}TMF` },
});

const same = (target: string, ...from: readonly string[]): AdamRule => ({ target, from });

/** Subject-level: one row per subject. Treatment dates are those of exposure (RFXSTDTC), not of the reference period. */
const ADSL: AdamDataset = {
  name: 'ADSL',
  domain: 'DM',
  rules: [
    // TRT01P and TRT01A are words of the report, so that they name an arm but never its code, on which levels rest.
    same('ARM', 'TRT01P'),
    same('ACTARM', 'TRT01A'),
    date('RFICDTC', 'RFIC'),
    date('RFXSTDTC', 'TRTS'),
    date('RFXENDTC', 'TRTE'),
    date('DTHDTC', 'DTH'),
  ],
};

/** Occurrences. AESEQ stays, because SUPPAE names rows by it. TRTEMFL, CQzzNAM and the like are kept as they are. */
const ADAE: AdamDataset = {
  name: 'ADAE',
  domain: 'AE',
  rules: [
    same('AESEQ', 'ASEQ'),
    date('AESTDTC', 'AST'),
    date('AEENDTC', 'AEN'),
    same('AETOXGR', 'ATOXGR', 'ATOXGRN'),
    same('AESEV', 'ASEV'),
    same('AEREL', 'AREL'),
  ],
};

/** Basic data structure of laboratory results: one row per parameter and time point. */
const ADLB: AdamDataset = {
  name: 'ADLB',
  domain: 'LB',
  rules: [
    // One SDTM row may stand in several analysis rows (two unit systems, two baselines), all with its LBSEQ. ASEQ alone
    // tells them apart; SRCSEQ is the ADaM name for the number of the row behind (ADaMIG v1.3, section 3.3.9).
    { ...same('LBSEQ', 'ASEQ'), keepsTargetAs: 'SRCSEQ' },
    same('LBTESTCD', 'PARAMCD'),
    same('LBTEST', 'PARAM'),
    same('LBSTRESN', 'AVAL'),
    same('LBSTRESC', 'AVALC'),
    same('LBSTRESU', 'AVALU'),
    same('LBSTNRLO', 'ANRLO', 'A1LO'),
    same('LBSTNRHI', 'ANRHI', 'A1HI'),
    same('LBNRIND', 'ANRIND'),
    date('LBDTC', 'A'),
    same('LBBLFL', 'ABLFL'),
    same('VISIT', 'AVISIT'),
  ],
};

export const ADAM_DATASETS: readonly AdamDataset[] = [ADSL, ADAE, ADLB];

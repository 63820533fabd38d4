/**
 * Variables of the SDTM by name, with the type that the model gives them; "--" stands for the two letters of the
 * domain. Source: CDISC SDTM v2.0, sections 3.1 to 3.5, and SDTMIG v3.4, section 5.2 (DM) and 8.4 (SUPP--).
 */
export type VariableType = 'Num' | 'Char';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

const NUMERIC_SUFFIXES = words(`
  SEQ REPNUM DETECT VAMT DOSE DOSTOT PSTRG STRESN STNRLO STNRHI LLOQ ULOQ TPTNUM DY STDY ENDY VISTDY
  LLTCD PTCD HLTCD HLGTCD BDSYCD SOCCD`);

const CHARACTER_SUFFIXES = words(`
  GRPID REFID SPID RECID LNKID LNKGRP
  TRT TERM MODIFY LLT DECOD HLT HLGT BODSYS SOC CAT SCAT PRESP OCCUR STAT REASND REASOC INDC CLAS CLASCD
  DOSTXT DOSU DOSFRM DOSFRQ DOSRGM ROUTE LOT LOC LAT DIR PORTOT FAST PSTRGU TRTV VAMTU ADJ USCHFL
  SEV SER ACN ACNOTH ACNDEV REL RELNST PATT OUT SCAN SCONG SDISAB SDTH SHOSP SLIFE SOD SMIE SINTV UNANT RLPRT
  RLPRC CONTRT TOX TOXGR
  TESTCD TEST TSTCND TSTDTL OBJ ORRES ORRESU ORNRLO ORNRHI ORREF RESCAT STRESC STRESU STNRC STREFC NRIND RESTYP
  RESFMT RESLOC TSTOPO XFN NAM LOINC SPEC ANTREG SPCCND SPCUFL METHOD RUNID ANMETH LEAD CSTATE BLFL LOBXFL DRVFL
  EVAL EVALID ACPTFL SBMRKS CELSTA SIGNIF POS BDAGNT CLSIG CHRON DISTR PVRID
  DTC STDTC ENDTC DUR TPT ELTM TPTREF RFTDTC STRF ENRF EVLINT EVINTX STRTPT STTPT ENRTPT ENTPT MIDS RELMID MIDSDTC
  DTHREL CNTMOD EPCHGI`);

const NUMERIC_NAMES = words('VISITNUM VISITDY TAETORD AGE');

const CHARACTER_NAMES = words(`
  STUDYID DOMAIN USUBJID SUBJID POOLID SPDEVID FOCID EPOCH VISIT
  RFSTDTC RFENDTC RFXSTDTC RFXENDTC RFCSTDTC RFCENDTC RFICDTC RFPENDTC DTHDTC DTHFL SITEID INVID INVNAM BRTHDTC
  AGETXT AGEU SEX RACE ETHNIC ARMCD ARM ACTARMCD ACTARM ARMNRS ACTARMUD COUNTRY
  RDOMAIN IDVAR IDVARVAL QNAM QLABEL QVAL QORIG QEVAL RELTYPE RELID`);

const suffixOf = (domain: string, name: string): string | undefined =>
  domain.length === 2 && name.startsWith(domain) ? name.slice(2) : undefined;

/** Type of a variable of a domain; undefined when the model does not name it (a sponsor's own column). */
export const variableType = (domain: string, name: string): VariableType | undefined => {
  if (NUMERIC_NAMES.has(name)) return 'Num';
  if (CHARACTER_NAMES.has(name)) return 'Char';
  const suffix = suffixOf(domain, name);
  if (suffix === undefined) return undefined;
  if (NUMERIC_SUFFIXES.has(suffix)) return 'Num';
  return CHARACTER_SUFFIXES.has(suffix) ? 'Char' : undefined;
};

/** Whether a variable holds ISO 8601 dates: the model ends all of them in DTC. */
export const isDateVariable = (domain: string, name: string): boolean =>
  name.endsWith('DTC') && variableType(domain, name) === 'Char';

/** Dates of observations, from which the cut-off date can be told; not reference dates such as RFPENDTC. */
export const isObservationDate = (domain: string, name: string): boolean => {
  const suffix = suffixOf(domain, name);
  return suffix === 'DTC' || suffix === 'STDTC' || suffix === 'ENDTC';
};

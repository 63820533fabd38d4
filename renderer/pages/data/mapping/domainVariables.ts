import { domainSpec } from '../../../../shared/dataset/domains.ts';
import { isTextKey, type TextKey } from '../../../text/words.ts';

const list = (text: string): readonly string[] => text.split(/\s+/).filter((name) => name !== '');

const EVERYWHERE = list('STUDYID DOMAIN USUBJID');
const TIMING = list('VISITNUM VISIT EPOCH');

const FINDING = list(`
  --SEQ --TESTCD --TEST --CAT --SCAT --ORRES --ORRESU --ORNRLO --ORNRHI --STRESC --STRESN --STRESU --STNRLO --STNRHI
  --NRIND --LLOQ --STAT --REASND --SPEC --METHOD --LOC --NAM --BLFL --TPT --DTC --DY`);

/**
 * The variables that are offered for a column, per domain; any other column keeps its own name. "--" stands for the
 * letters of the domain. Source: SDTMIG v3.4, sections 5.2 (DM), 6.1 to 6.3.
 */
const OFFERED = {
  DM: list(`
    SUBJID SITEID RFSTDTC RFENDTC RFXSTDTC RFXENDTC RFICDTC RFPENDTC DTHDTC DTHFL BRTHDTC AGE AGEU SEX RACE ETHNIC ARMCD
    ARM ACTARMCD ACTARM COUNTRY`),
  EX: list('--SEQ --TRT --DOSE --DOSU --DOSFRM --DOSFRQ --ROUTE --LOT --STDTC --ENDTC'),
  AE: list(`
    --SEQ --TERM --DECOD --BODSYS --TOXGR --SEV --SER --SDTH --SLIFE --SHOSP --SDISAB --SCONG --SMIE --REL --ACN --OUT
    --STDTC --ENDTC`),
  LB: FINDING,
  VS: FINDING,
  CM: list('--SEQ --TRT --DECOD --CAT --INDC --DOSE --DOSU --DOSFRM --DOSFRQ --ROUTE --STDTC --ENDTC'),
  DS: list('--SEQ --TERM --DECOD --CAT --SCAT --STDTC'),
  PC: FINDING,
  CP: FINDING,
  QS: FINDING,
  FA: ['--OBJ', ...FINDING],
} as const satisfies { readonly [domain: string]: readonly string[] };

export type OfferedDomain = keyof typeof OFFERED;

export const isOfferedDomain = (domain: string): domain is OfferedDomain => Object.hasOwn(OFFERED, domain);

/** Domains that a table can be mapped to. */
export const offeredDomains: readonly OfferedDomain[] = Object.keys(OFFERED).filter(isOfferedDomain);

export type VariableGroup = 'required' | 'recommended' | 'known';

export interface OfferedVariable {
  readonly name: string;
  readonly group: VariableGroup;
  /** Key of its short name in words. */
  readonly label: TextKey | null;
}

const labelOf = (domain: string, name: string): TextKey | null => {
  const keys = [`var.${name}`, `var.--${name.slice(domain.length)}`];
  return keys.find(isTextKey) ?? null;
};

/** The variables of a domain: those without which no row can be read first, then those that are expected. */
export const offeredVariables = (domain: string): readonly OfferedVariable[] => {
  if (!isOfferedDomain(domain)) return [];
  const spec = domainSpec(domain);
  const named = [...EVERYWHERE, ...OFFERED[domain], ...TIMING].map((name) => name.replace('--', domain));
  // A table that a person maps is read without sequence numbers too (shared/dataset/mapping/importPlan.ts).
  const sequence = `${domain}SEQ`;
  const required = (spec?.required ?? []).filter((name) => name !== sequence);
  const expected = [...(spec?.required ?? []), ...(spec?.expected ?? [])].filter(
    (name) => !required.includes(name),
  );
  const names = [...new Set([...required, ...expected, ...named])];
  const groupOf = (name: string): VariableGroup => {
    if (required.includes(name)) return 'required';
    return expected.includes(name) ? 'recommended' : 'known';
  };
  return names.map((name) => ({ name, group: groupOf(name), label: labelOf(domain, name) }));
};

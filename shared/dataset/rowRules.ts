/** The rules that a row can break, each with the number that it has in every domain: DQ-AE-003, DQ-LB-003. */
const RULES = {
  required: '001',
  number: '002',
  allowedValue: '003',
  date: '004',
  duplicate: '005',
  subjectNotInDm: '006',
  otherDomain: '007',
  specialMissing: '008',
  expectedValue: '009',
  endBeforeStart: '010',
  afterImport: '011',
  afterCutoff: '012',
} as const;

export type RowRule = keyof typeof RULES;

/** Rule id as reports print it. Files of no known domain use XX. */
export const rowRuleId = (domain: string, rule: RowRule): string =>
  `DQ-${domain === '' ? 'XX' : domain}-${RULES[rule]}`;

/** A value that must be one of a list; the words never repeat what stood there. */
export interface ValueRule {
  readonly column: string;
  readonly accepts: (text: string) => boolean;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

const oneOf =
  (...texts: string[]) =>
  (text: string): boolean =>
    texts.includes(text);

/**
 * CTCAE grades run from 1 to 5 and AETOXGR holds the figure alone (CTCAE v5.0, "Grades"; SDTMIG v3.4, 6.2.1).
 * A row with another value is rejected rather than shown without its grade.
 */
const VALUE_RULES: { readonly [domain: string]: readonly ValueRule[] } = {
  AE: [
    {
      column: 'AETOXGR',
      accepts: oneOf('1', '2', '3', '4', '5'),
      severity: 'error',
      message: 'AETOXGR is not a whole number from 1 to 5, the CTCAE grades.',
    },
    {
      column: 'AESER',
      accepts: oneOf('Y', 'N'),
      severity: 'warning',
      message: 'AESER is neither Y nor N: whether the event is serious counts as unknown.',
    },
  ],
  DM: [
    {
      column: 'DTHFL',
      accepts: oneOf('Y'),
      severity: 'warning',
      message: 'DTHFL is neither empty nor Y: it is not read as a death unless DTHDTC holds a date.',
    },
  ],
  EX: [
    {
      column: 'EXDOSE',
      accepts: (text) => Number(text) >= 0,
      severity: 'error',
      message: 'EXDOSE is negative.',
    },
  ],
};

export const valueRules = (domain: string): readonly ValueRule[] => VALUE_RULES[domain] ?? [];

/** A value whose absence the reader must be told of, although the row is kept. */
export interface ExpectedValue {
  readonly column: string;
  readonly needs: 'value' | 'complete-date';
  readonly message: string;
}

const EXPECTED_VALUES: { readonly [domain: string]: readonly ExpectedValue[] } = {
  AE: [
    { column: 'AETOXGR', needs: 'value', message: 'AETOXGR is empty: the event is shown as not graded.' },
    { column: 'AESER', needs: 'value', message: 'AESER is empty: whether the event is serious is unknown.' },
    {
      column: 'AESTDTC',
      needs: 'complete-date',
      message: 'AESTDTC is empty or incomplete: the event may not be placeable before or after an infusion.',
    },
  ],
  EX: [
    {
      column: 'EXSTDTC',
      needs: 'complete-date',
      message:
        'EXSTDTC is empty or incomplete: the administration has no day, and study days cannot be counted from it.',
    },
    { column: 'EXDOSE', needs: 'value', message: 'EXDOSE is empty: the amount given is unknown.' },
  ],
};

export const expectedValues = (domain: string): readonly ExpectedValue[] => EXPECTED_VALUES[domain] ?? [];

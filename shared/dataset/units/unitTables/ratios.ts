import { unitsOf } from '../ucumUnit.ts';
import { CODES } from './sources.ts';

/** Base: 1. */
const fraction = unitsOf({ dimension: 'fraction', source: CODES });
/** Base: g/g. */
const massRatio = unitsOf({ dimension: 'mass ratio', source: CODES });
/** Base: g/mol. */
const massPerAmount = unitsOf({ dimension: 'mass/amount', source: CODES });
/** Base: g/d. */
const excretion = unitsOf({ dimension: 'mass/time', source: CODES });

/** Shares, ratios and what urine excretes. */
export const RATIOS = [
  fraction('1', 1, 'L/L', 'fraction', '{fraction}'),
  fraction('%', 1e-2, 'percent', 'pct', '百分比'),
  fraction('{ratio}', 1, 'ratio', '比值'),
  unitsOf({ dimension: 'INR', source: CODES })('{INR}', 1, 'INR'),
  unitsOf({ dimension: 'pH', source: CODES })('[pH]', 1, 'pH'),

  massRatio('g/g', 1, '克/克'),
  massRatio('g/g{creat}', 1, 'g/gcreatinine', 'g/gcreat', 'g/gcr', 'g/gcrea', 'g/g肌酐', '克/克肌酐'),
  massRatio('mg/g', 1e-3, '毫克/克'),
  massRatio(
    'mg/g{creat}',
    1e-3,
    'mg/gcreatinine',
    'mg/gcreat',
    'mg/gcr',
    'mg/gcrea',
    'mg/g(creatinine)',
    'mg/g肌酐',
    '毫克/克肌酐',
  ),
  massRatio('mg/mg', 1),
  massRatio('mg/mg{creat}', 1, 'mg/mgcreatinine', 'mg/mgcreat', 'mg/mgcr'),
  massRatio('ug/mg', 1e-3),
  massRatio('ug/mg{creat}', 1e-3, 'ug/mgcreatinine', 'ug/mgcreat', 'ug/mgcr'),
  massRatio('ug/g', 1e-6),

  massPerAmount('mg/mmol', 1),
  massPerAmount('mg/mmol{creat}', 1, 'mg/mmolcreatinine', 'mg/mmolcreat', 'mg/mmolcr', 'mg/mmol肌酐'),
  massPerAmount('g/mol', 1),
  massPerAmount('g/mol{creat}', 1, 'g/molcreatinine', 'g/molcreat', 'g/molcr'),
  massPerAmount('g/mmol', 1000),

  excretion('g/(24.h)', 1, 'g/24h', 'g/24hr', 'g/24hrs', 'g/24hours', 'g/24hour', '克/24小时', '克/24h'),
  excretion('g/d', 1, 'g/day', 'gm/day', '克/天', '克/日'),
  excretion('mg/(24.h)', 1e-3, 'mg/24h', 'mg/24hr', 'mg/24hrs', 'mg/24hours', '毫克/24小时', '毫克/24h'),
  excretion('mg/d', 1e-3, 'mg/day', '毫克/天', '毫克/日'),
  excretion('ug/(24.h)', 1e-6, 'ug/24h', 'ug/24hr'),
  excretion('ug/min', 1.44e-3),
];

import { unitsOf } from '../ucumUnit.ts';
import { CODES } from './sources.ts';

/** Base: g/L. */
const mass = unitsOf({ dimension: 'mass/volume', source: CODES });
/** Base: mol/L. */
const amount = unitsOf({ dimension: 'amount/volume', source: CODES });
/** Base: eq/L. */
const charge = unitsOf({ dimension: 'charge/volume', source: CODES });
/** Base: U/L. */
const activity = unitsOf({
  dimension: 'catalytic activity/volume',
  source: `${CODES}; 1 U = 1 umol/min = 1/60 ukat: IUB 1964, and CGPM 1999 Resolution 12 (kat = mol/s) [M] verify against bipm.org`,
});
/** Base: [IU]/L. */
const arbitrary = unitsOf({ dimension: 'international units/volume', source: CODES });

const KATAL = 6e7;

/** What a millilitre or litre of the sample holds, by mass, amount, charge or activity. */
export const CONCENTRATIONS = [
  mass('g/L', 1, 'gm/L', 'g/1000mL', '克/升'),
  mass('g/dL', 10, 'gm/dL', 'g/100mL', 'gm/100mL', '克/分升'),
  mass('g/mL', 1000, 'gm/mL'),
  mass('mg/L', 1e-3, '毫克/升'),
  mass('mg/dL', 1e-2, 'mg/100mL', '毫克/分升'),
  mass('mg/mL', 1, '毫克/毫升'),
  mass('ug/L', 1e-6, '微克/升'),
  mass('ug/dL', 1e-5, 'ug/100mL', '微克/分升'),
  mass('ug/mL', 1e-3, '微克/毫升'),
  mass('ng/L', 1e-9, '纳克/升'),
  mass('ng/dL', 1e-8, 'ng/100mL', '纳克/分升'),
  mass('ng/mL', 1e-6, '纳克/毫升'),
  mass('pg/L', 1e-12),
  mass('pg/dL', 1e-11),
  mass('pg/mL', 1e-9, '皮克/毫升'),

  amount('mol/L', 1, '摩尔/升'),
  amount('mmol/L', 1e-3, 'mmol/dm3', '毫摩尔/升', '毫摩/升'),
  amount('mmol{Fe}/L', 1e-3, 'mmol(Fe)/L', 'mmol/L(Fe)', 'mmolFe/L'),
  amount('umol/L', 1e-6, 'umol/dm3', '微摩尔/升', '微摩/升'),
  amount('umol/dL', 1e-5),
  amount('umol/mL', 1e-3),
  amount('nmol/L', 1e-9, '纳摩尔/升'),
  amount('nmol/mL', 1e-6),
  amount('nmol/dL', 1e-8),
  amount('pmol/L', 1e-12, '皮摩尔/升'),
  amount('pmol/mL', 1e-9),
  amount('pmol/dL', 1e-11),
  amount('fmol/L', 1e-15),

  charge('eq/L', 1),
  charge('meq/L', 1e-3, 'meq/1000mL', '毫当量/升'),
  charge('meq/dL', 1e-2, 'meq/100mL'),
  charge('ueq/L', 1e-6),

  activity('U/L', 1, 'units/L', 'unit/L', '单位/升', '酶活力单位/升'),
  activity('U/mL', 1000, 'units/mL', '单位/毫升'),
  activity('U/dL', 10, 'units/dL'),
  activity('mU/L', 1e-3),
  activity('mU/mL', 1),
  activity('uU/mL', 1e-3),
  activity('kat/L', KATAL),
  activity('mkat/L', KATAL * 1e-3),
  activity('ukat/L', KATAL * 1e-6),
  activity('nkat/L', KATAL * 1e-9),

  arbitrary('[IU]/L', 1, 'IU/L', 'I.U./L', '国际单位/升'),
  arbitrary('[IU]/mL', 1000, 'IU/mL', 'I.U./mL', '国际单位/毫升'),
  arbitrary('[IU]/dL', 10, 'IU/dL'),
  arbitrary('k[IU]/L', 1000, 'kIU/L'),
  arbitrary('k[IU]/mL', 1e6, 'kIU/mL'),
  arbitrary('m[IU]/L', 1e-3, 'mIU/L'),
  arbitrary('m[IU]/mL', 1, 'mIU/mL'),
  arbitrary('u[IU]/mL', 1e-3, 'uIU/mL'),
  arbitrary('u[IU]/L', 1e-6, 'uIU/L'),
];

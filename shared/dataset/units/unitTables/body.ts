import { type UcumUnit, unitsOf } from '../ucumUnit.ts';
import { CODES } from './sources.ts';

/** Base: g. */
const mass = unitsOf({ dimension: 'mass', source: CODES });
/** Base: mol. */
const amount = unitsOf({ dimension: 'amount', source: CODES });
/** Base: L. */
const volume = unitsOf({ dimension: 'volume', source: CODES });
/** Base: mL/min. */
const flow = unitsOf({ dimension: 'volume/time', source: CODES });
/** Base: mL/min per 1.73 square metres of body surface. */
const filtration = unitsOf({ dimension: 'volume/time/body surface', source: CODES });
/** Base: s. */
const time = unitsOf({ dimension: 'time', source: CODES });
/** Base: mm[Hg]; 1 mm[Hg] = 133.322 Pa as UCUM defines it. */
const pressure = unitsOf({ dimension: 'pressure', source: CODES });
/** Base: cm. */
const length = unitsOf({ dimension: 'length', source: CODES });
/** Base: kg/m2, of the body mass index. */
const massPerArea = unitsOf({ dimension: 'mass/area', source: CODES });
/** Base: /min. */
const frequency = unitsOf({ dimension: 'frequency', source: CODES });
const osmotic = unitsOf({ dimension: 'osmotic amount/mass', source: CODES });

/** Base: Cel. Temperatures have an offset: UCUM 2.2, section 4.5, special units on non-ratio scales. */
const temperature = (
  code: string,
  scale: number,
  offset: number,
  spellings: readonly string[],
): UcumUnit => ({
  code,
  dimension: 'temperature',
  scale,
  offset,
  spellings,
  source: CODES,
});

/** The body as measured, the red cell, clotting times. */
export const BODY = [
  mass('kg', 1000, 'kilogram', '千克', '公斤'),
  mass('g', 1, 'gram', '克'),
  mass('mg', 1e-3, '毫克'),
  mass('ug', 1e-6, '微克'),
  mass('ng', 1e-9, '纳克'),
  mass('pg', 1e-12, 'pg/cell', '皮克'),
  mass('[lb_av]', 453.59237, 'lb', 'lbs', 'pound', 'pounds'),
  amount('fmol', 1e-15, 'fmol/cell'),
  amount('fmol{Fe}', 1e-15, 'fmol(Fe)', 'fmolFe'),
  volume('L', 1, '升'),
  volume('mL', 1e-3, '毫升'),
  volume('uL', 1e-6, '微升'),
  volume('fL', 1e-15, '飞升'),
  volume('um3', 1e-15),
  flow('mL/min', 1, '毫升/分钟', '毫升/分'),
  flow('mL/s', 60, 'mL/sec'),
  flow('L/min', 1000),
  filtration(
    'mL/min/{1.73_m2}',
    1,
    'mL/min/1.73m2',
    'mL/min/1.73m^2',
    'mL/min/1.73sqm',
    'mL/min/1.73',
    'mL/(min*1.73m2)',
    'mL/min*1.73m2',
  ),
  filtration('mL/s/{1.73_m2}', 60, 'mL/s/1.73m2', 'mL/sec/1.73m2'),
  time('s', 1, 'sec', 'secs', 'second', 'seconds', '秒'),
  time('min', 60, 'mins', 'minute', 'minutes', '分钟'),
  time('h', 3600, 'hr', 'hrs', 'hour', 'hours', '小时'),
  time('d', 86_400, 'day', 'days', '天'),
  pressure('mm[Hg]', 1, 'mmHg', '毫米汞柱'),
  pressure('kPa', 1000 / 133.322, '千帕'),
  massPerArea('kg/m2', 1, 'kg/m^2', 'kg/sqm', '千克/平方米'),
  length('cm', 1, '厘米'),
  length('m', 100, '米'),
  length('mm', 0.1, '毫米'),
  length('[in_i]', 2.54, 'in', 'inch', 'inches'),
  frequency(
    '/min',
    1,
    '1/min',
    'beats/min',
    'beat/min',
    'bpm',
    'breaths/min',
    'breath/min',
    '次/分',
    '次/分钟',
    '次/min',
  ),
  frequency('/s', 60, '1/s', 'Hz'),
  temperature('Cel', 1, 0, ['C', 'degC', '°C', '℃', '摄氏度']),
  temperature('[degF]', 5 / 9, -160 / 9, ['F', 'degF', '°F', '℉']),
  osmotic('mosm/kg', 1, 'mOsmol/kg'),
];

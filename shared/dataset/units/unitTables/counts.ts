import { unitsOf } from '../ucumUnit.ts';
import { CODES } from './sources.ts';

/** Base: /L. */
const count = unitsOf({ dimension: 'count/volume', source: CODES });
const copies = unitsOf({ dimension: 'copies/volume', source: CODES });

const DNA = `${CODES}; what is counted and what it is counted in stand in braces (UCUM section 2.1, annotations)`;

/**
 * Counts per volume. A cubic millimetre is a microlitre. Left out on purpose, because they mean different things in
 * different places: "G/L" (giga or gram), "mil/mm3" (a million, or a thousand in Spanish and Portuguese), "M/mm3",
 * "billion/L" (10*9, or 10*12 where the long scale is used).
 */
export const COUNTS = [
  count('10*12/L', 1e12, 'TI/L', 'T/L', 'Tpt/L', '10^12cells/L', '/pL'),
  count(
    '10*9/L',
    1e9,
    'GI/L',
    'Gpt/L',
    '10^9cells/L',
    '10E9cells/L',
    '/nL',
    '10^9个/L',
    '10^9/升',
    '10的9次方/L',
  ),
  count('10*6/L', 1e6, '10^6cells/L', '10^6个/L', '10^6/升', '10的6次方/L'),
  count('10*3/L', 1e3),
  count('10*9/mL', 1e12),
  count('10*6/mL', 1e9, '10^6cells/mL'),
  count('10*3/mL', 1e6),
  count(
    '10*6/uL',
    1e12,
    '10^6/mm3',
    '10^6cells/uL',
    'M/uL',
    'mill/uL',
    'mill/mm3',
    'million/uL',
    'million/mm3',
    'mln/uL',
  ),
  count(
    '10*3/uL',
    1e9,
    '10^3/mm3',
    '10^3cells/uL',
    '10^3cells/mm3',
    'K/uL',
    'K/mm3',
    'K/cumm',
    'thou/uL',
    'thou/mm3',
    'thou/cumm',
    'thousand/uL',
    'thousand/mm3',
    'ths/uL',
    'x1000/uL',
  ),
  count('/uL', 1e6, '1/uL', '/mm3', '1/mm3', '/cumm'),
  count(
    '{cells}/uL',
    1e6,
    'cells/uL',
    'cell/uL',
    'cells/mm3',
    'cells/cumm',
    '个/uL',
    '个/mm3',
    '个细胞/uL',
    '细胞/uL',
  ),
  count('/mL', 1e3, '1/mL'),
  count('{cells}/mL', 1e3, 'cells/mL', '个/mL', '细胞/mL'),
  count('/L', 1, '1/L'),
  count('{cells}/L', 1, 'cells/L', '个/L'),
  copies('{copies}/mL', 1e3, 'copies/mL', 'copy/mL', '拷贝/mL', '拷贝数/mL', '拷贝/毫升'),
  copies('{copies}/uL', 1e6, 'copies/uL', 'copy/uL', '拷贝/uL', '拷贝数/uL'),
  unitsOf({ dimension: 'copies/mass of DNA', source: DNA })(
    '{copies}/ug{DNA}',
    1,
    'copies/ugDNA',
    'copy/ugDNA',
    'copies/ug(DNA)',
    '拷贝/ugDNA',
    '拷贝数/ugDNA',
    '拷贝/微克DNA',
    '拷贝数/微克DNA',
  ),
  unitsOf({ dimension: 'copies/mass of genomic DNA', source: DNA })(
    '{copies}/ug{gDNA}',
    1,
    'copies/uggDNA',
    'copy/uggDNA',
    'copies/ug(gDNA)',
    'copies/uggenomicDNA',
    '拷贝/uggDNA',
    '拷贝数/uggDNA',
    '拷贝/微克gDNA',
  ),
];

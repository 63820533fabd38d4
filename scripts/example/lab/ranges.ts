import type { ScreenedPlan } from '../plan/subject.ts';

/** Lower and upper limit of normal; null where the laboratory prints none. */
export type Range = readonly [low: number | null, high: number | null];

type Group = 'woman' | 'man' | 'girl8' | 'boy15';

const groupOf = ({ age, sex }: Pick<ScreenedPlan, 'age' | 'sex'>): Group => {
  if (age >= 18) return sex === 'F' ? 'woman' : 'man';
  return age < 13 ? 'girl8' : 'boy15';
};

const everyone = (range: Range): Readonly<Record<Group, Range>> => ({
  woman: range,
  man: range,
  girl8: range,
  boy15: range,
});

/**
 * Reference ranges of the invented laboratory, by sex and age where it matters. The adult figures are of the size of
 * the Chinese standards WS/T 404 and 405, the children's of WS/T 779 and 780; they are illustrations, not a source.
 */
const RANGES: { readonly [code: string]: Readonly<Record<Group, Range>> } = {
  HGB: { woman: [115, 150], man: [130, 175], girl8: [118, 156], boy15: [129, 172] },
  WBC: { woman: [3.5, 9.5], man: [3.5, 9.5], girl8: [4.3, 11.3], boy15: [4.1, 11] },
  NEUT: { woman: [1.8, 6.3], man: [1.8, 6.3], girl8: [1.6, 7.8], boy15: [1.8, 8.3] },
  LYM: { woman: [1.1, 3.2], man: [1.1, 3.2], girl8: [1.5, 4.6], boy15: [1.2, 3.8] },
  PLAT: { woman: [125, 350], man: [125, 350], girl8: [167, 453], boy15: [150, 407] },
  ALT: { woman: [7, 40], man: [9, 50], girl8: [7, 30], boy15: [8, 43] },
  AST: { woman: [13, 35], man: [15, 40], girl8: [18, 44], boy15: [12, 37] },
  ALP: { woman: [35, 100], man: [45, 125], girl8: [143, 406], boy15: [75, 386] },
  BILI: everyone([0, 23]),
  CREAT: { woman: [41, 73], man: [57, 97], girl8: [27, 66], boy15: [43, 93] },
  EGFR: everyone([90, null]),
  ALB: { woman: [40, 55], man: [40, 55], girl8: [39, 54], boy15: [42, 56] },
  UREA: { woman: [2.6, 7.5], man: [3.1, 8], girl8: [2.7, 7], boy15: [2.7, 7.7] },
  K: everyone([3.5, 5.3]),
  SODIUM: everyone([137, 147]),
  LDH: { woman: [120, 250], man: [120, 250], girl8: [170, 345], boy15: [130, 300] },
  CRP: everyone([0, 8]),
  FERRITIN: { woman: [13, 150], man: [30, 400], girl8: [14, 101], boy15: [21, 155] },
  IL6: everyone([0, 7]),
  UPCR: everyone([0, 0.2]),
  PROT24H: everyone([0, 0.15]),
  C3: everyone([0.7, 1.4]),
  C4: everyone([0.1, 0.4]),
  DSDNA: everyone([0, 100]),
  IGG: { woman: [8.6, 17.4], man: [8.6, 17.4], girl8: [6.1, 15.7], boy15: [7.5, 17] },
  IGA: { woman: [1, 4.2], man: [1, 4.2], girl8: [0.5, 2.9], boy15: [0.7, 3.9] },
  IGM: { woman: [0.5, 2.8], man: [0.3, 2.2], girl8: [0.5, 2.4], boy15: [0.4, 2.3] },
};

export const rangeOf = (code: string, subject: Pick<ScreenedPlan, 'age' | 'sex'>): Range => {
  const range = RANGES[code]?.[groupOf(subject)];
  if (range === undefined) throw new Error(`no range for ${code}`);
  return range;
};

import { expect, test } from 'vitest';
import type { FactArea } from '../../../shared/facts/fact.ts';
import { sayFactAbout } from '../../../shared/facts/factAbout.ts';

test.each([
  ['a name of the program', 'kidney', 'Renal response', 'Renal response', '肾脏缓解'],
  ['an item of SLEDAI-2K', 'lupus', 'Low complement', 'Low complement', '低补体'],
  ['its name in another area is of the data', 'pd', 'Low complement', 'Low complement', 'Low complement'],
  ['a dose level', 'endpoint', 'Dose level 2', 'Dose level 2', '剂量水平 2'],
  ['an infusion', 'pd', 'CARCOPY, infusion 3', 'CARCOPY, infusion 3', 'CARCOPY，第 3 次输注'],
  ['a code of the data', 'pd', 'CD19B', 'CD19B', 'CD19B'],
  ['all criteria', 'eligibility', 'all', 'All criteria', '全部标准'],
  ['an event with the name of a statement', 'adverse-event', 'Remission', 'Remission', 'Remission'],
  ['a term of CTCAE', 'lab-grade', 'Platelets', 'Platelets', 'Platelets'],
  ['an event beside its grade', 'reported-against-derived', 'Response', 'Response', 'Response'],
] as const)('SRC-FCT-070: %s', (_name, area: FactArea, about, en, zhCN) => {
  expect(sayFactAbout('en', { about, area })).toBe(en);
  expect(sayFactAbout('zh-CN', { about, area })).toBe(zhCN);
});

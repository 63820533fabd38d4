import { type Check, inBoth } from '../check.ts';

const PROTOCOL = 'The protocol of the workspace, page Protocol';

/** Checks of administrations. */
export const exposureChecks: readonly Check[] = [
  {
    id: 'DQ-EX-022',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['EX'],
    title: inBoth('A dose off the dose level', '剂量偏离剂量水平'),
    explanation: inBoth(
      'The dose given differs from that of the subject’s arm by more than the tolerance. The subject stays under its arm; an under- or overdose must be known before safety is judged by dose level.',
      '实际剂量与受试者分组剂量之差超出允许范围。受试者仍归入其分组；按剂量水平判断安全性之前，须知晓剂量不足或过量。',
    ),
    parameters: [
      {
        name: inBoth('Tolerance', '允许偏差'),
        value: 'doseTolerance',
        source: `${PROTOCOL}: a parameter, 10 % by assumption where the protocol is silent`,
      },
    ],
  },
  {
    id: 'DQ-EX-023',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['EX'],
    title: inBoth('A dose in another unit than the protocol’s', '剂量单位与方案不同'),
    explanation: inBoth(
      'The program does not convert doses, for body weight or cell counts would be guessed: such a dose is compared with no dose level. Have it sent in the unit of the protocol.',
      '程序不换算剂量，否则须猜测体重或细胞数：该剂量不与任何剂量水平比较。请以方案规定的单位提供。',
    ),
    parameters: [{ name: inBoth('Unit', '单位'), value: 'doseLevels.unit', source: PROTOCOL }],
  },
  {
    id: 'DQ-EX-024',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['EX'],
    title: inBoth('More infusions than planned', '输注次数多于计划'),
    explanation: inBoth(
      'The subject has more infusions of the study treatment than the protocol plans: a double entry, a split infusion, or a deviation that the committee must see.',
      '受试者接受的研究治疗输注次数超过方案计划：可能是重复录入、分次输注，或须提请委员会注意的方案偏离。',
    ),
    parameters: [
      { name: inBoth('Planned infusions', '计划输注次数'), value: 'plannedInfusions', source: PROTOCOL },
    ],
  },
  {
    id: 'DQ-EX-025',
    severity: 'warning',
    scope: 'cross-row',
    domains: ['EX'],
    title: inBoth('Two infusions on one day', '同一天两次输注'),
    explanation: inBoth(
      'One infusion was probably entered twice, or came in two bags. The program counts two, and numbers later infusions accordingly.',
      '可能是一次输注重复录入，或分两袋输注。程序按两次计，并据此给后续输注编号。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-EX-026',
    severity: 'warning',
    scope: 'row',
    domains: ['EX'],
    title: inBoth('An infusion without lot', '输注缺少批号'),
    explanation: inBoth(
      'For a cell product the lot ties the subject to what was given. If a safety signal follows a lot, this infusion cannot be told.',
      '对细胞产品而言，批号将受试者与所输产品联系起来。若某批次出现安全信号，无法判断此次输注是否涉及。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-EX-027',
    severity: 'warning',
    scope: 'row',
    domains: ['EX'],
    title: inBoth('A dose without unit', '剂量缺少单位'),
    explanation: inBoth(
      'Without a unit the dose is compared with no dose level. Nothing is assumed; ask for the unit.',
      '没有单位的剂量不与任何剂量水平比较。程序不作假设；请索取单位。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-EX-028',
    severity: 'warning',
    scope: 'row',
    domains: ['EX'],
    title: inBoth('Not given, but with a dose', '标为未给药但有剂量'),
    explanation: inBoth(
      'The administration is marked as not given and yet holds a dose. It is not counted as an infusion; if it was given, the subject’s exposure is understated.',
      '标为未给药却有剂量。程序不计为输注；若实际已给药，则低估了该受试者的暴露。',
    ),
    parameters: [
      {
        name: inBoth('Not given', '未给药'),
        value: 'EXOCCUR N, EXSTAT NOT DONE',
        source: 'SDTMIG v3.4, section 6.1.3',
      },
    ],
  },
];

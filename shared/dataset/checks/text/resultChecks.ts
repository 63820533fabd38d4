import { type Check, inBoth } from '../check.ts';
import { RESULT_ROUNDING } from '../parameters.ts';

const RESULTS = ['LB', 'VS', 'PC', 'CP', 'QS', 'FA'];
const MEASURED = ['LB', 'VS', 'PC', 'CP'];

/** Checks of results and visits. */
export const resultChecks: readonly Check[] = [
  {
    id: 'DQ-xx-039',
    severity: 'warning',
    scope: 'row',
    domains: RESULTS,
    title: inBoth('A result without date', '结果缺少日期'),
    explanation: inBoth(
      'It stands on no study day, so it is in no chart and fulfils no required assessment. Ask for the date of collection.',
      '没有研究日，因此不出现在任何图中，也不能满足任何必需的评估。请索取采集日期。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-040',
    severity: 'warning',
    scope: 'row',
    domains: RESULTS,
    title: inBoth('No result and no reason', '无结果亦无原因'),
    explanation: inBoth(
      'The row holds no result and does not say that the test was not done. It never counts as normal. Ask whether the result is still to come.',
      '该行没有结果，也未说明未做。绝不视为正常。请核实结果是否尚未返回。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-041',
    severity: 'warning',
    scope: 'row',
    domains: RESULTS,
    title: inBoth('Not done, but with a result', '标为未做但有结果'),
    explanation: inBoth(
      'The two contradict each other. The result is not used in charts or gates until it is settled.',
      '两者矛盾。澄清之前，图表与门控均不采用该结果。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-042',
    severity: 'warning',
    scope: 'row',
    domains: MEASURED,
    title: inBoth('Reference range upside down', '参考范围上下限颠倒'),
    explanation: inBoth(
      'The lower limit is above the upper one, so every result would be abnormal. The band in the chart and grades by multiples of the limit cannot be trusted.',
      '下限高于上限，任何结果都会异常。图中的参考带及按上下限倍数的分级不可信。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-LB-043',
    severity: 'warning',
    scope: 'cross-row',
    domains: ['LB'],
    title: inBoth('Results without reference range', '结果缺少参考范围'),
    explanation: inBoth(
      'They cannot be told from normal; grades that depend on the range (such as ALT above 3 × ULN) are not given. Ask the laboratory for the ranges. Told once per test, at the first row.',
      '无法判断是否正常；依赖参考范围的级别（如 ALT 高于 3 倍上限）不予给出。请向实验室索取参考范围。每个检测项目仅在第一行提示一次。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-044',
    severity: 'warning',
    scope: 'row',
    domains: ['LB', 'VS'],
    title: inBoth('An implausible result', '结果不合理'),
    explanation: inBoth(
      'No living person is expected to have this value in this unit: unit or decimal point is probably wrong. It is kept and drawn, and may stretch the axis. Look at the source before believing it.',
      '活体不应出现该单位下的此值：单位或小数点可能有误。该值保留并绘出，可能拉大坐标轴。采信前请核对源数据。',
    ),
    parameters: [
      {
        name: inBoth('Limits per test and unit', '各项目与单位的界限'),
        value: 'shared/dataset/checks/plausible.ts',
        source: '[M] wide limits of measurement and survival; verify with the study’s laboratories',
      },
    ],
  },
  {
    id: 'DQ-xx-045',
    severity: 'warning',
    scope: 'row',
    domains: ['LB', 'PC', 'CP'],
    title: inBoth('A negative count or concentration', '计数或浓度为负'),
    explanation: inBoth(
      'Less than nothing cannot be measured. The value may be a code for missing, such as -1 or -99. It cannot be drawn on a logarithmic axis.',
      '不可能测得小于零的量。该值可能是表示缺失的代码，如 -1 或 -99。在对数坐标上无法绘出。',
    ),
    parameters: [
      {
        name: inBoth('Tests that may be negative', '可为负的项目'),
        value: 'BASEEXCS, ANIONG, OSMGAP',
        source: '[M] CDISC test codes of base excess, anion gap, osmolal gap',
      },
    ],
  },
  {
    id: 'DQ-xx-046',
    severity: 'warning',
    scope: 'row',
    domains: MEASURED,
    title: inBoth('Original and standard result differ in one unit', '同一单位下原始结果与标准结果不同'),
    explanation: inBoth(
      'In the same unit both must be the same number; one was mistyped or converted twice. Charts use the standard result.',
      '单位相同则两者应为同一数值；其一录入有误或重复换算。图表使用标准结果。',
    ),
    parameters: [
      {
        name: inBoth('Rounding allowed', '允许的舍入差'),
        value: `${RESULT_ROUNDING * 100} %`,
        source: '[M] laboratories report two to three significant digits',
      },
    ],
  },
  {
    id: 'DQ-xx-047',
    severity: 'warning',
    scope: 'cross-row',
    domains: MEASURED,
    title: inBoth('One test in several units', '同一项目有多个单位'),
    explanation: inBoth(
      'Results of one test came in different units. They are joined by a line only where they can be converted by a cited factor; read the unit beside each value.',
      '同一项目的结果单位不同。仅在可按有出处的系数换算时才连成一线；请留意每个值旁的单位。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-048',
    severity: 'warning',
    scope: 'cross-row',
    domains: MEASURED,
    title: inBoth('A unit is missing in some rows', '部分记录缺少单位'),
    explanation: inBoth(
      'The test has a unit in other rows. Without one a result is not graded and not converted: nothing is assumed.',
      '该项目在其他记录中有单位。没有单位的结果不分级、不换算，程序不作假设。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-049',
    severity: 'warning',
    scope: 'cross-row',
    domains: RESULTS,
    title: inBoth('Visits out of order', '访视顺序颠倒'),
    explanation: inBoth(
      'A visit has a date before the first date of an earlier visit: a date or a visit number is wrong. Charts go by date. Visits named as unscheduled are left out.',
      '某次访视的日期早于更早访视的首个日期：日期或访视编号有误。图表以日期为准。计划外访视不参与比较。',
    ),
    parameters: [
      {
        name: inBoth('Left out by name', '按名称排除'),
        value: 'UNSCH, UNPLAN, 计划外',
        source: '[M] SDTMIG v3.4, section 5.4 leaves unplanned visits to the sponsor',
      },
    ],
  },
  {
    id: 'DQ-xx-050',
    severity: 'warning',
    scope: 'cross-row',
    domains: RESULTS,
    title: inBoth('Two baselines for one test', '同一项目有两个基线'),
    explanation: inBoth(
      'Two rows of one subject and test are marked as baseline. Changes from baseline and grades that depend on it are not certain until one is chosen.',
      '同一受试者同一项目有两行标为基线。选定之前，相对基线的变化及依赖基线的级别均不确定。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-051',
    severity: 'warning',
    scope: 'row',
    domains: MEASURED,
    title: inBoth('High, low or normal contradicts the range', '高低标志与参考范围矛盾'),
    explanation: inBoth(
      'The laboratory’s mark does not fit the range in the same row: range, unit or result may have been exchanged. The program compares result and range itself.',
      '实验室的标志与同一行的参考范围不符：参考范围、单位或结果可能被调换。程序自行比较结果与范围。',
    ),
    parameters: [],
  },
];

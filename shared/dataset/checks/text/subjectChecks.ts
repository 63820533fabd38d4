import { type Check, inBoth } from '../check.ts';
import { PLAUSIBLE_AGE } from '../parameters.ts';

/** Checks of subjects, and of rows against the subject they name. */
export const subjectChecks: readonly Check[] = [
  {
    id: 'DQ-xx-005',
    severity: 'error',
    scope: 'cross-row',
    domains: [],
    title: inBoth('The same row twice', '重复的记录'),
    explanation: inBoth(
      'An earlier row of the file has the same key (subject and sequence number; subject alone in DM). Only the first is kept, for both would be counted. Ask which one is right.',
      '文件中前面已有相同关键字的行（受试者与序号；DM 中为受试者）。为避免重复计数，仅保留第一行。请核实哪一行正确。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-006',
    severity: 'warning',
    scope: 'cross-domain',
    domains: [],
    title: inBoth('The subject is not in DM', '受试者不在 DM 中'),
    explanation: inBoth(
      'Rows name a subject that demographics do not. It stands in no denominator and has no arm. The DM file is older than the others, or the identifier is written otherwise.',
      '记录中的受试者不在人口学数据中，不计入任何分母，也没有分组。可能 DM 文件较旧，或编号写法不同。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-DM-029',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['DM'],
    title: inBoth('The arm is not in the protocol', '分组不在方案中'),
    explanation: inBoth(
      'The arm names no dose level of the workspace’s protocol. The level is then told from the doses alone, or stays unknown. Add the code to the protocol or have it corrected.',
      '该分组不对应工作区方案中的任何剂量水平。剂量水平只能由实际剂量判断，或仍未知。请将代码加入方案或予以更正。',
    ),
    parameters: [
      {
        name: inBoth('Codes of dose levels', '剂量水平代码'),
        value: 'doseLevels.armCodes',
        source: 'The protocol of the workspace, page Protocol',
      },
    ],
  },
  {
    id: 'DQ-DM-030',
    severity: 'warning',
    scope: 'row',
    domains: ['DM'],
    title: inBoth('Planned and actual arm differ', '计划分组与实际分组不同'),
    explanation: inBoth(
      'The subject was treated in another arm than planned, or one code is wrong. It is shown under the actual arm.',
      '受试者所接受的治疗与计划分组不同，或代码有误。程序按实际分组显示。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-DM-031',
    severity: 'warning',
    scope: 'row',
    domains: ['DM'],
    title: inBoth('An age that cannot be', '年龄不合理'),
    explanation: inBoth(
      'The age is impossible in years; it may be in months, or mistyped. Formulas that depend on age, such as eGFR, would be wrong.',
      '以岁计的年龄不可能如此；可能以月计或录入错误。依赖年龄的公式（如 eGFR）会出错。',
    ),
    parameters: [
      {
        name: inBoth('Years', '岁'),
        value: `${PLAUSIBLE_AGE.min}–${PLAUSIBLE_AGE.max}`,
        source: '[M] longest documented human life, rounded',
      },
    ],
  },
  {
    id: 'DQ-DM-032',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['DM'],
    title: inBoth('An age that the protocol does not admit', '年龄不符合方案要求'),
    explanation: inBoth(
      'The subject is younger or older than the protocol allows: a deviation of eligibility, or a mistyped age. Where no ages are set for the protocol, the check is not made.',
      '受试者年龄低于或高于方案允许范围：入选偏离，或年龄录入错误。方案未设定年龄时不作此检查。',
    ),
    parameters: [
      {
        name: inBoth('Years at consent', '同意时年龄（岁）'),
        value: 'eligibility.criteria',
        source: 'The protocol of the workspace, page Protocol',
      },
    ],
  },
  {
    id: 'DQ-DM-033',
    severity: 'warning',
    scope: 'row',
    domains: ['DM'],
    title: inBoth('A death told by half', '死亡信息不完整'),
    explanation: inBoth(
      'The flag of death has no date, or a date has no flag. The subject counts as died; without the day it is unknown how long after the last infusion.',
      '有死亡标志而无日期，或有日期而无标志。受试者按死亡计；没有日期则不知距末次输注多久。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-DM-035',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['DM'],
    title: inBoth('First exposure differs between DM and EX', 'DM 与 EX 的首次用药日期不一致'),
    explanation: inBoth(
      'The first exposure in DM is no first administration in EX. An administration may be missing from EX. Study days are counted from EX.',
      'DM 中的首次用药日期与 EX 的首次给药不符，EX 可能缺少记录。研究日以 EX 为准计算。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-DM-036',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['DM'],
    title: inBoth('Exposed by DM, but nothing in EX', 'DM 显示已用药，但 EX 无记录'),
    explanation: inBoth(
      'The subject may have been dosed without its rows being here: it would be missing from every denominator. Ask for EX before counting.',
      '该受试者可能已给药而数据未到，将缺席所有分母。计数前请索取 EX 数据。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-DM-037',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['DM'],
    title: inBoth('A screening failure who was dosed', '筛选失败者却有给药'),
    explanation: inBoth(
      'The arm says that the subject was not enrolled, EX that it was dosed. Whoever was dosed counts as dosed.',
      '分组显示未入组，EX 却有给药记录。凡已给药者均计为已给药。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-DM-038',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['DM'],
    title: inBoth('A dosed subject without date of consent', '已给药受试者无知情同意日期'),
    explanation: inBoth(
      'That consent came before the first dose cannot be shown from the data. Ask for the date.',
      '无法由数据证明同意先于首次给药。请索取日期。',
    ),
    parameters: [
      {
        name: inBoth('Consent comes first', '先同意后进行'),
        value: 'RFICDTC',
        source: 'ICH E6(R2), section 4.8.8',
      },
    ],
  },
  {
    id: 'DQ-xx-054',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['SUPPAE', 'SUPPEX', 'SUPPLB', 'SUPP--'],
    title: inBoth('A supplement to a row that is not there', '补充数据缺少所属记录'),
    explanation: inBoth(
      'The row that it adds to was rejected or never came; the supplement is kept, but stands beside no event or result.',
      '其所补充的记录被拒收或未提供；补充数据保留，但不附于任何事件或结果。',
    ),
    parameters: [],
  },
];

import { type Check, inBoth } from '../check.ts';

/** Checks of single values of a row. */
export const valueChecks: readonly Check[] = [
  {
    id: 'DQ-xx-001',
    severity: 'error',
    scope: 'row',
    domains: [],
    title: inBoth('A required value is missing', '缺少必填值'),
    explanation: inBoth(
      'Without it (subject, sequence number, test or term) nobody can say whose row it is or what it is about. The row is rejected and counts nowhere. Ask the sender to complete it.',
      '缺少该值（受试者、序号、检测项目或术语），无法判断此行属于谁、说的是什么。该行被拒收，不计入任何结果。请数据提供方补全。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-002',
    severity: 'error',
    scope: 'row',
    domains: [],
    title: inBoth('A number cannot be read', '数值无法读取'),
    explanation: inBoth(
      'The variable holds numbers, but this cell is none: a decimal comma, a unit or a sign such as "<" stands in it. Nothing is guessed; the row is rejected. Results below a limit belong in the text result.',
      '该变量应为数值，但此单元格不是：含有小数逗号、单位或“<”等符号。程序不作猜测，该行被拒收。低于定量限的结果应写在文本结果中。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-003',
    severity: 'either',
    scope: 'row',
    domains: ['AE', 'DM', 'EX'],
    title: inBoth('A value that cannot be', '取值不允许'),
    explanation: inBoth(
      'A grade other than 1 to 5 or a negative dose rejects the row, for it would be shown wrongly. An unreadable answer to "serious?", "died?" or sex keeps the row, but counts as unknown.',
      '级别不是 1 至 5、或剂量为负时拒收该行，以免误示。“是否严重”“是否死亡”或性别的答案无法读取时保留该行，但按未知处理。',
    ),
    parameters: [
      {
        name: inBoth('Grades', '级别'),
        value: '1–5',
        source: 'CTCAE v5.0, "Grades"; SDTMIG v3.4, section 6.2.1',
      },
    ],
  },
  {
    id: 'DQ-xx-004',
    severity: 'error',
    scope: 'row',
    domains: [],
    title: inBoth('A date is not in ISO 8601', '日期不是 ISO 8601 格式'),
    explanation: inBoth(
      'A date such as 03/05/2026 may mean two days, and 30 February none. The row is rejected rather than put on a wrong study day. Partial dates (2026-05) are fine and stay partial.',
      '03/05/2026 这样的日期可能指两个不同的日子，2 月 30 日则不存在。为避免落在错误的研究日，该行被拒收。不完整日期（2026-05）可以接受，并保持不完整。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-007',
    severity: 'error',
    scope: 'row',
    domains: [],
    title: inBoth('The row belongs to another domain', '该行属于其他域'),
    explanation: inBoth(
      'DOMAIN (or RDOMAIN) of the row is not that of its file. Rows of two files were probably mixed. The row is rejected; ask for the file again.',
      '该行的 DOMAIN（或 RDOMAIN）与所在文件不符，可能混入了其他文件的数据。该行被拒收，请重新索取文件。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-008',
    severity: 'warning',
    scope: 'row',
    domains: [],
    title: inBoth('A missing value with a SAS reason code', '带 SAS 原因代码的缺失值'),
    explanation: inBoth(
      'SAS can say why a number is missing (.A to .Z). The number counts as missing; what the code means only the sender knows.',
      'SAS 可用代码（.A 至 .Z）说明数值为何缺失。该数值按缺失处理；代码含义须向数据提供方了解。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-009',
    severity: 'warning',
    scope: 'row',
    domains: ['AE', 'EX'],
    title: inBoth('A value that the review needs is missing', '缺少评审所需的值'),
    explanation: inBoth(
      'The row is kept, but something stays open: an event without grade is shown as not graded, never as mild; without a complete date it may not be placed before or after an infusion; an infusion without dose fits no dose level. Ask for the value before the meeting.',
      '该行保留，但有内容未定：无级别的事件显示为“未分级”，绝不按轻度处理；日期不完整则可能无法判断在输注之前还是之后；无剂量的输注无法对应剂量水平。请在会议前补齐。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-010',
    severity: 'warning',
    scope: 'row',
    domains: [],
    title: inBoth('The end lies before the start', '结束早于开始'),
    explanation: inBoth(
      'One of the two dates is wrong, so the duration is too. Only certain contradictions are told: partial dates are compared by the days they can mean. Look at the source before reading durations.',
      '两个日期之一有误，持续时间也随之错误。仅提示确定的矛盾：不完整日期按其可能的日期范围比较。解读持续时间前请核对源数据。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-011',
    severity: 'warning',
    scope: 'row',
    domains: [],
    title: inBoth('A date after the day of import', '日期晚于导入日'),
    explanation: inBoth(
      'Nothing can have been observed in the future: the date is mistyped. The row is kept where its date puts it, but does not move the data cut-off.',
      '观察不可能发生在未来，日期应为录入错误。该行按其日期保留，但不影响数据截止日期。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-012',
    severity: 'warning',
    scope: 'row',
    domains: [],
    title: inBoth('A date after the cut-off', '日期晚于数据截止'),
    explanation: inBoth(
      'The stated cut-off lies before this date. Either the extract holds more than it should, or the stated date is wrong.',
      '该日期晚于所声明的数据截止日期。可能提取了多余的数据，或声明的日期有误。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-xx-052',
    severity: 'warning',
    scope: 'row',
    domains: [],
    title: inBoth('Study day 0', '研究日为 0'),
    explanation: inBoth(
      'Study days run from -1 to 1 without a 0. The sender counts otherwise; the program uses its own days, counted from the first infusion.',
      '研究日从 -1 到 1，没有 0。数据提供方的计数方式不同；程序使用自行从首次输注计算的研究日。',
    ),
    parameters: [
      {
        name: inBoth('No day 0', '没有第 0 天'),
        value: '… -2, -1, 1, 2 …',
        source: 'SDTMIG v3.4, section 4.4.4',
      },
    ],
  },
];

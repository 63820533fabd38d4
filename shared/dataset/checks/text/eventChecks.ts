import { SERIOUS_CRITERIA } from '../../adverseEventCodes.ts';
import { type Check, inBoth } from '../check.ts';

const GRADES = 'CTCAE v5.0, "Grades"';

/** Checks of adverse events and deaths. */
export const eventChecks: readonly Check[] = [
  {
    id: 'DQ-AE-013',
    severity: 'warning',
    scope: 'row',
    domains: ['AE'],
    title: inBoth('Not serious, but a criterion is met', '标为非严重，但符合严重标准'),
    explanation: inBoth(
      'The event is marked as not serious although it was fatal or a criterion (death, life-threatening, hospitalisation, disability, congenital anomaly, medically important) is Yes. It is shown as serious. Settle it: an SAE may have gone unreported.',
      '事件标为非严重，但结局为死亡，或某一严重标准（死亡、危及生命、住院、残疾、先天异常、其他重要医学事件）为“是”。程序按严重显示。请澄清：可能有 SAE 漏报。',
    ),
    parameters: [
      {
        name: inBoth('Criteria', '标准'),
        value: SERIOUS_CRITERIA.join(', '),
        source: 'ICH E2A, section II.B; SDTMIG v3.4, section 6.2.1',
      },
    ],
  },
  {
    id: 'DQ-AE-014',
    severity: 'warning',
    scope: 'row',
    domains: ['AE'],
    title: inBoth('Serious without a criterion', '标为严重但无严重标准'),
    explanation: inBoth(
      'The event is serious, but the extract does not say why. It counts as serious. Compare it with the safety database.',
      '事件标为严重，但数据未说明原因。程序按严重计。请与安全性数据库核对。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-AE-015',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['AE'],
    title: inBoth('A fatal event, but no death in DM', '致死事件，但 DM 无死亡记录'),
    explanation: inBoth(
      'AE says that the subject died, demographics do not: the files are not of one state. The subject counts as died. Ask which is right before the meeting.',
      'AE 显示受试者死亡，而人口学数据没有：各文件状态不一致。程序按死亡处理。请在会议前澄清。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-AE-016',
    severity: 'warning',
    scope: 'row',
    domains: ['AE'],
    title: inBoth('Grade 5, but the outcome is not fatal', '5 级，但结局不是死亡'),
    explanation: inBoth(
      'Grade 5 means death. Grade or outcome is wrong; until it is settled the event is shown as grade 5 and fatal.',
      '5 级即死亡。级别或结局有误；澄清之前按 5 级、致死显示。',
    ),
    parameters: [{ name: inBoth('Grade of death', '死亡对应级别'), value: '5', source: GRADES }],
  },
  {
    id: 'DQ-AE-017',
    severity: 'warning',
    scope: 'row',
    domains: ['AE'],
    title: inBoth('Fatal, but the grade is below 5', '致死，但级别低于 5'),
    explanation: inBoth(
      'The outcome is fatal, the grade says that the subject lived. The event counts as fatal; the chart shows the grade that was given. Ask for the grade.',
      '结局为死亡，级别却低于 5。事件按致死计；图中显示所给级别。请核实级别。',
    ),
    parameters: [{ name: inBoth('Grade of death', '死亡对应级别'), value: '5', source: GRADES }],
  },
  {
    id: 'DQ-AE-018',
    severity: 'warning',
    scope: 'row',
    domains: ['AE'],
    title: inBoth('Resolved without an end date', '已痊愈但无结束日期'),
    explanation: inBoth(
      'The event is over, but nobody knows since when: its duration, and whether it was over before the next infusion, cannot be told.',
      '事件已结束，但不知何时结束：无法得知持续时间，也无法判断下次输注前是否已结束。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-AE-019',
    severity: 'warning',
    scope: 'row',
    domains: ['AE'],
    title: inBoth('Not resolved, but an end date', '未痊愈但有结束日期'),
    explanation: inBoth(
      'The outcome says that the event goes on, the end date that it is over. Do not read it as resolved until it is settled.',
      '结局显示事件仍在持续，而结束日期显示已结束。澄清之前不要视为已痊愈。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-AE-020',
    severity: 'warning',
    scope: 'row',
    domains: ['AE'],
    title: inBoth('Severity and grade contradict each other', '严重程度与级别矛盾'),
    explanation: inBoth(
      'Mild is grade 1, moderate 2, severe 3 and above. The grade is what is shown and counted; ask which one is right.',
      '轻度对应 1 级，中度 2 级，重度 3 级及以上。程序显示和计数使用级别；请核实哪一个正确。',
    ),
    parameters: [
      {
        name: inBoth('Severity and grade', '严重程度与级别'),
        value: 'MILD 1, MODERATE 2, SEVERE 3–5',
        source: GRADES,
      },
    ],
  },
  {
    id: 'DQ-xx-021',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['AE', 'EX'],
    title: inBoth('Before informed consent', '早于知情同意'),
    explanation: inBoth(
      'An event began, or a dose was given, before the subject consented. For a dose this is a serious breach unless a date is wrong; an event belongs to the medical history. Only certain contradictions are told.',
      '事件发生或给药早于受试者知情同意。若日期无误，给药早于同意属严重违背；事件则应归入病史。仅提示确定的矛盾。',
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
    id: 'DQ-xx-034',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['AE', 'EX', 'LB', 'VS', 'PC', 'CP', 'QS', 'FA'],
    title: inBoth('A row after the death of the subject', '记录晚于受试者死亡'),
    explanation: inBoth(
      'The date of the row or of the death is wrong, or rows of two subjects were mixed. Days of safety data end with the last dated row, so they may be counted too long.',
      '该记录或死亡的日期有误，或混入了其他受试者的数据。安全性数据天数止于最后一条带日期的记录，因此可能计得过长。',
    ),
    parameters: [],
  },
  {
    id: 'DQ-DM-053',
    severity: 'warning',
    scope: 'cross-domain',
    domains: ['DM'],
    title: inBoth('A death without a fatal event', '有死亡但无致死事件'),
    explanation: inBoth(
      'DM holds a death whose cause is not among the adverse events. The committee must know the cause: ask for the event or for the reason why there is none.',
      'DM 有死亡记录，但不良事件中没有死因。委员会必须了解死因：请索取该事件或说明没有的理由。',
    ),
    parameters: [],
  },
];

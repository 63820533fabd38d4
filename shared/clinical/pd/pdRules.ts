import type { ClinicalRule } from '../../facts/rule.ts';

type Source = ClinicalRule['source'];

const PRACTICE: Source = {
  document: 'Usual practice in B-cell depleting cell therapy',
  version: '',
  section: 'B-cell aplasia and reconstitution',
  confidence: 'to-verify',
  note: 'From general knowledge; verify against the protocol and the analysis plan. No universal cut exists.',
};

const NCA: Source = {
  document:
    'Non-compartmental analysis; Gabrielsson and Weiner, Pharmacokinetic and Pharmacodynamic Data Analysis',
  version: '',
  section: 'Observed peak, time of peak, trapezoidal area',
  confidence: 'to-verify',
  note: 'Verify against the analysis plan: method of the area and treatment of results below the limit of quantification are protocol parameters.',
};

const RANGES: Source = {
  document: 'SDTM Implementation Guide (reference range on each record)',
  version: '3.4',
  section: 'LB: LBSTNRLO, LBSTNRHI',
  confidence: 'judgement',
  note: 'A result equal to a limit of the range is within it. Baseline is the last result before the first infusion.',
};

const rule = (id: string, en: string, zhCN: string, source: Source): ClinicalRule => ({
  id: `pd/${id}`,
  version: 1,
  area: 'pd',
  title: { en, 'zh-CN': zhCN },
  source,
});

/** Every rule that makes a fact of pharmacology or pharmacodynamics. */
export const PD_RULE_LIST: readonly ClinicalRule[] = [
  rule(
    'b-cells/baseline-lymphodepletion',
    'B cells: last result before lymphodepletion',
    'B 细胞：淋巴细胞清除前末次结果',
    PRACTICE,
  ),
  rule(
    'b-cells/baseline-infusion',
    'B cells: last result before the first infusion',
    'B 细胞：首次输注前末次结果',
    PRACTICE,
  ),
  rule('b-cells/nadir', 'B cells: nadir after the first infusion', 'B 细胞：首次输注后最低值', PRACTICE),
  rule('b-cells/nadir-day', 'B cells: day of the nadir', 'B 细胞：最低值出现日', PRACTICE),
  rule('b-cells/first-below', 'B cells: first day below the cut', 'B 细胞：首次低于界值的研究日', PRACTICE),
  rule(
    'b-cells/duration-below',
    'B cells: days below the cut after the first infusion',
    'B 细胞：首次输注后低于界值的天数',
    PRACTICE,
  ),
  rule(
    'b-cells/recovery',
    'B cells: first day from which on no result is below the cut',
    'B 细胞：此后结果均不低于界值的首日',
    PRACTICE,
  ),
  rule('kinetics/cmax', 'Cellular kinetics: Cmax', '细胞动力学：Cmax', NCA),
  rule('kinetics/tmax', 'Cellular kinetics: Tmax', '细胞动力学：Tmax', NCA),
  rule(
    'kinetics/tlast',
    'Cellular kinetics: Tlast (last quantifiable)',
    '细胞动力学：Tlast（最后可定量）',
    NCA,
  ),
  rule(
    'kinetics/auc-end',
    'Cellular kinetics: area to a fixed time (28 days)',
    '细胞动力学：至固定时间（28 天）的 AUC',
    NCA,
  ),
  rule(
    'kinetics/auc-last',
    'Cellular kinetics: area to the last quantifiable result',
    '细胞动力学：至最后可定量结果的 AUC',
    NCA,
  ),
  rule(
    'marker-baseline',
    'Marker: last result before the first infusion',
    '指标：首次输注前末次结果',
    RANGES,
  ),
  rule('marker-last', 'Marker: last result', '指标：末次结果', RANGES),
  rule('marker-change', 'Marker: change at the last result', '指标：末次结果的变化', RANGES),
  rule(
    'marker-normalised',
    'Marker beyond its limit at baseline, within it at the last result',
    '指标：基线超限，末次结果已恢复正常',
    RANGES,
  ),
  rule('immunoglobulin-low', 'Immunoglobulin below the range', '免疫球蛋白低于参考范围', RANGES),
  rule('peak', 'Peak after the first infusion', '首次输注后峰值', RANGES),
  rule('peak-infusion', 'Infusion that the peak followed', '峰值所在的输注', RANGES),
];

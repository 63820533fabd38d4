import type { ClinicalRule } from '../../facts/rule.ts';

type Source = ClinicalRule['source'];

const rule = (id: string, en: string, zhCN: string, source: Source): ClinicalRule => ({
  id: `lupus/${id}`,
  version: 1,
  area: 'lupus',
  title: { en, 'zh-CN': zhCN },
  source,
});

const SLEDAI: Source = {
  document: 'SLEDAI-2K: Gladman, Ibañez and Urowitz, J Rheumatol 2002;29:288',
  version: '2002',
  section: 'Items, descriptors and weights',
  confidence: 'primary',
  note: 'Window and number of joints differ between published sheets and are parameters of the protocol.',
};

const CHECK: Source = {
  ...SLEDAI,
  section: 'Descriptors that results speak of',
  confidence: 'judgement',
  note: 'Every result of the window up to the day of the assessment is read. The score stays as entered: another cause (infection, drugs) excludes an item, which only the investigator can judge.',
};

const BANDS: Source = {
  document: 'SLEDAI-2K: usual bands and flare',
  version: '',
  section: '0; 1 to 4; 5 to 10; above 10; flare: rise of more than 3',
  confidence: 'secondary',
  note: 'Verify against Gladman et al., J Rheumatol 2000;27:377.',
};

const DORIS: Source = {
  document: 'DORIS 2021: van Vollenhoven et al., Lupus Sci Med 2021;8:e000538',
  version: '2021',
  section: 'Definition of remission',
  confidence: 'primary',
  note: 'Prednisolone at most 5 mg/day as in the abstract; the table prints less than 5.',
};

const LLDAS: Source = {
  document: 'LLDAS: Franklyn et al., Ann Rheum Dis 2016;75:1615',
  version: '2016',
  section: 'Definition of low disease activity',
  confidence: 'primary',
  note: 'Haemolytic anaemia and gastrointestinal activity are not collected. Whether the investigational product excludes it is a parameter.',
};

const SRI: Source = {
  document: 'SRI-4: Furie et al., Arthritis Rheum 2009;61:1143',
  version: '2009',
  section: 'Definition of response',
  confidence: 'primary',
  note: 'BILAG is not collected; a response cannot be stated without it unless the protocol replaces it.',
};

const DOSE: Source = {
  document: 'Usual table of glucocorticoid equivalents',
  version: '',
  section: '5 mg of prednisolone',
  confidence: 'to-verify',
  note: 'Verify against the British National Formulary, "Glucocorticoid therapy".',
};

/** Every rule that makes a fact of lupus activity. */
export const LUPUS_RULE_LIST: readonly ClinicalRule[] = [
  rule('sledai', 'SLEDAI-2K from its items', '由条目计算的 SLEDAI-2K', SLEDAI),
  rule('sledai-clinical', 'Clinical SLEDAI-2K', '临床 SLEDAI-2K', SLEDAI),
  rule('sledai-band', 'SLEDAI-2K: band of activity', 'SLEDAI-2K 活动度分级', BANDS),
  rule(
    'sledai-entered',
    'SLEDAI-2K: entered total against the items',
    'SLEDAI-2K 录入总分与条目核对',
    SLEDAI,
  ),
  rule('item-check', 'SLEDAI-2K: item against results', 'SLEDAI-2K 条目与检验结果核对', CHECK),
  rule('flare', 'SLEDAI-2K flare', 'SLEDAI-2K 复发', BANDS),
  rule('glucocorticoid', 'Daily glucocorticoid, mg of prednisolone', '糖皮质激素日剂量（泼尼松龙 mg）', DOSE),
  rule('doris-2021', 'Remission, DORIS 2021', '缓解（DORIS 2021）', DORIS),
  rule('doris-2021/clinical-sledai', 'DORIS: clinical SLEDAI-2K 0', 'DORIS：临床 SLEDAI-2K 为 0', DORIS),
  rule('doris-2021/phga', 'DORIS: PhGA below 0.5', 'DORIS：医生总体评估（PhGA）< 0.5', DORIS),
  rule('doris-2021/prednisolone', 'DORIS: prednisolone', 'DORIS：泼尼松龙剂量', DORIS),
  rule('lldas', 'Lupus low disease activity state', '狼疮低疾病活动状态（LLDAS）', LLDAS),
  rule('lldas/sledai', 'LLDAS: SLEDAI-2K at most 4', 'LLDAS：SLEDAI-2K 总分 ≤ 4', LLDAS),
  rule('lldas/major-organs', 'LLDAS: no activity in major organs', 'LLDAS：主要脏器无活动', LLDAS),
  rule('lldas/no-new-activity', 'LLDAS: no new activity', 'LLDAS：无新发活动', LLDAS),
  rule('lldas/phga', 'LLDAS: PGA at most 1', 'LLDAS：医生总体评估（PGA）≤ 1', LLDAS),
  rule('lldas/prednisolone', 'LLDAS: prednisolone', 'LLDAS：泼尼松龙剂量', LLDAS),
  rule('lldas/investigational-drug', 'LLDAS: investigational product', 'LLDAS：试验用药', LLDAS),
  rule('sri-4', 'SRI-4', 'SRI-4 应答', SRI),
  rule('sri-4/sledai-fall', 'SRI-4: fall of SLEDAI-2K by at least 4', 'SRI-4：SLEDAI-2K 下降 ≥ 4', SRI),
  rule('sri-4/phga', 'SRI-4: rise of PGA below 0.3', 'SRI-4：PGA 升高 < 0.3', SRI),
  rule('sri-4/bilag', 'SRI-4: BILAG', 'SRI-4：BILAG 指数', SRI),
];

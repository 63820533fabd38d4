import type { efficacyPhrasesEn } from '../en/efficacyPhrases.ts';

export const efficacyPhrasesZhCN: { readonly [K in keyof typeof efficacyPhrasesEn]: string } = {
  'efficacy.no-one': '本次数据截取中尚无受试者给药。',
  'efficacy.change':
    '末次结果时，{of} 例已给药受试者中 {n} 例 UPCR 较基线下降至少 {line}%（{known} 例有变化记录）。',
  'efficacy.change-none': '尚无法计算 UPCR 变化。',
  'efficacy.renal':
    '末次评估按 {definition:word:renal-definition} 的肾脏标准：完全 {complete}/{of}，部分 {partial}/{of}，不可评价 {unknown}/{of}。',
  'efficacy.early': '其来源自第 {from} 天起才作出上述缓解判断；尚无受试者评估至此，故还不是缓解。',
  'efficacy.remission':
    '末次评估按 {definition:word:remission-definition} 的 SLE 缓解：{n}/{of}，不可评价 {unknown}/{of}。',
  'efficacy.no-contradiction': 'SLEDAI-2K 录入与可核对的检验结果无矛盾。',
  'efficacy.contradictions': 'SLEDAI-2K 有 {n} 处录入与条目或检验结果矛盾，或可能由清淋所致。',
  'efficacy.no-upcr': '无法计算 UPCR 变化：首次输注后无 UPCR，或无基线。',
  'efficacy.no-sledai': '没有完整的 SLEDAI-2K 记录。',
  'efficacy.no-egfr': '无法计算 eGFR。',
  'renal-definition.kdigo-2024': 'KDIGO 2024 标准',
  'renal-definition.kdigo-2024-children': 'KDIGO 2024 儿童标准',
  'renal-definition.bliss-ln': 'BLISS-LN 标准',
  'renal-definition.aurora-1': 'AURORA 1 标准',
  'renal-definition.regency': 'REGENCY 标准',
  'renal-definition.eular-era-2019': 'EULAR/ERA-EDTA 2019 标准',
  'remission-definition.doris-2021': 'DORIS 2021 标准',
  'remission-definition.lldas': 'LLDAS 标准',
};

import type { mappingPhrasesEn } from '../en/mappingPhrases.ts';

export const mappingPhrasesZhCN: { readonly [K in keyof typeof mappingPhrasesEn]: string } = {
  'mapping.table-twice': '映射中有两个条目对应同一张表 {table}。',
  'mapping.domain-missing': '尚未选择域。',
  'mapping.domain-unknown': '{domain} 不是 SDTM 域代码。',
  'mapping.target-twice': '多个列被指定为 {target}；每个变量只能有一个来源。',
  'mapping.target-kept': '表中已有名为 {target} 的列，且该列保留原名。',
  'mapping.target-unknown': '{target} 不是本程序已知的 {domain} 变量；其值将原样保留，不作解释。',
  'mapping.required-missing': '缺少 {target}，没有它就无法读取 {domain} 的任何一行。',
  'mapping.no-sequence': '没有列提供 {target}：无法识别重复出现的行。',
  'mapping.subject-per-site':
    'USUBJID 取自数据提供方的列，且表中含有中心：如果各中心的受试者编号各自从头编起，两个人会被当作同一受试者。请确认没有编号重复使用。',
  'mapping.turned-absent': '要转换 {target} 的取值或日期，但没有列提供 {target}。',
  'mapping.value-twice': '{target} 的同一取值被转换为两个不同的值。',
  'mapping.date-twice': '为 {target} 指定了两种日期顺序。',
  'mapping.heading-identifying': '映射所引用的某个列标题疑似含有可识别个人身份的内容；文件可能缺少标题行。',
  'mapping.value-identifying':
    '映射中 {target} 的某个取值疑似可识别个人身份，而映射会被保存。请由数据提供方在数据中替换该值。',
  'mapping.date-target': '{target} 不是日期变量。',
  'policy.reason-missing': '{column}（{domain}）：说明其不可识别身份的理由不足十个字。',
  'policy.reason-identifying':
    '{column}（{domain}）：理由本身疑似含有可识别个人身份的内容，而理由会被保存。请换一种说法。',
  'policy.dates-not-shifted': '{column}（{domain}）：选择了平移日期，但未启用日期平移。',
  'policy.not-offered': '{column}（{domain}）：该列不能这样处理。',
  'policy.twice': '{column}（{domain}）：同一发现有两条规则。',
  'policy.no-finding': '{column}（{domain}）：本次未发现此类内容；该规则不起作用。',
};

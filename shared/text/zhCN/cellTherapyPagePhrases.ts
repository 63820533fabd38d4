import type { cellTherapyPagePhrasesEn } from '../en/cellTherapyPagePhrases.ts';

export const cellTherapyPagePhrasesZhCN: { readonly [K in keyof typeof cellTherapyPagePhrasesEn]: string } = {
  'cell.empty.no-one': '此数据截取中尚无受试者给药；CRS 和 ICANS 仅对已给药受试者分级。',
  'cell.not-drawn': '已给药，但剂量水平或首次输注日无法确定。',
  'cell.conclusion.crs':
    '{of} 例已给药受试者中 {n} 例发生 CRS，录入的最高分级为 {grade} 级（{subjects:list}）。',
  'cell.conclusion.no-crs': '{of} 例已给药受试者中 {n} 例未录入 CRS。',
  'cell.conclusion.crs-unknown': '{subjects:list}无 CRS 分级记录，无法判断是否发生 CRS。',
  'cell.conclusion.icans':
    '{of} 例已给药受试者中 {n} 例发生 ICANS，录入的最高分级为 {grade} 级（{subjects:list}）。',
  'cell.conclusion.no-icans': '{of} 例已给药受试者中 {n} 例未录入 ICANS。',
  'cell.conclusion.icans-unknown': '{subjects:list}无 ICANS 分级记录，无法判断是否发生 ICANS。',
  'cell.conclusion.all-days': '应评估的 {of} 天均有两项分级。',
  'cell.conclusion.days-missing': '应评估的 {of} 天中有 {n} 天缺少分级。',
  'cell.conclusion.no-finding': '记录中没有与录入分级相矛盾的内容。',
  'cell.conclusion.findings': '录入分级与其他记录之间有 {n} 处需临床医生确认。',
  'cell.conclusion.without-score': '{of} 个每日 ICANS 分级中有 {n} 个当日无 ICE 或 CAPD 评分。',
  'cell.conclusion.icaht': '早期 ICAHT（中性粒细胞）：最高 {grade} 级（{subjects:list}）。',
  'cell.conclusion.no-icaht': '{of} 例中 {n} 例无早期 ICAHT。',
  'cell.conclusion.icaht-unknown': '所有受试者的早期 ICAHT 均无法判断。',
  'cell.conclusion.aki': '按肌酐判定的急性肾损伤：最高 {grade} 期（{subjects:list}）。',
  'cell.conclusion.no-aki': '{of} 例中 {n} 例按肌酐无急性肾损伤。',
  'cell.conclusion.aki-unknown': '所有受试者的急性肾损伤均无法判断。',
  'cell.conclusion.steroids': '{of} 例中 {n} 例基础使用糖皮质激素，可能抑制发热。',
};

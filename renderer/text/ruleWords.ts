import { word } from './word.ts';

export const ruleWords = {
  'help.rules': word('Clinical rules', '临床规则'),
  'help.rules.text': word(
    'Every derived fact is made by one of these {n} rules. {open:plural:rule is:rules are} not read in the source itself or rest on a judgement: their note says what to verify or what was assumed before anybody relies on them.',
    '每一条推导结果均由以下 {n} 条规则之一生成。其中 {open} 条未查阅原始来源或基于判断：备注说明使用前须核实的内容或所作假设。',
  ),
  'help.rules.search': word('Search in rules', '在规则中搜索'),
  'help.rules.shown': word('{shown} of {n} rules', '{n} 条规则中的 {shown} 条'),
  'help.rules.none': word('No rule has these words.', '没有包含这些词的规则。'),
  'help.rules.unverifiedOnly': word('To be verified only', '仅待核实者'),
  'help.rules.rule': word('Rule', '规则'),
  'help.rules.area': word('Area', '领域'),
  'help.rules.source': word('Source', '来源'),
  'help.rules.known': word('How well it is known', '核实程度'),
} as const;

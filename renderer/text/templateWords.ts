import { word } from './word.ts';

/** Choice of protocol and areas that are not followed. */
export const templateWords = {
  'create.protocol.templateHint': word(
    'A template belongs to no trial: replace its values by those of the sponsor’s protocol before anything is decided on them.',
    '模板不属于任何试验：在据此作出任何决策之前，请以申办方方案的数值替换模板数值。',
  ),
  'create.protocol.file': word('A protocol document', '方案文件'),
  'create.protocol.fileText': word(
    'A JSON file, as this program writes protocols.',
    'JSON 文件，格式与本程序所写方案相同。',
  ),
  'create.protocol.fileAbout': word(
    '{file}: version {version}, {levels:plural:dose level:dose levels}.',
    '{file}：版本 {version}，{levels} 个剂量水平。',
  ),
  'create.protocol.chooseFile': word('Choose the file…', '选择文件…'),
  'notFollowed.title': word('This protocol does not follow this area.', '本方案不涉及此部分。'),
  'notFollowed.text': word(
    'Nothing is derived for it. The areas that are followed stand on the protocol page.',
    '未对其作任何推导。方案所涉及的部分见方案页。',
  ),
  'notFollowed.go': word('Open the protocol', '打开方案'),
  'protocol.areas': word('Areas followed', '涉及的部分'),
} as const;

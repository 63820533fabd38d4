import { word } from './word.ts';

export const dataWords = {
  'data.title': word('Data', '数据'),
  'data.conclusion': word(
    'The newest cut is {label}, cut-off {date}: {read:plural:row:rows} read, {rejected} rejected.',
    '最新数据截取为 {label}，数据截止日期 {date}：读取 {read} 行，拒绝 {rejected} 行。',
  ),
  'data.is.locked': word(
    'It is locked, so that a decision can rest on it.',
    '该数据截取已锁定，可作为决策依据。',
  ),
  'data.is.checked': word(
    'It is checked: lock it before a decision rests on it.',
    '该数据截取已核查：作为决策依据之前，请将其锁定。',
  ),
  'data.is.draft': word(
    'It is a draft: a second person checks it and it is locked before a decision rests on it.',
    '该数据截取为草稿：作为决策依据之前，须由第二人核查并锁定。',
  ),
  'data.emptyConclusion': word('No data have been imported yet.', '尚未导入数据。'),
  'data.emptyTitle': word('Data cuts will stand here', '数据截取将显示在此处'),
  'data.emptyText': word(
    'Import an extract: CSV, SAS transport, Dataset-JSON or Excel, as files, a folder or a zip. SDTM and ADaM are recognised, anything else can be mapped. Each import is a whole new cut; nothing is updated in place.',
    '导入数据：CSV、SAS 传输文件、Dataset-JSON 或 Excel，可为文件、文件夹或 zip。SDTM 与 ADaM 会自动识别，其他表格可以映射。每次导入都是一个完整的新数据截取，不会就地更新。',
  ),
  'data.emptyOther': word(
    'The medical monitor imports data. Your role can read them once they are there.',
    '数据由医学监查员导入。导入后，您的角色可以查看。',
  ),
  'data.import': word('Import an extract', '导入数据'),
  'data.cut': word('Cut', '数据截取'),
  'data.cutoff': word('Cut-off', '数据截止日期'),
  'data.state': word('State', '状态'),
  'data.read': word('Read', '读取'),
  'data.accepted': word('Accepted', '接受'),
  'data.rejected': word('Rejected', '拒绝'),
  'data.imported': word('Imported', '导入'),
  'data.checked': word('Checked', '核查'),
  'data.notChecked': word('Not yet', '尚未'),
  'data.hash': word('Content', '内容哈希'),
  'data.cuts': word('Data cuts', '数据截取'),
  'data.compare': word('Compare cuts', '比较数据截取'),
} as const;

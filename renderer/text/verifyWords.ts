import { word } from './word.ts';

export const verifyWords = {
  'verify.title': word('Verify a decision PDF', '验证决策 PDF'),
  'verify.ask': word(
    'Choose or drop a decision PDF. It is checked on this computer, offline; no workspace is needed.',
    '请选择或拖放决策 PDF。验证在本机离线完成，无需工作区。',
  ),
  'verify.dropTitle': word('Drop a decision PDF here', '将决策 PDF 拖放到此处'),
  'verify.dropText': word('The file is only read, never changed.', '仅读取文件，绝不更改。'),
  'verify.choose': word('Choose a PDF…', '选择 PDF…'),
  'verify.another': word('Verify another', '验证其他文件'),
  'verify.of': word('{name}: {verdict}', '{name}：{verdict}'),
  'verify.counts': word(
    '{passed} checks passed, {failed} failed, {not} not checked.',
    '{passed} 项通过，{failed} 项未通过，{not} 项未检查。',
  ),
  'verify.group.pdf': word('The file', '文件'),
  'verify.group.record': word('The decision record', '决策记录'),
  'verify.group.signature': word('Signature {field}', '签名 {field}'),
  'verify.group.other': word('Beyond the file', '文件之外'),
  'verify.signatures': word('Signatures found', '找到的签名'),
  'verify.noSignature': word('The file carries no signature.', '文件中没有签名。'),
  'verify.unsigned': word('Fields without a signature: {fields}', '未签名的字段：{fields}'),
  'verify.signer': word('Signer', '签署人'),
  'verify.role': word('Role', '角色'),
  'verify.meaning': word('Meaning', '含义'),
  'verify.at': word('When (clock of the signing computer)', '时间（签署计算机的时钟）'),
  'verify.certificate': word('Certificate', '证书'),
  'verify.recordHash': word('Record hash', '记录哈希'),
  'verify.noRecord': word('not readable', '无法读取'),
  'verify.fileHash': word('File, SHA-256', '文件的 SHA-256'),
} as const;

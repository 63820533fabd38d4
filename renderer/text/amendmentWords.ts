import { word } from './word.ts';

/** Signed amendments and differences. */
export const amendmentWords = {
  'protocol.amend': word('Amend the protocol', '修订方案'),
  'protocol.leavesOpen': word('What this protocol leaves open', '本方案未明确之处'),
  'protocol.openCount': word('{n:plural:point is:points are} open.', '共 {n} 项未明确。'),
  'protocol.openText': word(
    'Each is an assumption on which gates, grades or figures rest until the sponsor has answered: what is assumed, and what to ask, stands beside it. The table can be exported and sent.',
    '在申办方答复之前，门控、分级或图表均以下列假设为依据：每项旁列出所作假设及需询问申办方的问题。表格可导出并发送。',
  ),
  'protocol.nothingOpen': word(
    'Nothing: every parameter names the document that settles it.',
    '无：每个参数均已注明其依据文件。',
  ),
  'protocol.openLink': word('What is open, and what to ask the sponsor', '未明确之处及需询问申办方的问题'),
  'protocol.versionsLink': word('Versions and what changed', '各版本及其改动'),
  'protocol.part': word('Part', '部分'),
  'protocol.assumed': word('Assumed value', '假设取值'),
  'protocol.toAsk': word('What is assumed, and what to ask', '所作假设与需询问的内容'),
  'protocol.versionsTitle': word('Versions', '版本'),
  'protocol.versionsText': word(
    'Each version is signed and names the one before it. Earlier versions stay, and with them every decision and confirmation that they bind; gates are evaluated by the version in force.',
    '每一版本均经签署并指向其前一版本。早期版本及与其绑定的决策和确认均予保留；门控按现行版本评价。',
  ),
  'protocol.inForce': word('in force', '现行'),
  'protocol.signedBy': word('Signed by', '签署人'),
  'protocol.signature': word('Signature', '签名'),
  'protocol.signatureHolds': word('✓ verified', '✓ 验证有效'),
  'protocol.signatureFails': word('✗ does not hold: {problem}', '✗ 验证失败：{problem}'),
  'protocol.certificate': word('certificate', '证书'),
  'protocol.document': word('Document', '文档'),
  'protocol.saveDocument': word('Save as JSON', '存为 JSON'),
  'protocol.saveVersion': word('Save as JSON: version {version}', '存为 JSON：第 {version} 版'),
  'protocol.oneVersion': word(
    'There is one version. What an amendment changes will stand here, side by side.',
    '目前只有一个版本。修订后，改动将在此并列显示。',
  ),
  'protocol.differenceTitle': word('What differs between two versions', '两个版本之间的差异'),
  'protocol.olderVersion': word('From', '自'),
  'protocol.newerVersion': word('To', '至'),
  'protocol.versionAt': word('Version {version}, {at}', '第 {version} 版，{at}'),
  'protocol.versionNumber': word('Version {version}', '第 {version} 版'),
  'protocol.noDifference': word('Nothing differs.', '没有差异。'),
  'protocol.differences': word(
    '{n:plural:difference:differences} from version {older} to version {newer}.',
    '第 {older} 版至第 {newer} 版共有 {n} 处差异。',
  ),
  'protocol.path': word('Path', '路径'),
  'protocol.whatHappened': word('What happened', '改动方式'),
};

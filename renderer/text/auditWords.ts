import { word } from './word.ts';

/** What the audit trail's actions are called; the id itself stays visible beside the words. */
export const auditWords = {
  'audit.action.workspace.create': word('Workspace created', '创建工作区'),
  'audit.action.workspace.unlock': word('Workspace unlocked', '解锁工作区'),
  'audit.action.workspace.lock': word('Workspace locked', '锁定工作区'),
  'audit.action.workspace.migrate': word('Schema brought up to date', '升级数据库结构'),
  'audit.action.unlock.failed': word('Failed attempts to unlock', '解锁失败次数'),
  'audit.action.reauthenticate.failed': word('Wrong passphrase at a signature', '签名时口令错误'),
  'audit.action.account.add': word('Account added', '新增账户'),
  'audit.action.protocol.add': word('Protocol recorded', '记录方案'),
  'audit.action.protocol.amend': word('Gate parameters amended', '修订门控参数'),
  'audit.action.data.import': word('Extract imported', '导入数据提取'),
  'audit.action.data.import-failed': word('Import failed', '导入失败'),
  'audit.action.data.import-cancelled': word('Import cancelled', '取消导入'),
  'audit.action.mapping.save': word('Mapping saved', '保存映射'),
  'audit.action.deid.save': word('De-identification policy saved', '保存去标识策略'),
  'audit.action.deid.key': word('Key for date shifts made', '生成日期偏移密钥'),
  'audit.action.cut.check': word('Data cut checked', '核查数据截取'),
  'audit.action.cut.lock': word('Data cut locked', '锁定数据截取'),
  'audit.action.confirmation.sign': word('Investigator signed', '研究者签署'),
  'audit.action.decision.seal': word('Decision sealed', '封存决策'),
  'audit.action.decision.sign': word('Decision signed', '签署决策'),
  'audit.action.decision.export': word('Decision exported', '导出决策'),
  'audit.action.data.export': word('Data exported', '导出数据'),
  'audit.action.clock.backwards': word('Clock ran backwards', '时钟倒退'),
  'audit.action.clock.accepted': word('Clock accepted', '确认时钟'),
};

import { word } from './word.ts';

export const helpWords = {
  'help.title': word('Help', '帮助'),
  'help.conclusion': word(
    'Every page begins with its conclusion, and every number opens the rows behind it.',
    '每个页面以结论开头，每个数字都可打开其背后的数据行。',
  ),
  'help.read': word('How to read', '如何阅读'),
  'help.grades': word('Worst CTCAE grade', '最高 CTCAE 级别'),
  'help.gradesText': word(
    'Digit, shape and lightness tell the grade. A ring says that a serious event is among them. Hatched means an event without a grade; it is never counted as mild.',
    '数字、形状与明度共同表示级别。圆环表示其中有严重事件。斜线表示事件未分级；绝不按轻度计。',
  ),
  'help.gates': word('Values of a gate', '门控的值'),
  'help.gatesText': word(
    'Missing data never give “met”. What cannot be evaluated is hatched and names what is missing. An override is violet and always carries its reason.',
    '缺失数据绝不会得出“满足”。无法评价者以斜线表示，并列明所缺内容。破例放行以紫色表示，且始终附有理由。',
  ),
  'help.numbers': word('Small numbers', '小样本'),
  'help.numbersText': word(
    'Counts stand as n/N of dosed subjects, never as a bare percentage; the exact 95 % interval (Clopper and Pearson) is given on hover or focus and in every table.',
    '计数以 n/N（已给药受试者）表示，绝不单独给出百分比；悬停或聚焦时及各表格中给出精确 95% 置信区间（Clopper-Pearson 法）。',
  ),
  'help.days': word('Study days and weeks of data', '研究日与数据周数'),
  'help.daysText': word(
    'Day 1 is the day of the first infusion; there is no day 0. Calendar time without data is not data: days of safety data end with the last dated observation.',
    '第 1 天为首次输注当日，没有第 0 天。没有数据的日历时间不算数据：安全性数据天数止于最后一次带日期的观察。',
  ),
  'help.lab': word('Laboratory lines', '实验室曲线'),
  'help.labText': word(
    'One panel per dose level on the same axes. A subject keeps its colour and dash everywhere. Above the plot each subject has a track: triangles are infusions with their number, the bar at its end is the cut-off. A ring marks baseline, an open point a result below the limit of quantification.',
    '每个剂量水平一个面板，坐标轴相同。每例受试者的颜色与线型在各处一致。图上方每例有一条轨道：三角形为带编号的输注，末端竖线为数据截止。圆环为基线，空心点为低于定量限的结果。',
  ),
  'help.shortcuts': word('Keyboard shortcuts', '键盘快捷键'),
  'help.checks': word('Checks of incoming data', '导入数据的检查'),
  'help.checks.text': word(
    'An error rejects the row: it is kept with its reason, but counts nowhere. A warning keeps it. “xx” stands for the domain, so DQ-xx-010 is DQ-AE-010 in adverse events. Only certain contradictions are told; a partial date is compared by the days that it can mean.',
    '错误会拒收该行：保留原行与原因，但不计入任何结果。警告则保留该行。“xx”代表域，例如不良事件中 DQ-xx-010 即 DQ-AE-010。仅提示确定的矛盾；不完整日期按其可能的日期范围比较。',
  ),
  'help.checks.id': word('Check', '检查'),
  'help.checks.severity': word('Effect', '效果'),
  'help.checks.severity.error': word('Error: row rejected', '错误：拒收该行'),
  'help.checks.severity.warning': word('Warning: kept', '警告：保留'),
  'help.checks.severity.either': word('Error or warning, by variable', '错误或警告，视变量而定'),
  'help.checks.scope': word('Looks at', '检查范围'),
  'help.checks.scope.file': word('file', '文件'),
  'help.checks.scope.row': word('one row', '单行'),
  'help.checks.scope.cross-row': word('rows of a domain', '同一域的多行'),
  'help.checks.scope.cross-domain': word('domains, protocol', '跨域或方案'),
  'help.checks.scope.cut': word('whole cut', '整个数据截止'),
  'help.checks.meaning': word('What it means', '含义'),
  'help.checks.parameter': word('{name}: {value}. Source: {source}', '{name}：{value}。来源：{source}'),
  'help.about': word('About', '关于'),
  'help.version': word(
    '{name} {version}, Electron {electron}, {platform}',
    '{name} {version}，Electron {electron}，{platform}',
  ),
  'help.claims': word('What it does not claim', '本程序不作的声明'),
  'help.claim.dlt': word(
    'It concludes no DLT by itself: it names events that ask for adjudication, and people sign the verdicts.',
    '不自行对 DLT 下结论：仅指出需裁定的事件，由人员裁定并签署。',
  ),
  'help.claim.medical': word(
    'It is no medical device and gives no medical advice: the committee decides.',
    '不是医疗器械，不提供医疗建议：由委员会作出决策。',
  ),
  'help.claim.time': word(
    'Signatures carry no trusted time stamp and no revocation information; times are those of the signing computer.',
    '签名不含可信时间戳与吊销信息；时间取自签署计算机的时钟。',
  ),
  'help.claim.identity': word(
    'Certificates are issued by the workspace, not by a public authority: the sponsor must verify who holds each account.',
    '证书由工作区签发，而非公共机构：须由申办方核实各账户持有人的身份。',
  ),
  'help.open': word(
    'Open points of the protocol stand on the page Protocol; each is an assumption until the sponsor confirms it.',
    '方案的未决事项列于“方案”页面；在申办方确认之前均为假设。',
  ),
} as const;

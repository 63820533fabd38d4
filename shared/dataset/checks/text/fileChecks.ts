import { type Check, inBoth } from '../check.ts';

type Entry = readonly [id: string, en: string, zh: string, explainEn: string, explainZh: string];

const check = (scope: Check['scope'], [id, en, zh, explainEn, explainZh]: Entry): Check => ({
  id,
  severity: id.startsWith('DQ-ROW') ? 'error' : 'warning',
  scope,
  domains: [],
  title: inBoth(en, zh),
  explanation: inBoth(explainEn, explainZh),
  parameters: [],
});

const FILES: readonly Entry[] = [
  [
    'DQ-FILE-001',
    'A file that is no data was left out',
    '非数据文件未读取',
    'Its name ends in nothing that the program reads. If it holds data, have it sent as CSV, XPT, Dataset-JSON or XLSX.',
    '其扩展名不是程序可读取的格式。若其中有数据，请以 CSV、XPT、Dataset-JSON 或 XLSX 提供。',
  ],
  [
    'DQ-FILE-002',
    'A domain without words of its own',
    '未知的域',
    'Its rows are kept as they came and can be read, but stand in no chart and no gate.',
    '其记录按原样保留，可以查看，但不进入图表与门控。',
  ],
  [
    'DQ-FILE-003',
    'File name and content disagree',
    '文件名与内容不符',
    'The file is named for another domain than its rows. It is read by its rows.',
    '文件名所示的域与其记录不同。程序以记录为准。',
  ],
  [
    'DQ-FILE-004',
    'An expected variable is not in the file',
    '文件缺少预期变量',
    'What it would say is unknown for every row: for example no grade is shown when AETOXGR did not come. Ask for it to be added to the extract.',
    '该变量所示内容对所有记录均未知：例如没有 AETOXGR 则不显示级别。请要求在提取中加入。',
  ],
  [
    'DQ-FILE-005',
    'NA taken as missing',
    'NA 按缺失处理',
    'R writes a missing value as NA without quotation marks. The file looks like that, so these cells count as missing.',
    'R 以不带引号的 NA 表示缺失。该文件符合这一特征，因此这些单元格按缺失处理。',
  ],
  [
    'DQ-FILE-006',
    'NA kept as text',
    'NA 保留为文本',
    'Cells hold NA, but nothing shows that it means missing. They stay text; ask the sender what it means.',
    '部分单元格为 NA，但无法确定表示缺失。程序保留为文本；请向数据提供方核实含义。',
  ],
  [
    'DQ-FILE-008',
    'The encoding of the text was told from its bytes',
    '文本编码由内容推断',
    'Nothing in the file says how its text is encoded. Look at terms with accents and Chinese characters: they may be garbled. A file in UTF-8 leaves no doubt.',
    '文件未声明文本编码。请检查带重音的术语和汉字，可能出现乱码。UTF-8 文件不会有此疑问。',
  ],
  [
    'DQ-FILE-009',
    'A table was left out',
    '有表被排除',
    'The mapping says that the table is not imported. Nothing of it is kept.',
    '映射规定不导入该表。其内容不保留。',
  ],
  [
    'DQ-FILE-010',
    'Dates that could not be shifted',
    '无法移动的日期',
    'Dates are moved by whole days. A month or year alone cannot be moved without guessing and is left out; what is no readable date, or of no known subject, is removed.',
    '日期按整天移动。仅有年或月的日期无法移动（否则只能猜测），因此留空；无法识别的日期或无受试者的日期则删除。',
  ],
  [
    'DQ-FILE-013',
    'A Define-XML document was left out',
    'Define-XML 文档未采用',
    'It cannot be read, so labels, types and codelists come from the data files alone. The data are not affected.',
    '该文档无法读取，因此标签、类型和代码表仅来自数据文件。数据不受影响。',
  ],
  [
    'DQ-FILE-014',
    'Values outside the codelist of Define-XML',
    '值不在 Define-XML 的代码表中',
    'Define-XML lists the values that the variable may have, and some are others. They are kept as they are; ask the sender which of the two is right.',
    'Define-XML 列出了该变量允许的值，而有的值不在其中。这些值按原样保留；请向数据提供方核实何者正确。',
  ],
];

const CUT: readonly Entry[] = [
  [
    'DQ-CUT-001',
    'There is no DM file',
    '缺少 DM 文件',
    'Which subjects there are, their arms and every denominator cannot be told.',
    '无法得知有哪些受试者、其分组及各分母。',
  ],
  [
    'DQ-CUT-002',
    'There is no EX file',
    '缺少 EX 文件',
    'Who was dosed, when and with what cannot be told, nor any study day. Gates are not evaluable.',
    '无法得知谁在何时接受了什么给药，也没有研究日。门控无法评价。',
  ],
  [
    'DQ-CUT-003',
    'Rows of several studies',
    '含多个研究的记录',
    'A cut is of one study. Files of another one were probably chosen by mistake; leave them out.',
    '一个数据截止只含一个研究。可能误选了其他研究的文件，请排除。',
  ],
  [
    'DQ-CUT-004',
    'Full birth dates',
    '含完整出生日期',
    'A de-identified extract holds none. Have them removed by the sender, or remove the column on import.',
    '去标识化的数据不应含出生日期。请数据提供方删除，或在导入时移除该列。',
  ],
  [
    'DQ-CUT-005',
    'Some checks across rows are incomplete',
    '部分跨行检查不完整',
    'The cut has more subjects, tests or events than these checks hold in memory, far beyond a phase 1 study: something may have been missed. Nothing of the data is lost.',
    '受试者、项目或事件数超过检查的内存上限（远超 I 期研究规模）：可能有遗漏。数据本身没有丢失。',
  ],
];

const ROWS: readonly Entry[] = [
  [
    'DQ-ROW-001',
    'Another number of cells than the header',
    '单元格数与表头不符',
    'Which value belongs to which variable cannot be told, so the row is rejected. A delimiter inside a text without quotation marks is the usual cause.',
    '无法判断各值对应的变量，因此拒收该行。常见原因是未加引号的文本中含有分隔符。',
  ],
];

/** No longer made, but named in the reports of older cuts. */
const RETIRED: readonly Entry[] = [
  [
    'DQ-FILE-007',
    'Text read as ISO 8859-1',
    '文本按 ISO 8859-1 读取',
    'The text was not UTF-8, and the file did not say what it was. Look at terms with accents: they may be garbled.',
    '文本不是 UTF-8，文件也未声明编码。请检查带重音的术语，可能出现乱码。',
  ],
];

export const retiredChecks: readonly Check[] = RETIRED.map((entry) => check('file', entry));

/** Checks of files, of rows as such, and of the cut as a whole. */
export const fileChecks: readonly Check[] = [
  ...FILES.map((entry) => check('file', entry)),
  ...ROWS.map((entry) => check('row', entry)),
  ...CUT.map((entry) => check('cut', entry)),
];

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
    'DQ-FILE-021',
    'Cells of another type than the header says',
    '单元格类型与表头声明不符',
    'Dataset-JSON states the type of each column, and some cells are of another. They are read as they stand; what is no number in a column of numbers is told row by row.',
    'Dataset-JSON 声明了每列的类型，而部分单元格类型不同。程序按原样读取；数值列中的非数值会逐行提示。',
  ],
  [
    'DQ-FILE-022',
    'True and false read as words',
    '布尔值读作文字',
    'The columns hold true and false; SDTM has words. They are kept as TRUE and FALSE.',
    '该列为布尔值，而 SDTM 使用文字。程序保留为 TRUE 与 FALSE。',
  ],
  [
    'DQ-FILE-023',
    'Commas between thousands taken out',
    '去除千位分隔逗号',
    'Decimal numbers came with commas between thousands. They are read without them; if the comma was meant as the decimal mark, the numbers are a thousandfold.',
    '小数中含有千位分隔逗号，读取时已去除。若逗号本意为小数点，则数值放大了千倍。',
  ],
  [
    'DQ-FILE-031',
    'Cells with a formula',
    '含公式的单元格',
    'The values that the spreadsheet stored last are read; nothing is computed. An extract should hold values: a formula may show something else elsewhere.',
    '读取电子表格最后保存的值，不作计算。提取的数据应为数值；公式在别处可能显示不同结果。',
  ],
  [
    'DQ-FILE-032',
    'Formulas without a stored value',
    '公式没有保存的值',
    'What they would show is not in the file, so the cells count as missing. Open and save the file in the spreadsheet program, or ask for values.',
    '文件中没有其结果，因此按缺失处理。请用电子表格软件打开并保存，或索取数值。',
  ],
  [
    'DQ-FILE-033',
    'Merged cells',
    '合并单元格',
    'A merged value belongs to its first cell alone; the others are missing. Compare these rows with the source.',
    '合并区域的值只属于第一个单元格，其余按缺失处理。请与源数据核对这些行。',
  ],
  [
    'DQ-FILE-034',
    'Hidden sheets',
    '隐藏的工作表',
    'They are read like the others. Whoever hid them may not have meant to send them: look for old or identifying data.',
    '隐藏的工作表同样读取。隐藏者可能并非有意发送：请留意旧数据或可识别身份的数据。',
  ],
  [
    'DQ-FILE-035',
    'Hidden rows or columns',
    '隐藏的行或列',
    'They are read like the others. A filter may have been meant to leave them out.',
    '隐藏的行列同样读取。发送者可能本想以筛选将其排除。',
  ],
  [
    'DQ-FILE-036',
    'True and false read as words',
    '布尔值读作文字',
    'Cells hold true or false; SDTM has words. They are kept as TRUE and FALSE.',
    '单元格为布尔值，而 SDTM 使用文字。程序保留为 TRUE 与 FALSE。',
  ],
  [
    'DQ-FILE-037',
    'Cells shown as dates that are none',
    '显示为日期但并非日期',
    'The number in the cell is no day of the calendar. It is kept as text and told as no date.',
    '单元格中的数字不是日历日期。保留为文本，并提示不是日期。',
  ],
  [
    'DQ-FILE-038',
    'Dates shown as month or year only',
    '仅显示年或月的日期',
    'They are read as partial dates, as they are shown; the first of the month that the spreadsheet adds is not taken for a day.',
    '按显示读作不完整日期；电子表格补上的当月 1 日不作为具体日期。',
  ],
  [
    'DQ-FILE-039',
    'Dates shown without their year',
    '未显示年份的日期',
    'The stored year is read. It may be the year in which the date was typed: compare it with the source.',
    '读取所存年份，但可能是录入时的年份：请与源数据核对。',
  ],
  [
    'DQ-FILE-040',
    'Empty sheets left out',
    '空工作表未读取',
    'They hold no cell. If data were expected there, ask for the file again.',
    '其中没有单元格。若本应有数据，请重新索取文件。',
  ],
  [
    'DQ-FILE-041',
    'Macros in the workbook',
    '工作簿含宏',
    'They are neither read nor run. Data need no macros; ask why they are there.',
    '程序既不读取也不运行宏。数据文件不需要宏，请了解原因。',
  ],
  [
    'DQ-FILE-042',
    'Links to other files',
    '链接到其他文件',
    'The other files are not opened; the values that the workbook stored are read and may be old.',
    '不打开其他文件；读取工作簿所存的值，可能已过时。',
  ],
  [
    'DQ-FILE-043',
    'Comments on cells are not read',
    '单元格批注未读取',
    'Something that matters may stand in a comment, a name as well. Look into the workbook.',
    '批注中可能有重要内容，也可能有姓名。请查看工作簿。',
  ],
  [
    'DQ-FILE-044',
    'Sheets without cells, such as charts',
    '无单元格的工作表（如图表）',
    'They hold no rows and are not read.',
    '其中没有数据行，不予读取。',
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

/** Checks of files, of rows as such, and of the cut as a whole. */
export const fileChecks: readonly Check[] = [
  ...FILES.map((entry) => check('file', entry)),
  ...ROWS.map((entry) => check('row', entry)),
  ...CUT.map((entry) => check('cut', entry)),
];

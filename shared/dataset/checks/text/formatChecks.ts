import { type Check, inBoth } from '../check.ts';

type Entry = readonly [id: string, en: string, zh: string, explainEn: string, explainZh: string];

/** What the readers of Dataset-JSON and Excel files, and of Define-XML beside them, want known. */
const FORMATS: readonly Entry[] = [
  [
    'DQ-FILE-021',
    'Cells are of another type than their column',
    '单元格类型与列不符',
    'The header of the Dataset-JSON file gives each column a type, and some cells are of another one. They are read as text and judged like any other value.',
    'Dataset-JSON 表头为每列规定了类型，部分单元格类型不同。程序按文本读取，并照常核查。',
  ],
  [
    'DQ-FILE-022',
    'True and false read as TRUE and FALSE',
    '布尔值读作 TRUE 与 FALSE',
    'SDTM has no true and false; flags there are Y and N. Map the values, or have the sender write Y and N.',
    'SDTM 没有布尔值，标志用 Y 与 N。请在映射中替换，或由数据提供方改写为 Y 与 N。',
  ],
  [
    'DQ-FILE-023',
    'Commas taken out of numbers',
    '数字中的逗号已去除',
    'Dataset-JSON allows commas between the thousands of a decimal number. They were taken out; the numbers are the same.',
    'Dataset-JSON 允许十进制数使用千位逗号。程序已将其去除，数值不变。',
  ],
  [
    'DQ-FILE-031',
    'Formulas in an Excel sheet',
    'Excel 工作表含公式',
    'A cell that is calculated is no collected value. What Excel stored last is read; nothing is calculated again.',
    '计算得出的单元格不是采集值。程序读取 Excel 最后保存的结果，不重新计算。',
  ],
  [
    'DQ-FILE-032',
    'Formulas without a stored value',
    '公式没有保存的结果',
    'The file holds the formula but not its value, so the cell is missing. Open the file in Excel, save it, and import it again.',
    '文件只有公式而没有结果，因此该单元格为缺失。请用 Excel 打开并保存后重新导入。',
  ],
  [
    'DQ-FILE-033',
    'Merged cells in an Excel sheet',
    'Excel 工作表含合并单元格',
    'Only the first cell of a merged range has a value; the others are missing, although they look filled on screen.',
    '合并区域只有首个单元格有值；其余单元格虽看似已填，实为缺失。',
  ],
  [
    'DQ-FILE-034',
    'Hidden sheets in an Excel file',
    'Excel 文件含隐藏工作表',
    'A hidden sheet is read like any other. If it should not be here, have it removed from the file.',
    '隐藏的工作表同样被读取。若不应包含，请从文件中删除。',
  ],
  [
    'DQ-FILE-035',
    'Hidden rows or columns in an Excel sheet',
    'Excel 工作表含隐藏的行或列',
    'A filter may hide rows that are still in the file. They are read like any others.',
    '筛选可能隐藏仍在文件中的行。这些行列同样被读取。',
  ],
  [
    'DQ-FILE-036',
    'True and false in an Excel sheet',
    'Excel 工作表含布尔值',
    'They are read as the words TRUE and FALSE. SDTM flags are Y and N: map the values.',
    '读作文字 TRUE 与 FALSE。SDTM 标志为 Y 与 N：请在映射中替换。',
  ],
  [
    'DQ-FILE-037',
    'Numbers shown as dates that are no days',
    '显示为日期但并非日期的数字',
    'The number lies before Excel’s calendar, after the year 9999, or on 29 February 1900, which never was. It is kept as it is and not taken for a date.',
    '该数字早于 Excel 日历、晚于 9999 年，或为并不存在的 1900 年 2 月 29 日。程序原样保留，不视为日期。',
  ],
  [
    'DQ-FILE-038',
    'Dates shown as month or year only',
    '仅显示年月或年的日期',
    'Excel turns "Jan 2026" into the first of January. Such cells are read as partial dates, as they were meant.',
    'Excel 会把“2026年1月”变为 1 月 1 日。程序按原意读作部分日期。',
  ],
  [
    'DQ-FILE-039',
    'Dates shown without their year',
    '未显示年份的日期',
    'Excel adds the year in which a date is typed. Compare with the source whether the stored year is right.',
    'Excel 会补上录入当年的年份。请与源数据核对所存年份是否正确。',
  ],
  [
    'DQ-FILE-040',
    'Empty sheets in an Excel file',
    'Excel 文件含空工作表',
    'A sheet without any cell was left out. If data belong there, ask the sender.',
    '没有任何单元格的工作表未读取。若其中应有数据，请向数据提供方核实。',
  ],
  [
    'DQ-FILE-041',
    'Macros in an Excel file',
    'Excel 文件含宏',
    'They are neither read nor run. An extract needs none; ask for a file without them.',
    '宏不会被读取或运行。数据提取不需要宏；请要求提供不含宏的文件。',
  ],
  [
    'DQ-FILE-042',
    'Links to other files in an Excel file',
    'Excel 文件链接到其他文件',
    'The other files are not opened. Cells that refer to them hold what Excel stored last.',
    '不会打开其他文件。引用这些文件的单元格为 Excel 最后保存的值。',
  ],
  [
    'DQ-FILE-043',
    'Comments in an Excel file',
    'Excel 文件含批注',
    'Comments on cells are not read. What matters in them belongs into a column.',
    '单元格批注不会被读取。其中重要的内容应写入列中。',
  ],
  [
    'DQ-FILE-044',
    'Sheets that are no tables',
    '不是表格的工作表',
    'A sheet of the file is a chart, a dialog or a macro sheet, and was left out.',
    '文件中有图表、对话框或宏工作表，未读取。',
  ],
  [
    'DQ-FILE-051',
    'Values outside of the codelist of Define-XML',
    '值不在 Define-XML 代码表中',
    'The Define-XML beside the data lists the values of the variable, and these are not among them. They are kept; ask the sender which is right.',
    '随附的 Define-XML 列出了该变量的取值，这些值不在其中。程序予以保留；请向数据提供方核实。',
  ],
];

export const formatChecks: readonly Check[] = FORMATS.map(([id, en, zh, explainEn, explainZh]) => ({
  id,
  severity: 'warning',
  scope: 'file',
  domains: [],
  title: inBoth(en, zh),
  explanation: inBoth(explainEn, explainZh),
  parameters: [],
}));

import { normalizeUnit } from '../units/normalizeUnit.ts';

/**
 * Codes of common laboratory tests by the names that laboratories write, English and Chinese. Source of the codes:
 * CDISC SDTM Terminology, codelist LBTESTCD (C65047). Names are compared without blanks and signs.
 */
const NAMES: { readonly [code: string]: string } = {
  ALT: 'ALT GPT SGPT ALANINEAMINOTRANSFERASE 丙氨酸氨基转移酶 谷丙转氨酶',
  AST: 'AST GOT SGOT ASPARTATEAMINOTRANSFERASE 天门冬氨酸氨基转移酶 天冬氨酸氨基转移酶 谷草转氨酶',
  ALP: 'ALP ALKALINEPHOSPHATASE 碱性磷酸酶',
  GGT: 'GGT GAMMAGLUTAMYLTRANSFERASE 谷氨酰转移酶 Γ谷氨酰转移酶',
  BILI: 'BILI TBIL TOTALBILIRUBIN BILIRUBIN 总胆红素',
  BILDIR: 'DBIL DIRECTBILIRUBIN 直接胆红素',
  ALB: 'ALB ALBUMIN 白蛋白',
  PROT: 'TP TOTALPROTEIN PROTEIN 总蛋白',
  CREAT: 'CREAT CREA CR CREATININE SERUMCREATININE 肌酐 血肌酐',
  UREA: 'UREA 尿素',
  UREAN: 'BUN UREANITROGEN BLOODUREANITROGEN 尿素氮',
  URATE: 'UA URICACID URATE 尿酸',
  GLUC: 'GLU GLUC GLUCOSE 葡萄糖 血糖',
  SODIUM: 'NA SODIUM 钠 血钠',
  K: 'K POTASSIUM 钾 血钾',
  CL: 'CL CHLORIDE 氯 血氯',
  CA: 'CA CALCIUM 钙 血钙',
  PHOS: 'PHOS PHOSPHATE PHOSPHORUS 磷 血磷',
  MG: 'MG MAGNESIUM 镁 血镁',
  LDH: 'LDH LACTATEDEHYDROGENASE 乳酸脱氢酶',
  CK: 'CK CPK CREATINEKINASE 肌酸激酶',
  CRP: 'CRP CREACTIVEPROTEIN C反应蛋白',
  FERRITIN: 'FERRITIN 铁蛋白',
  DDIMER: 'DDIMER D二聚体',
  FIBRINO: 'FIBRINOGEN FIB 纤维蛋白原',
  INR: 'INR INTERNATIONALNORMALIZEDRATIO 国际标准化比值',
  PT: 'PT PROTHROMBINTIME 凝血酶原时间',
  APTT: 'APTT ACTIVATEDPARTIALTHROMBOPLASTINTIME 活化部分凝血活酶时间',
  WBC: 'WBC LEUKOCYTES WHITEBLOODCELLS WHITEBLOODCELLCOUNT 白细胞 白细胞计数',
  RBC: 'RBC ERYTHROCYTES REDBLOODCELLS 红细胞 红细胞计数',
  HGB: 'HGB HB HEMOGLOBIN HAEMOGLOBIN 血红蛋白',
  HCT: 'HCT HEMATOCRIT HAEMATOCRIT 红细胞压积',
  PLAT: 'PLT PLAT PLATELETS PLATELETCOUNT 血小板 血小板计数',
  NEUT: 'NEUT ANC NEUTROPHILS NEUTROPHILCOUNT ABSOLUTENEUTROPHILCOUNT 中性粒细胞 中性粒细胞计数 中性粒细胞绝对值',
  LYM: 'LYM ALC LYMPHOCYTES LYMPHOCYTECOUNT ABSOLUTELYMPHOCYTECOUNT 淋巴细胞 淋巴细胞计数 淋巴细胞绝对值',
  MONO: 'MONO MONOCYTES 单核细胞 单核细胞计数',
  EOS: 'EOS EOSINOPHILS 嗜酸性粒细胞 嗜酸性粒细胞计数',
  BASO: 'BASO BASOPHILS 嗜碱性粒细胞 嗜碱性粒细胞计数',
};

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
);

const bare = (name: string): string => name.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A share of the cells is another test than their number. */
const IS_SHARE = /[%％‰]|百分|比率|比例|percent|fraction|ratio(?!n)/i;

/** Tests that are a share or a ratio themselves. */
const SHARES: ReadonlySet<string> = new Set(['INR', 'HCT']);

/** Remarks that leave the test what it is: where the sample came from, and units. */
const SAME_SAMPLE = /^(?:S|P|SERUM|PLASMA|BLOOD|WHOLEBLOOD|血清|血浆|全血|血)$/;

/** A remark that makes another test of a name: direct bilirubin, ionized calcium, creatinine of urine. */
const isHarmless = (remark: string, code: string): boolean =>
  SAME_SAMPLE.test(bare(remark)) ||
  CODES.get(bare(remark)) === code ||
  normalizeUnit(remark).kind === 'known';

/** The code of a test by its name; undefined for a name that is not known, which is then left as it is. */
export const labTestCode = (name: string): string | undefined => {
  const whole = CODES.get(bare(name));
  const code = whole ?? CODES.get(bare(name.replace(/[（(].*?[)）]/g, '')));
  if (code === undefined || (IS_SHARE.test(name) && !SHARES.has(code))) return undefined;
  const remarks = [...name.matchAll(/[（(](.*?)[)）]/g)].map(([, remark = '']) => remark);
  return whole !== undefined || remarks.every((remark) => isHarmless(remark, code)) ? code : undefined;
};

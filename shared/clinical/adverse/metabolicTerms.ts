import { high, type LabLikeTerm, low } from './labLikeTerm.ts';

/** Electrolytes, acid and base, sugar and lipids. */
export const metabolicTerms: readonly LabLikeTerm[] = [
  {
    id: 'sodium-high',
    derived: high('Hypernatremia'),
    reportedAs: ['Hypernatremia', 'Hypernatraemia', 'Blood sodium increased', '高钠血症'],
    toldBy: [],
  },
  {
    id: 'sodium-low',
    derived: low('Hyponatremia'),
    reportedAs: ['Hyponatremia', 'Hyponatraemia', 'Blood sodium decreased', '低钠血症'],
    toldBy: [],
  },
  {
    id: 'potassium-high',
    derived: high('Hyperkalemia'),
    reportedAs: ['Hyperkalemia', 'Hyperkalaemia', 'Blood potassium increased', '高钾血症'],
    toldBy: ['Tumor lysis syndrome', 'Tumour lysis syndrome'],
  },
  {
    id: 'potassium-low',
    derived: low('Hypokalemia'),
    reportedAs: ['Hypokalemia', 'Hypokalaemia', 'Blood potassium decreased', '低钾血症'],
    toldBy: [],
  },
  {
    id: 'calcium-high',
    derived: high('Hypercalcemia', 'Hypercalcemia (Ionized)'),
    reportedAs: ['Hypercalcemia', 'Hypercalcaemia', 'Blood calcium increased', '高钙血症'],
    toldBy: [],
  },
  {
    id: 'calcium-low',
    derived: low('Hypocalcemia', 'Hypocalcemia (Ionized)'),
    reportedAs: ['Hypocalcemia', 'Hypocalcaemia', 'Blood calcium decreased', '低钙血症'],
    toldBy: ['Tumor lysis syndrome', 'Tumour lysis syndrome'],
  },
  {
    id: 'magnesium-high',
    derived: high('Hypermagnesemia'),
    reportedAs: ['Hypermagnesemia', 'Hypermagnesaemia', 'Blood magnesium increased', '高镁血症'],
    toldBy: [],
  },
  {
    id: 'magnesium-low',
    derived: low('Hypomagnesemia'),
    reportedAs: ['Hypomagnesemia', 'Hypomagnesaemia', 'Blood magnesium decreased', '低镁血症'],
    toldBy: [],
  },
  {
    id: 'phosphate-low',
    derived: low('Hypophosphatemia'),
    reportedAs: ['Hypophosphatemia', 'Hypophosphataemia', 'Blood phosphorus decreased', '低磷血症'],
    toldBy: [],
  },
  {
    id: 'acidosis',
    derived: low('Acidosis'),
    reportedAs: ['Acidosis', 'Metabolic acidosis', 'Respiratory acidosis', '酸中毒', '代谢性酸中毒'],
    toldBy: ['Lactic acidosis', 'Diabetic ketoacidosis'],
  },
  {
    id: 'alkalosis',
    derived: high('Alkalosis'),
    reportedAs: ['Alkalosis', 'Metabolic alkalosis', 'Respiratory alkalosis', '碱中毒', '代谢性碱中毒'],
    toldBy: [],
  },
  {
    id: 'glucose-high',
    derived: high('Hyperglycemia', 'Hyperglycemia (Fasting)'),
    reportedAs: [
      'Hyperglycemia',
      'Hyperglycaemia',
      'Blood glucose increased',
      '高血糖',
      '高血糖症',
      '血糖升高',
    ],
    toldBy: ['Diabetes mellitus', 'Diabetic ketoacidosis', 'Glucose intolerance', '糖尿病'],
  },
  {
    id: 'glucose-low',
    derived: low('Hypoglycemia'),
    reportedAs: ['Hypoglycemia', 'Hypoglycaemia', 'Blood glucose decreased', '低血糖', '低血糖症'],
    toldBy: [],
  },
  {
    id: 'triglycerides-high',
    derived: high('Hypertriglyceridemia'),
    reportedAs: [
      'Hypertriglyceridemia',
      'Hypertriglyceridaemia',
      'Blood triglycerides increased',
      '高甘油三酯血症',
      '血甘油三酯升高',
    ],
    toldBy: ['Hyperlipidemia', 'Hyperlipidaemia', 'Dyslipidaemia', 'Dyslipidemia', '高脂血症'],
  },
  {
    id: 'cholesterol-high',
    derived: high('Cholesterol high'),
    reportedAs: [
      'Cholesterol high',
      'Hypercholesterolemia',
      'Hypercholesterolaemia',
      'Blood cholesterol increased',
      '高胆固醇血症',
      '血胆固醇升高',
    ],
    toldBy: ['Hyperlipidemia', 'Hyperlipidaemia', 'Dyslipidaemia', 'Dyslipidemia', '高脂血症'],
  },
  {
    id: 'ldl-high',
    derived: high('LDL increased'),
    reportedAs: ['LDL increased', 'Low density lipoprotein increased', '低密度脂蛋白升高'],
    toldBy: ['Hyperlipidemia', 'Hyperlipidaemia', 'Dyslipidaemia', 'Dyslipidemia', '高脂血症'],
  },
  {
    id: 'hdl-low',
    derived: low('HDL decreased'),
    reportedAs: ['HDL decreased', 'High density lipoprotein decreased', '高密度脂蛋白降低'],
    toldBy: ['Dyslipidaemia', 'Dyslipidemia'],
  },
];

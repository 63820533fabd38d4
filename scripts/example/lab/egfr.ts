import type { ScreenedPlan } from '../plan/subject.ts';

/** Creatinine: 1 mg/dL is 88.4 umol/L. */
const UMOL_PER_MG_DL = 88.4;

/** CKiD U25 up to 25 years, CKD-EPI 2021 above; one equation per subject, by the age at consent, for the whole study. */
export const egfrMethod = ({ age }: Pick<ScreenedPlan, 'age'>): 'CKID U25' | 'CKD-EPI 2021' =>
  age <= 25 ? 'CKID U25' : 'CKD-EPI 2021';

/** Source: Pierce CB et al., Kidney Int 2021 (CKiD U25, creatinine). Whole years of age: no birth date is held. */
const ckidU25 = (subject: ScreenedPlan, mgPerDl: number): number => {
  const { age, sex } = subject;
  const steps = { F: [36.1, 1.023, 41.4], M: [39, 1.045, 50.8] } as const;
  const [atTwelve, adolescentBase, adult] = steps[sex];
  const k = age >= 18 ? adult : atTwelve * (age < 12 ? 1.008 : adolescentBase) ** (age - 12);
  return (k * subject.vitals.heightCm) / 100 / mgPerDl;
};

/** Source: Inker LA et al., N Engl J Med 2021 (CKD-EPI creatinine 2021, without race). */
const ckdEpi2021 = ({ age, sex }: ScreenedPlan, mgPerDl: number): number => {
  const [kappa, alpha, factor] = sex === 'F' ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1];
  const ratio = mgPerDl / kappa;
  return 142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** age * factor;
};

/** Estimated GFR in mL/min/1.73 m2 from the creatinine of the same sample, umol/L. */
export const egfr = (subject: ScreenedPlan, creatinineUmolL: number): number => {
  const mgPerDl = creatinineUmolL / UMOL_PER_MG_DL;
  return egfrMethod(subject) === 'CKID U25' ? ckidU25(subject, mgPerDl) : ckdEpi2021(subject, mgPerDl);
};

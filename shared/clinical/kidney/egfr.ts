import { lt } from '../../grading/compare.ts';
import type { CkdEpiConstants, EgfrEquation, KidneyParameters, U25Constants } from '../../protocol/kidney.ts';

export type Sex = 'female' | 'male';

/** Sex as the equations know it; any other entry of DM.SEX (U, UNDIFFERENTIATED, empty) is null. */
export const sexOf = (text: string): Sex | null => {
  const sex = text.trim().toUpperCase();
  return sex === 'F' ? 'female' : sex === 'M' ? 'male' : null;
};

const u25Factor = ({ under12, from12, from18 }: U25Constants, age: number): number => {
  if (lt(age, 12)) return under12.constant * under12.base ** (age - 12);
  return lt(age, 18) ? from12.constant * from12.base ** (age - 12) : from18;
};

/**
 * CKiD U25 creatinine equation, mL/min/1.73 m². Age in years with its fraction, height in cm, creatinine in mg/dL.
 * Above 25 years the factor stays that of 18 to 25, for a subject keeps its equation for the whole trial.
 * Source: Pierce et al., Kidney Int 2021;99:948-956.
 */
export const ckidU25 = (
  constants: U25Constants,
  { age, heightCm, creatinine }: { age: number; heightCm: number; creatinine: number },
): number => (u25Factor(constants, age) * (heightCm / 100)) / creatinine;

/** Bedside Schwartz, mL/min/1.73 m²: k × height (cm) / creatinine (mg/dL). Source: Schwartz et al., JASN 2009;20:629. */
export const bedsideSchwartz = (
  k: number,
  { heightCm, creatinine }: { heightCm: number; creatinine: number },
): number => (k * heightCm) / creatinine;

/**
 * CKD-EPI 2021 creatinine equation without race, mL/min/1.73 m². Creatinine in mg/dL, age in years.
 * Source: Inker et al., N Engl J Med 2021;385:1737 (coefficients are parameters of the protocol, to be verified there).
 */
export const ckdEpi2021 = (
  { constant, kappa, alpha, exponent, ageBase, femaleFactor }: CkdEpiConstants,
  { sex, age, creatinine }: { sex: Sex; age: number; creatinine: number },
): number => {
  const ratio = creatinine / kappa[sex];
  const value = constant * Math.min(ratio, 1) ** alpha[sex] * Math.max(ratio, 1) ** exponent * ageBase ** age;
  return sex === 'female' ? value * femaleFactor : value;
};

/**
 * The equation of a subject for the whole trial, by age at baseline in years; null below the age that the first was
 * made for. A change at 18 or 25 years would make a step that is not biology (domain.md 3.4).
 */
export const equationAt = (
  { equations, ckidU25: u25 }: Pick<KidneyParameters, 'equations' | 'ckidU25'>,
  age: number,
): EgfrEquation | null => {
  const found = equations.value.find(({ upToAge }) => upToAge === null || !lt(upToAge, age));
  if (found === undefined) return null;
  return found.equation === 'ckid-u25' && lt(age, u25.value.minAge) ? null : found.equation;
};

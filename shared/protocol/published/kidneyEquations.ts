import type { KidneyParameters } from '../kidney.ts';

/** Coefficients of the equations of eGFR as published; no trial changes them. */
export const publishedEquations: Pick<KidneyParameters, 'ckidU25' | 'schwartzK' | 'ckdEpi2021'> = {
  ckidU25: {
    value: {
      male: {
        under12: { constant: 39.0, base: 1.008 },
        from12: { constant: 39.0, base: 1.045 },
        from18: 50.8,
      },
      female: {
        under12: { constant: 36.1, base: 1.008 },
        from12: { constant: 36.1, base: 1.023 },
        from18: 41.4,
      },
      minAge: 1,
    },
    source:
      'Pierce CB et al., Kidney Int 2021;99:948-956, creatinine equation (repository ckidstudy/CKiD_U25)',
    open: false,
    note: '',
  },
  schwartzK: {
    value: 0.413,
    source: 'Schwartz GJ et al., J Am Soc Nephrol 2009;20:629-637, bedside equation',
    open: false,
    note: '',
  },
  ckdEpi2021: {
    value: {
      constant: 142,
      kappa: { female: 0.7, male: 0.9 },
      alpha: { female: -0.241, male: -0.302 },
      exponent: -1.2,
      ageBase: 0.9938,
      femaleFactor: 1.012,
    },
    source: 'Inker LA et al., N Engl J Med 2021;385:1737-1749, creatinine equation',
    open: false,
    note: 'Coefficients from general knowledge: verify against Inker NEJM 2021.',
  },
};

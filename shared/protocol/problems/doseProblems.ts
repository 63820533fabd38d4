import { gte, lt, lte } from '../../grading/compare.ts';
import type { Protocol } from '../protocol.ts';
import { error, type ProtocolProblem, warning, when } from './problem.ts';

const levelProblems = ({ doseLevels, doseTolerance }: Protocol): ProtocolProblem[] =>
  doseLevels.flatMap(({ level, label, dose, unit, armCodes }, index) => {
    const [first, before] = [doseLevels[0], doseLevels[index - 1]];
    const at = ['doseLevels', index] as const;
    const tolerance = doseTolerance.value;
    return [
      ...when(level !== index + 1, () =>
        error('levels-numbered', [...at, 'level'], { expected: index + 1, level }),
      ),
      ...(['en', 'zh-CN'] as const).flatMap((language) =>
        when(label[language].trim() === '', () => error('text-missing', [...at, 'label', language])),
      ),
      ...when(first !== undefined && unit !== first.unit, () =>
        error('level-unit', [...at, 'unit'], { first: first?.unit ?? '', unit }),
      ),
      ...when(before !== undefined && lte(dose, before.dose), () =>
        error('doses-ascending', [...at, 'dose'], { level }),
      ),
      ...when(
        before !== undefined &&
          lt(before.dose, dose) &&
          gte(before.dose * (1 + tolerance), dose * (1 - tolerance)),
        () => warning('doses-overlap', [...at, 'dose'], { below: before?.level ?? 0, level }),
      ),
      ...when(armCodes.length === 0, () => warning('arm-none', [...at, 'armCodes'], { level })),
    ];
  });

/** Codes are compared without regard to case and blanks at the ends (shared/clinical/doseLevelOf.ts). */
const armProblems = ({ doseLevels }: Protocol): ProtocolProblem[] => {
  const seen = new Map<string, number>();
  return doseLevels.flatMap(({ armCodes }, index) =>
    armCodes.flatMap((code, place) => {
      const key = code.trim().toUpperCase();
      const owner = seen.get(key);
      if (owner === undefined) seen.set(key, index);
      return when(owner !== undefined, () =>
        error('arm-twice', ['doseLevels', index, 'armCodes', place], { code }),
      );
    }),
  );
};

/** Dose levels are told apart by number, dose and arm (domain.md 2.1). */
export const doseProblems = (protocol: Protocol): ProtocolProblem[] => {
  const tolerance = protocol.doseTolerance.value;
  return [
    ...levelProblems(protocol),
    ...armProblems(protocol),
    ...when(tolerance < 0 || gte(tolerance, 1), () => error('tolerance-range', ['doseTolerance', 'value'])),
  ];
};

/** The planned infusions and their days agree. */
export const infusionProblems = ({ plannedInfusions, infusionDays }: Protocol): ProtocolProblem[] => {
  const days = infusionDays.value;
  const at = ['infusionDays', 'value'] as const;
  return [
    ...when(days.length !== plannedInfusions, () =>
      error('infusion-days-count', at, { planned: plannedInfusions, n: days.length }),
    ),
    ...when(days[0] !== undefined && days[0] !== 1, () => error('infusion-days-first', [...at, 0])),
    ...days.flatMap((day, index) => {
      const before = days[index - 1];
      return when(before !== undefined && day <= before, () =>
        error('infusion-days-order', [...at, index], { day, before: before ?? 0 }),
      );
    }),
  ];
};

/** Subjects per group and in all. */
export const countProblems = (protocol: Protocol): ProtocolProblem[] => {
  const { groupSizeMax, totalMin, totalMax, doseLevels, gateParameters } = protocol;
  const most = groupSizeMax * doseLevels.length;
  const required = gateParameters.requiredPerGroup.value;
  return [
    ...when(totalMin > totalMax, () => error('totals-order', ['totalMin'], { min: totalMin, max: totalMax })),
    ...when(groupSizeMax > totalMax, () =>
      error('totals-group', ['totalMax'], { group: groupSizeMax, max: totalMax }),
    ),
    ...when(totalMax > most, () => warning('totals-levels', ['totalMax'], { n: most, max: totalMax })),
    ...when(required > groupSizeMax, () =>
      error('required-per-group', ['gateParameters', 'requiredPerGroup', 'value'], {
        required,
        group: groupSizeMax,
      }),
    ),
  ];
};

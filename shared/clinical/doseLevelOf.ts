import type { Infusion } from '../dataset/trialData.ts';
import type { DoseLevel, Protocol } from '../protocol/protocol.ts';

const sameText = (a: string, b: string): boolean => a.trim().toUpperCase() === b.trim().toUpperCase();

/** Guard against 0.1 × 2.5e7 not being exactly a tenth. */
const EPSILON = 1e-9;

/** Whether the actual dose lies within the tolerance of the level's dose; null when it cannot be told. */
export const withinTolerance = (
  infusion: Pick<Infusion, 'actualDose' | 'doseUnit'>,
  level: DoseLevel,
  protocol: Protocol,
): boolean | null => {
  if (infusion.actualDose === null || !sameText(infusion.doseUnit, level.unit)) return null;
  return Math.abs(infusion.actualDose - level.dose) <= level.dose * (protocol.doseTolerance.value + EPSILON);
};

const levelByDose = (infusion: Infusion, protocol: Protocol): DoseLevel | undefined =>
  protocol.doseLevels.find((level) => withinTolerance(infusion, level, protocol) === true);

const levelByArm = (armCode: string, protocol: Protocol): DoseLevel | undefined =>
  protocol.doseLevels.find((level) => level.armCodes.some((code) => sameText(code, armCode)));

export type LevelAssignment =
  | { readonly kind: 'known'; readonly level: number; readonly basis: 'arm' | 'dose' }
  /** Arm and actual dose name different levels. */
  | { readonly kind: 'contradiction'; readonly candidates: readonly number[]; readonly dose: number }
  /** Neither names a level; it may be any. */
  | { readonly kind: 'unknown'; readonly candidates: readonly number[] };

const byDoseAlone = (infusions: readonly Infusion[], protocol: Protocol): LevelAssignment => {
  const matched = infusions.flatMap((infusion) => {
    const level = levelByDose(infusion, protocol);
    return level === undefined ? [] : [{ level: level.level, dose: infusion.actualDose ?? 0 }];
  });
  const [first] = matched;
  const candidates = [...new Set(matched.map((match) => match.level))].sort((a, b) => a - b);
  if (first === undefined) {
    return { kind: 'unknown', candidates: protocol.doseLevels.map((level) => level.level) };
  }
  return candidates.length === 1
    ? { kind: 'known', level: first.level, basis: 'dose' }
    : { kind: 'contradiction', candidates, dose: first.dose };
};

/**
 * The dose level of a dosed subject, from DM.ARMCD and the first infusion whose dose can be read. A later infusion off
 * the level is a deviation of dose, not another level. A contradiction is returned as such, never resolved silently.
 */
export const doseLevelOf = (
  armCode: string,
  infusions: readonly Infusion[],
  protocol: Protocol,
): LevelAssignment => {
  const arm = levelByArm(armCode, protocol);
  if (arm === undefined) return byDoseAlone(infusions, protocol);
  const first = infusions.find((infusion) => withinTolerance(infusion, arm, protocol) !== null);
  const given = first === undefined ? undefined : levelByDose(first, protocol);
  if (first === undefined || given === undefined || given.level === arm.level) {
    return { kind: 'known', level: arm.level, basis: 'arm' };
  }
  const candidates = [arm.level, given.level].sort((a, b) => a - b);
  return { kind: 'contradiction', candidates, dose: first.actualDose ?? 0 };
};

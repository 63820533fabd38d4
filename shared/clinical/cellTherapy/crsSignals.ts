import type { RowRef } from '../../dataset/sourceRow.ts';
import type { AdverseEvent, Measurement } from '../../dataset/trialData.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { addDays } from '../../kernel/isoDate.ts';
import type { TreatmentClass } from '../../protocol/cellTherapy.ts';
import type { CellTherapyRuleId } from './cellTherapyRules.ts';
import { crsGrade, type Hypotension, type Hypoxia } from './crsGrade.ts';
import { hypotensionTreatedWith, hypoxiaByFlow } from './crsSupport.ts';
import { type DailyRecords, type DayRecord, mayCover } from './dayRecord.ts';
import { enteredOn } from './enteredGrade.ts';
import { anyGiven, type Given, givenBetween, type Treatment } from './treatmentOf.ts';
import type { VitalSign } from './vitalFacts.ts';

/** Treatment after which fever is no longer required. Source: Lee 2019, definition of CRS. */
const SUPPRESSING: readonly TreatmentClass[] = ['antipyretic', 'anticytokine', 'corticosteroid'];

/** Signs of CRS that vital signs and treatments of one day show. What they do not show may have been all the same. */
export interface CrsSignals {
  readonly fever: boolean;
  /** Fever is no longer required: treated since a day with fever or CRS, few days ago. */
  readonly waived: boolean;
  readonly hypotension: Hypotension | null;
  readonly hypoxia: Hypoxia | null;
  /** Grade that the day has at least, if it is CRS; 0 when nothing speaks for it. */
  readonly atLeast: number;
  /** Hypotension or hypoxia without fever and without treatment that stands for it. */
  readonly withoutFever: boolean;
  readonly otherCauses: readonly AdverseEvent[];
  readonly measurements: readonly Measurement[];
  readonly treatments: readonly Treatment[];
  readonly refs: readonly RowRef[];
}

const flagged = (day: DayRecord, rule: CellTherapyRuleId): readonly VitalSign[] =>
  day.signs.filter((sign) => sign.rule === rule && sign.flagged === true);

const isOf = ({ classes }: Treatment, treatmentClass: TreatmentClass): boolean =>
  classes.includes(treatmentClass);

const givenOn = (treatments: readonly Treatment[], { date }: DayRecord): readonly Treatment[] =>
  treatments.filter((one) => !one.background && givenBetween(one, date, date) === 'yes');

const hypotensionOf = (day: DayRecord, given: readonly Treatment[]): Hypotension | null => {
  const vasopressors = new Set(given.filter((one) => isOf(one, 'vasopressor')).map(({ name }) => name));
  const treated = hypotensionTreatedWith(
    vasopressors.size,
    given.some((one) => isOf(one, 'vasopressin')),
  );
  return treated ?? (flagged(day, 'cell/hypotension').length > 0 ? 'no-vasopressor' : null);
};

const hypoxiaOf = (day: DayRecord, given: readonly Treatment[], lowFlowMaxLitres: number): Hypoxia | null => {
  if (given.some((one) => isOf(one, 'positive-pressure'))) return 'positive-pressure';
  const flows = given
    .filter((one) => isOf(one, 'oxygen'))
    .map(({ litresPerMinute }) => hypoxiaByFlow(litresPerMinute, lowFlowMaxLitres));
  if (flows.includes('high-flow')) return 'high-flow';
  return flows.length > 0 || flagged(day, 'cell/low-oxygen').length > 0 ? 'low-flow' : null;
};

/** Whether a day shows fever, or a grade of CRS was entered for it. */
const showsCrs = (day: DayRecord, input: SubjectInput): boolean =>
  flagged(day, 'cell/fever').length > 0 || (enteredOn(day, 'crs', input)?.grade ?? 0) >= 1;

/**
 * Whether treatment stands for fever on a day: antipyretic, anticytokine or steroid, not as background treatment, given
 * on a day with fever or CRS or since, no more days ago than the protocol says.
 */
export const feverWaived = (day: DayRecord, records: DailyRecords, input: SubjectInput): Given => {
  const first = addDays(day.date, -input.protocol.cellTherapy.crs.value.waiverDays);
  const causes = records.days.filter(
    (one) => one.date >= first && one.date <= day.date && showsCrs(one, input),
  );
  const suppressing = records.treatments.filter(
    (one) => !one.background && one.classes.some((name) => SUPPRESSING.includes(name)),
  );
  return anyGiven(
    causes.flatMap((cause) => suppressing.map((one) => givenBetween(one, cause.date, day.date))),
  );
};

/** What the vital signs and the treatments of a day show of CRS. */
export const crsSignals = (day: DayRecord, records: DailyRecords, input: SubjectInput): CrsSignals => {
  const given = givenOn(records.treatments, day);
  const fevers = flagged(day, 'cell/fever');
  const waived = feverWaived(day, records, input) === 'yes';
  const hypotension = hypotensionOf(day, given);
  const hypoxia = hypoxiaOf(day, given, input.protocol.cellTherapy.crs.value.lowFlowMaxLitres);
  const fever = fevers.length > 0;
  const grade = crsGrade({
    fever: fever ? true : null,
    treated: waived ? true : null,
    hypotension,
    hypoxia,
    deathDueToCrs: false,
  });
  const measurements = [
    ...fevers,
    ...flagged(day, 'cell/hypotension'),
    ...flagged(day, 'cell/low-oxygen'),
  ].map(({ measurement }) => measurement);
  const otherCauses = records.otherCauses.filter((event) => mayCover(event, day.date));
  return {
    fever,
    waived,
    hypotension,
    hypoxia,
    atLeast: grade.kind === 'graded' ? grade.min : 0,
    withoutFever: !fever && !waived && (hypotension !== null || hypoxia !== null),
    otherCauses,
    measurements,
    treatments: given,
    refs: [...measurements, ...given, ...otherCauses].map(({ ref }) => ref),
  };
};

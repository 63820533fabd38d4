import type { DosedSubject } from '../../clinical/dosedSet.ts';
import type { ConfirmationKind } from '../../decision/record.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { phrase } from '../../text/phrases.ts';
import { listParam } from '../../text/template.ts';
import { condition } from '../condition.ts';
import { dosingOrder } from '../dosingOrder.ts';
import type { GateCondition, Phrase } from '../gate.ts';
import {
  confirmationsOn,
  everyConfirmationOn,
  type LevelContext,
  type SignedConfirmation,
} from '../gateInput.ts';
import { datesShiftedCondition } from './datesShifted.ts';

interface Asked {
  readonly kind: ConfirmationKind;
  readonly notBefore: IsoDate | null;
}

/**
 * The earliest confirmation on the sentinel that was not signed before `notBefore` in every time zone, on data that reach
 * that day: whoever signs late on an early cut has not judged the weeks that it lacks.
 */
export const countedConfirmation = (
  context: LevelContext,
  sentinel: DosedSubject,
  { kind, notBefore }: Asked,
): SignedConfirmation | undefined =>
  confirmationsOn(context, kind, sentinel.subjectId).find(
    ({ signedAt, cutoffDate }) =>
      notBefore === null || (dosingOrder(notBefore, signedAt) !== 'after' && cutoffDate >= notBefore),
  );

/** The roles whose judgement counts, for a sentence. */
export const rolesOf = ({ protocol }: LevelContext): string =>
  listParam(protocol.gateParameters.confirmedBy.value);

/** Nothing was signed, it was signed too early, or by a role that the protocol in force does not name. */
const whyNot = (context: LevelContext, sentinel: DosedSubject, { kind, notBefore }: Asked): Phrase => {
  const early = confirmationsOn(context, kind, sentinel.subjectId).at(-1);
  if (early !== undefined && notBefore !== null) {
    const said = {
      name: early.printedName,
      date: early.signedAt,
      needed: context.protocol.gateParameters.windowDays.value,
      earliest: notBefore,
    };
    return dosingOrder(notBefore, early.signedAt) === 'after'
      ? phrase('confirmation.too-early', said)
      : phrase('confirmation.early-data', { ...said, cutoff: early.cutoffDate });
  }
  const roles = rolesOf(context);
  const other = everyConfirmationOn(context, kind, sentinel.subjectId).at(-1);
  return other === undefined
    ? phrase('confirmation.absent-by', { kind, roles })
    : phrase('confirmation.other-role', {
        name: other.printedName,
        date: other.signedAt,
        role: other.role,
        roles,
      });
};

/**
 * The signed judgement on the sentinel of this level, by a role of `confirmedBy`. With `notBefore`, one that was signed
 * before that day in every time zone, or on data that end before it, does not count: it cannot rest on weeks of data that
 * were not there.
 */
export const confirmationCondition = (
  context: LevelContext,
  sentinel: DosedSubject,
  { kind, notBefore }: Asked,
): GateCondition => {
  // Whether it was signed before the days of data could exist cannot be told of moved dates.
  if (
    sentinel.datesShifted &&
    notBefore !== null &&
    confirmationsOn(context, kind, sentinel.subjectId).length > 0
  ) {
    return datesShiftedCondition('confirmation', sentinel);
  }
  const counted = countedConfirmation(context, sentinel, { kind, notBefore });
  const base = { id: 'confirmation', subjectId: sentinel.subjectId } as const;
  if (counted !== undefined) {
    return condition({
      ...base,
      value: 'met',
      phrase: phrase('confirmation.signed', { name: counted.printedName, date: counted.signedAt, kind }),
    });
  }
  return condition({
    ...base,
    value: 'not-met',
    phrase: whyNot(context, sentinel, { kind, notBefore }),
    missing: [phrase('missing.confirmation-by', { kind, roles: rolesOf(context) })],
  });
};

import type { DosedSubject } from '../../clinical/dosedSet.ts';
import type { ConfirmationKind } from '../../decision/record.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { phrase } from '../../text/phrases.ts';
import { condition } from '../condition.ts';
import { dosingOrder } from '../dosingOrder.ts';
import type { GateCondition } from '../gate.ts';
import { confirmationsOn, type LevelContext, type SignedConfirmation } from '../gateInput.ts';
import { datesShiftedCondition } from './datesShifted.ts';

interface Asked {
  readonly kind: ConfirmationKind;
  readonly notBefore: IsoDate | null;
}

/** The earliest confirmation on the sentinel that was not signed before `notBefore` in every time zone. */
export const countedConfirmation = (
  context: LevelContext,
  sentinel: DosedSubject,
  { kind, notBefore }: Asked,
): SignedConfirmation | undefined =>
  confirmationsOn(context, kind, sentinel.subjectId).find(
    ({ signedAt }) => notBefore === null || dosingOrder(notBefore, signedAt) !== 'after',
  );

/**
 * The investigator's signed judgement on the sentinel of this level. With `notBefore`, one that was signed before that
 * day in every time zone does not count: the weeks of data it is to rest on could not exist yet.
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
  const early = confirmationsOn(context, kind, sentinel.subjectId).at(-1);
  return condition({
    ...base,
    value: 'not-met',
    phrase:
      early === undefined || notBefore === null
        ? phrase('confirmation.absent', { kind })
        : phrase('confirmation.too-early', {
            name: early.printedName,
            date: early.signedAt,
            needed: context.protocol.gateParameters.windowDays.value,
            earliest: notBefore,
          }),
    missing: [phrase('missing.confirmation', { kind })],
  });
};

import type { DosedSubject } from '../../clinical/dosedSet.ts';
import type { ConfirmationKind } from '../../decision/record.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { phrase } from '../../text/phrases.ts';
import { condition } from '../condition.ts';
import { dosingOrder } from '../dosingOrder.ts';
import type { GateCondition } from '../gate.ts';
import { confirmationsOn, type LevelContext } from '../gateInput.ts';

/**
 * The investigator's signed judgement on the sentinel of this level. With `notBefore`, one that was signed before that
 * day in every time zone does not count: the weeks of data it is to rest on could not exist yet.
 */
export const confirmationCondition = (
  context: LevelContext,
  sentinel: DosedSubject,
  { kind, notBefore }: { readonly kind: ConfirmationKind; readonly notBefore: IsoDate | null },
): GateCondition => {
  const signed = confirmationsOn(context, kind, sentinel.subjectId);
  const tooEarly = (at: string) => notBefore !== null && dosingOrder(notBefore, at) === 'after';
  const counted = signed.find(({ signedAt }) => !tooEarly(signedAt));
  const base = { id: 'confirmation', subjectId: sentinel.subjectId } as const;
  if (counted !== undefined) {
    return condition({
      ...base,
      value: 'met',
      phrase: phrase('confirmation.signed', { name: counted.printedName, date: counted.signedAt, kind }),
    });
  }
  const early = signed.at(-1);
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

import type { Advice } from '../escalation/advice.ts';
import { countAll, isAwaiting } from '../escalation/countWays.ts';
import type { Phrase } from '../gates/gate.ts';
import { formatList } from '../text/format.ts';
import { phrase, sayText } from '../text/phrases.ts';
import type { Language } from '../text/text.ts';
import type { CountingWay, DesignLevel } from './designs.ts';

const names = (language: Language, designs: readonly Advice[]): string =>
  formatList(
    language,
    designs.map(({ design }) => sayText(language, `design-name.${design}`)),
  );

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** "escalate (3+3, BOIN); stay (i3+3)" */
const adviceText = (language: Language, advice: readonly Advice[]): string =>
  [...new Set(advice.map(({ action }) => action))]
    .map((action) => {
      const said = sayText(language, `advice-action.${action}`);
      const designs = names(
        language,
        advice.filter((one) => one.action === action),
      );
      return language === 'en' ? `${lowerFirst(said)} (${designs})` : `${said}（${designs}）`;
    })
    .join(language === 'en' ? '; ' : '；');

/** One sentence per way of counting: each advice with the designs that give it. */
const sentence = ({ way, advice }: CountingWay): Phrase =>
  phrase(`designs.advise.${way}`, {
    advice_en: adviceText('en', advice),
    advice_zh: adviceText('zh-CN', advice),
  });

/** What the designs advise at the present level, whether they agree, and that none of them decides. */
export const designConclusion = (present: DesignLevel | undefined, halts: readonly Phrase[]): Phrase[] => {
  if (present === undefined) return [phrase('designs.nobody'), phrase('designs.advisory')];
  const { level, dosed, opened, ways } = present;
  // Each subject once: who awaits a verdict is neither evaluable without a DLT nor pending (domain.md §2.2).
  const told = present.subjects.filter(({ as }) => !isAwaiting(as)).map(({ as }) => ({ as, share: 0 }));
  const { evaluable, dlt, pending } = countAll(told, 'as-counted');
  const waiting = present.subjects.length - told.length;
  const counts =
    ways.length === 0
      ? []
      : [phrase('designs.present', { level, dosed, n: evaluable, dlt, pending, waiting })];
  const notOpened = opened ? [] : [phrase('designs.not-opened', { level })];
  return [
    ...halts,
    ...counts,
    ...notOpened,
    ...ways.filter(({ advice }) => advice.length > 0).map(sentence),
    phrase('designs.advisory'),
  ];
};

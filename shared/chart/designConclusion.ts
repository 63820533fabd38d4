import type { Advice } from '../escalation/advice.ts';
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

/** One sentence per advice that is given, with the designs that give it. */
const sentences = ({ way, advice }: CountingWay): Phrase[] =>
  [...new Set(advice.map(({ action }) => action))].map((action) => {
    const designs = advice.filter((one) => one.action === action);
    const facts = { action, designs_en: names('en', designs), designs_zh: names('zh-CN', designs) };
    return phrase(`designs.advise.${way}`, facts);
  });

/** What the designs advise at the present level, whether they agree, and that none of them decides. */
export const designConclusion = (present: DesignLevel | undefined, halts: readonly Phrase[]): Phrase[] => {
  if (present === undefined) return [phrase('designs.nobody'), phrase('designs.advisory')];
  const { level, dosed, opened, ways } = present;
  const [first] = ways;
  const counts =
    first === undefined
      ? []
      : [
          phrase('designs.present', {
            level,
            dosed,
            n: first.rate.of,
            dlt: first.rate.n,
            pending: first.pending,
            waiting: present.subjects.filter(({ as }) => as === 'awaiting' || as === 'awaiting-open').length,
          }),
        ];
  const notOpened = opened ? [] : [phrase('designs.not-opened', { level })];
  return [...halts, ...counts, ...notOpened, ...ways.flatMap(sentences), phrase('designs.advisory')];
};

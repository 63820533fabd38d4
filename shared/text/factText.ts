import type { Fact } from '../facts/fact.ts';
import { assertNever } from '../kernel/assertNever.ts';
import { formatDate, formatDay, formatNumber } from './format.ts';
import { formatUnit } from './formatUnit.ts';
import { sayPhrase, sayText } from './phrases.ts';
import type { Language } from './text.ts';

/** A unit with the space before it: a word of the language where the rule counts in words ("days"), else as people write it. */
const sayUnit = (language: Language, unit: string): string => {
  if (unit === '') return '';
  const key = `fact-unit.${unit}`;
  const said = sayText(language, key);
  const text = said === key ? formatUnit(unit) : said;
  const joined = /^[-（]/.test(text) || (text === '%' && language === 'zh-CN');
  return joined ? text : ` ${text}`;
};

/** Units that count days of the study or since an infusion: there is no day 0, so they are said as days, not as durations. */
const DAY_UNITS: readonly string[] = ['study-day', 'infusion-day'];

const sayInterval = (
  language: Language,
  { low, high, unit }: { readonly low: number | null; readonly high: number | null; readonly unit: string },
): string => {
  const spoken = sayUnit(language, unit);
  if (low !== null && high !== null) {
    return low === high
      ? `${formatNumber(low)}${spoken}`
      : sayText(language, 'fact-value.between', { low, high, unit: spoken });
  }
  if (low !== null) return sayText(language, 'fact-value.at-least', { low, unit: spoken });
  if (high !== null) return sayText(language, 'fact-value.at-most', { high, unit: spoken });
  return sayText(language, 'fact-value.open');
};

/** Rules whose codes are ids of the protocol's own (aesi.groups). */
const OF_THE_PROTOCOL: readonly string[] = ['adverse-event/aesi'];

/** A code of a rule in words; one that a protocol made up as it is written there. */
const sayCode = (language: Language, rule: string, code: string): string => {
  const key = `fact-code.${rule}.${code}`;
  const said = sayText(language, key);
  return said === key && OF_THE_PROTOCOL.includes(rule) ? code.replaceAll('-', ' ') : said;
};

/**
 * The value of a fact in words. A grade whose text needs symptoms or interventions is said as its range, never as the
 * worst case alone; what has no value says so; a result below the limit of quantification is no number.
 */
export const sayFactValue = (language: Language, { rule, value }: Pick<Fact, 'rule' | 'value'>): string => {
  switch (value.kind) {
    case 'number':
      return DAY_UNITS.includes(value.unit)
        ? formatDay(language, value.value)
        : `${formatNumber(value.value)}${sayUnit(language, value.unit)}`;
    case 'grade':
      return value.min === value.max
        ? sayText(language, 'fact-value.grade', { grade: value.grade })
        : sayText(language, 'fact-value.grade-range', { min: value.min, max: value.max });
    case 'yes-no':
      return sayText(language, value.value ? 'fact-value.yes' : 'fact-value.no');
    case 'code':
      return sayCode(language, rule, value.code);
    case 'date':
      return formatDate(language, value.date);
    case 'interval':
      return sayInterval(language, value);
    case 'below-limit':
      return sayText(language, 'fact-value.below-limit', {
        text: value.text,
        unit: sayUnit(language, value.unit),
      });
    case 'none':
      return sayText(language, `fact-none.${value.none}`);
    default:
      return assertNever(value);
  }
};

/** Why there is no value, or what was assumed; '' when nothing needs saying. */
export const sayFactReason = (language: Language, { reason }: Pick<Fact, 'reason'>): string =>
  reason === null ? '' : sayPhrase(language, reason);

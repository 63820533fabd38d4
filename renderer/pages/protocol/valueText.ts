import { typedNumberText } from '../../../shared/protocol/editor/typedNumber.ts';
import type { TextApi } from '../../text/useText.ts';
import { isTextKey } from '../../text/words.ts';
import { fieldName } from './parameterName.ts';

type Text = Pick<TextApi, 'language' | 't'>;

const scalarText = (value: unknown, { t }: Text): string => {
  if (typeof value === 'number') return typedNumberText(value);
  if (typeof value === 'boolean') return t(value ? 'gates.yes' : 'gates.no');
  if (value === null || value === undefined) return t('param.none');
  const key = `value.${String(value)}`;
  return isTextKey(key) ? t(key) : String(value);
};

const isLocal = (value: object): value is { readonly en: string; readonly 'zh-CN': string } =>
  'en' in value && typeof value.en === 'string' && 'zh-CN' in value && typeof value['zh-CN'] === 'string';

/** Any value of the protocol as one text with every digit, for a cell of an export: nothing left out. */
export const valueText = (value: unknown, text: Text): string => {
  const [comma, semicolon, colon] = text.language === 'en' ? [', ', '; ', ': '] : ['、', '；', '：'];
  if (typeof value !== 'object' || value === null) return scalarText(value, text);
  if (isLocal(value)) return value[text.language];
  if (Array.isArray(value)) {
    if (value.length === 0) return text.t('param.empty');
    const plain = value.every((one) => typeof one !== 'object' || one === null);
    return value.map((one) => valueText(one, text)).join(plain ? comma : `${semicolon}`);
  }
  return Object.entries(value)
    .map(([name, one]) => `${fieldName(name, text)}${colon}${valueText(one, text)}`)
    .join(semicolon);
};

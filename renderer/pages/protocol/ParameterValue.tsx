import { formatNumber } from '../../../shared/text/format.ts';
import { formatUnit } from '../../../shared/text/formatUnit.ts';
import { type TextApi, useText } from '../../text/useText.ts';
import { isTextKey } from '../../text/words.ts';
import classes from './Protocol.module.css';
import { fieldName } from './parameterName.ts';

type Fields = { readonly [key: string]: unknown };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLocal = (value: unknown): value is { readonly en: string; readonly 'zh-CN': string } =>
  isFields(value) && typeof value.en === 'string' && typeof value['zh-CN'] === 'string';

/** As many words as stand in a line; more are closed until asked for. */
const FEW = 8;
/** As many entries as are shown at once. */
const FEW_ENTRIES = 4;

/** A number, yes or no, a word of the program's own, or the text of the data as it is compared. */
const plainText = (value: unknown, { t }: Pick<TextApi, 't'>): string => {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return t(value ? 'gates.yes' : 'gates.no');
  if (value === null || value === undefined || value === '') return t('param.none');
  const key = `value.${String(value)}`;
  return isTextKey(key) ? t(key) : String(value);
};

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

const Words = ({ values }: { readonly values: readonly unknown[] }) => {
  const text = useText();
  const said = values.map((value) => plainText(value, text));
  const line = said.join(text.language === 'en' ? ', ' : '、');
  if (said.length <= FEW) return <>{line}</>;
  return (
    <details className={classes.more}>
      <summary>{text.t('param.words', { n: said.length, first: said.slice(0, 3).join(', ') })}</summary>
      {line}
    </details>
  );
};

/** What an entry of a list is called, and the fields that say the rest. */
const titleOf = (entry: Fields, text: Pick<TextApi, 'language' | 't'>): { title: string; rest: Fields } => {
  const { label, id, ...rest } = entry;
  if (isLocal(label)) return { title: label[text.language], rest };
  if (typeof label === 'string') return { title: plainText(label, text), rest };
  return typeof id === 'string' ? { title: id, rest } : { title: '', rest: entry };
};

const FieldList = ({ fields }: { readonly fields: Fields }) => {
  const text = useText();
  return (
    <dl className={classes.fields}>
      {Object.entries(fields).map(([name, value]) => (
        <div key={name}>
          <dt>{fieldName(name, text)}</dt>
          <dd>{name === 'unit' ? formatUnit(String(value)) : <ParameterValue value={value} />}</dd>
        </div>
      ))}
    </dl>
  );
};

const Entries = ({ entries }: { readonly entries: readonly unknown[] }) => {
  const text = useText();
  const list = (
    <ul className={classes.entries}>
      {entries.map((entry, index) => {
        const { title, rest } = isFields(entry) ? titleOf(entry, text) : { title: '', rest: {} };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries of a document have no other identity
          <li key={index}>
            {title !== '' && <strong>{title}</strong>}
            {isFields(entry) ? <FieldList fields={rest} /> : <ParameterValue value={entry} />}
          </li>
        );
      })}
    </ul>
  );
  if (entries.length <= FEW_ENTRIES) return list;
  return (
    <details className={classes.more}>
      <summary>{text.t('param.entries', { n: entries.length })}</summary>
      {list}
    </details>
  );
};

/** Any value of the protocol for reading, whatever its schema: no JSON, nothing left out. */
export const ParameterValue = ({ value }: { readonly value: unknown }) => {
  const text = useText();
  if (isPlain(value)) return <>{plainText(value, text)}</>;
  if (isLocal(value)) return <>{value[text.language]}</>;
  if (Array.isArray(value)) {
    if (value.length === 0) return <>{text.t('param.empty')}</>;
    return value.every(isPlain) ? <Words values={value} /> : <Entries entries={value} />;
  }
  return isFields(value) ? <FieldList fields={value} /> : null;
};

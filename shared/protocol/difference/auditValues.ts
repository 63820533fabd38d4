import { canonicalJson, type Json } from '../../integrity/canonicalJson.ts';
import { type ProtocolChange, pathText } from './protocolChange.ts';

/** Characters of one value; the whole stands in the signed document. */
const LONGEST_VALUE = 200;
/** Changes that an audit event names one by one. */
const MOST_CHANGES = 100;

const MARKS: { readonly [K in ProtocolChange['kind']]: string } = {
  ...{ added: '', removed: '', changed: '' },
  'source-only': ' (source)',
  order: ' (order)',
};

/** A value in one line: text as it is, everything else as JSON. */
export const shortValue = (value: unknown, longest = LONGEST_VALUE): string => {
  const text = typeof value === 'string' ? value : canonicalJson(value);
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
};

export interface AuditValues {
  readonly older: { readonly [path: string]: string };
  readonly newer: { readonly [path: string]: string };
}

/** What changed, for an audit event: path and short value before and after; what came or went stands on one side. */
export const auditValues = (changes: readonly ProtocolChange[]): AuditValues => {
  const named = changes.slice(0, MOST_CHANGES);
  const side = (without: ProtocolChange['kind'], value: (change: ProtocolChange) => Json) =>
    Object.fromEntries([
      ...named
        .filter(({ kind }) => kind !== without)
        .map((change) => [`${pathText(change.path)}${MARKS[change.kind]}`, shortValue(value(change))]),
      ...(changes.length > MOST_CHANGES ? [['further changes', String(changes.length - MOST_CHANGES)]] : []),
    ]);
  return { older: side('added', ({ older }) => older), newer: side('removed', ({ newer }) => newer) };
};

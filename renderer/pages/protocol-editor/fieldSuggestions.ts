import { CLINICAL_RULES } from '../../../shared/facts/rules.ts';
import type { Json } from '../../../shared/integrity/canonicalJson.ts';
import { type DocumentPath, isJsonList, valueAt } from '../../../shared/protocol/editor/documentPath.ts';
import { namesOf } from './fieldLabel.ts';

const idsAt = (document: Json, path: DocumentPath): readonly string[] => {
  const list = valueAt(document, path);
  if (!isJsonList(list)) return [];
  return list.flatMap((entry) => {
    const id = valueAt(entry, ['id']);
    return typeof id === 'string' && id !== '' ? [id] : [];
  });
};

const RULE_IDS: readonly string[] = [...new Set(CLINICAL_RULES.map(({ id }) => id))];

/** Ids of other parts of the protocol, or of the program, that a field can name. */
export const fieldSuggestions = (at: string, document: Json): readonly string[] => {
  const names = namesOf(at);
  const last = names.at(-1);
  if (last === 'groups' && names.at(-2) === 'anyOf') return idsAt(document, ['aesi', 'groups', 'value']);
  if (last === 'clauses' && names.includes('exceptions')) {
    return idsAt(document, ['dlt', 'rule', 'value', 'clauses']);
  }
  return last === 'rules' && names.at(-2) === 'criterion' ? RULE_IDS : [];
};

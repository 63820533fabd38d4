import type { Json } from '../../integrity/canonicalJson.ts';
import { isJsonObject } from './documentPath.ts';
import { type EditorSectionId, editorSections } from './editorSections.ts';

/** What a workspace is made for and what the program counts: never taken from another document. */
const OWN: readonly string[] = ['schema', 'id', 'studyId', 'version'];

/** The document with one part, or all (null), as another document has it. */
export const takeSection = (document: Json, other: Json, section: EditorSectionId | null): Json => {
  if (!isJsonObject(document) || !isJsonObject(other)) return document;
  const names: readonly string[] =
    section === null ? Object.keys(other) : (editorSections.find(({ id }) => id === section)?.names ?? []);
  const taken = names.flatMap((name) => {
    const value = other[name];
    return value === undefined || OWN.includes(name) ? [] : [[name, value] as const];
  });
  return { ...document, ...Object.fromEntries(taken) };
};

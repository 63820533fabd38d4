import type { Json } from '../../integrity/canonicalJson.ts';
import { isRecord } from '../difference/entryIds.ts';
import { isSourced } from '../difference/protocolDifference.ts';
import type { Protocol } from '../protocol.ts';
import { type ProtocolProblem, warning, when } from './problem.ts';

type Path = readonly (string | number)[];

const below = (node: Json, path: Path): ProtocolProblem[] => {
  if (!isRecord(node)) return [];
  if (!isSourced(node)) return Object.entries(node).flatMap(([name, child]) => below(child, [...path, name]));
  const { source, open, note } = node;
  return [
    ...when(String(source).trim() === '', () => warning('source-missing', [...path, 'source'])),
    ...when(open === true && String(note).trim() === '', () => warning('note-missing', [...path, 'note'])),
  ];
};

/** Every parameter says where it comes from, and every assumption what is to be asked. */
export const sourceProblems = (protocol: Protocol): ProtocolProblem[] => below(protocol, []);

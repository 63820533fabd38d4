import type { FactArea } from '../facts/fact.ts';
import { follows } from '../facts/followedAreas.ts';
import type { Protocol } from './protocol.ts';

/** A parameter of the protocol with where it comes from, found anywhere in the document. */
export interface SourcedPoint {
  /** Names on the way to it, e.g. "liver", "hysLaw". */
  readonly path: readonly string[];
  readonly value: unknown;
  readonly source: string;
  readonly open: boolean;
  readonly note: string;
}

const isPlain = (node: unknown): node is { readonly [key: string]: unknown } =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/** What `sourced` of shared/protocol/sourced.ts makes: value, source, open, note, and nothing else. */
const pointAt = (node: unknown, path: readonly string[]): SourcedPoint | undefined => {
  if (!isPlain(node) || Object.keys(node).length !== 4 || !('value' in node)) return undefined;
  const { value, source, open, note } = node;
  if (typeof source !== 'string' || typeof open !== 'boolean' || typeof note !== 'string') return undefined;
  return { path, value, source, open, note };
};

/** Every parameter with a source in a document, in the order in which it stands; none is looked for inside another. */
export const sourcedPoints = (node: unknown, path: readonly string[] = []): readonly SourcedPoint[] => {
  const point = pointAt(node, path);
  if (point !== undefined) return [point];
  if (Array.isArray(node)) return node.flatMap((one, index) => sourcedPoints(one, [...path, String(index)]));
  if (!isPlain(node)) return [];
  return Object.entries(node).flatMap(([key, child]) => sourcedPoints(child, [...path, key]));
};

/** Areas that a part of the protocol is read for; parts that are not named are read for all. */
const AREAS_OF_PART: ReadonlyMap<string, readonly FactArea[]> = new Map([
  ['cellTherapy', ['cell-therapy']],
  ['liver', ['liver']],
  ['kidney', ['kidney', 'endpoint']],
  ['lupus', ['lupus', 'endpoint']],
  ['pd', ['pd']],
  ['eligibility', ['eligibility']],
  ['endpoints', ['endpoint']],
]);

/** Every parameter that something is derived by: none of a part whose areas the protocol does not follow. */
export const followedPoints = (protocol: Protocol): readonly SourcedPoint[] =>
  sourcedPoints(protocol).filter(({ path: [part = ''] }) => {
    const areas = AREAS_OF_PART.get(part);
    return areas === undefined || areas.some((area) => follows(protocol, area));
  });

/** The points of a protocol that are assumptions, which the sponsor has yet to confirm. */
export const openPoints = (protocol: Protocol): readonly SourcedPoint[] =>
  followedPoints(protocol).filter((point) => point.open);

export interface PointGroup {
  /** Name of the part of the protocol, e.g. "liver"; parameters at its top stand by themselves. */
  readonly group: string;
  readonly points: readonly SourcedPoint[];
}

/** Parameters by the part of the protocol that they belong to, for every part that has some. */
export const groupPoints = (points: readonly SourcedPoint[]): readonly PointGroup[] => {
  const groups = new Map<string, SourcedPoint[]>();
  for (const point of points) {
    const [first] = point.path;
    if (first === undefined || point.path.length < 2) continue;
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [point]);
    else group.push(point);
  }
  return [...groups].map(([group, own]) => ({ group, points: own }));
};

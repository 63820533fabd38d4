import { describe, expect, test } from 'vitest';
import { isTextKey } from '../../../renderer/text/words.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { groupPoints, openPoints, sourcedPoints } from '../../../shared/protocol/openPoints.ts';

const point = (value: unknown, open = true) => ({ value, source: 'S', open, note: 'N' });

const keysIn = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(keysIn);
  if (typeof node !== 'object' || node === null) return [];
  if ('en' in node && 'zh-CN' in node) return [];
  return Object.entries(node).flatMap(([key, child]) => [key, ...keysIn(child)]);
};

describe('parameters with a source, wherever they stand', () => {
  test('SRC-FCT-301: they are found at any depth, in lists too, and not inside one another', () => {
    const document = {
      a: point(1),
      b: { c: point({ d: point(2) }, false), e: [point(null), 'word', null, 7] },
      f: { value: 1, source: 'S', open: true },
      g: { ...point(1), more: 1 },
      h: { value: 1, source: 2, open: true, note: 'N' },
      i: { value: 1, source: 'S', open: 'yes', note: 'N' },
      j: { value: 1, source: 'S', open: true, note: 3 },
      k: { valued: 1, source: 'S', open: true, note: 'N' },
    };
    expect(sourcedPoints(document).map(({ path, open }) => [path.join('.'), open])).toEqual([
      ['a', true],
      ['b.c', false],
      ['b.e.0', true],
    ]);
    expect(sourcedPoints(point('x'), ['root'])).toEqual([{ path: ['root'], ...point('x') }]);
  });

  test('SRC-FCT-302: the open points of the bundled protocol are all of them', () => {
    const written = JSON.stringify(axaNk02).match(/"open":true/g) ?? [];
    expect(openPoints(axaNk02)).toHaveLength(written.length);
    expect(openPoints(axaNk02).map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['gateParameters.anchor', 'charter', 'liver.hysLaw', 'stoppingRules']),
    );
    for (const { note } of openPoints(axaNk02)) expect(note).not.toBe('');
  });

  test('SRC-FCT-303: they stand by part of the protocol; those at its top by themselves', () => {
    const points = sourcedPoints({ top: point(1), liver: { a: point(1), b: point(2) }, pd: { c: point(3) } });
    expect(groupPoints(points).map(({ group, points: own }) => [group, own.length])).toEqual([
      ['liver', 2],
      ['pd', 1],
    ]);
  });

  test('SRC-FCT-304: every part, parameter and field of the bundled protocol has words', () => {
    const points = sourcedPoints(axaNk02);
    const missing = [
      ...groupPoints(points).map(({ group }) => `group.${group}`),
      ...points.map(({ path }) => `param.${path.join('.')}`),
      ...points.flatMap(({ value }) => keysIn(value)).map((key) => `field.${key}`),
    ].filter((key) => !isTextKey(key));
    expect([...new Set(missing)]).toEqual([]);
  });
});

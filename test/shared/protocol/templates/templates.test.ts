import { describe, expect, test } from 'vitest';
import { toleratedOf } from '../../../../shared/clinical/dlt/tolerated.ts';
import { boinLambda } from '../../../../shared/escalation/boin.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import {
  BundledProtocolId,
  bundledProtocol,
  bundledProtocols,
} from '../../../../shared/protocol/bundledProtocols.ts';
import { Protocol, protocolHash } from '../../../../shared/protocol/protocol.ts';
import { protocolProblems } from '../../../../shared/protocol/protocolProblems.ts';
import { boin } from '../../../../shared/protocol/templates/boin.ts';
import { threePlusThree } from '../../../../shared/protocol/templates/threePlusThree.ts';

const templates = [
  ['3+3', threePlusThree],
  ['BOIN', boin],
] as const;

interface Point {
  readonly value: unknown;
  readonly source: string;
  readonly open: boolean;
}

const isPoint = (node: object): node is Point => 'value' in node && 'source' in node && 'open' in node;

const pointsOf = (node: unknown): readonly Point[] => {
  if (typeof node !== 'object' || node === null) return [];
  return isPoint(node) ? [node] : Object.values(node).flatMap(pointsOf);
};

/** Parts that neither template follows. */
const notFollowed = ({ cellTherapy, kidney, lupus, pd, eligibility, endpoints }: Protocol) => ({
  cellTherapy,
  kidney,
  lupus,
  pd,
  eligibility,
  endpoints,
});

/** Words of the seed trial. */
const TRACES = ['lupus', 'nephritis', 'axa', 'cells/kg', 'car-nk', 'registry', 'upcr', 'dsdna', 'prednis'];

describe('bundled protocols', () => {
  test('SRC-TPL-001: each stands under its own id, names itself in both languages and has no problem', () => {
    expect(bundledProtocols.map(({ protocol }) => protocol.id)).toEqual([...BundledProtocolId.options]);
    for (const id of BundledProtocolId.options) {
      const { protocol, about } = bundledProtocol(id);
      expect(Protocol.parse(JSON.parse(JSON.stringify(protocol)))).toEqual(protocol);
      expect(protocolProblems(protocol)).toEqual([]);
      expect([about.en, protocol.title.en].every((text) => /^[\x20-\x7e’]+$/.test(text))).toBe(true);
      expect([about['zh-CN'], protocol.title['zh-CN']].every((text) => /\p{Script=Han}/u.test(text))).toBe(
        true,
      );
    }
    expect(new Set(bundledProtocols.map(({ protocol }) => protocolHash(protocol))).size).toBe(3);
    expect(bundledProtocols.map(({ template }) => template)).toEqual([false, true, true]);
  });
});

describe.each(templates)('the %s template', (_name, protocol) => {
  test('SRC-TPL-002: what it settles is a template’s value, to be confirmed', () => {
    const rest = { ...protocol, ...notFollowed(threePlusThree) };
    const followed = pointsOf({
      ...rest,
      cellTherapy: {},
      kidney: {},
      lupus: {},
      pd: {},
      eligibility: {},
      endpoints: {},
      liver: {},
    });
    expect(followed.length).toBeGreaterThan(15);
    for (const point of followed) {
      expect(point.source).toMatch(/^Template; to be confirmed with the sponsor/);
      expect(point.open).toBe(true);
    }
    for (const rule of protocol.stoppingRules.value) expect(rule.source).toMatch(/^Template;/);
  });

  test('SRC-TPL-003: nothing of the seed trial is in it', () => {
    const { lupus: _lupus, kidney: _kidney, ...rest } = protocol;
    const text = JSON.stringify(rest).toLowerCase();
    expect(TRACES.filter((trace) => text.includes(trace))).toEqual([]);
    expect(TRACES.filter((trace) => JSON.stringify(axaNk02).toLowerCase().includes(trace))).toEqual(TRACES);
  });

  test('SRC-TPL-004: the lists of what it does not follow are empty', () => {
    const parts = notFollowed(protocol);
    const areas = ['cell-therapy', 'kidney', 'lupus', 'pd', 'eligibility', 'endpoint'] as const;
    expect(areas.filter((area) => protocol.areas.includes(area))).toEqual([]);
    const lists = pointsOf(parts)
      .map(({ value }) => value)
      .filter(Array.isArray);
    expect(lists.length).toBeGreaterThan(8);
    expect(lists.every((list) => list.length === 0)).toBe(true);
  });

  test('SRC-TPL-005: five rising levels, no sentinel, no fast path, no pharmacodynamics', () => {
    const doses = protocol.doseLevels.map(({ dose }) => dose);
    expect(doses).toHaveLength(5);
    expect(doses).toEqual(doses.toSorted((a, b) => a - b));
    const { sentinel, fastPath, requirePd, requiredPerGroup } = protocol.gateParameters;
    expect([sentinel.value, fastPath.value, requirePd.value, requiredPerGroup.value]).toEqual([
      false,
      'not-allowed',
      false,
      3,
    ]);
    expect(protocol.gateParameters.windowDays.value).toBe(protocol.dlt.rule.value.window.days);
  });
});

describe('DLTs that a template tolerates', () => {
  test.each([
    [1, 0],
    [3, 0],
    [4, 0],
    [5, 0],
    [6, 1],
  ])('SRC-TPL-006: 3+3, of %d subjects: %d', (subjects, tolerated) => {
    expect(toleratedOf(threePlusThree, subjects)).toBe(tolerated);
  });

  test.each([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 0],
    [5, 1],
    [6, 1],
    [8, 1],
    [9, 2],
  ])('SRC-TPL-007: BOIN, of %d subjects: %d', (subjects, tolerated) => {
    expect(toleratedOf(boin, subjects)).toBe(tolerated);
  });

  test('SRC-TPL-008: BOIN’s are the most for which the rate does not exceed the boundary of escalation', () => {
    const { lambdaE } = boinLambda(boin.comparators.value);
    expect(lambdaE).toBeCloseTo(0.2365, 4);
    for (let n = 1; n <= boin.groupSizeMax; n += 1) {
      expect(toleratedOf(boin, n)).toBe(Math.floor(n * lambdaE));
    }
  });
});

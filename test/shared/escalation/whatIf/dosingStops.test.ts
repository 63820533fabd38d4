import { describe, expect, test } from 'vitest';
import type { Provenance } from '../../../../shared/chart/provenance.ts';
import { judgedAdverseEvent } from '../../../../shared/clinical/dlt/judgedEvent.ts';
import type { TrialData } from '../../../../shared/dataset/trialData.ts';
import { buildWhatIf } from '../../../../shared/escalation/whatIf/buildWhatIf.ts';
import { sayOutcome } from '../../../../shared/escalation/whatIf/sayOutcome.ts';
import type { WhatIfModel, WhatIfNode } from '../../../../shared/escalation/whatIf/whatIfModel.ts';
import type { GateInput } from '../../../../shared/gates/gateInput.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import type { Protocol } from '../../../../shared/protocol/protocol.ts';
import { boin } from '../../../../shared/protocol/templates/boin.ts';
import { threePlusThree } from '../../../../shared/protocol/templates/threePlusThree.ts';
import { adjudicationOn } from '../../../builders/adjudications.ts';
import { confirmation, decision, gateInput, withParameters } from '../../../builders/gateInput.ts';
import {
  adverseEvent,
  disposition,
  infusion,
  measurement,
  onDay,
  subject,
  treated,
  trialData,
  withDisposition,
} from '../../../builders/trialData.ts';

const PROVENANCE: Provenance = {
  ...{ cutId: 'cut-1', cutLabel: 'August', cutoffDate: '2026-05-20', cutStatus: 'locked' },
  ...{ contentHash: 'content', datesShifted: false, protocolId: 'p', protocolVersion: 1 },
  ...{ protocolHash: 'hash', algorithm: 'what-if/2', filter: [] },
};

const whatIf = (data: TrialData, over: Partial<GateInput> = {}, depth = 1): WhatIfModel =>
  buildWhatIf(gateInput(data, over), { depth, provenance: PROVENANCE });

const rootOf = ({ root }: WhatIfModel): WhatIfNode => {
  if (root === null) throw new Error('nothing is told');
  return root;
};

const kinds = (model: WhatIfModel) => rootOf(model).outcomes.map(({ kind, date }) => [kind, date]);

type AdverseEvents = Parameters<typeof treated>[1]['adverseEvents'];

/** A subject of a template's first level, dosed once on 20 April and seen to the end of every window. */
const once = (id: string, protocol: Protocol, adverseEvents: AdverseEvents = []) => {
  const [level] = protocol.doseLevels;
  if (level === undefined) throw new Error('A protocol has a dose level');
  const { dose, unit, armCodes } = level;
  return {
    subjects: [subject(id, { armCode: armCodes[0] ?? '' })],
    infusions: [infusion(id, '2026-04-20', { actualDose: dose, plannedDose: dose, doseUnit: unit })],
    measurements: protocol.requiredAssessments.value.map(({ domain, testCodes, toDay }) =>
      // Its specimen is none that is graded: the record shows that the subject was seen.
      measurement(id, [domain, testCodes[0] ?? ''], onDay('2026-04-20', toDay), { specimen: 'URINE' }),
    ),
    adverseEvents,
  };
};

const pneumonia = (id: string) =>
  adverseEvent(id, '2026-05-01', {
    ...{ identifier: 'AE-008', term: 'Pneumonia', grade: 3, serious: true, relationship: 'RELATED' },
  });

const isDlt = (id: string, protocol: Protocol) =>
  adjudicationOn(judgedAdverseEvent(pneumonia(id), 'AE:AE-008', protocol), 'yes');

const oneOfThree = (protocol: Protocol) =>
  trialData(
    '2026-06-01',
    once('101', protocol),
    once('102', protocol, [pneumonia('102')]),
    once('103', protocol),
  );

const paused = decision({
  ...{ kind: 'pause', opensLevel: null, completedAt: '2026-05-12T08:00:00.000Z' },
});

describe('nobody is said to be dosed while dosing is stopped', () => {
  const protocol = threePlusThree;
  const adjudications = [isDlt('102', protocol)];

  test('SRC-WIF-040: one DLT of three: three more may be treated, from the day after the cut-off date', () => {
    const model = whatIf(oneOfThree(protocol), { protocol, adjudications });
    expect(kinds(model)).toEqual([['expands', '2026-06-02']]);
    // The gate stays closed that day: the plan tells the day of the six.
    expect(model.timeline[0]?.steps.slice(0, 3)).toEqual([
      { level: 1, kind: 'dosed', n: 3, date: '2026-04-20' },
      { level: 1, kind: 'first-dosed', n: 3, date: '2026-06-02' },
      { level: 1, kind: 'G2', n: null, date: '2026-06-23' },
    ]);
  });

  test('SRC-WIF-041: not while a signed pause is in force', () => {
    const model = whatIf(oneOfThree(protocol), { protocol, adjudications, decisions: [paused] });
    expect(kinds(model)).toEqual([['closed', null]]);
    expect(rootOf(model).outcomes[0]?.reasons.map(({ key }) => key)).toContain('missing.resume');
    expect(model.timeline[0]?.steps.map(({ kind }) => kind)).toEqual(['dosed']);
  });

  test('SRC-WIF-042: not while a stopping rule is met that nobody has decided on', () => {
    const fatal = adverseEvent('103', '2026-05-28', {
      ...{ identifier: 'AE-099', term: 'Sepsis', grade: 5, serious: true, fatal: true },
      ...{ relationship: 'RELATED', outcome: 'FATAL' },
    });
    const data = trialData(
      '2026-06-01',
      once('101', protocol),
      once('102', protocol, [pneumonia('102')]),
      once('103', protocol, [fatal]),
    );
    const [clean] = rootOf(whatIf(data, { protocol, adjudications })).outcomes;
    expect(clean?.kind).toBe('closed');
    expect(clean?.reasons.map(({ key }) => key)).toContain('missing.stop-decision');
  });

  test.each([
    ['none', [], [1, '2026-05-27']],
    ['a pause', [{ ...paused, completedAt: '2026-05-22T08:00:00.000Z' }], [0, null]],
  ] as const)('SRC-WIF-043: the group is filled today: %s', (_, decisions, [more, dosedOn]) => {
    const data = trialData(
      '2026-05-26',
      treated('001', { first: '2026-04-20' }),
      treated('002', { first: '2026-05-20', infusions: 1, lastDay: 2 }),
    );
    const root = rootOf(whatIf(data, { confirmations: [confirmation()], decisions: [...decisions] }));
    expect([root.observed - 1, root.dosedOn]).toEqual([more, dosedOn]);
  });

  test('SRC-WIF-044: a level that is open is not dosed beyond the subjects of the trial', () => {
    const group = ['001', '002', '003'].map((id, at) =>
      treated(id, { first: at === 0 ? '2026-04-20' : '2026-05-20' }),
    );
    const over = { decisions: [decision()], confirmations: [confirmation()] };
    const at = (totalMax: number) => {
      const full = { ...axaNk02, totalMax };
      return rootOf(whatIf(trialData('2026-07-21', ...group), { ...over, protocol: full }));
    };
    expect([at(4).level, at(4).dosedOn]).toEqual([2, '2026-07-22']);
    expect([at(3).level, at(3).dosedOn]).toEqual([1, null]);
  });
});

describe('what is said of more subjects', () => {
  test('SRC-WIF-045: BOIN: one of three asks for a cohort of three, two of three for none', () => {
    expect(kinds(whatIf(trialData('2026-04-29'), { protocol: boin }))).toEqual([
      ['opens', '2026-05-28'],
      ['expands', '2026-05-28'],
      ['closed', null],
      ['closed', null],
    ]);
    const root = rootOf(whatIf(trialData('2026-04-29'), { protocol: boin }, 3));
    expect(root.outcomes[1]?.next?.observed).toBe(3);
    // Two of six is within the boundaries of BOIN: nine tolerate two.
    expect(root.outcomes[1]?.next?.outcomes.map(({ kind }) => kind)).toEqual([
      'opens',
      'expands',
      'closed',
      'closed',
    ]);
  });

  test('SRC-WIF-046: not when the trial has no room for the whole cohort', () => {
    const small = { ...threePlusThree, totalMax: 5 };
    expect(kinds(whatIf(trialData('2026-04-29'), { protocol: small }))[1]).toEqual(['closed', null]);
    const enough = { ...threePlusThree, totalMax: 6 };
    expect(kinds(whatIf(trialData('2026-04-29'), { protocol: enough }))[1]).toEqual([
      'expands',
      '2026-05-21',
    ]);
  });
});

test('SRC-WIF-047: the fast path after a DLT on record does not say that there is none', () => {
  const data = trialData(
    '2026-05-20',
    treated('001', { first: '2026-04-20', adverseEvents: [pneumonia('001')] }),
  );
  const root = rootOf(whatIf(data, { adjudications: [isDlt('001', axaNk02)] }));
  const fast = root.outcomes.find(({ path }) => path === 'fast-path');
  if (fast === undefined) throw new Error('no fast path');
  expect(sayOutcome('en', fast)).toBe(
    'If the effect is judged significantly insufficient (fast path), G2 of level 1 stays closed.',
  );
  expect(sayOutcome('zh-CN', fast)).not.toContain('未发生');
});

describe('who left and may be replaced', () => {
  test('SRC-WIF-048: takes no place in the group, and nothing waits for the outcome', () => {
    const protocol = threePlusThree;
    const left = { ...once('103', protocol), measurements: [] };
    const rows = trialData('2026-06-01', once('101', protocol), once('102', protocol), left);
    const data = withDisposition(rows, disposition('103', 'WITHDRAWAL BY SUBJECT', '2026-04-25'));
    const model = whatIf(data, { protocol });
    expect([rootOf(model).observed, rootOf(model).dosedOn]).toEqual([1, '2026-06-02']);
    expect(rootOf(model).sentence.key).toBe('what-if.node-from');
    // One of three now: the one who left is not among them.
    expect(kinds(model)).toEqual([
      ['opens', '2026-06-23'],
      ['expands', '2026-06-23'],
    ]);
    expect(rootOf(whatIf(rows, { protocol })).dosedOn).toBeNull();
  });

  test('SRC-WIF-049: a sentinel who left alone: the next subject is alone as the first was', () => {
    const gone = treated('001', { first: '2026-04-20', infusions: 1, lastDay: 2 });
    const data = withDisposition(
      trialData('2026-05-25', gone),
      disposition('001', 'WITHDRAWAL BY SUBJECT', '2026-04-23'),
    );
    const replaced = whatIf(data, { protocol: withParameters({ replacement: true }) });
    expect([rootOf(replaced).observed, rootOf(replaced).dosedOn]).toEqual([1, '2026-05-26']);
    expect(kinds(replaced)[0]).toEqual(['rest', '2026-06-23']);
    const kept = whatIf(data, { protocol: withParameters({ replacement: false }) });
    expect(rootOf(kept).dosedOn).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { checkDraft, type DraftContext } from '../../../shared/decision/checkDraft.ts';
import { DecisionDraft, DecisionKind } from '../../../shared/decision/record.ts';
import { decidingGateOf, gatesRequired, opensLevelOf } from '../../../shared/gates/decidingGate.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { confirmation, evaluate } from '../../builders/gateInput.ts';
import { onDay, treated, trialData } from '../../builders/trialData.ts';

const THIRD = '2026-06-11';
const group = (day: number) =>
  trialData(
    onDay(THIRD, day),
    treated('001', { first: '2026-04-20', lastDay: 30 }),
    treated('002', { first: '2026-06-03', lastDay: 30 }),
    treated('003', { first: THIRD, lastDay: day }),
  );

const met = evaluate(group(33), { confirmations: [confirmation()] });
const notMet = evaluate(group(20));

const accounts: DraftContext['accounts'] = [
  { accountId: 'chair', printedName: 'Prof Li', role: 'src-chair' },
  { accountId: 'member', printedName: 'Dr Zhao', role: 'src-member' },
  { accountId: 'monitor', printedName: 'Dr Chen', role: 'medical-monitor' },
  { accountId: 'investigator', printedName: 'Dr Wang', role: 'investigator' },
];

const context = (over: Partial<DraftContext> = {}): DraftContext => ({
  evaluation: met,
  protocol: axaNk02,
  cutStatus: 'locked',
  accounts,
  ...over,
});

const draft = (over: Partial<DecisionDraft> = {}): DecisionDraft => ({
  cutId: 'cut-1',
  kind: 'escalate-as-planned',
  level: 1,
  rationale: 'Grade 2 CRS in one subject, resolved; B cells depleted in all.',
  conditions: '',
  confirmations: { risksControllable: true, nextDoseAppropriate: true },
  modification: null,
  overrideReason: null,
  signerIds: ['chair', 'member', 'monitor'],
  language: 'en',
  ...over,
});

const REASON = 'Two weeks of further data will not change the assessment.';

const problems = (over: Partial<DecisionDraft>, on: Partial<DraftContext> = {}) =>
  checkDraft(draft(over), context(on)).map(({ code, phrase }) => `${code} ${phrase.key}`);

describe('deciding gate', () => {
  test.each([
    ['escalate-as-planned', ['G2'], 2],
    ['modify', ['G2'], 2],
    ['open-subjects-2-3', ['G1'], null],
    ['fast-path', ['G1F', 'G2'], 2],
    ['stay', [], null],
    ['pause', [], null],
    ['stop', [], null],
  ] as const)('SRC-DEC-001: %s depends on %j and opens %s', (kind, gates, opens) => {
    expect([gatesRequired(kind, axaNk02), opensLevelOf(kind, 1, axaNk02)]).toEqual([gates, opens]);
    expect(decidingGateOf(kind, 1, met)?.gate ?? null).toBe(kind === 'fast-path' ? null : (gates[0] ?? null));
  });

  test('SRC-DEC-002: from the highest level nothing opens', () => {
    for (const kind of DecisionKind.options) expect(opensLevelOf(kind, 3, axaNk02)).toBeNull();
  });
});

describe('checking a draft', () => {
  test('SRC-DEC-010: a complete draft on a met gate can be sealed', () => {
    expect(DecisionDraft.parse(draft())).toEqual(draft());
    expect(problems({})).toEqual([]);
    expect(
      problems({
        kind: 'open-subjects-2-3',
        confirmations: { risksControllable: false, nextDoseAppropriate: false },
      }),
    ).toEqual([]);
  });

  test('SRC-DEC-011: only a locked cut, and the one that was evaluated', () => {
    expect(problems({}, { cutStatus: 'draft' })).toEqual(['cut-not-locked draft.cut-not-locked']);
    expect(problems({ cutId: 'cut-2' })).toEqual(['invalid-input draft.other-cut']);
  });

  test('SRC-DEC-012: a gate that is not met needs a reason for an override', () => {
    expect(problems({}, { evaluation: notMet })).toEqual(['gate-not-met draft.gate-not-met']);
    expect(problems({ overrideReason: REASON }, { evaluation: notMet })).toEqual([]);
    expect(problems({ overrideReason: ' '.repeat(30) }, { evaluation: notMet })).toEqual([
      'decision-incomplete draft.override-reason-blank',
    ]);
    const [problem] = checkDraft(draft(), context({ evaluation: notMet }));
    expect(problem === undefined ? '' : sayPhrase('en', problem.phrase)).toBe(
      'G2 To the next dose level, dose level 1: Not met. Wait until it is met, or give the reason for an override.',
    );
  });

  test('SRC-DEC-013: an override is refused where none is needed', () => {
    expect(problems({ overrideReason: REASON })).toEqual(['decision-incomplete draft.override-not-needed']);
    expect(problems({ kind: 'stay', overrideReason: REASON })).toEqual([
      'decision-incomplete draft.override-without-gate',
    ]);
  });

  test('SRC-DEC-014: a gate that was not evaluated is not met', () => {
    expect(problems({ level: 2 })).toEqual(['gate-not-met draft.gate-not-on-record']);
  });

  test.each(['not-met', 'not-evaluable', 'overridden'] as const)(
    'SRC-DEC-023: a gate that is %s is not met for a new decision',
    (value) => {
      const results = met.results.map((one) => (one.gate === 'G2' ? { ...one, value } : one));
      expect(problems({}, { evaluation: { ...met, results } })).toEqual(['gate-not-met draft.gate-not-met']);
    },
  );

  test('SRC-DEC-015: the fast path asks for its gate and for G2', () => {
    expect(problems({ kind: 'fast-path' }, { evaluation: notMet })).toEqual([
      'gate-not-met draft.gate-not-on-record',
      'gate-not-met draft.gate-not-met',
    ]);
  });

  test('SRC-DEC-016: to stay, pause or stop depends on no gate', () => {
    for (const kind of ['stay', 'pause', 'stop'] as const) {
      expect(
        problems(
          { kind, confirmations: { risksControllable: false, nextDoseAppropriate: false } },
          { evaluation: notMet },
        ),
      ).toEqual([]);
    }
  });

  test('SRC-DEC-017: both confirmations are needed to open a next level', () => {
    expect(problems({ confirmations: { risksControllable: false, nextDoseAppropriate: true } })).toEqual([
      'decision-incomplete draft.risks-not-confirmed',
    ]);
    expect(problems({ confirmations: { risksControllable: true, nextDoseAppropriate: false } })).toEqual([
      'decision-incomplete draft.next-dose-not-confirmed',
    ]);
  });

  test('SRC-DEC-018: a modification says what changes, and belongs to no other decision', () => {
    const change = { dose: '5×10⁷ cells/kg', frequency: '', interval: '' };
    expect(problems({ kind: 'modify', modification: change })).toEqual([]);
    expect(problems({ kind: 'modify' })).toEqual(['decision-incomplete draft.modification-missing']);
    expect(problems({ kind: 'modify', modification: { dose: ' ', frequency: '', interval: '' } })).toEqual([
      'decision-incomplete draft.modification-missing',
    ]);
    expect(problems({ modification: change })).toEqual(['decision-incomplete draft.modification-not-used']);
    expect(problems({ modification: { dose: '', frequency: '', interval: '' } })).toEqual([]);
  });

  test('SRC-DEC-019: the level exists, and there is a next one to open', () => {
    expect(problems({ level: 4, kind: 'stay' })).toEqual(['invalid-input draft.level-unknown']);
    expect(problems({ level: 3 })).toContain('invalid-input draft.no-next-level');
  });

  test('SRC-DEC-020: a rationale of spaces says nothing', () => {
    expect(problems({ rationale: ' '.repeat(40) })).toEqual(['decision-incomplete draft.rationale-blank']);
  });

  test.each([
    [['chair', 'member'], ['decision-incomplete draft.signers-too-few']],
    [['member', 'monitor', 'chair'], []],
    [['chair', 'chair', 'member', 'monitor'], ['decision-incomplete draft.signer-twice']],
    [
      ['chair', 'member', 'member'],
      ['decision-incomplete draft.signer-twice', 'decision-incomplete draft.signers-too-few'],
    ],
    [['chair', 'member', 'investigator'], ['not-a-signer draft.signer-role']],
    [['chair', 'member', 'ghost'], ['account-not-found draft.signer-unknown']],
  ])('SRC-DEC-021: signers %j', (signerIds, expected) => {
    expect(problems({ signerIds })).toEqual(expected);
  });

  test('SRC-DEC-022: the chair signs when the charter asks for it', () => {
    const member = { accountId: 'second', printedName: 'Dr Sun', role: 'src-member' as const };
    const signerIds = ['member', 'second', 'monitor'];
    const more = [...accounts, member];
    expect(problems({ signerIds }, { accounts: more })).toEqual(['decision-incomplete draft.chair-missing']);
    const charter = {
      ...axaNk02.charter,
      value: { ...axaNk02.charter.value, minSigners: 2, chairRequired: false },
    };
    expect(problems({ signerIds }, { accounts: more, protocol: { ...axaNk02, charter } })).toEqual([]);
  });
});

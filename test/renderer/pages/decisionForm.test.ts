import { describe, expect, test } from 'vitest';
import { draftOf, emptyForm } from '../../../renderer/pages/decisions/decisionForm.ts';

const form = { ...emptyForm(1, 'en'), rationale: '  Reasons enough for this.  ' };

describe('the form of a decision', () => {
  test('SRC-DEC-101: nothing is confirmed, chosen, overridden or named beforehand', () => {
    expect(emptyForm(2, 'zh-CN')).toMatchObject({
      kind: null,
      risksControllable: false,
      nextDoseAppropriate: false,
      override: false,
      signerIds: [],
      level: 2,
    });
    expect(draftOf(emptyForm(1, 'en'), 'cut')).toBeNull();
  });

  test('SRC-DEC-102: a kind that opens no level carries no confirmation and no modification', () => {
    const draft = draftOf(
      { ...form, kind: 'stay', risksControllable: true, nextDoseAppropriate: true, dose: 'half' },
      'cut',
    );
    expect(draft).toMatchObject({
      confirmations: { risksControllable: false, nextDoseAppropriate: false },
      modification: null,
      overrideReason: null,
      rationale: 'Reasons enough for this.',
    });
  });

  test('SRC-DEC-103: a reason for an override is sent only when the override is chosen', () => {
    const typed = { ...form, kind: 'escalate-as-planned', overrideReason: ' because ' } as const;
    expect(draftOf({ ...typed, override: false }, 'cut')?.overrideReason).toBeNull();
    expect(draftOf({ ...typed, override: true }, 'cut')?.overrideReason).toBe('because');
  });
});

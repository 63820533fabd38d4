import { describe, expect, test } from 'vitest';
import { emptyForm } from '../../../renderer/pages/decisions/decisionForm.ts';
import { changeDraft, type KeptDraft, onBasis } from '../../../renderer/pages/decisions/keptDraft.ts';

const draft: KeptDraft = {
  form: {
    ...emptyForm(1, 'en'),
    kind: 'escalate-as-planned',
    rationale: 'Half a sentence',
    overrideReason: 'Because of this',
    signerIds: ['a', 'b'],
    risksControllable: true,
    nextDoseAppropriate: true,
    override: true,
  },
  basis: 'cut-1 protocol-1',
  withdrawn: false,
};
const nothingGiven = { risksControllable: false, nextDoseAppropriate: false, override: false };

describe('a decision in the making', () => {
  test('SRC-DEC-104: on another cut or protocol the words stay and what was given is taken back', () => {
    for (const basis of ['cut-2 protocol-1', 'cut-1 protocol-2']) {
      const moved = onBasis(draft, basis);
      expect(moved).toEqual({ form: { ...draft.form, ...nothingGiven }, basis, withdrawn: true });
    }
    expect(onBasis(draft, draft.basis)).toBe(draft);
  });

  test('SRC-DEC-104: returning to the first cut does not bring back what was given', () => {
    const back = onBasis(onBasis(draft, 'cut-2 protocol-1'), draft.basis);
    expect(back.form).toMatchObject({ ...nothingGiven, rationale: 'Half a sentence' });
  });

  test.each([{ level: 2 }, { kind: 'modify' }, { kind: 'stay' }] as const)(
    'SRC-DEC-104: %j takes back what was given',
    (change) => {
      expect(changeDraft(draft, change)).toEqual({
        ...draft,
        form: { ...draft.form, ...change, ...nothingGiven },
        withdrawn: true,
      });
    },
  );

  test('SRC-DEC-104: other changes leave it; choosing the same level again too', () => {
    for (const change of [{ rationale: 'More' }, { signerIds: [] }, { level: 1 }]) {
      expect(changeDraft(draft, change)).toMatchObject({
        form: { risksControllable: true, nextDoseAppropriate: true, override: true },
        withdrawn: false,
      });
    }
  });

  test('SRC-DEC-104: the note stays until something is given again, and never comes where nothing was given', () => {
    const moved = onBasis(draft, 'cut-2 protocol-1');
    expect(changeDraft(moved, { rationale: 'More' }).withdrawn).toBe(true);
    expect(changeDraft(moved, { risksControllable: true }).withdrawn).toBe(false);
    const bare = { ...draft, form: { ...draft.form, ...nothingGiven } };
    expect(onBasis(bare, 'cut-2 protocol-1').withdrawn).toBe(false);
    expect(changeDraft(bare, { level: 2 }).withdrawn).toBe(false);
  });
});

import type { DecisionDraft, DecisionKind } from '../../../shared/decision/record.ts';
import { opensNextLevel } from '../../../shared/gates/decidingGate.ts';
import type { Language } from '../../../shared/text/text.ts';

/** What stands in the form; nothing in it is chosen beforehand that the committee has to say itself. */
export interface DecisionForm {
  readonly kind: DecisionKind | null;
  readonly level: number;
  readonly rationale: string;
  readonly conditions: string;
  readonly risksControllable: boolean;
  readonly nextDoseAppropriate: boolean;
  readonly dose: string;
  readonly frequency: string;
  readonly interval: string;
  readonly override: boolean;
  readonly overrideReason: string;
  readonly signerIds: readonly string[];
  readonly language: Language;
}

export const emptyForm = (level: number, language: Language): DecisionForm => ({
  kind: null,
  level,
  rationale: '',
  conditions: '',
  risksControllable: false,
  nextDoseAppropriate: false,
  dose: '',
  frequency: '',
  interval: '',
  override: false,
  overrideReason: '',
  signerIds: [],
  language,
});

/** The draft that is sent; null while no kind is chosen. Fields that do not belong to the kind are left out. */
export const draftOf = (form: DecisionForm, cutId: string): DecisionDraft | null => {
  if (form.kind === null) return null;
  const opens = opensNextLevel(form.kind);
  return {
    cutId,
    kind: form.kind,
    level: form.level,
    rationale: form.rationale.trim(),
    conditions: form.conditions.trim(),
    confirmations: {
      risksControllable: opens && form.risksControllable,
      nextDoseAppropriate: opens && form.nextDoseAppropriate,
    },
    modification:
      form.kind === 'modify'
        ? { dose: form.dose.trim(), frequency: form.frequency.trim(), interval: form.interval.trim() }
        : null,
    overrideReason: form.override ? form.overrideReason.trim() : null,
    signerIds: [...form.signerIds],
    language: form.language,
  };
};

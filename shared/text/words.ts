import type { ConfirmationKind, DecisionKind, SignatureMeaning } from '../decision/record.ts';
import type { NamedCheck, PdfVerification } from '../decision/verification.ts';
import type { GateCondition, GateId, GateValue } from '../gates/gate.ts';
import type { AppError } from '../kernel/appError.ts';
import type { Role } from '../review/role.ts';
import { sayText } from './phrases.ts';
import type { Language } from './text.ts';

export const gateText = (language: Language, gate: GateId): string => sayText(language, `gate.${gate}`);

export const valueText = (language: Language, value: GateValue | GateCondition['value']): string =>
  sayText(language, `gate-value.${value}`);

/** Title of a condition by its id within the gate; what follows the kind of the condition tells several apart. */
export const conditionText = (language: Language, id: string): string =>
  sayText(language, `condition.${id.split('.')[0] ?? id}`);

export const decisionKindText = (language: Language, kind: DecisionKind): string =>
  sayText(language, `decision-kind.${kind}`);

export const confirmationKindText = (language: Language, kind: ConfirmationKind): string =>
  sayText(language, `confirmation-kind.${kind}`);

export const roleText = (language: Language, role: Role): string => sayText(language, `role.${role}`);

/** What a signature says, shown before signing and printed (21 CFR 11.50(a)(3)). */
export const meaningText = (language: Language, meaning: SignatureMeaning): string =>
  sayText(language, `signature-meaning.${meaning}`);

export const checkText = (language: Language, check: Pick<NamedCheck, 'id'>): string =>
  sayText(language, `check.${check.id}`);

export const checkStatusText = (language: Language, status: NamedCheck['status']): string =>
  sayText(language, `check-status.${status}`);

export const verdictText = (language: Language, verdict: PdfVerification['verdict']): string =>
  sayText(language, `verdict.${verdict}`);

export const verdictSentence = (language: Language, verdict: PdfVerification['verdict']): string =>
  sayText(language, `verdict-sentence.${verdict}`);

export const gradeText = (language: Language, bucket: string): string => sayText(language, `grade.${bucket}`);

/** What happened, and what to do next. The error's own message and details stand beside it, not in it. */
export const errorText = (
  language: Language,
  { code }: Pick<AppError, 'code'>,
): { readonly title: string; readonly next: string } => ({
  title: sayText(language, `error.${code}.title`),
  next: sayText(language, `error.${code}.next`),
});

/** Stands where signatures are explained: software alone is not Part 11 compliant (domain.md 4.3). */
export const part11Notice = (language: Language): string => sayText(language, 'notice.part11');

/** Label of the bundled synthetic study. */
export const syntheticNotice = (language: Language): string => sayText(language, 'notice.synthetic');

import type { NamedCheck } from '../../../shared/decision/verification.ts';

interface CheckGroup {
  readonly kind: 'pdf' | 'record' | 'signature' | 'other';
  /** Signature field; '' outside signatures. */
  readonly target: string;
  readonly checks: readonly NamedCheck[];
}

const kindOf = (check: NamedCheck): CheckGroup['kind'] => {
  const [area] = check.id.split('.');
  if (area === 'pdf' || area === 'record') return area;
  return area === 'signature' || check.target !== '' ? 'signature' : 'other';
};

const ORDER: readonly NamedCheck['status'][] = ['failed', 'passed', 'not-checked'];

/** Checks by what they are about: file, record, each signature, and what lies beyond the file. Failed ones first. */
export const groupChecks = (checks: readonly NamedCheck[]): readonly CheckGroup[] => {
  const groups: CheckGroup[] = [];
  for (const kind of ['pdf', 'record', 'signature', 'other'] as const) {
    const ofKind = checks.filter((check) => kindOf(check) === kind);
    const targets = kind === 'signature' ? [...new Set(ofKind.map((check) => check.target))] : [''];
    for (const target of targets) {
      const members = kind === 'signature' ? ofKind.filter((check) => check.target === target) : ofKind;
      if (members.length === 0) continue;
      const sorted = [...members].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
      groups.push({ kind, target, checks: sorted });
    }
  }
  return groups;
};

import type { GateEvaluation, GateResult } from '../../gates/gate.ts';
import { phrase } from '../../text/phrases.ts';
import type { DiffItem } from './diff.ts';

const nameOf = ({ gate, level }: GateResult): string => `${gate} ${level}`;

/** Gates that moved come before those that only came up, and these before those that fell away. */
const rank = ({ text: { params } }: DiffItem): number =>
  params.newer === 'none' ? 2 : params.older === 'none' ? 1 : 0;

/** Gates whose value is another in the newer cut, and gates that came up with it or fell away. */
export const gateItems = (older: GateEvaluation, newer: GateEvaluation): DiffItem[] => {
  const before = new Map(older.results.map((result) => [nameOf(result), result]));
  const after = new Map(newer.results.map((result) => [nameOf(result), result]));
  const items = [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [from, to] = [before.get(name), after.get(name)];
    const shown = to ?? from;
    if (shown === undefined || from?.value === to?.value) return [];
    const text = phrase('diff.gate-moved', {
      gate: shown.gate,
      level: shown.level,
      older: from?.value ?? 'none',
      newer: to?.value ?? 'none',
    });
    const refs = shown.conditions.flatMap(({ evidence }) => evidence).slice(0, 50);
    const cut = to === undefined ? ('older' as const) : ('newer' as const);
    return [{ kind: 'gate-moved' as const, subjectId: '', level: shown.level, text, cut, refs }];
  });
  return items.sort((a, b) => rank(a) - rank(b));
};

import { clinicalRule } from '../../facts/rules.ts';
import type { Protocol } from '../protocol.ts';
import type { StoppingRule } from '../stopping.ts';
import { selectorProblems } from './dltProblems.ts';
import { error, type ProtocolProblem, warning, when } from './problem.ts';

type Path = readonly (string | number)[];

const factProblems = (rules: readonly string[], { areas }: Protocol, at: Path): ProtocolProblem[] =>
  rules.flatMap((id, place) => {
    const rule = clinicalRule(id);
    if (rule === undefined) return [error('stopping-fact-unknown', [...at, 'rules', place], { id })];
    return when(!areas.includes(rule.area), () => warning('stopping-area', [...at, 'rules', place], { id }));
  });

const criterionProblems = ({ criterion }: StoppingRule, protocol: Protocol, at: Path): ProtocolProblem[] => {
  if (criterion.kind === 'event') return selectorProblems(criterion.anyOf, protocol, [...at, 'anyOf']);
  return criterion.kind === 'fact' ? factProblems(criterion.rules, protocol, at) : [];
};

/** A rule that asks for more subjects than there can be is never met. */
const thresholdProblems = (
  { scope, threshold }: StoppingRule,
  { groupSizeMax: group, totalMax: max }: Protocol,
  at: Path,
): ProtocolProblem[] => {
  const [n, name] =
    threshold.kind === 'subjects' ? [threshold.n, 'n'] : [threshold.fromSubjects, 'fromSubjects'];
  return scope === 'group'
    ? when(n > group, () => warning('stopping-never-group', [...at, name], { group, n }))
    : when(n > max, () => warning('stopping-never-trial', [...at, name], { max, n }));
};

/** Stopping and pausing rules rest on what is derived and can be met (domain.md 2.2). */
export const stoppingProblems = (protocol: Protocol): ProtocolProblem[] =>
  protocol.stoppingRules.value.flatMap((rule, index) => {
    const at = ['stoppingRules', 'value', index] as const;
    return [
      ...criterionProblems(rule, protocol, [...at, 'criterion']),
      ...thresholdProblems(rule, protocol, [...at, 'threshold']),
    ];
  });

import type { Protocol } from '../protocol.ts';
import { error, type ProtocolProblem, repeated, warning, when } from './problem.ts';

/** Windows, fast path and confirmations (domain.md 2.1). */
export const gateProblems = (protocol: Protocol): ProtocolProblem[] => {
  const { gateParameters, dlt, requiredAssessments } = protocol;
  const { windowDays, anchor, fastPath, sentinel, confirmedBy, requirePd } = gateParameters;
  const { days: dltDays, anchor: dltAnchor } = dlt.rule.value.window;
  const days = windowDays.value;
  const asksPd = requiredAssessments.value.some(({ area, gates }) => area === 'pd' && gates.includes('G2'));
  return [
    ...repeated(confirmedBy.value).map(({ value: role, index }) =>
      warning('confirmed-twice', ['gateParameters', 'confirmedBy', 'value', index], { role }),
    ),
    ...when(fastPath.value !== 'not-allowed' && !sentinel.value, () =>
      warning('fast-path-sentinel', ['gateParameters', 'fastPath', 'value']),
    ),
    ...when(dltAnchor === 'firstInfusion' && anchor.value === 'firstInfusion' && dltDays > days, () =>
      warning('dlt-window-longer', ['dlt', 'rule', 'value', 'window', 'days'], { dlt: dltDays, days }),
    ),
    ...when(requirePd.value && !asksPd, () =>
      warning('pd-not-asked', ['gateParameters', 'requirePd', 'value']),
    ),
  ];
};

/** What the gates ask for can be there. */
export const assessmentProblems = ({ requiredAssessments }: Protocol): ProtocolProblem[] => {
  const list = requiredAssessments.value;
  const at = ['requiredAssessments', 'value'] as const;
  return [
    ...repeated(list.map(({ id }) => id)).map(({ value: id, index }) =>
      error('assessment-twice', [...at, index, 'id'], { id }),
    ),
    ...list.flatMap(({ id, domain, gates, testCodes, fromDay, toDay }, index) => [
      ...when(id.trim() === '', () => error('text-missing', [...at, index, 'id'])),
      ...when(domain.trim() === '', () => error('text-missing', [...at, index, 'domain'])),
      ...when(fromDay > toDay, () =>
        error('assessment-days', [...at, index, 'fromDay'], { from: fromDay, to: toDay }),
      ),
      ...when(fromDay === 0, () => error('day-zero', [...at, index, 'fromDay'])),
      ...when(toDay === 0, () => error('day-zero', [...at, index, 'toDay'])),
      ...when(testCodes.length === 0, () => error('assessment-tests', [...at, index, 'testCodes'])),
      ...repeated(gates).map(({ value: gate, index: place }) =>
        warning('gate-twice', [...at, index, 'gates', place], { gate }),
      ),
    ]),
  ];
};

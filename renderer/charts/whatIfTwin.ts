import { sayOutcome } from '../../shared/escalation/whatIf/sayOutcome.ts';
import type { PlannedClock, PlannedStep, WhatIfNode } from '../../shared/escalation/whatIf/whatIfModel.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinCell, TwinTable } from './twinTable.ts';

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

const rowsOf = (node: WhatIfNode, way: string, api: TextApi): TwinCell[][] =>
  node.outcomes.flatMap((one, at) => {
    const own = way === '' ? String(at + 1) : `${way}.${at + 1}`;
    return [
      [
        ...[own, node.level, node.observed, one.dlts, one.gate ?? ''],
        ...[api.t(`whatIf.kind.${one.kind}`), one.date ?? '', sayOutcome(api.language, one)],
        one.reasons.map(api.say).join('; '),
      ],
      ...(one.next === null ? [] : rowsOf(one.next, own, api)),
    ];
  });

/** Every outcome of the tree as a row, in the order of the tree. */
export const whatIfTreeTwin = (root: WhatIfNode, api: TextApi): TwinTable => {
  const { t } = api;
  return {
    columns: [
      text(t('whatIf.col.way')),
      ...[number(t('whatIf.col.level')), number(t('whatIf.col.observed')), number(t('whatIf.col.dlts'))],
      ...[text(t('whatIf.col.gate')), text(t('whatIf.col.result')), text(t('whatIf.col.date'))],
      ...[text(t('whatIf.col.words')), text(t('whatIf.col.reasons'))],
    ],
    rows: rowsOf(root, '', api),
  };
};

export const clockName = ({ anchor, inForce }: PlannedClock, { t }: Pick<TextApi, 't'>): string => {
  const clock = t(`whatIf.anchor.${anchor}`);
  return inForce ? t('whatIf.inForce', { clock }) : clock;
};

const keyOf = ({ level, kind, n }: PlannedStep): string => `${level} ${kind} ${n}`;

/** Steps by rows, clocks by columns; a step that a clock does not reach has no date. */
export const timelineTwin = (clocks: readonly PlannedClock[], api: TextApi): TwinTable => {
  const { t } = api;
  const steps = new Map(clocks.flatMap(({ steps: own }) => own.map((step) => [keyOf(step), step] as const)));
  const order: readonly PlannedStep['kind'][] = ['dosed', 'G1', 'first-dosed', 'G2'];
  const sorted = [...steps.values()].sort(
    (a, b) =>
      a.level - b.level || a.date.localeCompare(b.date) || order.indexOf(a.kind) - order.indexOf(b.kind),
  );
  return {
    columns: [
      number(t('whatIf.col.level')),
      text(t('whatIf.col.step')),
      ...clocks.map((clock) => text(clockName(clock, api))),
    ],
    rows: sorted.map((step) => [
      step.level,
      t(`whatIf.step.${step.kind}`, { n: step.n ?? 0 }),
      ...clocks.map(({ steps: own }) => own.find((one) => keyOf(one) === keyOf(step))?.date ?? ''),
    ]),
  };
};

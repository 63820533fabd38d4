import type { DesignsModel } from '../../shared/chart/designs.ts';
import type { DecisionTable } from '../../shared/escalation/decisionTable.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinCell, TwinTable } from './twinTable.ts';

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

/** Advice per level, way of counting and design, with counts, interval and reasons. */
export const designsTwin = ({ levels }: DesignsModel, { t, word, sayAll }: TextApi): TwinTable => ({
  columns: [
    number(t('designs.col.level')),
    number(t('designs.col.dosed')),
    text(t('designs.col.way')),
    number(t('designs.evaluable')),
    number(t('designs.col.dlt')),
    number(t('designs.col.low')),
    number(t('designs.col.high')),
    number(t('designs.col.pending')),
    text(t('designs.design')),
    text(t('designs.col.advice')),
    number(t('designs.col.to')),
    number(t('designs.col.opens')),
    text(t('designs.col.eliminates')),
    text(t('designs.col.why')),
  ],
  rows: levels.flatMap(({ level, dosed, ways }) =>
    ways.flatMap(({ way, rate, pending, advice }) =>
      advice.map((one): TwinCell[] => [
        level,
        dosed,
        t(`designs.way.${way}`),
        rate.of,
        rate.n,
        rate.low,
        rate.high,
        pending,
        word(`design-name.${one.design}`),
        word(`advice-action.${one.action}`),
        one.toLevel,
        one.opensLevel,
        t(one.eliminate ? 'gates.yes' : 'gates.no'),
        sayAll(one.reasons),
      ]),
    ),
  ),
});

/** A decision table cell by cell, with the parameters it was made from in every row, so that the file stands alone. */
export const tableTwin = (
  { cells, design }: DecisionTable,
  parameters: Readonly<Record<string, number | boolean | string | null>>,
  { t, word }: TextApi,
): TwinTable => {
  const printed = Object.entries(parameters)
    .map(([key, value]) => `${key} ${String(value)}`)
    .join('; ');
  return {
    columns: [
      text(t('designs.design')),
      number(t('designs.evaluable')),
      number(t('designs.col.dlt')),
      text(t('designs.col.letter')),
      text(t('designs.col.advice')),
      text(t('designs.col.eliminates')),
      number(t('designs.col.probability')),
      text(t('designs.col.parameters')),
    ],
    rows: cells.map(({ n, dlt, letter, action, eliminate, probability }) => [
      word(`design-name.${design}`),
      n,
      dlt,
      letter,
      word(`advice-action.${action}`),
      t(eliminate ? 'gates.yes' : 'gates.no'),
      probability,
      printed,
    ]),
  };
};

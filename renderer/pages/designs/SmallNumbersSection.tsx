import type { DesignsModel, SmallNumber } from '../../../shared/chart/designs.ts';
import { proportion } from '../../../shared/clinical/proportion.ts';
import { formatInterval, formatNumber } from '../../../shared/text/format.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { Section } from '../../ui/Page.tsx';
import classes from './Designs.module.css';

/** What nobody with a DLT among one, two or three can tell: beside the fast path, which rests on one subject. */
export const SmallNumbersSection = ({ model }: { readonly model: DesignsModel }) => {
  const { t, language } = useText();
  const { limit, maxProbability, priorA, priorB } = model.parameters.value.overdose;
  const columns: readonly Column<SmallNumber>[] = [
    { id: 'n', label: t('designs.small.seen'), width: 140, cell: ({ n }) => t('designs.small.none', { n }) },
    {
      ...{ id: 'p', label: t('designs.small.p', { limit }), width: 220, numeric: true },
      cell: ({ probability }) => probability.toFixed(3),
    },
    {
      ...{ id: 'within', label: t('designs.small.limit', { max: maxProbability }), width: 260 },
      cell: ({ within }) => (
        <span className={classes.counted} data-as={within ? 'without' : 'awaiting'}>
          <Glyph name={within ? 'check' : 'warning'} />
          {t(within ? 'designs.small.within' : 'designs.small.beyond')}
        </span>
      ),
    },
    {
      ...{ id: 'interval', label: t('designs.small.interval') },
      cell: ({ n }) => formatInterval(language, proportion(0, n)),
    },
  ];
  const [one] = model.smallNumbers;
  return (
    <Section title={t('designs.small.title')}>
      {one !== undefined && (
        <p className={classes.lead}>
          {t('designs.small.lead', { p: one.probability.toFixed(3), limit: formatNumber(limit) })}
        </p>
      )}
      <DataTable
        caption={t('designs.small.title')}
        columns={columns}
        rows={model.smallNumbers}
        rowKey={({ n }) => String(n)}
      />
      <p className={classes.quiet}>{t('designs.small.prior', { a: priorA, b: priorB })}</p>
    </Section>
  );
};

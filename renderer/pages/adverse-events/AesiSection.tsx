import type { AeDerivedModel, AesiRow } from '../../../shared/chart/aeDerived.ts';
import { aesiTwin } from '../../charts/aeDerivedTwin.ts';
import { useMarkedTwin } from '../../charts/useMarkedTwin.ts';
import { useText } from '../../text/useText.ts';
import { Conclusion } from '../../ui/Conclusion.tsx';
import { Dose } from '../../ui/Dose.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { LevelGlyph } from '../../ui/LevelTitle.tsx';
import { Section } from '../../ui/Page.tsx';
import { ProvenanceLine } from '../../ui/ProvenanceLine.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { AeCellView } from './AeCellView.tsx';
import classes from './AeDerived.module.css';
import tableClasses from './AeTable.module.css';

const Head = ({ levels }: { readonly levels: AeDerivedModel['aesi']['levels'] }) => {
  const { t } = useText();
  return (
    <thead>
      <tr>
        <th scope="col">{t('aeDerived.group')}</th>
        {levels.map(({ level, dose, unit, dosed }) => (
          <th key={level} scope="col">
            <span className={tableClasses.levelHead}>
              <LevelGlyph level={level} />
              {t('level.n', { level })}
            </span>
            <span className={tableClasses.headDose}>
              <Dose dose={dose} unit={unit} /> · N={dosed}
            </span>
          </th>
        ))}
        <th scope="col">
          {t('ae.total')}
          <span className={tableClasses.headDose}>N={levels.reduce((sum, { dosed }) => sum + dosed, 0)}</span>
        </th>
      </tr>
    </thead>
  );
};

/** One reported grade stands for the whole event; what the results say of the time that the group asks about. */
const LateNote = ({ day, late }: { readonly day: number; readonly late: AesiRow['late'] }) => {
  const { t } = useText();
  const grade = late === null ? '' : late.min === late.max ? String(late.max) : `${late.min}–${late.max}`;
  return (
    <span className={classes.late}>
      {t('aeDerived.wholeEvent')}{' '}
      {late === null ? t('aeDerived.lateNone', { day }) : t('aeDerived.late', { day, grade })}
    </span>
  );
};

const GroupRow = ({ row }: { readonly row: AesiRow }) => {
  const { t, language } = useText();
  const term = row.label[language];
  return (
    <tr>
      <th scope="row">
        {term}
        {row.afterDay !== null && row.total.any.n > 0 && <LateNote day={row.afterDay} late={row.late} />}
      </th>
      {row.cells.map((cell) => (
        <td key={cell.level}>
          <AeCellView cell={cell} term={term} place={t('level.n', { level: cell.level })} />
        </td>
      ))}
      <td>
        <AeCellView cell={row.total} term={term} place={t('ae.total')} />
      </td>
    </tr>
  );
};

/** Groups of special interest by dose level; every cell opens its rows. */
export const AesiSection = ({ model }: { readonly model: AeDerivedModel }) => {
  const text = useText();
  const { t, sayAll } = text;
  const markedTwin = useMarkedTwin();
  const { conclusion, levels, rows, notCounted, rule } = model.aesi;
  return (
    <Section
      title={t('aeDerived.aesi')}
      actions={
        <ExportMenu
          name={`special-interest ${model.provenance.cutLabel}`}
          table={() => markedTwin(aesiTwin(rows, text))}
        />
      }
    >
      <p className={tableClasses.sub}>{t('aeDerived.aesiSub')}</p>
      <div className={classes.conclusion} data-testid="aesi-conclusion">
        <Conclusion phrases={conclusion} />
      </div>
      <div className={tableClasses.scroll}>
        <table className={tableClasses.table} data-testid="aesi-table">
          <caption className="visually-hidden">{t('aeDerived.aesi')}</caption>
          <Head levels={levels} />
          <tbody>
            {rows.map((row) => (
              <GroupRow key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.foot}>
        <ReasonList title={t('aeDerived.aesiNotCounted', { n: notCounted.length })} items={notCounted} />
        <p>
          <strong>{t('ae.rule')}:</strong> {sayAll(rule)} {model.aesi.assumed && t('aeDerived.assumption')}
        </p>
        <ProvenanceLine provenance={model.provenance} />
      </div>
    </Section>
  );
};

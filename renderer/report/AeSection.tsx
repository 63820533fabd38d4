import type { AeCell, AeModel } from '../../shared/chart/adverseEvents.ts';
import { formatInterval, formatProportion } from '../../shared/text/format.ts';
import { AeBars } from '../charts/AeBars.tsx';
import { subjectGrades } from '../charts/subjectGrades.ts';
import { useText } from '../text/useText.ts';
import { Dose } from '../ui/Dose.tsx';
import { LeftOut } from './LeftOut.tsx';
import classes from './Report.module.css';
import { REPORT_WIDTH } from './reportSize.ts';

interface AeSectionProps {
  readonly model: AeModel;
  readonly subjectName: (subjectId: string) => string;
}

const Cell = ({ cell, interval }: { readonly cell: AeCell; readonly interval: boolean }) => {
  const { language } = useText();
  if (cell.any.of === 0) return <>–</>;
  const grades = subjectGrades(cell).map((grade) => (grade === 'not-graded' ? '?' : String(grade)));
  return (
    <>
      {formatProportion(cell.any)}
      {grades.length > 0 && <span className={classes.grades}> {grades.join('')}</span>}
      {interval && <div className={classes.small}>{formatInterval(language, cell.any)}</div>}
    </>
  );
};

const useAltText = ({ bars }: AeModel): string => {
  const { t, word } = useText();
  const levels = bars
    .filter((bar) => bar.dosed > 0)
    .map((bar) =>
      t('pdf.aeAltLevel', {
        level: bar.level,
        parts: bar.segments
          .filter((segment) => segment.proportion.n > 0)
          .map((segment) =>
            t('pdf.aeAltPart', {
              grade: word(`grade.${segment.bucket}`),
              n: segment.proportion.n,
              of: segment.proportion.of,
            }),
          )
          .join(', '),
      }),
    );
  return t('pdf.aeAlt', { levels: `${levels.join(' ')} ` });
};

const Table = ({ model }: { readonly model: AeModel }) => {
  const { t } = useText();
  const name = (row: AeModel['table'][number]): string =>
    row.kind === 'any' ? t('ae.any') : row.kind === 'soc' ? row.soc || t('ae.notCoded') : row.term;
  return (
    <table>
      <caption className="visually-hidden">{t('pdf.aeTable')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ae.term')}</th>
          {model.bars.map((bar) => (
            <th key={bar.level} scope="col">
              {t('level.n', { level: bar.level })}
              <br />
              <Dose dose={bar.dose} unit={bar.unit} />, N={bar.dosed}
            </th>
          ))}
          <th scope="col">{t('ae.total')}</th>
        </tr>
      </thead>
      <tbody>
        {model.table.map((row) => (
          <tr
            key={`${row.kind}.${row.soc}.${row.term}.${row.coded}`}
            className={row.kind === 'pt' ? classes.pt : classes.soc}
          >
            <th scope="row">
              {name(row)}
              {row.kind === 'pt' && !row.coded && ` (${t('ae.notCoded')})`}
            </th>
            {[...row.cells, row.total].map((cell, index) => (
              <td key={index === row.cells.length ? 'total' : cell.level}>
                <Cell cell={cell} interval={row.kind === 'any'} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Adverse events: the conclusion, the bars, the whole table, the counting rule, what is not counted. */
export const AeSection = ({ model, subjectName }: AeSectionProps) => {
  const { t, say, sayAll } = useText();
  const anyRow = model.table.find((row) => row.kind === 'any');
  const anyByLevel = new Map(anyRow?.cells.map((cell) => [cell.level, cell.any]) ?? []);
  const dosed = model.bars.reduce((sum, bar) => sum + bar.dosed, 0);
  const alt = useAltText(model);
  return (
    <section>
      <h2>{t('pdf.ae')}</h2>
      <p>{sayAll(model.conclusion)}</p>
      <figure>
        <div role="img" aria-label={alt}>
          <AeBars bars={model.bars} width={REPORT_WIDTH} anyByLevel={anyByLevel} subjectName={subjectName} />
        </div>
        <figcaption>{t('ae.chartSub', { n: dosed })}</figcaption>
      </figure>
      {model.table.length > 0 && <Table model={model} />}
      <p className={classes.small}>{t('pdf.aeNote')}</p>
      <p className={classes.small}>{say(model.rule)}</p>
      <LeftOut title={t('pdf.notCounted')} items={model.notCounted} subjectName={subjectName} />
    </section>
  );
};

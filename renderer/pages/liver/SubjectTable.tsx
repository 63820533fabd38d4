import type { LiverCell, LiverModel, LiverSubject } from '../../../shared/chart/liver.ts';
import { sayFactValue } from '../../../shared/text/factText.ts';
import { formatDate } from '../../../shared/text/format.ts';
import { subjectTwin } from '../../charts/liverTwin.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { FactValueText } from '../../ui/FactValueText.tsx';
import { LevelGlyph } from '../../ui/LevelTitle.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { SubjectMark } from '../../ui/SubjectMark.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Liver.module.css';

/** Up to so many subjects the table stands whole. */
const SCROLLS_FROM = 12;

type CellName = keyof LiverSubject['cells'];

/** A multiple is read to four digits, its unit in the head of the column; the exports and the rows have them all. */
const shortened = (cell: LiverCell): LiverCell => {
  const { value } = cell;
  if (value.kind !== 'number') return cell;
  const unit = value.unit === 'x ULN' ? '' : value.unit;
  return { ...cell, value: { ...value, value: Number(value.value.toPrecision(4)), unit } };
};

const When = ({ cell }: { readonly cell: LiverCell }) => {
  const { day, language } = useText();
  if (cell.date === '') return null;
  return (
    <>
      <span className={classes.when}>{formatDate(language, cell.date.slice(0, 10))}</span>
      {cell.day !== null && <span className={classes.when}>{day(cell.day)}</span>}
    </>
  );
};

/** Short words of codes whose own words are sentences. */
const SHORT: { readonly [rule: string]: string } = {
  'liver/hys-law': 'hys-law-state',
  'liver/hys-law-strict': 'hys-law-state',
  'liver/hys-law-inclusive': 'hys-law-state',
};

const CellValue = ({ cell }: { readonly cell: LiverCell }) => {
  const { word, language } = useText();
  const kind = SHORT[cell.rule];
  if (cell.value.kind === 'none') return <FactValueText fact={cell} withReason={false} />;
  const said =
    kind !== undefined && cell.value.kind === 'code'
      ? word(`${kind}.${cell.value.code}`)
      : sayFactValue(language, shortened(cell));
  return <span>{said}</span>;
};

interface CellViewProps {
  readonly subject: LiverSubject;
  readonly name: CellName;
  /** The date of the sample stands below the value. */
  readonly dated?: boolean;
  readonly withReason?: boolean;
}

const CellView = ({ subject, name, dated = false, withReason = true }: CellViewProps) => {
  const { t } = useText();
  const cell = subject.cells[name];
  const title = t('liver.rowsCell', { subject: subject.subjectId, what: t(`liver.col.${name}`) });
  return (
    <>
      <RowsLink title={title} refs={cell.refs} label={title} marked={false}>
        <CellValue cell={cell} />
      </RowsLink>
      {dated && <When cell={cell} />}
      {withReason && cell.reason !== null && <Reason cell={cell} />}
    </>
  );
};

const Reason = ({ cell }: { readonly cell: LiverCell }) => {
  const { say } = useText();
  return cell.reason === null ? null : <span className={classes.reason}>{say(cell.reason)}</span>;
};

const applies = ({ value }: LiverCell): boolean =>
  !(value.kind === 'none' && value.none === 'not-applicable');

/** R and nR, and below them the pattern where there is an injury to have one. */
const RCell = ({ subject }: { readonly subject: LiverSubject }) => {
  const { r, nR, pattern } = subject.cells;
  const both = r.value.kind === 'number' && nR.value.kind === 'number';
  return (
    <span className={classes.narrow}>
      {both ? (
        <>
          <CellView subject={subject} name="r" /> · <CellView subject={subject} name="nR" />
        </>
      ) : (
        <CellView subject={subject} name={r.value.kind === 'number' ? 'r' : 'nR'} />
      )}
      {applies(pattern) && pattern.value.kind !== 'none' && (
        <span className={classes.when} style={{ whiteSpace: 'normal' }}>
          <CellView subject={subject} name="pattern" />
        </span>
      )}
    </span>
  );
};

/** Days between the peaks; what that suggests where both are elevated. */
const PeaksCell = ({ subject }: { readonly subject: LiverSubject }) => {
  const { daysBetween, order, timing } = subject.cells;
  return (
    <span className={classes.narrow}>
      <CellView subject={subject} name="daysBetween" />
      {daysBetween.value.kind !== 'none' && order.value.kind === 'code' && (
        <span className={classes.word}>
          <FactValueText fact={order} withReason={false} />
        </span>
      )}
      {applies(timing) && timing.value.kind === 'code' && (
        <span className={classes.when} style={{ whiteSpace: 'normal' }}>
          <CellView subject={subject} name="timing" />
        </span>
      )}
    </span>
  );
};

/** The protocol's reading, and the other two where they differ. */
const HysLawCell = ({ subject }: { readonly subject: LiverSubject }) => {
  const { t } = useText();
  const { hysLaw, hysLawStrict, hysLawInclusive } = subject.cells;
  const code = ({ value }: LiverCell): string => (value.kind === 'code' ? value.code : value.kind);
  const differ = code(hysLawStrict) !== code(hysLawInclusive);
  const said = hysLaw.reason?.key !== 'fact-reason.liver.screen';
  return (
    <div className={classes.hys}>
      <CellView subject={subject} name="hysLaw" withReason={said} />
      {differ &&
        (['hysLawStrict', 'hysLawInclusive'] as const).map((name) => (
          <span key={name} className={classes.when} style={{ whiteSpace: 'normal' }}>
            {t(`liver.col.${name}`)}: <CellValue cell={subject.cells[name]} />
          </span>
        ))}
    </div>
  );
};

const THRESHOLDS = ['single', 'sustained', 'combined', 'symptoms'] as const;

/** Which thresholds are reached or open; those that are not stand as one word. */
const ThresholdCell = ({ subject }: { readonly subject: LiverSubject }) => {
  const { t, say } = useText();
  const told = THRESHOLDS.filter((name) => {
    const { value } = subject.cells[name];
    return !(value.kind === 'yes-no' && !value.value);
  });
  if (told.length === 0) return <span className={classes.zero}>{t('liver.thresholds.none')}</span>;
  const reasons = [...new Set(told.flatMap((name) => subject.cells[name].reason ?? []).map(say))];
  return (
    <div className={classes.thresholds}>
      <ul className={classes.list}>
        {told.map((name) => (
          <li key={name} className={subject.cells[name].value.kind === 'yes-no' ? classes.met : undefined}>
            {t(`liver.col.${name}`)}: <CellView subject={subject} name={name} withReason={false} />
          </li>
        ))}
      </ul>
      {reasons.map((reason) => (
        <span key={reason} className={classes.reason}>
          {reason}
        </span>
      ))}
    </div>
  );
};

const useColumns = (): readonly Column<LiverSubject>[] => {
  const { t } = useText();
  const name = useSubjectName();
  const column = (
    id: CellName,
    extra: Omit<CellViewProps, 'subject' | 'name'> = {},
  ): Column<LiverSubject> => ({
    id,
    label: t(`liver.col.${id}`),
    cell: (subject) => <CellView subject={subject} name={id} {...extra} />,
  });
  return [
    {
      id: 'subject',
      label: t('liver.col.subject'),
      cell: ({ subjectId, level }) => (
        <span className={classes.subject} title={subjectId}>
          <LevelGlyph level={level} /> {name(subjectId)} <SubjectMark subjectId={subjectId} />
        </span>
      ),
    },
    ...(['alt', 'ast', 'tbl', 'alp'] as const).map((id) => column(id, { dated: true })),
    {
      id: 'rnr',
      label: t('liver.col.rnr'),
      cell: (subject) => <RCell subject={subject} />,
    },
    {
      id: 'hysLaw',
      label: t('liver.col.hysLaw'),
      cell: (subject) => <HysLawCell subject={subject} />,
    },
    {
      id: 'peaks',
      label: t('liver.col.peaks'),
      cell: (subject) => <PeaksCell subject={subject} />,
    },
    {
      id: 'migration',
      label: t('liver.col.migration'),
      cell: (subject) => (
        <span className={classes.wide}>
          <CellView subject={subject} name="migration" />
        </span>
      ),
    },
    {
      id: 'thresholds',
      label: t('liver.col.thresholds'),
      cell: (subject) => <ThresholdCell subject={subject} />,
    },
  ];
};

/** Every dosed subject with peaks, R, screen, timing, migration and thresholds. */
export const SubjectTable = ({ model }: { readonly model: LiverModel }) => {
  const text = useText();
  const { t, word } = text;
  const columns = useColumns();
  return (
    <Section
      title={t('liver.subjects')}
      actions={
        <ExportMenu
          name={`liver-subjects ${model.provenance.cutLabel}`}
          table={() => subjectTwin(model.subjects, text)}
        />
      }
    >
      <p className={classes.sub}>
        {t('liver.subjectsSub', { operators: word(`hys-law-operators.${model.hysLawOperators}`) })}
      </p>
      <DataTable
        caption={t('liver.subjects')}
        columns={columns}
        rows={model.subjects}
        rowKey={({ subjectId }) => subjectId}
        {...(model.subjects.length > SCROLLS_FROM ? { maxHeight: 560 } : {})}
      />
    </Section>
  );
};

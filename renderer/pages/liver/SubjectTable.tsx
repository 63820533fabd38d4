import type { LiverCell, LiverModel, LiverSubject } from '../../../shared/chart/liver.ts';
import { formatCollected, formatDate } from '../../../shared/text/format.ts';
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

type CellName = keyof LiverSubject['cells'];

/** A multiple is read to four digits; the exports and the rows have them all. */
const shortened = (cell: LiverCell): LiverCell =>
  cell.value.kind === 'number'
    ? { ...cell, value: { ...cell.value, value: Number(cell.value.value.toPrecision(4)) } }
    : cell;

const When = ({ cell }: { readonly cell: LiverCell }) => {
  const { day, language } = useText();
  if (cell.date === '') return null;
  return (
    <span className={classes.when}>
      {formatCollected(language, formatDate(language, cell.date.slice(0, 10)))}
      {cell.day === null ? '' : ` · ${day(cell.day)}`}
    </span>
  );
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
      <RowsLink title={title} refs={cell.refs} label={title}>
        <FactValueText fact={shortened(cell)} withReason={false} />
      </RowsLink>
      {dated && <When cell={cell} />}
      {withReason && cell.reason !== null && <Reason cell={cell} />}
    </>
  );
};

const Reason = ({ cell }: { readonly cell: LiverCell }) => {
  const { say } = useText();
  return cell.reason === null ? null : <span className={classes.word}>{say(cell.reason)}</span>;
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
            {t(`liver.col.${name}`)}: <FactValueText fact={subject.cells[name]} withReason={false} />
          </span>
        ))}
    </div>
  );
};

const THRESHOLDS = ['single', 'sustained', 'combined', 'symptoms'] as const;

/** Which thresholds are reached or open; those that are not stand as one word. */
const ThresholdCell = ({ subject }: { readonly subject: LiverSubject }) => {
  const { t } = useText();
  const told = THRESHOLDS.filter((name) => {
    const { value } = subject.cells[name];
    return !(value.kind === 'yes-no' && !value.value);
  });
  if (told.length === 0) return <span className={classes.zero}>{t('liver.thresholds.none')}</span>;
  return (
    <ul className={classes.list}>
      {told.map((name) => (
        <li key={name} className={subject.cells[name].value.kind === 'yes-no' ? classes.met : undefined}>
          {t(`liver.col.${name}`)}: <CellView subject={subject} name={name} />
        </li>
      ))}
    </ul>
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
    column('r'),
    column('nR'),
    column('pattern', { withReason: false }),
    {
      id: 'hysLaw',
      label: t('liver.col.hysLaw'),
      cell: (subject) => <HysLawCell subject={subject} />,
    },
    column('daysBetween'),
    column('timing', { withReason: false }),
    column('migration'),
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
        maxHeight={560}
      />
    </Section>
  );
};

import type { CellTherapyModel } from '../../../shared/chart/cellTherapy.ts';
import { FindingSign, GradeCell, MissingPattern } from '../../charts/CellStripCells.tsx';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { GradeMark } from '../../ui/GradeMark.tsx';
import classes from './CellTherapy.module.css';

const HATCH = 'not-assessed-legend';

/** Every sign of the strips with its word; letters of treatments only where they occur. */
export const StripLegend = ({ model }: { readonly model: CellTherapyModel }) => {
  const { t, word } = useText();
  const days = model.levels.flatMap(({ subjects }) => subjects.flatMap((subject) => subject.days));
  const grades = [1, 2, 3, 4, 5].filter((grade) =>
    days.some(({ crs, icans }) => crs?.grade === grade || icans?.grade === grade),
  );
  const codes = [...new Set(days.flatMap(({ treatments }) => treatments.map(({ code }) => code)))];
  return (
    <ul className={classes.legend}>
      <li>
        <span aria-hidden="true">0</span> {t('cell.legend.zero')}
      </li>
      {grades.map((grade) => (
        <li key={grade}>
          <GradeMark grade={grade} size={16} /> {word(`grade.${grade}`)}
        </li>
      ))}
      <li>
        <svg width={20} height={18} aria-hidden="true">
          <MissingPattern id={HATCH} />
          <GradeCell grade={null} due hatch={HATCH} x={0} y={0} width={20} height={18} />
        </svg>
        {t('cell.legend.missing')}
      </li>
      <li>
        <svg width={15} height={15} viewBox="-7.5 -8 15 15" aria-hidden="true">
          <FindingSign x={0} y={0} />
        </svg>
        {t('cell.legend.finding')}
      </li>
      <li>
        <Glyph name="infusion" /> {t('cell.legend.infusion')}
      </li>
      <li>
        <Glyph name="cutoff" /> {t('cell.legend.cutoff')}
      </li>
      <li>
        <span className={classes.fever}>38.4</span> {t('cell.legend.fever')}
      </li>
      <li>
        <span aria-hidden="true">•</span> {t('cell.legend.cool')}
      </li>
      {codes.map((code) => (
        <li key={code}>
          <span className={classes.letter}>{t(`cell.letter.${code}`)}</span>
          {word(`fact-code.cell/treatment.${code}`)}
        </li>
      ))}
    </ul>
  );
};

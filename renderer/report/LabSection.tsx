import type { LabTrendModel } from '../../shared/chart/labTrend.ts';
import { formatNumber } from '../../shared/text/format.ts';
import { formatUnit } from '../../shared/text/formatUnit.ts';
import { LabMultiples } from '../charts/LabMultiples.tsx';
import { asReported, isConverted } from '../charts/labPointText.ts';
import { useText } from '../text/useText.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { LeftOut } from './LeftOut.tsx';
import classes from './Report.module.css';
import { REPORT_WIDTH } from './reportSize.ts';

type NameOf = (subjectId: string) => string;

const PANEL_HEIGHT = 214;

const useAltText = (model: LabTrendModel, subjectName: NameOf): string => {
  const { t, day } = useText();
  const values = model.panels.flatMap((panel) =>
    panel.lines.flatMap((line) => {
      const last = line.points.at(-1);
      return last === undefined
        ? []
        : [
            t('pdf.labAltValue', {
              subject: subjectName(line.subjectId),
              value: isConverted(last)
                ? `${asReported(last)} (${formatNumber(last.value)} ${formatUnit(last.unit)})`
                : asReported(last),
              day: day(last.day),
            }),
          ];
    }),
  );
  return t('pdf.labAlt', { test: model.test.test, values: values.join('; ') });
};

const LabFigure = ({
  model,
  subjectName,
}: {
  readonly model: LabTrendModel;
  readonly subjectName: NameOf;
}) => {
  const { t, say, sayAll } = useText();
  const alt = useAltText(model, subjectName);
  const absent = model.panels
    .flatMap(({ level, empty }) => (empty === null ? [] : [`${t('level.n', { level })}: ${say(empty)}`]))
    .join(' ');
  const unit = model.unit === '' ? t('unit.none') : formatUnit(model.unit);
  return (
    <div className={classes.lab}>
      <h3>
        {model.test.test}, {unit}
      </h3>
      {model.empty === null ? (
        <figure>
          <div role="img" aria-label={alt}>
            <LabMultiples
              live={false}
              model={model}
              width={REPORT_WIDTH}
              height={PANEL_HEIGHT}
              columns={3}
              subjectName={subjectName}
            />
          </div>
          <figcaption>
            {sayAll([...model.conclusion, ...model.notGradable])} {absent}
          </figcaption>
        </figure>
      ) : (
        <p>{say(model.empty)}</p>
      )}
      <LeftOut title={t('pdf.notPlotted')} items={model.notPlotted} subjectName={subjectName} />
    </div>
  );
};

interface LabSectionProps {
  readonly labs: readonly LabTrendModel[];
  readonly subjectName: NameOf;
}

/** Trends of the printed tests, in small multiples by dose level. */
export const LabSection = ({ labs, subjectName }: LabSectionProps) => {
  const { t } = useText();
  const ends = labs.some(({ panels }) =>
    panels.some(({ lines }) => lines.some(({ cutoffX }) => cutoffX !== null)),
  );
  return (
    <section>
      <h2>{t('pdf.labs')}</h2>
      <p className={classes.small}>
        {t('lab.axis')}; <Glyph name="infusion" /> {t('lab.legendInfusion')};{' '}
        {ends && (
          <>
            <Glyph name="cutoff" /> {t('lab.legendCutoff')};{' '}
          </>
        )}
        <Glyph name="band" colour="var(--band-line)" /> {t('lab.legendBand')}; <Glyph name="dottedLine" />{' '}
        {t('lab.legendRange')}; <Glyph name="openPoint" /> {t('lab.legendOpen')}
      </p>
      {labs.map((model) => (
        <LabFigure
          key={`${model.test.domain}.${model.test.testCode}`}
          model={model}
          subjectName={subjectName}
        />
      ))}
    </section>
  );
};

import type { LabLine, LabPoint, LabTrendModel } from '../../shared/chart/labTrend.ts';
import { editionNumber } from '../../shared/grading/labGrade.ts';
import type { TextApi } from '../text/useText.ts';
import { gradeLines } from './labPointGrade.ts';
import type { TwinCell, TwinTable } from './twinTable.ts';

/** What the panel of rows is called that opens from one point. */
export const pointTitle = (
  model: LabTrendModel,
  line: LabLine,
  point: LabPoint,
  { t, day }: Pick<TextApi, 't' | 'day'>,
): string => t('lab.rows', { subject: line.subjectId, test: model.test.test, day: day(point.day) });

/** Value, unit and range as they stand in the record; a point that is not converted stands there as it is drawn. */
const recordedCells = ({ recorded, value, unit, low, high }: LabPoint): readonly TwinCell[] =>
  recorded === null
    ? [value, unit, low, high, unit]
    : [recorded.value, recorded.unit, recorded.low, recorded.high, recorded.rangeUnit];

/** Table twin of a trend: one row per plotted result, in the order of the panels, subjects and days. */
export const labTwin = (
  model: LabTrendModel,
  { t, day, language }: Pick<TextApi, 't' | 'day' | 'language'>,
): TwinTable => {
  const text = (label: string) => ({ label, numeric: false });
  const number = (label: string) => ({ label, numeric: true });
  const scaled = model.scale === 'times-uln';
  const converted = model.conversions.length > 0;
  return {
    columns: [
      number(t('lab.colLevel')),
      text(t('lab.colSubject')),
      number(t('lab.colDay')),
      text(t('lab.colDate')),
      text(t('lab.colVisit')),
      ...(scaled ? [number(t('lab.colTimes'))] : []),
      number(t('lab.colValue')),
      text(t('lab.colUnit')),
      number(t('lab.colLow')),
      number(t('lab.colHigh')),
      ...(converted
        ? [
            number(t('lab.colRecordedValue')),
            text(t('lab.colRecordedUnit')),
            number(t('lab.colRecordedLow')),
            number(t('lab.colRecordedHigh')),
            text(t('lab.colRecordedRangeUnit')),
          ]
        : []),
      text(t('labGrade.col', { edition: editionNumber(model.criteria) })),
      text(t('lab.colText')),
      text(t('lab.colTextUnit')),
      text(t('lab.colBelow')),
      text(t('lab.colSource')),
    ],
    rows: model.panels.flatMap((panel) =>
      panel.lines.flatMap((line) =>
        line.points.map((point) => [
          panel.level,
          line.subjectId,
          point.day,
          point.date,
          point.visit,
          ...(scaled ? [point.y] : []),
          point.value,
          point.unit,
          point.low,
          point.high,
          ...(converted ? recordedCells(point) : []),
          gradeLines(point, { t, language }).join('; '),
          point.text,
          point.textUnit,
          point.belowLimit ? t('lab.yes') : '',
          `${point.ref.file}:${point.ref.line}`,
        ]),
      ),
    ),
    behind: model.panels.flatMap((panel) =>
      panel.lines.flatMap((line) =>
        line.points.map((point) => ({
          title: pointTitle(model, line, point, { t, day }),
          refs: [point.ref],
        })),
      ),
    ),
  };
};

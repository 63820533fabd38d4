import type { Estimate, SimulationResult } from '../../../shared/escalation/simulation/simulationResult.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import classes from './Simulation.module.css';

export const percentText = ({ value }: Estimate): string => (100 * value).toFixed(1);

const percent = (estimate: Estimate): string =>
  `${percentText(estimate)}\u00a0±\u00a0${(100 * estimate.error).toFixed(2)}`;

const mean = ({ value, error }: Estimate): string => `${value.toFixed(2)}\u00a0±\u00a0${error.toFixed(3)}`;

type Level = SimulationResult['levels'][number];

interface Measure {
  readonly label: string;
  readonly value: string;
}

/** Characteristics per level and over all, each with its Monte Carlo standard error. */
export const SimulationTables = ({ result }: { readonly result: SimulationResult }) => {
  const { t } = useText();
  const columns: readonly Column<Level>[] = [
    { id: 'level', label: t('sim.col.level'), numeric: true, cell: ({ level }) => level },
    {
      id: 'rate',
      label: t('sim.col.rate'),
      cell: ({ rate, aboveTarget, closest }) => (
        <>
          {formatNumber(rate)}
          {aboveTarget && ` ▲ ${t('sim.aboveTarget')}`}
          {closest && ` ◆ ${t('sim.closest')}`}
        </>
      ),
    },
    {
      id: 'selected',
      label: t('sim.col.selected'),
      numeric: true,
      cell: ({ selected }) => percent(selected),
    },
    { id: 'subjects', label: t('sim.col.subjects'), numeric: true, cell: ({ subjects }) => mean(subjects) },
    { id: 'dlts', label: t('sim.col.dlts'), numeric: true, cell: ({ dlts }) => mean(dlts) },
  ];
  const measures: readonly Measure[] = [
    { label: t('sim.measure.none'), value: `${percent(result.noneSelected)}\u00a0%` },
    { label: t('sim.measure.safety'), value: `${percent(result.stoppedForSafety)}\u00a0%` },
    { label: t('sim.measure.ranOut'), value: `${percent(result.subjectsRanOut)}\u00a0%` },
    { label: t('sim.measure.above'), value: `${percent(result.aboveSelected)}\u00a0%` },
    {
      label: t('sim.measure.overdosing', { share: Math.round(100 * result.scenario.overdoseShare) }),
      value: `${percent(result.overdosing)}\u00a0%`,
    },
    { label: t('sim.measure.sampleSize'), value: mean(result.sampleSize) },
    { label: t('sim.measure.dlts'), value: mean(result.totalDlts) },
  ];
  return (
    <div className={classes.tables}>
      <DataTable
        caption={t('sim.levelTable')}
        columns={columns}
        rows={result.levels}
        rowKey={({ level }) => String(level)}
      />
      <DataTable
        caption={t('sim.measures')}
        columns={[
          { id: 'measure', label: t('sim.col.measure'), cell: ({ label }: Measure) => label },
          { id: 'value', label: t('sim.col.value'), numeric: true, cell: ({ value }: Measure) => value },
        ]}
        rows={measures}
        rowKey={({ label }) => label}
      />
    </div>
  );
};

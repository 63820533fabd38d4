import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Provenance } from '../../shared/chart/provenance.ts';
import { useMarks } from '../app/MarksContext.ts';
import { useSession } from '../app/SessionContext.ts';
import { useText } from '../text/useText.ts';
import { ExportMenu } from '../ui/ExportMenu.tsx';
import { useSaveBytes, useSaveText } from '../ui/useSaveText.ts';
import classes from './ChartFrame.module.css';
import { composeSvg } from './composeSvg.ts';
import { svgToPng } from './svgToPng.ts';
import { TwinTableView } from './TwinTableView.tsx';
import type { TwinTable } from './twinTable.ts';
import { useMarkedTwin } from './useMarkedTwin.ts';

interface ChartFrameProps {
  readonly title: string;
  readonly subtitle: string;
  /** Name of exported files, without extension. */
  readonly fileName: string;
  readonly twin: TwinTable;
  /** A text where the numbers come from no cut: a simulation. */
  readonly provenance: Provenance | string;
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** Title, subtitle, the chart or its table twin, and the exports: the frame of every chart. */
export const ChartFrame = ({
  title,
  subtitle,
  fileName,
  twin: plainTwin,
  provenance,
  controls,
  children,
}: ChartFrameProps) => {
  const twin = useMarkedTwin()(plainTwin);
  const { t, date, word } = useText();
  const { synthetic } = useSession();
  const { since } = useMarks();
  const [asTable, setAsTable] = useState(false);
  const drawing = useRef<HTMLDivElement>(null);
  const saveText = useSaveText();
  const saveBytes = useSaveBytes();

  const origin = (): readonly string[] =>
    typeof provenance === 'string'
      ? [provenance]
      : [
          t('provenance.cut', { label: provenance.cutLabel, date: date(provenance.cutoffDate) }),
          word(`cut-status.${provenance.cutStatus}`),
          provenance.contentHash.slice(0, 12),
          '·',
          t('provenance.protocol', { id: provenance.protocolId, version: provenance.protocolVersion }),
          '·',
          provenance.algorithm,
          ...(since === null
            ? []
            : ['·', t('marks.legend', { label: since.label, date: date(since.cutoffDate) })]),
        ];
  const svg = (): string | null => {
    if (drawing.current === null) return null;
    const foot = [...origin(), ...(synthetic ? ['·', t('app.synthetic')] : [])].join(' ');
    return composeSvg(drawing.current, { title, subtitle, foot });
  };
  const exportSvg = (): void => {
    const text = svg();
    if (text !== null) void saveText(`${fileName}.svg`, 'image/svg+xml', text);
  };
  const exportPng = async (): Promise<void> => {
    const text = svg();
    if (text === null) return;
    const bytes = await svgToPng(text);
    if (bytes === undefined) notifications.show({ color: 'red', message: t('export.failed') });
    else await saveBytes(`${fileName}.png`, 'image/png', bytes);
  };
  const toggleLabel = t(asTable ? 'export.chart' : 'export.table');
  return (
    <section className={classes.frame} aria-label={title}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h2>{title}</h2>
          <p>{subtitle}</p>
        </div>
        <div className={classes.tools}>
          {controls}
          <Tooltip label={toggleLabel}>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={toggleLabel}
              aria-pressed={asTable}
              onClick={() => setAsTable((value) => !value)}
            >
              {asTable ? <IconChartBar size={17} /> : <IconTable size={17} />}
            </ActionIcon>
          </Tooltip>
          <ExportMenu name={fileName} table={() => twin} height={30}>
            <Menu.Item disabled={asTable} onClick={exportSvg}>
              {t('export.svg')}
            </Menu.Item>
            <Menu.Item disabled={asTable} onClick={() => void exportPng()}>
              {t('export.png')}
            </Menu.Item>
          </ExportMenu>
        </div>
      </header>
      {asTable ? (
        <TwinTableView caption={title} twin={twin} />
      ) : (
        <div ref={drawing} className={classes.drawing}>
          {children}
        </div>
      )}
    </section>
  );
};

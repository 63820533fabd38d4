import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { AeModel, AeTableRow } from '../../../shared/chart/adverseEvents.ts';
import { aeTableTwin } from '../../charts/aeTwin.ts';
import { useMarkedTwin } from '../../charts/useMarkedTwin.ts';
import { useText } from '../../text/useText.ts';
import { Dose } from '../../ui/Dose.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { LevelGlyph } from '../../ui/LevelTitle.tsx';
import { Section } from '../../ui/Page.tsx';
import { AeCellView } from './AeCellView.tsx';
import classes from './AeTable.module.css';

/** Above this many terms the table opens with its classes closed. */
const MANY = 30;

const RowName = ({
  row,
  open,
  onToggle,
}: {
  readonly row: AeTableRow;
  readonly open: boolean;
  readonly onToggle: () => void;
}) => {
  const { t } = useText();
  if (row.kind === 'any') return <span>{t('ae.any')}</span>;
  if (row.kind === 'pt') {
    return (
      <span className={classes.term}>
        {row.term}
        {!row.coded && <span className={classes.uncoded}>{t('ae.notCoded')}</span>}
      </span>
    );
  }
  return (
    <UnstyledButton
      className={classes.soc}
      aria-expanded={open}
      aria-label={t('ae.toggle', { soc: row.soc === '' ? t('ae.notCoded') : row.soc })}
      onClick={onToggle}
    >
      {open ? (
        <IconChevronDown size={15} aria-hidden="true" />
      ) : (
        <IconChevronRight size={15} aria-hidden="true" />
      )}
      <span>{row.soc === '' ? t('ae.notCoded') : row.soc}</span>
    </UnstyledButton>
  );
};

const nameOf = (row: AeTableRow, any: string): string =>
  row.kind === 'any' ? any : row.kind === 'soc' ? row.soc : row.term;

const useOpenClasses = (table: readonly AeTableRow[]) => {
  const socs = useMemo(() => table.filter((row) => row.kind === 'soc').map((row) => row.soc), [table]);
  const few = table.filter((row) => row.kind === 'pt').length <= MANY;
  const [toggled, setToggled] = useState<{ readonly all: boolean; readonly but: ReadonlySet<string> }>({
    all: few,
    but: new Set(),
  });
  const isOpen = (soc: string): boolean => toggled.all !== toggled.but.has(soc);
  const toggle = (soc: string): void =>
    setToggled(({ all, but }) => {
      const next = new Set(but);
      if (!next.delete(soc)) next.add(soc);
      return { all, but: next };
    });
  return {
    isOpen,
    toggle,
    setAll: (all: boolean) => setToggled({ all, but: new Set() }),
    anyOpen: socs.some(isOpen),
  };
};

/** Every class and term by dose level; each cell opens its rows. */
export const AeTable = ({ model }: { readonly model: AeModel }) => {
  const text = useText();
  const { t } = text;
  const markedTwin = useMarkedTwin();
  const { isOpen, toggle, setAll, anyOpen } = useOpenClasses(model.table);
  const rows = model.table.filter((row) => row.kind !== 'pt' || isOpen(row.soc));
  const fileName = `adverse-events-table ${model.provenance.cutLabel}`;
  return (
    <Section
      title={t('ae.table')}
      actions={
        <>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(!anyOpen)}>
            {t(anyOpen ? 'ae.collapse' : 'ae.expand')}
          </Button>
          <ExportMenu name={fileName} table={() => markedTwin(aeTableTwin(model.table, text))} />
        </>
      }
    >
      <p className={classes.sub}>{t('ae.tableSub')}</p>
      <div className={classes.scroll}>
        <table className={classes.table} data-testid="ae-table">
          <thead>
            <tr>
              <th scope="col">{t('ae.term')}</th>
              {model.bars.map((bar) => (
                <th key={bar.level} scope="col">
                  <span className={classes.levelHead}>
                    <LevelGlyph level={bar.level} />
                    {t('level.n', { level: bar.level })}
                  </span>
                  <span className={classes.headDose}>
                    <Dose dose={bar.dose} unit={bar.unit} /> · N={bar.dosed}
                  </span>
                </th>
              ))}
              <th scope="col">
                {t('ae.total')}
                <span className={classes.headDose}>
                  N={model.bars.reduce((sum, bar) => sum + bar.dosed, 0)}
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.kind}.${row.soc}.${row.term}.${row.coded}`} data-kind={row.kind}>
                <th scope="row">
                  <RowName row={row} open={isOpen(row.soc)} onToggle={() => toggle(row.soc)} />
                </th>
                {[...row.cells, row.total].map((cell, index) => (
                  <td key={index === row.cells.length ? 'total' : cell.level}>
                    <AeCellView
                      cell={cell}
                      term={nameOf(row, t('ae.any'))}
                      place={index === row.cells.length ? t('ae.total') : t('level.n', { level: cell.level })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
};

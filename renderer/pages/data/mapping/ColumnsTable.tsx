import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { InspectedTable } from '../../../../shared/dataset/inspection.ts';
import { DateOrder, type TableMapping } from '../../../../shared/dataset/mapping/mapping.ts';
import type { TablePlan } from '../../../../shared/dataset/mapping/tablePlan.ts';
import { isDateVariable } from '../../../../shared/dataset/variables.ts';
import { useText } from '../../../text/useText.ts';
import { Glyph } from '../../../ui/Glyph.tsx';
import { CodesBox } from './CodesBox.tsx';
import classes from './Mapping.module.css';
import { seenValues, turnedValues } from './plannedTable.ts';
import { TargetSelect } from './TargetSelect.tsx';
import { fileColumns, setCode, setDateOrder, setTargets, targetsOf } from './tableEdit.ts';

const SHOWN_VALUES = 3;
const ISO = 'iso';

const shown = (values: readonly string[]): string => values.slice(0, SHOWN_VALUES).join(' · ');

interface ColumnsProps {
  readonly plan: TablePlan;
  readonly table: InspectedTable;
  readonly entry: TableMapping;
  readonly onEdit: (entry: TableMapping) => void;
}

const DateField = ({
  target,
  entry,
  onEdit,
}: Pick<ColumnsProps, 'entry' | 'onEdit'> & { readonly target: string }) => {
  const { t } = useText();
  const order = entry.dates.find((one) => one.target === target)?.order ?? null;
  return (
    <Select
      aria-label={t('map.dateOrder', { column: target })}
      value={order ?? ISO}
      onChange={(value) => onEdit(setDateOrder(entry, target, DateOrder.safeParse(value).data ?? null))}
      openOnFocus={false}
      data={[
        { value: ISO, label: t('map.date.iso') },
        ...DateOrder.options.map((one) => ({ value: one, label: t(`map.date.${one}`) })),
      ]}
    />
  );
};

const CodesButton = ({
  target,
  entry,
  open,
  onToggle,
}: {
  readonly target: string;
  readonly entry: TableMapping;
  readonly open: boolean;
  readonly onToggle: () => void;
}) => {
  const { t } = useText();
  const n = entry.values.filter((one) => one.target === target).length;
  return (
    <Button
      variant={n === 0 ? 'subtle' : 'default'}
      aria-expanded={open}
      aria-label={t('map.codesOf', { target })}
      onClick={onToggle}
    >
      {n === 0 ? t('map.codes') : t('map.codesCount', { n })}
    </Button>
  );
};

const ColumnRow = ({
  column,
  table,
  entry,
  onEdit,
  takenBy,
  plan,
}: ColumnsProps & { readonly column: string; readonly takenBy: ReadonlyMap<string, string> }) => {
  const [open, setOpen] = useState(false);
  const targets = targetsOf(entry, column);
  const [target = column] = targets;
  const label = table.columns.find(({ source }) => source === column)?.label ?? '';
  const seen = seenValues(table, column);
  const read = plan.kind === 'import' ? turnedValues(plan, table, column, target) : [];
  return (
    <>
      <tr>
        <th scope="row">
          {column}
          {label !== '' && <span className={classes.minor}>{label}</span>}
        </th>
        <td className={classes.values} title={seen.join(' · ')}>
          {shown(seen)}
          {read.length > 0 && (
            <span className={classes.becomes} title={read.join(' · ')}>
              <Glyph name="arrow" /> {shown(read)}
            </span>
          )}
        </td>
        <td>
          <TargetSelect
            column={column}
            domain={entry.domain}
            targets={targets}
            takenBy={takenBy}
            onChange={(next) => onEdit(setTargets(entry, column, next))}
          />
        </td>
        <td>
          {isDateVariable(entry.domain, target) ? (
            <DateField target={target} entry={entry} onEdit={onEdit} />
          ) : (
            <CodesButton target={target} entry={entry} open={open} onToggle={() => setOpen(!open)} />
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={4} className={classes.codes}>
            <CodesBox
              target={target}
              entry={entry}
              seen={seen}
              onCode={(from, to) => onEdit(setCode(entry, target, from, to))}
            />
          </td>
        </tr>
      )}
    </>
  );
};

/** Every column of the file with its first values and what becomes of it. */
export const ColumnsTable = (props: ColumnsProps) => {
  const { t } = useText();
  const { table, entry } = props;
  const takenBy = new Map(entry.columns.map(({ source, target }) => [target, source]));
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{t('map.columns')}</caption>
      <thead>
        <tr>
          <th scope="col" className={classes.colName}>
            {t('map.column')}
          </th>
          <th scope="col">{t('map.first')}</th>
          <th scope="col" className={classes.colBecomes}>
            {t('map.becomes')}
          </th>
          <th scope="col" className={classes.colTurned}>
            {t('map.turned')}
          </th>
        </tr>
      </thead>
      <tbody>
        {fileColumns(table).map((column) => (
          <ColumnRow key={column} column={column} takenBy={takenBy} {...props} />
        ))}
      </tbody>
    </table>
  );
};

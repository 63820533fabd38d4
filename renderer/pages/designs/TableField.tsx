import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { parseCustomTable, type TableTextError } from '../../../shared/escalation/customTable.ts';
import { lessCautious, tableGaps } from '../../../shared/escalation/tableChecks.ts';
import type { CustomTable } from '../../../shared/protocol/comparators.ts';
import { useText } from '../../text/useText.ts';
import classes from './Designs.module.css';

const MOST_TOLD = 6;
const EXAMPLE = 'n\t0\t1\t2\t3\n1\tE\tS\n2\tE\tS\tD\n3\tE\tS\tD\tDU';

const Problems = ({ errors }: { readonly errors: readonly TableTextError[] }) => {
  const { t, say } = useText();
  return (
    <ul className={classes.problems} role="alert">
      {errors.slice(0, MOST_TOLD).map(({ line, column, phrase }) => (
        <li key={`${line} ${column} ${phrase.key}`}>
          {t('designs.table.at', { line, column })}: {say(phrase)}
        </li>
      ))}
      {errors.length > MOST_TOLD && <li>{t('designs.table.more', { n: errors.length - MOST_TOLD })}</li>}
    </ul>
  );
};

const cellsText = (cells: readonly { readonly n: number; readonly dlt: number }[]): string =>
  cells
    .slice(0, MOST_TOLD)
    .map(({ n, dlt }) => `${dlt}/${n}`)
    .join(', ') + (cells.length > MOST_TOLD ? ' …' : '');

/** What a table lacks, and where it grows bolder with more DLTs. */
const TableRemarks = ({ table }: { readonly table: CustomTable }) => {
  const { t } = useText();
  const gaps = tableGaps(table);
  const bolder = lessCautious(table);
  return (
    <ul className={classes.reasons}>
      <li>{t('designs.table.cells', { n: table.cells.length })}</li>
      <li>
        {gaps.length === 0
          ? t('designs.table.total')
          : t('designs.table.gaps', { n: gaps.length, list: cellsText(gaps) })}
      </li>
      {bolder.length > 0 && <li>{t('designs.table.bolder', { list: cellsText(bolder) })}</li>}
    </ul>
  );
};

interface TableFieldProps {
  readonly table: CustomTable | null;
  readonly onTable: (table: CustomTable | undefined) => void;
}

/** A decision table typed in or pasted; what is wrong is told with its line and column. */
export const TableField = ({ table, onTable }: TableFieldProps) => {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const { errors } = parseCustomTable(typed, t('designs.table.name'));
  const change = (text: string): void => {
    setTyped(text);
    onTable(parseCustomTable(text, t('designs.table.name')).table ?? undefined);
  };
  return (
    <div className={classes.tableField}>
      <Textarea
        label={t('designs.table.label')}
        description={t('designs.table.how')}
        placeholder={EXAMPLE}
        value={typed}
        onChange={(event) => change(event.currentTarget.value)}
        autosize
        minRows={5}
        maxRows={14}
        spellCheck={false}
        classNames={{ input: classes.tableInput ?? '' }}
      />
      {typed.trim() !== '' && errors.length > 0 && <Problems errors={errors} />}
      {table !== null && (typed.trim() === '' || errors.length === 0) && <TableRemarks table={table} />}
    </div>
  );
};

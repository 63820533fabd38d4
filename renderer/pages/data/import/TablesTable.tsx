import { Button } from '@mantine/core';
import type { InspectedTable } from '../../../../shared/dataset/inspection.ts';
import { formatList } from '../../../../shared/text/format.ts';
import { useText } from '../../../text/useText.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Glyph } from '../../../ui/Glyph.tsx';
import { domainName } from '../mapping/domainName.ts';
import { encodingText } from './encodingText.ts';
import classes from './Import.module.css';
import { needsPerson, type PlacedTable } from './importDraft.ts';

const MOST_NAMES = 4;

const Without = ({ names }: { readonly names: readonly string[] }) => {
  const { t, language } = useText();
  if (names.length === 0) return null;
  const shown = names.slice(0, MOST_NAMES);
  return (
    <span className={classes.minor} title={names.join(', ')}>
      {names.length > shown.length
        ? t('inspect.withoutMore', { names: shown.join(', '), n: names.length - shown.length })
        : t('inspect.without', { names: formatList(language, shown) })}
    </span>
  );
};

const Recognised = ({ table }: { readonly table: InspectedTable }) => {
  const { t } = useText();
  if (table.recognised === 'left-out') return <span className={classes.leftOut}>{t('inspect.leftOut')}</span>;
  if (table.recognised === 'unknown') {
    return (
      <span className={classes.unknown}>
        <Glyph name="question" /> {t('inspect.notKnown')}
      </span>
    );
  }
  return (
    <>
      <strong>{table.domain}</strong> {domainName(table.domain, t)}
      <span className={classes.minor}>{t(`inspect.by.${table.recognised}`)}</span>
      <Without names={table.missingRecommended} />
    </>
  );
};

/** Name of a table; the file stands below where it does not say the same. */
const TableName = ({ placed: { file, table } }: { readonly placed: PlacedTable }) => {
  const { t } = useText();
  return (
    <>
      {file.tables.length === 1 ? file.file : table.name}
      {file.tables.length > 1 && (
        <span className={classes.minor}>{t('inspect.inFile', { file: file.file })}</span>
      )}
    </>
  );
};

interface TablesTableProps {
  readonly tables: readonly PlacedTable[];
  readonly onMap: (placed: PlacedTable) => void;
  readonly onBringBack: (placed: PlacedTable) => void;
}

const ActButton = ({
  placed,
  onMap,
  onBringBack,
}: Omit<TablesTableProps, 'tables'> & { readonly placed: PlacedTable }) => {
  const { t } = useText();
  const { table } = placed;
  const out = table.recognised === 'left-out';
  return (
    <Button
      variant="default"
      size="compact-xs"
      aria-label={t(out ? 'inspect.bringBackOf' : 'inspect.editOf', { table: table.name })}
      onClick={() => (out ? onBringBack(placed) : onMap(placed))}
    >
      {t(out ? 'inspect.bringBack' : 'inspect.edit')}
    </Button>
  );
};

/** Every table with what it was recognised as and how many of its rows would be taken; those that need a person first. */
export const TablesTable = ({ tables, ...acts }: TablesTableProps) => {
  const { t } = useText();
  const columns: readonly Column<PlacedTable>[] = [
    { id: 'table', label: t('inspect.table'), cell: (placed) => <TableName placed={placed} /> },
    { id: 'is', label: t('inspect.recognised'), cell: ({ table }) => <Recognised table={table} /> },
    {
      id: 'format',
      label: t('inspect.format'),
      cell: ({ file }) => (
        <>
          {t(`format.${file.format}`)}
          {file.encoding !== '' && <span className={classes.minor}>{encodingText(file.encoding, t)}</span>}
        </>
      ),
    },
    { id: 'read', label: t('inspect.read'), numeric: true, cell: ({ table }) => table.rowsRead },
    { id: 'accepted', label: t('inspect.accepted'), numeric: true, cell: ({ table }) => table.rowsAccepted },
    { id: 'rejected', label: t('inspect.rejected'), numeric: true, cell: ({ table }) => table.rowsRejected },
    {
      id: 'act',
      label: <span className="visually-hidden">{t('inspect.act')}</span>,
      width: 120,
      cell: (placed) => <ActButton placed={placed} {...acts} />,
    },
  ];
  const sorted = [...tables].sort((a, b) => Number(needsPerson(b)) - Number(needsPerson(a)));
  return (
    <DataTable
      caption={t('inspect.tables')}
      columns={columns}
      rows={sorted}
      rowKey={({ file, table }) => `${file.file} ${table.name}`}
    />
  );
};

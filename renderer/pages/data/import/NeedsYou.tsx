import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportInspection } from '../../../../shared/dataset/inspection.ts';
import type { Mapping } from '../../../../shared/dataset/mapping/mapping.ts';
import { formatList } from '../../../../shared/text/format.ts';
import { useText } from '../../../text/useText.ts';
import { Section } from '../../../ui/Page.tsx';
import { findTable, lostColumns } from '../mapping/tableEdit.ts';
import classes from './Import.module.css';
import { needsPerson, type PlacedTable, tablesOf, unreadableFiles } from './importDraft.ts';

const Need = ({
  tone,
  title,
  lines,
  buttons,
}: {
  readonly tone: 'warn' | 'bad';
  readonly title: string;
  readonly lines: readonly string[];
  readonly buttons?: ReactNode;
}) => (
  <div className={classes.need} data-tone={tone} data-testid="need">
    <div>
      <p className={classes.needTitle}>{title}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
    {buttons !== undefined && <div className={classes.needButtons}>{buttons}</div>}
  </div>
);

interface TableActions {
  readonly mapping: Mapping;
  readonly onMap: (placed: PlacedTable) => void;
  readonly onLeaveOut: (placed: PlacedTable) => void;
}

/** Why a table cannot be imported, in words of the window where there are any. */
const useTableLines = ({ table }: PlacedTable, mapping: Mapping): readonly string[] => {
  const { t, language } = useText();
  const list = (names: readonly string[]): string => formatList(language, names);
  const gone = lostColumns(findTable(mapping, table), table);
  if (gone.length > 0) return [t('map.goneColumns', { names: list(gone) }), t('inspect.goneText')];
  if (table.recognised === 'unknown') return [t('inspect.unknownText')];
  if (table.missingRequired.length > 0)
    return [t('map.needRequired', { names: list(table.missingRequired) })];
  return table.problem === null ? [] : [table.problem];
};

const TableNeed = ({
  placed,
  mapping,
  onMap,
  onLeaveOut,
}: TableActions & { readonly placed: PlacedTable }) => {
  const { t } = useText();
  const { table } = placed;
  const lines = useTableLines(placed, mapping);
  return (
    <Need
      tone="warn"
      title={t(table.recognised === 'unknown' ? 'inspect.unknown' : 'inspect.tableProblem', {
        table: table.name,
      })}
      lines={lines}
      buttons={
        <>
          <Button variant="default" onClick={() => onLeaveOut(placed)}>
            {t('inspect.leaveOut')}
          </Button>
          <Button onClick={() => onMap(placed)}>{t('inspect.map')}</Button>
        </>
      }
    />
  );
};

/** Files and tables that end an import as they stand, each with what can be done. */
export const NeedsYou = ({
  inspection,
  ...actions
}: TableActions & { readonly inspection: ImportInspection }) => {
  const { t } = useText();
  const files = unreadableFiles(inspection);
  const tables = tablesOf(inspection).filter(needsPerson);
  if (files.length + tables.length === 0) return null;
  return (
    <Section title={t('inspect.needYou')}>
      <div className={classes.needs}>
        {files.map(({ file, problem }) => (
          <Need
            key={file}
            tone="bad"
            title={t('inspect.fileUnreadable', { file })}
            lines={[problem ?? '', t('inspect.fileNext')]}
          />
        ))}
        {tables.map((placed) => (
          <TableNeed key={`${placed.file.file} ${placed.table.name}`} placed={placed} {...actions} />
        ))}
      </div>
    </Section>
  );
};

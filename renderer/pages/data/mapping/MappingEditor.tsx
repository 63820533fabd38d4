import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { Mapping } from '../../../../shared/dataset/mapping/mapping.ts';
import { useText } from '../../../text/useText.ts';
import { Page, Section } from '../../../ui/Page.tsx';
import importClasses from '../import/Import.module.css';
import type { PlacedTable } from '../import/importDraft.ts';
import type { ImportState } from '../import/useImport.ts';
import { ColumnsTable } from './ColumnsTable.tsx';
import { domainName } from './domainName.ts';
import { offeredDomains } from './domainVariables.ts';
import { MappedPreview } from './MappedPreview.tsx';
import classes from './Mapping.module.css';
import { MappingProblems, problemsOf } from './MappingProblems.tsx';
import { planOf } from './plannedTable.ts';
import { SaveMapping } from './SaveMapping.tsx';
import {
  fileColumns,
  findTable,
  fitTable,
  inOrder,
  leftOutTable,
  newTable,
  setDomain,
  withTable,
} from './tableEdit.ts';
import { type TableEdit, useTableEdit } from './useTableEdit.ts';
import { VariablesPane } from './VariablesPane.tsx';

interface EditorProps {
  readonly placed: PlacedTable;
  readonly state: ImportState;
  readonly onClose: () => void;
}

const SavedChoice = ({
  placed,
  mappings,
  onChoose,
}: {
  readonly placed: PlacedTable;
  readonly mappings: ImportState['mappings'];
  readonly onChoose: (mapping: Mapping) => void;
}) => {
  const { t } = useText();
  if (mappings.length === 0) return null;
  const choose = (name: string | null): void => {
    const mapping = mappings.find((one) => one.mapping.name === name)?.mapping;
    if (mapping === undefined) return;
    if (findTable(mapping, placed.table) !== undefined) onChoose(mapping);
    else notifications.show({ color: 'red', message: t('map.savedMissing', { name: mapping.name }) });
  };
  return (
    <Select
      label={t('map.saved')}
      placeholder={t('map.savedChoose')}
      openOnFocus={false}
      w={260}
      value={null}
      onChange={choose}
      data={mappings.map(({ mapping: { name }, version }) => ({
        value: name,
        label: t('import.mappingOption', { name, version }),
      }))}
    />
  );
};

const Bar = ({ editing, ...props }: EditorProps & { readonly editing: TableEdit }) => {
  const { t } = useText();
  const { entry, edit } = editing;
  return (
    <div className={classes.bar}>
      <Select
        label={t('map.domain')}
        placeholder={t('map.domainChoose')}
        searchable
        autoFocus
        openOnFocus={false}
        w={300}
        value={entry.domain === '' ? null : entry.domain}
        onChange={(domain) => domain !== null && edit(setDomain(entry, domain))}
        data={offeredDomains.map((domain) => ({
          value: domain,
          label: `${domain} · ${domainName(domain, t)}`,
        }))}
      />
      <SavedChoice
        placed={props.placed}
        mappings={props.state.mappings}
        onChoose={(mapping) => {
          const saved = findTable(mapping, props.placed.table);
          if (saved !== undefined) edit(fitTable(saved, props.placed.table));
        }}
      />
      <div className={classes.barEnd}>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} />}
          disabled={!editing.canUndo}
          onClick={editing.undo}
        >
          {t('map.undo')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowForwardUp size={16} />}
          disabled={!editing.canRedo}
          onClick={editing.redo}
        >
          {t('map.redo')}
        </Button>
      </div>
    </div>
  );
};

const isBlocked = (entry: TableEdit['entry']): boolean => problemsOf(entry).some(({ blocking }) => blocking);

const Foot = ({ editing, placed, state, onClose }: EditorProps & { readonly editing: TableEdit }) => {
  const { t } = useText();
  const { table } = placed;
  const take = (entry: TableEdit['entry']): void => {
    state.change(({ mapping }) => ({ mapping: withTable(mapping, table, entry) }));
    onClose();
  };
  return (
    <div className={importClasses.foot}>
      <div className={importClasses.footStart}>
        <Button variant="subtle" onClick={() => take(leftOutTable(table))}>
          {t('map.leaveOut')}
        </Button>
      </div>
      <Button variant="default" onClick={onClose}>
        {t('map.cancel')}
      </Button>
      <Button
        disabled={isBlocked(editing.entry)}
        onClick={() => take(inOrder(editing.entry, fileColumns(table)))}
      >
        {t('map.use')}
      </Button>
    </div>
  );
};

/** Says what a table is and which of its columns is which variable, with its first rows as they will be read. */
export const MappingEditor = (props: EditorProps) => {
  const { placed, state } = props;
  const { file, table } = placed;
  const { t } = useText();
  const before = findTable(state.draft.mapping, table);
  const editing = useTableEdit(
    before?.use === 'import' ? fitTable(before, table) : newTable(table, table.domain),
  );
  const { entry, edit } = editing;
  useEffect(() => document.getElementById('main')?.scrollTo(0, 0), []);
  const plan = planOf(file.file, table, entry);
  const known = entry.domain !== '' && plan.kind === 'import';
  const counts = { table: table.name, file: file.file, read: table.rowsRead, n: fileColumns(table).length };
  const mapping = withTable(state.draft.mapping, table, inOrder(entry, fileColumns(table)));
  return (
    <Page
      title={t('map.title', { table: table.name })}
      conclusion={[t('map.conclusion', counts), t('map.kept')]}
    >
      <Bar {...props} editing={editing} />
      <div className={classes.split}>
        <Section title={t('map.columns')}>
          <ColumnsTable plan={plan} table={table} entry={entry} onEdit={edit} />
        </Section>
        <div className={classes.pane}>
          <Section title={known ? t('map.variables', { domain: entry.domain }) : t('map.problems')}>
            <div className={classes.variables}>
              <MappingProblems entry={entry} plan={plan} />
              {known && <VariablesPane key={entry.domain} plan={plan} entry={entry} onEdit={edit} />}
            </div>
          </Section>
        </div>
      </div>
      <Section title={t('map.preview')}>
        {known ? (
          <MappedPreview plan={plan} table={table} />
        ) : (
          <p className={classes.hint}>{t('map.previewNone')}</p>
        )}
      </Section>
      <Section title={t('map.saveTitle')}>
        <SaveMapping
          mapping={mapping}
          blocked={isBlocked(entry)}
          onRename={(name) => state.change((draft) => ({ mapping: { ...draft.mapping, name } }))}
        />
      </Section>
      <Foot {...props} editing={editing} />
    </Page>
  );
};

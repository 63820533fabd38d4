import { Button, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import type { Json } from '../../../shared/integrity/canonicalJson.ts';
import { bundledProtocols } from '../../../shared/protocol/bundledProtocols.ts';
import { documentDifference } from '../../../shared/protocol/difference/protocolDifference.ts';
import { isJsonObject } from '../../../shared/protocol/editor/documentPath.ts';
import {
  type EditorSectionId,
  editorSections,
  isEditorSection,
} from '../../../shared/protocol/editor/editorSections.ts';
import { takeSection } from '../../../shared/protocol/editor/takeSection.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { useAsk } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import classes from './Dialogs.module.css';
import { documentOf } from './protocolDraft.ts';
import { ChangesTable } from './review/ChangesTable.tsx';
import type { DraftForm } from './useDraftForm.ts';

interface BeginDialogProps {
  readonly view: OperationOutput<'protocol.get'>;
  readonly state: DraftForm;
  readonly section: EditorSectionId;
  readonly onClose: () => void;
}

interface FileDocument {
  readonly name: string;
  readonly document: Protocol;
}

const IN_FORCE = 'in-force';
const FILE = 'file';

/** Asks for a document file and reads it; nothing is stored. */
const useDocumentFile = (onRead: (file: FileDocument) => void) => {
  const dialog = useAsk('dialog.openProtocol');
  const read = useAsk('protocol.readDocument');
  const choose = async (): Promise<void> => {
    const { token, name } = await dialog.mutateAsync({});
    if (token === null) return;
    const { document } = await read.mutateAsync({ token });
    onRead({ name, document });
  };
  return {
    // The error stands in the dialog.
    choose: () => void choose().catch(() => undefined),
    error: read.error ?? dialog.error,
    busy: read.isPending || dialog.isPending,
  };
};

const useSources = (view: BeginDialogProps['view']) => {
  const { t, language } = useText();
  return [
    { value: IN_FORCE, label: t('editor.beginInForce', { version: view.protocol.version }) },
    ...bundledProtocols.map(({ protocol }) => ({ value: protocol.id, label: protocol.title[language] })),
    { value: FILE, label: t('editor.beginFile') },
  ];
};

const Difference = ({ draft, taken }: { readonly draft: Json; readonly taken: Json }) => {
  const { t } = useText();
  if (!isJsonObject(draft) || !isJsonObject(taken)) return null;
  const changes = documentDifference(draft, taken);
  if (changes.length === 0) return <p className={classes.hint}>{t('editor.beginSame')}</p>;
  return (
    <ChangesTable
      changes={changes}
      olderLabel={t('editor.beginDraft')}
      newerLabel={t('editor.beginTaken')}
      maxHeight={320}
    />
  );
};

/** Takes a part, or all, of another document into the draft, with what that changes in view. */
export const BeginDialog = ({ view, state, section, onClose }: BeginDialogProps) => {
  const { t } = useText();
  const [from, setFrom] = useState(IN_FORCE);
  const [part, setPart] = useState<EditorSectionId | null>(section);
  const [file, setFile] = useState<FileDocument | null>(null);
  const { choose, error, busy } = useDocumentFile(setFile);
  const bundled = bundledProtocols.find(({ protocol }) => protocol.id === from)?.protocol;
  const other = from === IN_FORCE ? view.protocol : from === FILE ? file?.document : bundled;
  const draft = documentOf(state.draft);
  const taken = other === undefined ? draft : takeSection(draft, other, part);
  const take = (): void => {
    state.form.edit({ kind: 'take', at: '', value: taken });
    onClose();
  };
  const parts = [
    { value: '', label: t('editor.beginAll') },
    ...editorSections.map(({ id }) => ({ value: id, label: t(`editor.section.${id}`) })),
  ];
  return (
    <Modal opened onClose={onClose} title={t('editor.beginTitle')} size="xl">
      <div className={classes.begin}>
        <div className={classes.pair}>
          <Select
            label={t('editor.beginFrom')}
            data={useSources(view)}
            value={from}
            onChange={(next) => {
              setFrom(next ?? IN_FORCE);
              if (next === FILE) choose();
            }}
          />
          <Select
            label={t('editor.beginPart')}
            data={parts}
            value={part ?? ''}
            onChange={(next) => setPart(next !== null && isEditorSection(next) ? next : null)}
          />
        </div>
        {from === FILE && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={choose}
            loading={busy}
            className={classes.add ?? ''}
          >
            {file === null ? t('editor.beginChoose') : file.name}
          </Button>
        )}
        {error !== null && from === FILE && <ErrorNote error={error} />}
        {other !== undefined && <Difference draft={draft} taken={taken} />}
        <p className={classes.hint}>{t('editor.beginKept')}</p>
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button onClick={take} disabled={other === undefined}>
            {t('editor.beginTake')}
          </Button>
        </DialogButtons>
      </div>
    </Modal>
  );
};

import { ActionIcon, Button, Radio, Select, TextInput } from '@mantine/core';
import { IconFileImport, IconX } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useAction, useAsk } from '../../../api/queries.ts';
import { addOfferedFiles, withdrawFile } from '../../../app/offeredFiles.ts';
import { useSession } from '../../../app/SessionContext.ts';
import { useText } from '../../../text/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Page.tsx';
import classes from './Import.module.css';
import { cutoffOf, emptyDraft } from './importDraft.ts';
import { StepFrame } from './StepFrame.tsx';
import type { ImportState } from './useImport.ts';

const ChooseFiles = ({ files }: Pick<ImportState, 'files'>) => {
  const { t } = useText();
  const dialog = useAsk('dialog.openExtract');
  const choose = async (mode: 'files' | 'folder'): Promise<void> => {
    const { tokens, names } = await dialog.mutateAsync({ mode });
    if (tokens.length === 0) return;
    addOfferedFiles(
      'import',
      tokens.map((token, index) => ({ token, name: names[index] ?? '' })),
    );
  };
  return (
    <>
      <div className={classes.drop}>
        <IconFileImport size={30} stroke={1.3} aria-hidden="true" />
        <strong>{t('import.dropTitle')}</strong>
        <p className={classes.hint}>{t('import.dropText')}</p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => void choose('files').catch(() => undefined)}>
            {t('import.chooseFiles')}
          </Button>
          <Button variant="default" onClick={() => void choose('folder').catch(() => undefined)}>
            {t('import.chooseFolder')}
          </Button>
        </div>
      </div>
      {dialog.error !== null && <ErrorNote error={dialog.error} />}
      {files.length > 0 && (
        <ul className={classes.chosen} aria-label={t('import.chosen')} data-testid="chosen-files">
          {files.map((file) => (
            <li key={file.token}>
              {file.name}
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label={t('import.withdraw', { name: file.name })}
                onClick={() => withdrawFile(file.token)}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const ExampleExtracts = ({
  onDone,
  busy,
}: {
  readonly onDone: (id: string) => void;
  readonly busy: boolean;
}) => {
  const { t } = useText();
  const example = useAction('import.example', (report) => onDone(report.cutId));
  return (
    <div className={classes.example}>
      <span>{t('import.example')}</span>
      {([1, 2, 3] as const).map((extract) => (
        <Button
          key={extract}
          size="compact-sm"
          variant="default"
          onClick={() => example.mutate({ extract })}
          loading={example.isPending && example.variables.extract === extract}
          disabled={busy}
        >
          {t(`import.example${extract}`)}
        </Button>
      ))}
      {example.error !== null && <ErrorNote error={example.error} />}
    </div>
  );
};

const Cutoff = ({ draft, change }: Pick<ImportState, 'draft' | 'change'>) => {
  const { t, date } = useText();
  const { cutoff } = draft;
  const stated = cutoffOf(draft);
  const wrong = cutoff.text.length >= 10 && stated === undefined;
  return (
    <Radio.Group
      label={t('import.cutoff')}
      value={cutoff.basis}
      onChange={(value) =>
        change({ cutoff: { ...cutoff, basis: value === 'stated' ? 'stated' : 'derived' } })
      }
    >
      <div className={classes.radios}>
        <Radio value="derived" label={t('import.cutoffDerived')} />
        <div className={classes.dated}>
          <Radio value="stated" label={t('import.cutoffStated')} />
          {cutoff.basis === 'stated' && (
            <>
              <TextInput
                aria-label={t('import.cutoffDate')}
                placeholder="YYYY-MM-DD"
                maxLength={10}
                value={cutoff.text}
                onChange={(event) =>
                  change({ cutoff: { ...cutoff, text: event.currentTarget.value.trim() } })
                }
                error={wrong ? t('import.cutoffWrong') : null}
                w={140}
              />
              {stated != null && <span className={classes.hint}>{date(stated)}</span>}
            </>
          )}
        </div>
      </div>
    </Radio.Group>
  );
};

const NO_MAPPING = '';

const MappingChoice = ({ draft, change, mappings }: Pick<ImportState, 'draft' | 'change' | 'mappings'>) => {
  const { t } = useText();
  const { studyId } = useSession();
  if (mappings.length === 0) return null;
  const known = mappings.some(({ mapping }) => mapping.name === draft.mapping.name);
  const none = draft.mapping.tables.length === 0;
  const choose = (name: string | null): void => {
    const chosen = mappings.find(({ mapping }) => mapping.name === name);
    change({ mapping: chosen?.mapping ?? emptyDraft(studyId, studyId).mapping });
  };
  return (
    <Select
      label={t('import.mapping')}
      description={t('import.mappingHint')}
      value={none ? NO_MAPPING : draft.mapping.name}
      onChange={choose}
      data={[
        { value: NO_MAPPING, label: t('import.mappingNone') },
        ...mappings.map(({ mapping: { name }, version }) => ({
          value: name,
          label: t('import.mappingOption', { name, version }),
        })),
        ...(known || none ? [] : [{ value: draft.mapping.name, label: draft.mapping.name }]),
      ]}
    />
  );
};

interface FilesStepProps {
  readonly state: ImportState;
  readonly reason: string | null;
  readonly busy: boolean;
  readonly onNext: () => void;
  readonly onExample: (cutId: string) => void;
}

/** First step: which files, under which name, up to which date. */
export const FilesStep = ({ state, reason, busy, onNext, onExample }: FilesStepProps) => {
  const { t } = useText();
  const { synthetic } = useSession();
  const { draft, change, files, discard, begun } = state;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason === null) onNext();
  };
  return (
    <StepFrame
      title={t('import.step.files')}
      nextLabel={t('import.next')}
      reason={reason}
      onNext={onNext}
      takesFocus={false}
      start={
        begun && (
          <Button variant="subtle" onClick={discard}>
            {t('import.discard')}
          </Button>
        )
      }
    >
      <Section title={t('import.step.files')}>
        <form className={classes.columns} onSubmit={submit}>
          <div className={classes.fields}>
            <ChooseFiles files={files} />
            {synthetic && <ExampleExtracts onDone={onExample} busy={busy} />}
          </div>
          <div className={classes.fields}>
            <TextInput
              label={t('import.label')}
              description={t('import.labelHint')}
              value={draft.label}
              onChange={(event) => change({ label: event.currentTarget.value })}
              maxLength={200}
            />
            <Cutoff draft={draft} change={change} />
            <MappingChoice {...state} />
          </div>
          {/* Lets Enter in a field lead on; the button that people see stands in the foot. */}
          <button type="submit" hidden>
            {t('import.next')}
          </button>
        </form>
      </Section>
    </StepFrame>
  );
};

import { Button, Radio, TextInput } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { parseIsoDate } from '../../../shared/kernel/isoDate.ts';
import { useAction, useActionRuns, useAsk } from '../../api/queries.ts';
import { useCut } from '../../app/CutContext.ts';
import { clearOffer, offerFiles, useOfferedFiles } from '../../app/offeredFiles.ts';
import { useSession } from '../../app/SessionContext.ts';
import { useText } from '../../text/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import classes from './ImportPage.module.css';
import { ImportProgress } from './ImportProgress.tsx';

const ChooseFiles = () => {
  const { t } = useText();
  const files = useOfferedFiles('import');
  const dialog = useAsk('dialog.openExtract');
  const choose = async (mode: 'files' | 'folder'): Promise<void> => {
    const { tokens, names } = await dialog.mutateAsync({ mode });
    if (tokens.length > 0) {
      offerFiles(
        'import',
        tokens.map((token, index) => ({ token, name: names[index] ?? '' })),
      );
    }
  };
  return (
    <div className={classes.drop}>
      <IconFileTypeCsv size={30} stroke={1.3} aria-hidden="true" />
      <strong>{t('import.dropTitle')}</strong>
      <span className={classes.hint}>{t('import.dropText')}</span>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => void choose('files').catch(() => undefined)}>
          {t('import.chooseFiles')}
        </Button>
        <Button variant="default" onClick={() => void choose('folder').catch(() => undefined)}>
          {t('import.chooseFolder')}
        </Button>
      </div>
      {files.length > 0 && (
        <p className={classes.chosen} data-testid="chosen-files">
          <strong>{t('import.chosen')}:</strong> {files.map((file) => file.name).join(', ')}
        </p>
      )}
      {dialog.error !== null && <ErrorNote error={dialog.error} />}
    </div>
  );
};

const ExampleExtracts = ({
  onDone,
  busy,
}: {
  readonly onDone: (cutId: string) => void;
  readonly busy: boolean;
}) => {
  const { t } = useText();
  const example = useAction('import.example');
  const run = (extract: number): void =>
    example.mutate({ extract }, { onSuccess: (report) => onDone(report.cutId) });
  return (
    <div className={classes.example}>
      <span>{t('import.example')}</span>
      {([1, 2, 3] as const).map((extract) => (
        <Button
          key={extract}
          size="compact-sm"
          variant="default"
          onClick={() => run(extract)}
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

/** Choose an extract, name the cut, say its cut-off date, and import it. */
export const ImportPage = () => {
  const { t, date } = useText();
  const { choose } = useCut();
  const [, go] = useLocation();
  const { synthetic } = useSession();
  const files = useOfferedFiles('import');
  const [label, setLabel] = useState('');
  const [basis, setBasis] = useState('derived');
  const [cutoffDate, setCutoffDate] = useState('');
  const start = useAction('import.start');
  const importing = useActionRuns('import.start');
  const importingExample = useActionRuns('import.example');
  // Main takes one import at a time; one that was started before another page was looked at runs on.
  const busy = importing || importingExample;
  const done = (cutId: string): void => {
    clearOffer();
    choose(cutId);
    go(`/data/${cutId}`);
  };
  const stated = parseIsoDate(cutoffDate);
  const ready = files.length > 0 && label.trim() !== '' && (basis === 'derived' || stated !== undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    start.mutate(
      {
        tokens: files.map((file) => file.token),
        label,
        cutoffDate: basis === 'derived' ? null : (stated ?? null),
      },
      { onSuccess: (report) => done(report.cutId) },
    );
  };
  return (
    <Page title={t('import.title')} conclusion={[t('import.conclusion')]}>
      <Section title={t('report.files')}>
        <form className={classes.form} onSubmit={submit}>
          <ChooseFiles />
          {synthetic && <ExampleExtracts onDone={done} busy={busy} />}
          <TextInput
            label={t('import.label')}
            description={t('import.labelHint')}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
            maxLength={200}
          />
          <Radio.Group label={t('import.cutoff')} value={basis} onChange={setBasis}>
            <div className={classes.radios}>
              <Radio value="derived" label={t('import.cutoffDerived')} />
              <Radio value="stated" label={t('import.cutoffStated')} />
              {basis === 'stated' && (
                <TextInput
                  aria-label={t('import.cutoffDate')}
                  placeholder="YYYY-MM-DD"
                  maxLength={10}
                  value={cutoffDate}
                  onChange={(event) => setCutoffDate(event.currentTarget.value.trim())}
                  error={cutoffDate.length === 10 && stated === undefined}
                  rightSectionWidth={120}
                  rightSection={
                    stated === undefined ? null : <span className={classes.hint}>{date(stated)}</span>
                  }
                  w={280}
                />
              )}
            </div>
          </Radio.Group>
          {start.error !== null && <ErrorNote error={start.error} />}
          {start.isPending ? (
            <ImportProgress />
          ) : (
            <div className={classes.buttons}>
              <Button variant="default" onClick={() => go('/data')}>
                {t('action.back')}
              </Button>
              <Button type="submit" disabled={!ready || busy}>
                {t('import.start')}
              </Button>
            </div>
          )}
        </form>
      </Section>
    </Page>
  );
};

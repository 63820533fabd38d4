import { Checkbox, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportInspection } from '../../../../shared/dataset/inspection.ts';
import { useActionRuns, useAsk } from '../../../api/queries.ts';
import { useText } from '../../../text/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Page.tsx';
import classes from './Import.module.css';
import { ImportProgress } from './ImportProgress.tsx';
import { cutoffOf, tablesOf } from './importDraft.ts';
import { LookStatus } from './LookStatus.tsx';
import { policyOf } from './policyDraft.ts';
import { StepFrame } from './StepFrame.tsx';
import type { ImportState } from './useImport.ts';
import type { StartImport } from './useStartImport.ts';

interface SummaryProps {
  readonly state: ImportState;
  readonly inspection: ImportInspection;
}

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

const Rejected = ({ inspection }: Pick<SummaryProps, 'inspection'>) => {
  const { t } = useText();
  const tables = tablesOf(inspection).filter(({ table }) => table.rowsRejected > 0);
  if (tables.length === 0) return t('import.sum.rejectedNone');
  return (
    <>
      {tables.map(({ table }) => `${table.domain} ${table.rowsRejected}`).join(' · ')}
      <span className={classes.minor}>{t('import.sum.rejectedKept')}</span>
    </>
  );
};

const Deidentification = ({ state: { draft } }: Pick<SummaryProps, 'state'>) => {
  const { t } = useText();
  const policy = policyOf(draft.policy);
  if (policy === null) return t('import.sum.policyNone');
  return (
    <>
      {t('import.sum.policyValue', { name: policy.name, n: policy.rules.length })}
      {policy.shiftDates && <span className={classes.unknown}> {t('import.sum.shifted')}</span>}
    </>
  );
};

const Summary = ({ state, inspection }: SummaryProps) => {
  const { t, date } = useText();
  const { draft, files } = state;
  const { rowsRead, rowsAccepted, rowsRejected, latestDate, checks } = inspection;
  const tables = tablesOf(inspection);
  const left = tables.filter(({ table }) => table.recognised === 'left-out').length;
  const stated = cutoffOf(draft) ?? null;
  const mapped = draft.mapping.tables.length;
  return (
    <dl className={classes.summary}>
      <Row label={t('import.label')}>{draft.label}</Row>
      <Row label={t('import.sum.files')}>
        {t('import.sum.filesValue', { files: inspection.files.length, tables: tables.length, left })}
        <span className={classes.minor}>{files.map(({ name }) => name).join(', ')}</span>
      </Row>
      <Row label={t('import.sum.rows')}>
        {t('import.sum.rowsValue', { read: rowsRead, accepted: rowsAccepted, rejected: rowsRejected })}
      </Row>
      <Row label={t('import.sum.rejected')}>
        <Rejected inspection={inspection} />
      </Row>
      <Row label={t('import.sum.remarks')}>
        {checks.filter(({ severity }) => severity === 'warning').reduce((sum, check) => sum + check.count, 0)}
      </Row>
      <Row label={t('import.sum.cutoff')}>
        {stated !== null
          ? t('import.sum.stated', { date: date(stated) })
          : latestDate === null
            ? t('import.sum.noDate')
            : t('import.sum.derived', { date: date(latestDate) })}
      </Row>
      <Row label={t('import.sum.mapping')}>
        {mapped === 0
          ? t('import.sum.mappingNone')
          : t('import.sum.mappingValue', { name: draft.mapping.name, n: mapped })}
      </Row>
      <Row label={t('import.sum.policy')}>
        <Deidentification state={state} />
      </Row>
    </dl>
  );
};

const Limit = ({ draft, change }: Pick<ImportState, 'draft' | 'change'>) => {
  const { t } = useText();
  const { limit } = draft;
  return (
    <div className={classes.limit}>
      <Checkbox
        label={t('import.limit')}
        checked={limit.on}
        onChange={(event) => change({ limit: { ...limit, on: event.currentTarget.checked } })}
        pb={8}
      />
      {limit.on && (
        <TextInput
          label={t('import.limitPercent')}
          value={limit.percent}
          onChange={(event) => change({ limit: { ...limit, percent: event.currentTarget.value } })}
          inputMode="decimal"
          rightSection="%"
          maxLength={6}
          w={250}
        />
      )}
    </div>
  );
};

interface ImportStepProps {
  readonly onBack: () => void;
  readonly state: ImportState;
  readonly reason: string | null;
  readonly start: StartImport;
}

/** Last step: what an import will do, and the button that does it. */
export const ImportStep = ({ state, reason, onBack, start }: ImportStepProps) => {
  const { t } = useText();
  const cancel = useAsk('import.cancel');
  const running = useActionRuns('import.start');
  const { inspection } = state.looked;
  return (
    <StepFrame
      title={t('import.step.import')}
      nextLabel={t('import.start')}
      reason={running ? null : reason}
      {...(running ? {} : { onBack })}
      onNext={start.run}
      loading={running}
    >
      {running ? (
        <ImportProgress
          beginning={t('import.running')}
          stopLabel={t('import.cancel')}
          stopping={cancel.isPending}
          onStop={() => cancel.mutate({})}
        />
      ) : (
        <LookStatus {...state} />
      )}
      {start.error !== null && !running && <ErrorNote error={start.error} />}
      {inspection !== null && (
        <Section title={t('import.summary')}>
          <Summary state={state} inspection={inspection} />
        </Section>
      )}
      <Section title={t('import.sum.rejected')}>
        <Limit {...state} />
      </Section>
    </StepFrame>
  );
};

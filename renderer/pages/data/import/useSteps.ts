import type { ReactNode } from 'react';
import type { ImportInspection } from '../../../../shared/dataset/inspection.ts';
import { useText } from '../../../text/useText.ts';
import {
  cutoffOf,
  filesComplete,
  type ImportDraft,
  needsCutoff,
  reachable,
  rejectedShare,
  type Step,
  tableProblems,
  tablesOf,
  undecided,
} from './importDraft.ts';
import { policyOf } from './policyDraft.ts';
import type { StepState } from './StepBar.tsx';
import type { ImportState } from './useImport.ts';

const useFilesReason = ({ draft, files }: ImportState): string | null => {
  const { t } = useText();
  if (files.length === 0) return t('import.needFiles');
  if (draft.label.trim() === '') return t('import.needLabel');
  return cutoffOf(draft) === undefined ? t('import.needDate') : null;
};

const needsPolicyName = ({ policy }: ImportDraft): boolean =>
  policyOf(policy) !== null && policy.name.trim() === '';

/** Why one cannot go on from a step; null: one can. */
export const useReasons = (state: ImportState): ((step: Step) => string | null) => {
  const { t } = useText();
  const { draft, looked, fresh } = state;
  const { inspection } = looked;
  const files = useFilesReason(state);
  const looking = looked.running ? t('import.state.running') : t('inspect.failed');
  const tables = (): string | null => {
    if (!fresh || inspection === null) return looking;
    const problems = tableProblems(inspection);
    return problems === 0 ? null : t('import.needTables', { n: problems });
  };
  const identifying = (): string | null => {
    if (inspection === null) return looking;
    const open = undecided(draft, inspection.findings).length;
    if (open > 0) return t('import.needFindings', { n: open });
    if (needsCutoff(draft)) return t('deid.shiftCutoff');
    return needsPolicyName(draft) ? t('import.needPolicyName') : null;
  };
  const whole = ({ ready, rowsAccepted, latestDate }: ImportInspection): string | null => {
    if (rowsAccepted === 0) return t('import.needRows');
    if (cutoffOf(draft) === null && latestDate === null) return t('import.needDate');
    return ready ? null : t('import.notReady');
  };
  const last = (): string | null => {
    if (!fresh || inspection === null) return looking;
    if (rejectedShare(draft) === undefined) return t('import.needLimit');
    return files ?? tables() ?? identifying() ?? whole(inspection);
  };
  return (step) => {
    if (step === 'files') return files;
    if (step === 'tables') return tables();
    return step === 'identifying' ? identifying() : last();
  };
};

const useTablesState = ({ draft, files, looked }: ImportState): StepState => {
  const { t } = useText();
  const { inspection, running, error } = looked;
  if (!filesComplete(draft, files)) return { state: 'open', text: t('import.state.todo') };
  if (running) return { state: 'open', text: t('import.state.running') };
  if (error !== null) return { state: 'attention', text: t('import.state.failed') };
  if (inspection === null) return { state: 'open', text: t('import.state.todo') };
  const problems = tableProblems(inspection);
  return problems > 0
    ? { state: 'attention', text: t('import.state.problems', { n: problems }) }
    : { state: 'done', text: t('import.state.tables', { n: tablesOf(inspection).length }) };
};

const useIdentifyingState = ({ draft, files, looked }: ImportState): StepState => {
  const { t } = useText();
  const { inspection } = looked;
  if (inspection === null || !filesComplete(draft, files)) {
    return { state: 'open', text: t('import.state.todo') };
  }
  const { findings } = inspection;
  const open = undecided(draft, findings).length;
  if (open > 0) return { state: 'attention', text: t('import.state.undecided', { n: open }) };
  return findings.length === 0
    ? { state: 'done', text: t('import.state.noFinding') }
    : { state: 'done', text: t('import.state.decided', { n: findings.length }) };
};

/** What each step still needs, as it stands under its name. */
export const useStepStates = (state: ImportState): { readonly [S in Step]: StepState } => {
  const { t } = useText();
  const { draft, files, looked, fresh } = state;
  const complete = filesComplete(draft, files);
  const ready =
    fresh && looked.inspection?.ready === true && reachable(draft, files, looked.inspection) === 'import';
  return {
    files: {
      state: complete ? 'done' : 'open',
      text: files.length === 0 ? t('import.state.todo') : t('import.state.files', { n: files.length }),
    },
    tables: useTablesState(state),
    identifying: useIdentifyingState(state),
    // The last step is done when the page is left for the report.
    import: { state: 'open', text: t(ready ? 'import.state.ready' : 'import.state.todo') },
  };
};

/** What a person who reads only this sentence knows of the import. */
export const useImportConclusion = ({ draft, looked }: ImportState): readonly ReactNode[] => {
  const { t, date } = useText();
  const { inspection } = looked;
  if (draft.step === 'files' || inspection === null) return [t('import.conclusion')];
  const rows = {
    read: inspection.rowsRead,
    accepted: inspection.rowsAccepted,
    rejected: inspection.rowsRejected,
  };
  if (draft.step === 'tables') {
    const problems = tableProblems(inspection);
    const counts = { files: inspection.files.length, tables: tablesOf(inspection).length, ...rows };
    return [
      t('inspect.conclusion', counts),
      problems === 0 ? t('inspect.fine') : t('inspect.problems', { n: problems }),
    ];
  }
  if (draft.step === 'identifying') {
    const { findings } = inspection;
    const open = undecided(draft, findings).length;
    return findings.length === 0
      ? [t('deid.none', { n: inspection.rowsRead })]
      : [t('deid.conclusion', { n: findings.length, decided: findings.length - open, open })];
  }
  const cutoff = cutoffOf(draft) ?? inspection.latestDate;
  const counts = { label: draft.label.trim(), ...rows };
  return [
    cutoff === null
      ? t('import.readyNoDate', counts)
      : t('import.readyConclusion', { ...counts, date: date(cutoff) }),
  ];
};

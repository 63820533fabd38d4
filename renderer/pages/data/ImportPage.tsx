import { useState } from 'react';
import { useActionRuns } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { Page } from '../../ui/Page.tsx';
import { FilesStep } from './import/FilesStep.tsx';
import { IdentifyingStep } from './import/IdentifyingStep.tsx';
import { ImportStep } from './import/ImportStep.tsx';
import { isReachable, type PlacedTable, reachable, STEPS, type Step } from './import/importDraft.ts';
import { StepBar } from './import/StepBar.tsx';
import { TablesStep } from './import/TablesStep.tsx';
import { type ImportState, useImport, useLooking } from './import/useImport.ts';
import { useStartImport } from './import/useStartImport.ts';
import { useImportConclusion, useReasons, useStepStates } from './import/useSteps.ts';
import { MappingEditor } from './mapping/MappingEditor.tsx';

interface StepsProps {
  readonly state: ImportState;
  readonly onMap: (placed: PlacedTable) => void;
}

const CurrentStep = ({ state, onMap }: StepsProps) => {
  const start = useStartImport(state);
  const reasons = useReasons(state);
  const importing = useActionRuns('import.start');
  const importingExample = useActionRuns('import.example');
  const { draft, change, looked } = state;
  const reason = reasons(draft.step);
  const by = (steps: number) => (): void =>
    change({ step: STEPS[STEPS.indexOf(draft.step) + steps] ?? draft.step });
  const leave = { onBack: by(-1), onNext: by(1) };
  if (draft.step === 'tables') {
    return <TablesStep state={state} reason={reason} onMap={onMap} {...leave} />;
  }
  if (draft.step === 'identifying' && looked.inspection !== null) {
    return <IdentifyingStep state={state} inspection={looked.inspection} reason={reason} {...leave} />;
  }
  if (draft.step === 'import')
    return <ImportStep state={state} reason={reason} onBack={leave.onBack} start={start} />;
  // Main takes one import at a time; one that was started before another page was looked at runs on.
  const busy = importing || importingExample;
  return <FilesStep state={state} reason={reason} busy={busy} onNext={leave.onNext} onExample={start.done} />;
};

const Steps = ({ state, onMap }: StepsProps) => {
  const { draft, change, files, looked } = state;
  const states = useStepStates(state);
  const last = reachable(draft, files, looked.inspection);
  // What is being imported is no longer changed.
  const importing = useActionRuns('import.start');
  const go = (step: Step): void => change({ step });
  return (
    <>
      <StepBar
        current={draft.step}
        states={states}
        canGo={(step) => !importing && isReachable(step, last)}
        onGo={go}
      />
      <CurrentStep key={draft.step} state={state} onMap={onMap} />
    </>
  );
};

/** From files to a draft cut in four steps; what was said is kept when one goes back or to another page. */
export const ImportPage = () => {
  const { t } = useText();
  const state = useImport();
  const [mapped, setMapped] = useState<PlacedTable | null>(null);
  const conclusion = useImportConclusion(state);
  // While a table is being mapped its files are not read again after every change.
  useLooking(state, mapped === null);
  if (mapped !== null) {
    return <MappingEditor placed={mapped} state={state} onClose={() => setMapped(null)} />;
  }
  return (
    <Page title={t('import.title')} conclusion={conclusion}>
      <Steps state={state} onMap={setMapped} />
    </Page>
  );
};

import { Button } from '@mantine/core';
import type { ImportInspection } from '../../../../shared/dataset/inspection.ts';
import { useText } from '../../../text/useText.ts';
import { Section } from '../../../ui/Page.tsx';
import { leftOutTable, withTable } from '../mapping/tableEdit.ts';
import { ChecksSummary } from './ChecksSummary.tsx';
import classes from './Import.module.css';
import { type PlacedTable, tablesOf } from './importDraft.ts';
import { LookStatus } from './LookStatus.tsx';
import { NeedsYou } from './NeedsYou.tsx';
import { StepFrame } from './StepFrame.tsx';
import { TablesTable } from './TablesTable.tsx';
import type { ImportState } from './useImport.ts';

const Ignored = ({ names }: { readonly names: readonly string[] }) => {
  const { t } = useText();
  if (names.length === 0) return null;
  return (
    <details className={classes.ignored}>
      <summary>{t('inspect.ignored', { n: names.length })}</summary>
      {names.join(', ')}
    </details>
  );
};

interface FoundProps {
  readonly state: ImportState;
  readonly inspection: ImportInspection;
  readonly onMap: (placed: PlacedTable) => void;
}

const Found = ({ inspection, state, onMap }: FoundProps) => {
  const { t } = useText();
  const { draft, change, lookAgain } = state;
  const leaveOut = ({ table }: PlacedTable): void =>
    change(({ mapping }) => ({ mapping: withTable(mapping, table, leftOutTable(table)) }));
  const bringBack = ({ table }: PlacedTable): void =>
    change(({ mapping }) => ({ mapping: withTable(mapping, table, null) }));
  return (
    <>
      <NeedsYou inspection={inspection} mapping={draft.mapping} onMap={onMap} onLeaveOut={leaveOut} />
      <Section
        title={t('inspect.tables')}
        actions={
          <Button variant="default" size="compact-sm" onClick={lookAgain}>
            {t('import.inspectAgain')}
          </Button>
        }
      >
        <TablesTable tables={tablesOf(inspection)} onMap={onMap} onBringBack={bringBack} />
        <Ignored names={inspection.ignored} />
      </Section>
      <ChecksSummary checks={inspection.checks} />
    </>
  );
};

interface TablesStepProps {
  readonly onBack: () => void;
  readonly state: ImportState;
  readonly reason: string | null;
  readonly onNext: () => void;
  readonly onMap: (placed: PlacedTable) => void;
}

/** Second step: what the files are, what would be taken of them, and what needs a person. */
export const TablesStep = ({ state, reason, onBack, onNext, onMap }: TablesStepProps) => {
  const { t } = useText();
  const { looked } = state;
  return (
    <StepFrame
      title={t('import.step.tables')}
      nextLabel={t('import.next')}
      reason={reason}
      onBack={onBack}
      onNext={onNext}
    >
      <LookStatus {...state} />
      {looked.inspection !== null && <Found inspection={looked.inspection} state={state} onMap={onMap} />}
    </StepFrame>
  );
};

import { Switch, TextInput } from '@mantine/core';
import type { ImportInspection } from '../../../../shared/dataset/inspection.ts';
import { useText } from '../../../text/useText.ts';
import { Note } from '../../../ui/Note.tsx';
import { Section } from '../../../ui/Page.tsx';
import { FindingCard } from './FindingCard.tsx';
import classes from './Identifying.module.css';
import { needsCutoff } from './importDraft.ts';
import { LoadPolicy } from './LoadPolicy.tsx';
import { choiceFor, choose, draftOf, isDecided, type PolicyDraft } from './policyDraft.ts';
import { StepFrame } from './StepFrame.tsx';
import type { ImportState } from './useImport.ts';

type Findings = ImportInspection['findings'];

interface PartProps {
  readonly policy: PolicyDraft;
  readonly onChange: (policy: PolicyDraft) => void;
}

const ShiftDates = ({ policy, cutoffStated, onChange }: PartProps & { readonly cutoffStated: boolean }) => {
  const { t } = useText();
  return (
    <div className={classes.shift}>
      <Switch
        label={t('deid.shift')}
        description={t('deid.shiftText')}
        checked={policy.shiftDates}
        onChange={(event) => onChange({ ...policy, shiftDates: event.currentTarget.checked })}
      />
      {policy.shiftDates && (
        <Note tone="warn">
          <p>{t('deid.shiftCost')}</p>
          {!cutoffStated && <p>{t('deid.shiftCutoff')}</p>}
        </Note>
      )}
    </div>
  );
};

const FindingList = ({ findings, policy, onChange }: PartProps & { readonly findings: Findings }) => (
  <div className={classes.cards}>
    {findings.map((finding) => {
      const choice = choiceFor(policy, finding);
      const others = findings.filter((other) => {
        const theirs = choiceFor(policy, other);
        return (
          other.findingId !== finding.findingId &&
          other.kind === finding.kind &&
          choice?.action != null &&
          other.offered.includes(choice.action) &&
          (theirs?.action !== choice.action || !isDecided(policy, other))
        );
      });
      return (
        <FindingCard
          key={finding.findingId}
          finding={finding}
          choice={choice}
          decided={isDecided(policy, finding)}
          others={others}
          onChoose={(chosen, change) => onChange(choose(policy, chosen, change))}
        />
      );
    })}
  </div>
);

interface IdentifyingStepProps {
  readonly onBack: () => void;
  readonly state: ImportState;
  readonly inspection: ImportInspection;
  readonly reason: string | null;
  readonly onNext: () => void;
}

/** Third step: what looks as if it could identify a person, and what happens to it. */
export const IdentifyingStep = ({ state, inspection, reason, onBack, onNext }: IdentifyingStepProps) => {
  const { t } = useText();
  const { policy } = state.draft;
  const { findings } = inspection;
  const onChange = (next: PolicyDraft): void => state.change({ policy: next });
  return (
    <StepFrame
      title={t('import.step.identifying')}
      nextLabel={t('import.next')}
      reason={reason}
      onBack={onBack}
      onNext={onNext}
    >
      {findings.length > 0 && (
        <Section title={t('deid.findings')}>
          <LoadPolicy onLoad={(loaded) => onChange(draftOf(loaded))} />
          <FindingList findings={findings} policy={policy} onChange={onChange} />
        </Section>
      )}
      <Section title={t('import.sum.policy')}>
        <div className={classes.cards}>
          <p className={classes.text}>{t('deid.limits')}</p>
          <ShiftDates policy={policy} cutoffStated={!needsCutoff(state.draft)} onChange={onChange} />
          {(findings.length > 0 || policy.shiftDates) && (
            <TextInput
              label={t('deid.name')}
              description={t('deid.nameHint')}
              value={policy.name}
              onChange={(event) => onChange({ ...policy, name: event.currentTarget.value })}
              maxLength={200}
              maw={420}
            />
          )}
        </div>
      </Section>
    </StepFrame>
  );
};

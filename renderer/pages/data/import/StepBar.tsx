import { UnstyledButton } from '@mantine/core';
import { useText } from '../../../text/useText.ts';
import { Glyph } from '../../../ui/Glyph.tsx';
import classes from './Import.module.css';
import { STEPS, type Step } from './importDraft.ts';

export interface StepState {
  /** done: nothing more to say. attention: a person is needed. open: not looked at, or running. */
  readonly state: 'done' | 'attention' | 'open';
  readonly text: string;
}

interface StepBarProps {
  readonly current: Step;
  readonly states: { readonly [S in Step]: StepState };
  readonly canGo: (step: Step) => boolean;
  readonly onGo: (step: Step) => void;
}

const StepMark = ({ number, state }: { readonly number: number; readonly state: StepState['state'] }) => (
  <span className={classes.mark} data-state={state} aria-hidden="true">
    {state === 'done' ? <Glyph name="check" /> : state === 'attention' ? <Glyph name="warning" /> : number}
  </span>
);

/** The steps with what each still needs; one can go back to any and forward as far as everything before is settled. */
export const StepBar = ({ current, states, canGo, onGo }: StepBarProps) => {
  const { t } = useText();
  return (
    <nav aria-label={t('import.steps')}>
      <ol className={classes.steps}>
        {STEPS.map((step, index) => (
          <li key={step}>
            <UnstyledButton
              className={classes.step}
              aria-current={step === current ? 'step' : undefined}
              disabled={!canGo(step)}
              onClick={() => onGo(step)}
              data-testid={`step-${step}`}
            >
              <StepMark number={index + 1} state={states[step].state} />
              <span className={classes.stepText}>
                <span className={classes.stepName}>{t(`import.step.${step}`)}</span>
                <span className={classes.stepState}>{states[step].text}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
};

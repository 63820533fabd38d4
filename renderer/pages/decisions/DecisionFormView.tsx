import { Button, Radio, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AccountView, CutView } from '../../../shared/contract/operations.ts';
import type { DraftProblem } from '../../../shared/decision/checkDraft.ts';
import { offeredKinds } from '../../../shared/decision/offeredKinds.ts';
import { type DecisionDraft, DecisionKind } from '../../../shared/decision/record.ts';
import { opensNextLevel } from '../../../shared/gates/decidingGate.ts';
import type { GateEvaluation } from '../../../shared/gates/gate.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { formatDose } from '../../../shared/text/format.ts';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { CommitteeConfirmations } from './CommitteeConfirmations.tsx';
import { FlagTitle } from './DecisionContent.tsx';
import classes from './Decisions.module.css';
import type { DecisionForm } from './decisionForm.ts';
import { GateNow } from './GateNow.tsx';
import { OverrideField } from './OverrideField.tsx';
import { SignerList } from './SignerList.tsx';

export interface DecisionFormProps {
  readonly form: DecisionForm;
  readonly onChange: (change: Partial<DecisionForm>) => void;
  /** Null while there is nothing to discard. */
  readonly onDiscard: (() => void) | null;
  /** Confirmations or the override were taken back, since they were given for other data. */
  readonly withdrawn: boolean;
  /** A gate that the decision depends on is not met. */
  readonly unmet: boolean;
  /** This draft is being sealed already, asked for before the person looked at another page. */
  readonly sealing: boolean;
  readonly draft: DecisionDraft | null;
  readonly problems: readonly DraftProblem[];
  readonly cut: CutView;
  readonly evaluation: GateEvaluation;
  readonly protocol: Protocol;
  readonly accounts: readonly AccountView[];
  readonly onReview: () => void;
}

const KindAndLevel = ({ form, onChange, protocol }: DecisionFormProps) => {
  const { t, word } = useText();
  return (
    <section className={classes.field}>
      <Select
        label={t('new.level')}
        className={classes.level}
        value={String(form.level)}
        onChange={(value) => onChange({ level: Number(value) })}
        data={protocol.doseLevels.map(({ level, dose, unit }) => ({
          value: String(level),
          label: `${level} · ${formatDose(dose, unit)}`,
        }))}
      />
      <Radio.Group
        label={t('new.kind')}
        value={form.kind}
        onChange={(value) => onChange({ kind: DecisionKind.parse(value) })}
      >
        <div className={classes.kinds}>
          {offeredKinds(protocol).map((kind) => (
            <Radio key={kind} value={kind} label={word(`decision-kind.${kind}`)} />
          ))}
        </div>
      </Radio.Group>
    </section>
  );
};

const ModificationFields = ({ form, onChange }: DecisionFormProps) => {
  const { t } = useText();
  return (
    <section className={classes.field}>
      <h2>{t('new.modification')}</h2>
      <div className={classes.three}>
        {(['dose', 'frequency', 'interval'] as const).map((name) => (
          <TextInput
            key={name}
            label={t(`decision.${name}`)}
            maxLength={200}
            value={form[name]}
            onChange={(event) => onChange({ [name]: event.currentTarget.value })}
          />
        ))}
      </div>
    </section>
  );
};

const Words = ({ form, onChange }: DecisionFormProps) => {
  const { t } = useText();
  return (
    <section className={classes.field}>
      <Textarea
        label={t('new.rationale')}
        description={t('new.rationaleHint')}
        minRows={5}
        autosize
        maxLength={20_000}
        value={form.rationale}
        onChange={(event) => onChange({ rationale: event.currentTarget.value })}
      />
      <Textarea
        label={t('new.conditions')}
        minRows={2}
        autosize
        maxLength={20_000}
        value={form.conditions}
        onChange={(event) => onChange({ conditions: event.currentTarget.value })}
      />
    </section>
  );
};

/** The override is told here as well, so that the box never reads as if the gate were met. */
const OverrideTold = ({ reason }: { readonly reason: string }) => {
  const { t } = useText();
  return (
    <div className={classes.overrideTold}>
      <p>
        <strong>
          <FlagTitle text={t('new.overridden')} />
        </strong>
      </p>
      {reason !== '' && <p className={classes.prose}>{reason}</p>}
    </div>
  );
};

type ProblemsProps = Pick<DecisionFormProps, 'draft' | 'problems'>;

const Problems = ({ draft, problems }: ProblemsProps) => {
  const { t, say } = useText();
  const reason = draft?.overrideReason ?? null;
  return (
    <div className={classes.problems} role="status">
      <h2>{t('new.problems')}</h2>
      {reason !== null && <OverrideTold reason={reason} />}
      {problems.length === 0 ? (
        <p>
          {reason === null && <Glyph name="check" />}{' '}
          {t(reason === null ? 'new.noProblem' : 'new.noOtherProblem')}
        </p>
      ) : (
        <ul>
          {problems.map((problem) => (
            <li key={say(problem.phrase)}>{say(problem.phrase)}</li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** Asks once more, since what was typed is kept nowhere else. */
const DiscardButton = ({ onDiscard }: { readonly onDiscard: () => void }) => {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('new.discard')}
      </Button>
    );
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(false)} autoFocus>
        {t('new.discardNo')}
      </Button>
      <Button color="red" onClick={onDiscard}>
        {t('new.discardYes')}
      </Button>
    </>
  );
};

/** The form of a decision with the gate it depends on, live, beside it. */
export const DecisionFormView = (props: DecisionFormProps) => {
  const { form, onChange, onDiscard, withdrawn, sealing, draft, problems, cut, evaluation, onReview } = props;
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const review = (): void => {
    setAsked(true);
    if (draft !== null && problems.length === 0) onReview();
  };
  return (
    <Page
      title={t('new.title')}
      conclusion={[t('new.start')]}
      actions={onDiscard !== null && <DiscardButton onDiscard={onDiscard} />}
    >
      {cut.status !== 'locked' && (
        <Note tone="warn" title={t('new.cutDraft')}>
          <p>{t('new.cutDraftText')}</p>
        </Note>
      )}
      <div className={classes.split}>
        <div className={classes.form}>
          <KindAndLevel {...props} />
          {form.kind !== null && opensNextLevel(form.kind) && <CommitteeConfirmations {...props} />}
          {form.kind === 'modify' && <ModificationFields {...props} />}
          <Words {...props} />
          <OverrideField {...props} />
          <SignerList {...props} />
          <section className={classes.field}>
            <h2>{t('new.language')}</h2>
            <SegmentedControl
              className={classes.language}
              value={form.language}
              onChange={(value) => onChange({ language: value === 'zh-CN' ? 'zh-CN' : 'en' })}
              data={[
                { value: 'en', label: 'English' },
                { value: 'zh-CN', label: '简体中文' },
              ]}
              transitionDuration={0}
            />
          </section>
        </div>
        <aside className={classes.beside}>
          <GateNow kind={form.kind} level={form.level} evaluation={evaluation} protocol={props.protocol} />
          <div role="status">
            {withdrawn && (
              <Note tone="plain" title={t('new.withdrawn')}>
                <p>{t('new.withdrawnText')}</p>
              </Note>
            )}
          </div>
          {(asked || form.kind !== null) && <Problems draft={draft} problems={problems} />}
          {sealing && <p role="status">{t('review.sealing')}</p>}
          <Button
            fullWidth
            size="md"
            onClick={review}
            disabled={sealing || draft === null || problems.length > 0}
          >
            {t('new.review')}
          </Button>
        </aside>
      </div>
    </Page>
  );
};

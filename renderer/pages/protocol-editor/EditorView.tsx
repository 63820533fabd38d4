import { useState } from 'react';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import type { EditorSectionId } from '../../../shared/protocol/editor/editorSections.ts';
import { useSession } from '../../app/SessionContext.ts';
import { useText } from '../../text/useText.ts';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { BaseMoved } from './BaseMoved.tsx';
import { BeginDialog } from './BeginDialog.tsx';
import { type DraftChecks, sectionStates } from './draftChecks.ts';
import classes from './Editor.module.css';
import { EditorActions } from './EditorActions.tsx';
import { EditorIndex } from './EditorIndex.tsx';
import { FormContext } from './FormContext.ts';
import { ProblemSummary } from './ProblemSummary.tsx';
import { documentOf, isChanged } from './protocolDraft.ts';
import { RevealContext } from './RevealContext.ts';
import { SectionPanel } from './SectionPanel.tsx';
import type { DraftForm } from './useDraftForm.ts';
import { useRevealField } from './useRevealField.ts';
import { useStepKeys } from './useStepKeys.ts';

interface EditorViewProps {
  readonly view: OperationOutput<'protocol.get'>;
  readonly state: DraftForm;
  readonly section: EditorSectionId;
  readonly checks: DraftChecks;
  readonly onReview: () => void;
}

const useConclusion = (state: DraftForm, checks: DraftChecks, version: number): readonly string[] => {
  const { t } = useText();
  if (!state.form.mayEdit) return [t('editor.inForce', { version })];
  if (!isChanged(state.draft)) return [t('editor.unchanged', { version }), t('editor.how')];
  const problems = checks.problems.filter(({ severity }) => severity === 'error').length;
  const n = checks.changed.length;
  const params = { version: version + 1, n, problems };
  return [t(problems === 0 ? 'editor.draftedClean' : 'editor.drafted', params)];
};

const ReadOnly = () => {
  const { t, word } = useText();
  const { account } = useSession();
  return (
    <Note tone="plain" title={t('editor.readOnly')}>
      <p>{t('editor.readOnlyText', { role: word(`role.${account.role}`) })}</p>
    </Note>
  );
};

/** Index, problems and the part in view. */
export const EditorView = ({ view, state, section, checks, onReview }: EditorViewProps) => {
  const { t } = useText();
  const { draft, form, target } = state;
  const [beginning, setBeginning] = useState(false);
  useRevealField(target);
  useStepKeys(state);
  const document = documentOf(draft);
  return (
    <FormContext value={form}>
      <RevealContext value={target}>
        <Page title={t('editor.title')} conclusion={useConclusion(state, checks, view.protocol.version)}>
          {!form.mayEdit && <ReadOnly />}
          <BaseMoved view={view} state={state} />
          <div className={classes.layout}>
            <div className={classes.aside}>
              {form.mayEdit && (
                <EditorActions state={state} onReview={onReview} onBegin={() => setBeginning(true)} />
              )}
              <EditorIndex sections={sectionStates(checks)} current={section} />
            </div>
            <div className={classes.main} data-read-only={form.mayEdit ? undefined : true}>
              <ProblemSummary
                problems={checks.problems}
                document={document}
                onGo={({ at }) => form.reveal(at)}
              />
              <SectionPanel key={section} section={section} document={document} />
            </div>
          </div>
          {beginning && (
            <BeginDialog view={view} state={state} section={section} onClose={() => setBeginning(false)} />
          )}
        </Page>
      </RevealContext>
    </FormContext>
  );
};

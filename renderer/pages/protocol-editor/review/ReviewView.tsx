import { Button } from '@mantine/core';
import type { OperationOutput } from '../../../../shared/contract/operations.ts';
import { protocolDifference } from '../../../../shared/protocol/difference/protocolDifference.ts';
import { type TextApi, useText } from '../../../text/useText.ts';
import { Note } from '../../../ui/Note.tsx';
import { Page, Section } from '../../../ui/Page.tsx';
import { BaseMoved } from '../BaseMoved.tsx';
import type { DraftChecks } from '../draftChecks.ts';
import editor from '../Editor.module.css';
import { pathInWords } from '../fieldLabel.ts';
import { ProblemSummary } from '../ProblemSummary.tsx';
import { documentOf } from '../protocolDraft.ts';
import type { DraftForm } from '../useDraftForm.ts';
import { ChangesTable } from './ChangesTable.tsx';
import classes from './Review.module.css';
import { SignVersion } from './SignVersion.tsx';

interface ReviewViewProps {
  readonly view: OperationOutput<'protocol.get'>;
  readonly state: DraftForm;
  readonly checks: DraftChecks;
  readonly onEdit: () => void;
}

const AFFECTS = ['gates', 'decisions', 'facts', 'verdicts'] as const;

const Affects = ({ version }: { readonly version: number }) => {
  const { t } = useText();
  return (
    <Section title={t('editor.affects')}>
      <ul className={classes.affects}>
        {AFFECTS.map((what) => (
          <li key={what}>{t(`editor.affects.${what}`, { version })}</li>
        ))}
      </ul>
    </Section>
  );
};

const StaleItem = ({ at, state, onEdit }: { at: string } & Pick<ReviewViewProps, 'state' | 'onEdit'>) => {
  const text = useText();
  const go = (): void => {
    onEdit();
    state.form.reveal(at);
  };
  return (
    <li>
      <button type="button" className="link-button" onClick={go}>
        {pathInWords(at, documentOf(state.draft), text).join(' › ')}
      </button>
    </li>
  );
};

interface ReviewCounts {
  /** The version that was signed meanwhile. */
  readonly moved: number | null;
  readonly errors: number;
  readonly changes: number;
  readonly version: number;
}

const reviewConclusion = (t: TextApi['t'], { moved, errors, changes, version }: ReviewCounts): string => {
  if (moved !== null) return t('editor.moved', { version: moved });
  if (errors > 0) return t('editor.problems', { n: errors });
  return t('editor.reviewConclusion', { n: changes, version });
};

/** Everything that will be signed, read once more: what differs, what speaks against it, what it affects, and why. */
export const ReviewView = ({ view, state, checks, onEdit }: ReviewViewProps) => {
  const { t } = useText();
  const { draft, form, keep } = state;
  const { base } = draft;
  const next = view.protocol.version + 1;
  const errors = checks.problems.filter(({ severity }) => severity === 'error');
  const changes = checks.protocol === null ? [] : protocolDifference(base.protocol, checks.protocol);
  const moved = base.hash !== view.hash;
  const signable = errors.length === 0 && !moved && changes.length > 0 ? checks.protocol : null;
  return (
    <Page
      title={t('editor.reviewTitle', { version: next })}
      conclusion={[
        reviewConclusion(t, {
          moved: moved ? view.protocol.version : null,
          errors: errors.length,
          changes: changes.length,
          version: base.protocol.version,
        }),
      ]}
      actions={
        <Button variant="default" onClick={onEdit}>
          {t('editor.backToForms')}
        </Button>
      }
    >
      <ProblemSummary
        problems={checks.problems}
        document={documentOf(draft)}
        onGo={({ at }) => {
          onEdit();
          form.reveal(at);
        }}
      />
      {checks.stale.length > 0 && (
        <Note tone="warn" title={t('editor.staleTexts', { n: checks.stale.length })}>
          <ul className={editor.problemList}>
            {checks.stale.map((at) => (
              <StaleItem key={at} at={at} state={state} onEdit={onEdit} />
            ))}
          </ul>
        </Note>
      )}
      {checks.protocol !== null && (
        <Section title={t('editor.changesN', { n: changes.length })}>
          <ChangesTable
            changes={changes}
            olderLabel={t('editor.versionN', { version: base.protocol.version })}
            newerLabel={moved ? t('editor.beginDraft') : t('editor.versionN', { version: next })}
            maxHeight={480}
          />
        </Section>
      )}
      <Affects version={base.protocol.version} />
      <Section title={t('editor.signTitle', { version: next })}>
        <BaseMoved view={view} state={state} />
        <SignVersion
          draft={draft}
          document={signable}
          version={next}
          onReason={(reason) => keep({ ...draft, reason })}
          onSigned={() => keep(null)}
        />
      </Section>
    </Page>
  );
};

import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { modifierKey } from '../../app/platform.ts';
import { useText } from '../../text/useText.ts';
import classes from './Editor.module.css';
import { pathInWords } from './fieldLabel.ts';
import { documentOf, isChanged } from './protocolDraft.ts';
import type { DraftForm } from './useDraftForm.ts';

interface EditorActionsProps {
  readonly state: DraftForm;
  readonly onReview: () => void;
  readonly onBegin: () => void;
}

/** Asks once more: the draft is kept nowhere else. */
const DiscardDraft = ({ onDiscard }: { readonly onDiscard: () => void }) => {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
        {t('editor.discard')}
      </Button>
    );
  }
  return (
    <div className={classes.steps}>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(false)} autoFocus>
        {t('editor.discardNo')}
      </Button>
      <Button size="compact-sm" color="red" onClick={onDiscard}>
        {t('editor.discardYes')}
      </Button>
    </div>
  );
};

/** What was removed last, with the way back to it; said aloud when it happens. */
const LastRemoved = ({ state }: { readonly state: DraftForm }) => {
  const text = useText();
  const { history } = state.draft;
  const last = history.past.at(-1);
  const where =
    last?.what === 'remove' ? pathInWords(last.at, documentOf(state.draft), text).join(' › ') : null;
  return (
    <p role="status" className={classes.last} data-testid="last-step">
      {where !== null && (
        <>
          {text.t('editor.removedEntry', { where })}
          <button type="button" className="link-button" onClick={state.undo}>
            {text.t('editor.undo')}
          </button>
        </>
      )}
    </p>
  );
};

/** Back, forth, discard, and on to the signature. */
export const EditorActions = ({ state, onReview, onBegin }: EditorActionsProps) => {
  const { t } = useText();
  const { history } = state.draft;
  const changed = isChanged(state.draft);
  const begun = changed || history.past.length > 0 || history.future.length > 0;
  return (
    <>
      <div className={classes.steps}>
        <ActionIcon
          variant="default"
          size="md"
          aria-label={t('editor.undo')}
          title={`${t('editor.undo')} (${modifierKey} Z)`}
          disabled={history.past.length === 0}
          onClick={state.undo}
        >
          <IconArrowBackUp size={16} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="md"
          aria-label={t('editor.redo')}
          title={`${t('editor.redo')} (${modifierKey} Shift Z)`}
          disabled={history.future.length === 0}
          onClick={state.redo}
        >
          <IconArrowForwardUp size={16} />
        </ActionIcon>
        <Button size="compact-sm" variant="default" onClick={onBegin}>
          {t('editor.begin')}
        </Button>
      </div>
      <div className={classes.steps}>{begun && <DiscardDraft onDiscard={() => state.keep(null)} />}</div>
      <Button
        size="sm"
        onClick={onReview}
        disabled={!changed}
        title={changed ? '' : t('editor.nothingToSign')}
      >
        {t('editor.review')}
      </Button>
      <LastRemoved state={state} />
    </>
  );
};

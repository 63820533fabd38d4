import { Button } from '@mantine/core';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import { useText } from '../../text/useText.ts';
import { Note } from '../../ui/Note.tsx';
import classes from './Editor.module.css';
import { pathInWords } from './fieldLabel.ts';
import { carryOver, documentOf } from './protocolDraft.ts';
import type { DraftForm } from './useDraftForm.ts';

interface BaseMovedProps {
  readonly view: OperationOutput<'protocol.get'>;
  readonly state: DraftForm;
}

/** Another version was signed since the draft was begun: the draft stays, and is carried over when a person says so. */
export const BaseMoved = ({ view, state }: BaseMovedProps) => {
  const text = useText();
  const { t, instant } = text;
  const { draft, keep } = state;
  const latest = view.versions.at(-1);
  if (draft.base.hash !== view.hash) {
    return (
      <Note tone="warn" title={t('editor.moved', { version: view.protocol.version })}>
        {latest !== undefined && (
          <p>{t('editor.movedBy', { name: latest.by, at: instant(latest.at), reason: latest.reason })}</p>
        )}
        <p>{t('editor.movedText', { base: draft.base.protocol.version, version: view.protocol.version })}</p>
        <Button size="compact-sm" onClick={() => keep(carryOver(draft, view))}>
          {t('editor.carryOver', { version: view.protocol.version })}
        </Button>
      </Note>
    );
  }
  if (draft.conflicts.length === 0) return null;
  return (
    <Note tone="warn" title={t('editor.bothChanged', { n: draft.conflicts.length })}>
      <ul className={classes.problemList}>
        {draft.conflicts.map((at) => (
          <li key={at}>
            <button type="button" className="link-button" onClick={() => state.form.reveal(at)}>
              {pathInWords(at, documentOf(draft), text).join(' › ')}
            </button>
          </li>
        ))}
      </ul>
    </Note>
  );
};

import { useEffect, useMemo, useRef, useState } from 'react';
import { pathOfKey, valueAt } from '../../../shared/protocol/editor/documentPath.ts';
import type { DraftEdit } from '../../../shared/protocol/editor/draftEdit.ts';
import { sectionOf } from '../../../shared/protocol/editor/editorSections.ts';
import { useProtocolDraft } from '../../app/ProtocolDraftContext.ts';
import type { FormApi } from './FormContext.ts';
import { createNoteStore } from './fieldNotes.ts';
import {
  type DraftBase,
  documentOf,
  editDraft,
  endTyping,
  type ProtocolDraft,
  redoDraft,
  startDraft,
  undoDraft,
} from './protocolDraft.ts';
import type { RevealTarget } from './RevealContext.ts';

export interface DraftForm {
  readonly draft: ProtocolDraft;
  readonly form: FormApi;
  readonly target: RevealTarget | null;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Replaces the draft as a whole, or discards it. */
  readonly keep: (draft: ProtocolDraft | null) => void;
}

interface DraftFormInput {
  readonly base: DraftBase;
  readonly mayEdit: boolean;
  /** Shows the part of the protocol in which a field stands. */
  readonly goTo: (section: string) => void;
}

/** The draft with everything that changes it. What fields share keeps its identity for as long as the page stands. */
export const useDraftForm = ({ base, mayEdit, goTo }: DraftFormInput): DraftForm => {
  const { kept, update } = useProtocolDraft();
  const draft = useMemo(() => kept ?? startDraft(base), [kept, base]);
  const [target, setTarget] = useState<RevealTarget | null>(null);
  const latest = useRef({ draft, goTo, base });
  useEffect(() => {
    latest.current = { draft, goTo, base };
  });
  const [notes] = useState(createNoteStore);
  const actions = useMemo(() => {
    const change = (next: (draft: ProtocolDraft) => ProtocolDraft): void =>
      update((before) => next(before ?? startDraft(latest.current.base)));
    const reveal = (at: string): void => {
      latest.current.goTo(sectionOf(pathOfKey(at)));
      setTarget((before) => ({ at, nonce: (before?.nonce ?? 0) + 1 }));
    };
    const edit = (made: DraftEdit): void => change((before) => editDraft(before, made));
    return {
      change,
      reveal,
      form: {
        edit,
        reveal,
        // Leaving a field that was only looked at begins no draft.
        endTyping: () => update((before) => (before === null ? null : endTyping(before))),
        document: () => documentOf(latest.current.draft),
        restore: (at: string) => {
          const was = valueAt(latest.current.draft.base.protocol, pathOfKey(at));
          if (was !== undefined) edit({ kind: 'set', at, value: was, typing: false });
        },
        notes,
        mayEdit,
      },
    };
  }, [update, notes, mayEdit]);
  const step = (history: 'past' | 'future', act: (draft: ProtocolDraft) => ProtocolDraft): void => {
    const steps = draft.history[history];
    const done = history === 'past' ? steps.at(-1) : steps[0];
    if (done === undefined) return;
    actions.change(act);
    if (done.at !== '') actions.reveal(done.at);
  };
  return {
    draft,
    target,
    form: actions.form,
    undo: () => step('past', undoDraft),
    redo: () => step('future', redoDraft),
    keep: (next) => update(() => next),
  };
};

import { useDeferredValue, useLayoutEffect, useMemo } from 'react';
import { useCut } from '../../app/CutContext.ts';
import { useText } from '../../text/useText.ts';
import { checkProtocolDraft, type DraftChecks } from './draftChecks.ts';
import { fieldNotes } from './fieldNotes.ts';
import { documentOf } from './protocolDraft.ts';
import type { DraftForm } from './useDraftForm.ts';

/** What is to be said of the draft, told to its fields as well. Typing does not wait for it. */
export const useDraftChecks = ({ draft, form }: DraftForm): DraftChecks => {
  const { t, say } = useText();
  const hasCuts = useCut().cuts.length > 0;
  const document = useDeferredValue(documentOf(draft));
  const { protocol } = draft.base;
  const checks = useMemo(
    () => checkProtocolDraft({ base: protocol, document, hasCuts }, { t, say }),
    [protocol, document, hasCuts, t, say],
  );
  useLayoutEffect(() => {
    const problems = checks.problems.filter(({ severity }) => severity === 'error');
    form.notes.set(fieldNotes({ problems, changed: checks.changed, stale: checks.stale }));
  }, [checks, form]);
  return checks;
};

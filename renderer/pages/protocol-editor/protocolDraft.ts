import type { Json } from '../../../shared/integrity/canonicalJson.ts';
import { pathKey, sameJson } from '../../../shared/protocol/editor/documentPath.ts';
import { applyEdit, type DraftEdit, stepOfEdit } from '../../../shared/protocol/editor/draftEdit.ts';
import {
  changeDocument,
  type DraftHistory,
  endStep,
  redoStep,
  startHistory,
  undoStep,
} from '../../../shared/protocol/editor/draftHistory.ts';
import { mergeDraft } from '../../../shared/protocol/editor/mergeDraft.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';

/** The version of the protocol that a draft was begun on. */
export interface DraftBase {
  readonly protocol: Protocol;
  readonly hash: string;
}

/** A protocol in the making. */
export interface ProtocolDraft {
  readonly base: DraftBase;
  readonly history: DraftHistory;
  /** Why the protocol is amended, as far as it is written. */
  readonly reason: string;
  /** Paths that both the draft and a version signed meanwhile had changed; the draft's value stands. */
  readonly conflicts: readonly string[];
}

export const startDraft = ({ protocol, hash }: DraftBase): ProtocolDraft => ({
  base: { protocol, hash },
  history: startHistory(protocol),
  reason: '',
  conflicts: [],
});

const withHistory = (draft: ProtocolDraft, history: DraftHistory): ProtocolDraft =>
  history === draft.history ? draft : { ...draft, history };

export const editDraft = (draft: ProtocolDraft, edit: DraftEdit): ProtocolDraft =>
  withHistory(
    draft,
    changeDocument(draft.history, applyEdit(draft.history.document, edit), stepOfEdit(edit)),
  );

export const undoDraft = (draft: ProtocolDraft): ProtocolDraft => withHistory(draft, undoStep(draft.history));
export const redoDraft = (draft: ProtocolDraft): ProtocolDraft => withHistory(draft, redoStep(draft.history));
export const endTyping = (draft: ProtocolDraft): ProtocolDraft => withHistory(draft, endStep(draft.history));

export const documentOf = ({ history }: ProtocolDraft): Json => history.document;

/** Whether signing would make a version that differs from the one it was begun on. */
export const isChanged = ({ base, history }: ProtocolDraft): boolean =>
  !sameJson(base.protocol, history.document);

/** The draft carried over to the version now in force: its own changes stay, what was signed meanwhile is taken. */
export const carryOver = (draft: ProtocolDraft, { protocol, hash }: DraftBase): ProtocolDraft => {
  const { document, conflicts } = mergeDraft(draft.base.protocol, documentOf(draft), protocol);
  const history = changeDocument(draft.history, document, { what: 'take', at: '', joins: null });
  return { ...draft, base: { protocol, hash }, history, conflicts: conflicts.map(pathKey) };
};

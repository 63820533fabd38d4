import type { Json } from '../../../shared/integrity/canonicalJson.ts';
import { changedPoints, staleTexts } from '../../../shared/protocol/editor/changedPoints.ts';
import { pathKey, pathOfKey } from '../../../shared/protocol/editor/documentPath.ts';
import {
  type EditorSectionId,
  editorSections,
  sectionOf,
} from '../../../shared/protocol/editor/editorSections.ts';
import { schemaProblems } from '../../../shared/protocol/editor/schemaProblems.ts';
import { amendmentProblems } from '../../../shared/protocol/problems/amendmentProblems.ts';
import { Protocol } from '../../../shared/protocol/protocol.ts';
import { protocolProblems } from '../../../shared/protocol/protocolProblems.ts';
import type { TextApi } from '../../text/useText.ts';

export interface DraftProblem {
  /** Path of the field as text. */
  readonly at: string;
  readonly section: EditorSectionId;
  /** An error is to be solved before the version can be signed; a warning is said. */
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

export interface DraftChecks {
  readonly problems: readonly DraftProblem[];
  /** Parameters and parts that differ from the version the draft was begun on. */
  readonly changed: readonly string[];
  /** Sources and notes that speak of a value which was changed. */
  readonly stale: readonly string[];
  /** The document as a protocol; null while the schema refuses it. */
  readonly protocol: Protocol | null;
}

type Say = Pick<TextApi, 't' | 'say'>;

export interface CheckedDraft {
  readonly base: Protocol;
  readonly document: Json;
  /** Data were imported: what stands in their rows is no longer changed. */
  readonly hasCuts: boolean;
}

const problemsOf = (
  { base, document, hasCuts }: CheckedDraft,
  { t, say }: Say,
): readonly Omit<DraftProblem, 'section'>[] => {
  const refused = schemaProblems(document);
  if (refused.length > 0) {
    return refused.map(({ path, code, params }) => ({
      at: pathKey(path),
      severity: 'error',
      text: t(`editor.problem.${code}`, params),
    }));
  }
  const next = Protocol.parse(document);
  return [...amendmentProblems(base, next, { hasCuts }), ...protocolProblems(next)].map(
    ({ path, severity, phrase }) => ({ ...{ at: pathKey(path), severity }, text: say(phrase) }),
  );
};

/** Everything that is to be said of a draft. */
export const checkProtocolDraft = (draft: CheckedDraft, say: Say): DraftChecks => {
  const { base, document } = draft;
  const parsed = Protocol.safeParse(document);
  return {
    problems: problemsOf(draft, say).map((problem) => ({
      ...problem,
      section: sectionOf(pathOfKey(problem.at)),
    })),
    changed: changedPoints(base, document).map(pathKey),
    stale: staleTexts(base, document).map(pathKey),
    protocol: parsed.success ? parsed.data : null,
  };
};

export interface SectionState {
  readonly id: EditorSectionId;
  readonly errors: number;
  readonly changed: boolean;
}

/** What the index says beside each part. */
export const sectionStates = ({ problems, changed }: DraftChecks): readonly SectionState[] =>
  editorSections.map(({ id }) => ({
    id,
    errors: problems.filter((problem) => problem.section === id && problem.severity === 'error').length,
    changed: changed.some((at) => sectionOf(pathOfKey(at)) === id),
  }));

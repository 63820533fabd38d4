import { useLocation } from 'wouter';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import { isEditorSection } from '../../../shared/protocol/editor/editorSections.ts';
import { useOperation } from '../../api/queries.ts';
import { useMay } from '../../app/SessionContext.ts';
import { Loaded } from '../../ui/Loading.tsx';
import { EditorView } from './EditorView.tsx';
import { isChanged } from './protocolDraft.ts';
import { ReviewView } from './review/ReviewView.tsx';
import { useDraftChecks } from './useDraftChecks.ts';
import { useDraftForm } from './useDraftForm.ts';

/** The last step has an address of its own, as every part has. */
const REVIEW = 'review';

const Editor = ({
  view,
  section,
}: {
  readonly view: OperationOutput<'protocol.get'>;
  readonly section: string;
}) => {
  const [location, go] = useLocation();
  const mayEdit = useMay('protocol.amend');
  const goTo = (next: string): void => {
    const address = `/protocol/edit/${next}`;
    if (location !== address) go(address);
  };
  const state = useDraftForm({ base: view, mayEdit, goTo });
  const checks = useDraftChecks(state);
  const current = isEditorSection(section) ? section : 'identity';
  if (section === REVIEW && mayEdit && isChanged(state.draft)) {
    return <ReviewView {...{ view, state, checks }} onEdit={() => go('/protocol/edit')} />;
  }
  return <EditorView {...{ view, state, checks }} section={current} onReview={() => goTo(REVIEW)} />;
};

/** Forms in which the protocol is amended; the draft survives leaving the page. */
export const ProtocolEditorPage = ({ section = 'identity' }: { readonly section?: string }) => {
  const query = useOperation('protocol.get', {});
  return <Loaded query={query}>{(view) => <Editor view={view} section={section} />}</Loaded>;
};

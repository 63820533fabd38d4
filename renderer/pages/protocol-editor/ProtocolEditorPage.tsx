import { useLocation } from 'wouter';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import { isEditorSection } from '../../../shared/protocol/editor/editorSections.ts';
import { useOperation } from '../../api/queries.ts';
import { useMay } from '../../app/SessionContext.ts';
import { Loaded } from '../../ui/Loading.tsx';
import { EditorView } from './EditorView.tsx';
import { useDraftForm } from './useDraftForm.ts';

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
  const current = isEditorSection(section) ? section : 'identity';
  return <EditorView view={view} state={state} section={current} onReview={() => undefined} />;
};

/** Forms in which the protocol is amended; the draft survives leaving the page. */
export const ProtocolEditorPage = ({ section = 'identity' }: { readonly section?: string }) => {
  const query = useOperation('protocol.get', {});
  return <Loaded query={query}>{(view) => <Editor view={view} section={section} />}</Loaded>;
};

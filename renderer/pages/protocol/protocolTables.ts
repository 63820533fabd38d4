import { type ProtocolChange, pathText } from '../../../shared/protocol/difference/protocolChange.ts';
import type { SourcedPoint } from '../../../shared/protocol/openPoints.ts';
import type { TwinTable } from '../../charts/twinTable.ts';
import type { TextApi } from '../../text/useText.ts';
import { changePlace } from './changePlace.ts';
import { groupName, parameterName } from './parameterName.ts';
import { valueText } from './valueText.ts';

type Text = Pick<TextApi, 'language' | 't' | 'word'>;

const column = (label: string) => ({ label, numeric: false });

/** Open points as a list that can be sent to the sponsor. */
export const openPointsTable = (points: readonly SourcedPoint[], text: Text): TwinTable => ({
  columns: [
    column(text.t('protocol.part')),
    column(text.t('gates.parameter')),
    column(text.t('protocol.assumed')),
    column(text.t('protocol.toAsk')),
    column(text.t('gates.source')),
  ],
  rows: points.map(({ path, value, source, note }) => [
    path.length > 1 ? groupName(path[0] ?? '', text) : '',
    parameterName(path, text),
    valueText(value, text),
    note,
    source,
  ]),
});

/** Differences side by side, with the path of the document for programs. */
export const changesTable = (
  changes: readonly ProtocolChange[],
  { older, newer }: { readonly older: string; readonly newer: string },
  text: Text,
): TwinTable => ({
  columns: [
    column(text.t('editor.where')),
    column(text.t('protocol.path')),
    column(text.t('protocol.whatHappened')),
    column(older),
    column(newer),
  ],
  rows: changes.map((change) => [
    changePlace(change.path, text),
    pathText(change.path),
    text.t(`editor.change.${change.kind}`),
    change.kind === 'added' ? '' : valueText(change.older, text),
    change.kind === 'removed' ? '' : valueText(change.newer, text),
  ]),
});

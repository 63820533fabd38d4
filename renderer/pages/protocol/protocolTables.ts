import {
  type PathStep,
  type ProtocolChange,
  pathText,
} from '../../../shared/protocol/difference/protocolChange.ts';
import type { SourcedPoint } from '../../../shared/protocol/openPoints.ts';
import type { TwinTable } from '../../charts/twinTable.ts';
import type { TextApi } from '../../text/useText.ts';
import { fieldLabel } from '../protocol-editor/fieldLabel.ts';
import { groupName, parameterName } from './parameterName.ts';
import { valueText } from './valueText.ts';

type Text = Pick<TextApi, 'language' | 't'>;

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

const stepText = (path: readonly PathStep[], index: number, text: Text): string => {
  const step = path[index];
  if (step === undefined) return '';
  if (typeof step !== 'string') return step.label?.[text.language] ?? step.entry;
  const names = path.slice(0, index + 1).filter((one) => typeof one === 'string');
  return fieldLabel(names.join('.'), text);
};

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
    change.path.map((_, index) => stepText(change.path, index, text)).join(' › '),
    pathText(change.path),
    text.t(`editor.change.${change.kind}`),
    change.kind === 'added' ? '' : valueText(change.older, text),
    change.kind === 'removed' ? '' : valueText(change.newer, text),
  ]),
});

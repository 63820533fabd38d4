import type { Json } from '../../../../shared/integrity/canonicalJson.ts';
import { type ProtocolChange, pathText } from '../../../../shared/protocol/difference/protocolChange.ts';
import { formatDose } from '../../../../shared/text/format.ts';
import { useText } from '../../../text/useText.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { changePlace, namesOnPath } from '../../protocol/changePlace.ts';
import { ParameterValue } from '../../protocol/ParameterValue.tsx';
import { choiceText } from '../choiceText.ts';
import { fieldUnit } from '../fieldHint.ts';
import classes from './Review.module.css';

/** Where a change stands, in words. */
const Where = ({ change }: { readonly change: ProtocolChange }) => {
  const text = useText();
  return (
    <>
      {changePlace(change.path, text)}
      <span className={classes.changeKind}>{text.t(`editor.change.${change.kind}`)}</span>
    </>
  );
};

/** Every digit of a number: two versions that differ in the last one must not read the same. */
const Value = ({ change, value }: { readonly change: ProtocolChange; readonly value: Json }) => {
  const text = useText();
  const at = namesOnPath(change.path);
  if (value === '') return <span className={classes.absent}>{text.t('param.none')}</span>;
  if (typeof value === 'number') return <>{`${formatDose(value)} ${fieldUnit(at, text)}`.trim()}</>;
  if (typeof value === 'string') return <>{choiceText(at, value, text)}</>;
  return <ParameterValue value={value} />;
};

const Side = ({ change, side }: { readonly change: ProtocolChange; readonly side: 'older' | 'newer' }) => {
  const { t } = useText();
  const absent = change.kind === (side === 'older' ? 'added' : 'removed');
  return absent ? (
    <span className={classes.absent}>{t('editor.absent')}</span>
  ) : (
    <Value change={change} value={change[side]} />
  );
};

interface ChangesTableProps {
  readonly changes: readonly ProtocolChange[];
  readonly olderLabel: string;
  readonly newerLabel: string;
  readonly maxHeight?: number;
}

/** What differs between two documents, side by side, in words. */
export const ChangesTable = ({ changes, olderLabel, newerLabel, maxHeight }: ChangesTableProps) => {
  const { t } = useText();
  const columns: readonly Column<ProtocolChange>[] = [
    { id: 'where', label: t('editor.where'), width: 280, cell: (change) => <Where change={change} /> },
    { id: 'older', label: olderLabel, cell: (change) => <Side change={change} side="older" /> },
    { id: 'newer', label: newerLabel, cell: (change) => <Side change={change} side="newer" /> },
  ];
  return (
    <DataTable
      caption={t('editor.changes')}
      columns={columns}
      rows={changes}
      rowKey={(change) => `${pathText(change.path)} ${change.kind}`}
      fixed
      {...(maxHeight === undefined ? {} : { maxHeight })}
    />
  );
};

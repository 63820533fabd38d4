import type { SourcedPoint } from '../../../shared/protocol/openPoints.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { OpenMark } from '../../ui/OpenMark.tsx';
import { ParameterValue } from './ParameterValue.tsx';
import classes from './Protocol.module.css';
import { groupName, parameterName } from './parameterName.ts';

interface PointsTableProps {
  readonly caption: string;
  readonly points: readonly SourcedPoint[];
  /** The part of the protocol stands below the name: for points of several parts. */
  readonly withGroup?: boolean;
  readonly maxHeight?: number;
}

/** The window also says its study day: 28 elapsed days end on day 29, because there is no day 0. */
const PointValue = ({ path, value }: Pick<SourcedPoint, 'path' | 'value'>) => {
  const { t } = useText();
  return path.join('.') === 'gateParameters.windowDays' && typeof value === 'number' ? (
    t('gates.daysValue', { n: value, day: value + 1 })
  ) : (
    <ParameterValue value={value} />
  );
};

/** Parameters with their values, where each comes from, and what is assumed and to be asked. */
export const PointsTable = ({ caption, points, withGroup = false, maxHeight }: PointsTableProps) => {
  const text = useText();
  const { t } = text;
  const columns: readonly Column<SourcedPoint>[] = [
    {
      ...{ id: 'name', label: t('gates.parameter'), width: 190 },
      cell: ({ path }) => (
        <>
          {parameterName(path, text)}
          {withGroup && path.length > 1 && (
            <span className={classes.quiet}>{groupName(path[0] ?? '', text)}</span>
          )}
        </>
      ),
    },
    {
      ...{
        id: 'value',
        label: t(withGroup ? 'protocol.assumed' : 'gates.value'),
        width: withGroup ? 230 : 290,
      },
      cell: ({ path, value }) => <PointValue path={path} value={value} />,
    },
    { id: 'source', label: t('gates.source'), width: withGroup ? 190 : 220, cell: ({ source }) => source },
    {
      ...{ id: 'note', label: t(withGroup ? 'protocol.toAsk' : 'gates.note') },
      cell: ({ open, note }) => (
        <>
          <OpenMark open={open && !withGroup} />
          {note}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={points}
      rowKey={({ path }) => path.join('.')}
      fixed
      {...(maxHeight === undefined ? {} : { maxHeight })}
    />
  );
};

import type { GateParameters } from '../../shared/protocol/gateParameters.ts';
import { type SourcedPoint, sourcedPoints } from '../../shared/protocol/openPoints.ts';
import { ParameterValue } from '../pages/protocol/ParameterValue.tsx';
import { parameterName } from '../pages/protocol/parameterName.ts';
import { useText } from '../text/useText.ts';

const PART = 'gateParameters';

const Row = ({ point }: { readonly point: SourcedPoint }) => {
  const text = useText();
  const { t } = text;
  const { path, value, source, open, note } = point;
  const days = path.at(-1) === 'windowDays' && typeof value === 'number' ? value : null;
  return (
    <tr>
      <th scope="row">{parameterName(path, text)}</th>
      <td>
        {days === null ? <ParameterValue value={value} /> : t('gates.daysValue', { n: days, day: days + 1 })}
      </td>
      <td>{source}</td>
      <td>
        {open && <strong>{t('gates.openPoint')}: </strong>}
        {note}
      </td>
    </tr>
  );
};

/** Every gate parameter with its source; an assumption says so. */
export const ParameterTable = ({ parameters }: { readonly parameters: GateParameters }) => {
  const { t } = useText();
  return (
    <table>
      <colgroup>
        <col style={{ width: '20%' }} />
        <col style={{ width: '20%' }} />
        <col style={{ width: '30%' }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('gates.parameter')}</th>
          <th scope="col">{t('gates.value')}</th>
          <th scope="col">{t('gates.source')}</th>
          <th scope="col">{t('gates.note')}</th>
        </tr>
      </thead>
      <tbody>
        {sourcedPoints(parameters, [PART]).map((point) => (
          <Row key={point.path.join('.')} point={point} />
        ))}
      </tbody>
    </table>
  );
};

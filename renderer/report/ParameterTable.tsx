import type { GateParameters } from '../../shared/protocol/gateParameters.ts';
import { useText } from '../text/useText.ts';

/** Every gate parameter with its source; an assumption says so. */
export const ParameterTable = ({ parameters }: { readonly parameters: GateParameters }) => {
  const { t, word } = useText();
  const { windowDays, anchor, nextGroupAnchor, requirePd } = parameters;
  const rows = [
    {
      ...windowDays,
      id: 'windowDays' as const,
      value: t('gates.daysValue', { n: windowDays.value, day: windowDays.value + 1 }),
    },
    { ...anchor, id: 'anchor' as const, value: word(`anchor.${anchor.value}`) },
    {
      ...nextGroupAnchor,
      id: 'nextGroupAnchor' as const,
      value: word(`next-group-anchor.${nextGroupAnchor.value}`),
    },
    { ...requirePd, id: 'requirePd' as const, value: t(requirePd.value ? 'gates.yes' : 'gates.no') },
  ];
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
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{t(`gates.param.${row.id}`)}</th>
            <td>{row.value}</td>
            <td>{row.source}</td>
            <td>
              {row.open && <strong>{t('gates.openPoint')}: </strong>}
              {row.note}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

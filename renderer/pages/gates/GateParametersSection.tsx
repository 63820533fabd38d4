import { sourcedPoints } from '../../../shared/protocol/openPoints.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { Loaded } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Page.tsx';
import { AmendButton } from '../protocol/AmendButton.tsx';
import { PointsTable } from '../protocol/PointsTable.tsx';

/** The parameters of the gates with their sources and open points; a change is a new signed version of the protocol. */
export const GateParametersSection = () => {
  const { t } = useText();
  const query = useOperation('protocol.get', {});
  return (
    <Loaded query={query}>
      {({ protocol }) => (
        <Section title={t('gates.parameters')} actions={<AmendButton section="gates" />}>
          <PointsTable
            caption={t('gates.parameters')}
            points={sourcedPoints(protocol.gateParameters, ['gateParameters'])}
          />
        </Section>
      )}
    </Loaded>
  );
};

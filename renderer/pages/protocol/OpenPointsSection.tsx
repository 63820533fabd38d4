import { openPoints } from '../../../shared/protocol/openPoints.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Section } from '../../ui/Page.tsx';
import { PointsTable } from './PointsTable.tsx';
import classes from './Protocol.module.css';
import { openPointsTable } from './protocolTables.ts';

/** What the protocol leaves open: each assumption with what to ask the sponsor. Reached as /protocol/open. */
export const OpenPointsSection = ({ protocol }: { readonly protocol: Protocol }) => {
  const text = useText();
  const { t } = text;
  const points = openPoints(protocol);
  const name = `${protocol.studyId} open points v${protocol.version}`;
  return (
    <div id="open">
      <Section
        title={t('protocol.leavesOpen')}
        actions={
          points.length === 0 ? undefined : (
            <ExportMenu name={name} table={() => openPointsTable(points, text)} />
          )
        }
      >
        <p className={classes.lead}>
          {points.length === 0 ? (
            t('protocol.nothingOpen')
          ) : (
            <>
              <strong>{t('protocol.openCount', { n: points.length })}</strong> {t('protocol.openText')}
            </>
          )}
        </p>
        {points.length > 0 && (
          <PointsTable caption={t('protocol.leavesOpen')} points={points} withGroup maxHeight={520} />
        )}
      </Section>
    </div>
  );
};

import { Select } from '@mantine/core';
import { useState } from 'react';
import type { ProtocolVersionView } from '../../../shared/protocol/protocolVersion.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { ChangesTable } from '../protocol-editor/review/ChangesTable.tsx';
import classes from './Protocol.module.css';
import { changesTable } from './protocolTables.ts';

interface ChoiceProps {
  readonly label: string;
  readonly versions: readonly ProtocolVersionView[];
  readonly value: number;
  readonly onChange: (version: number) => void;
}

const VersionChoice = ({ label, versions, value, onChange }: ChoiceProps) => {
  const { t, instant } = useText();
  return (
    <Select
      label={label}
      size="xs"
      w={260}
      allowDeselect={false}
      data={versions.map(({ version, at }) => ({
        value: String(version),
        label: t('protocol.versionAt', { version, at: instant(at) }),
      }))}
      value={String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
};

interface PairProps {
  readonly older: number;
  readonly newer: number;
  readonly studyId: string;
}

const Difference = ({ older, newer, studyId }: PairProps) => {
  const text = useText();
  const { t } = text;
  const query = useOperation('protocol.difference', { older, newer });
  const labels = {
    older: t('protocol.versionNumber', { version: older }),
    newer: t('protocol.versionNumber', { version: newer }),
  };
  return (
    <Loaded query={query}>
      {({ changes }) => (
        <>
          <div className={classes.differenceHead}>
            <p className={classes.lead}>
              <strong>
                {changes.length === 0
                  ? t('protocol.noDifference')
                  : t('protocol.differences', { n: changes.length, older, newer })}
              </strong>
            </p>
            {changes.length > 0 && (
              <ExportMenu
                name={`${studyId} protocol v${older} v${newer}`}
                table={() => changesTable(changes, labels, text)}
              />
            )}
          </div>
          {changes.length > 0 && (
            <ChangesTable changes={changes} olderLabel={labels.older} newerLabel={labels.newer} />
          )}
        </>
      )}
    </Loaded>
  );
};

/** Two versions, chosen, and what differs between them side by side; the last amendment at first. */
export const DifferenceView = ({
  versions,
  studyId,
}: {
  readonly versions: readonly ProtocolVersionView[];
  readonly studyId: string;
}) => {
  const { t } = useText();
  const newest = versions.at(-1)?.version ?? 1;
  const [pair, setPair] = useState({ older: Math.max(1, newest - 1), newer: newest });
  if (versions.length < 2) return <p className={classes.after}>{t('protocol.oneVersion')}</p>;
  return (
    <div className={classes.difference} data-testid="protocol-difference">
      <h3 className={classes.differenceTitle}>{t('protocol.differenceTitle')}</h3>
      <div className={classes.choice}>
        <VersionChoice
          label={t('protocol.olderVersion')}
          versions={versions}
          value={pair.older}
          onChange={(older) => setPair({ ...pair, older })}
        />
        <VersionChoice
          label={t('protocol.newerVersion')}
          versions={versions}
          value={pair.newer}
          onChange={(newer) => setPair({ ...pair, newer })}
        />
      </div>
      <Difference older={pair.older} newer={pair.newer} studyId={studyId} />
    </div>
  );
};

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import { useAsk, useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { HashText } from '../../ui/HashText.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Page.tsx';
import { AmendButton } from './AmendButton.tsx';
import { DifferenceView } from './DifferenceView.tsx';
import classes from './Protocol.module.css';

type Version = OperationOutput<'protocol.versions'>[number];

/** Whether the signature holds now, in words and not by colour alone. */
const SignatureState = ({ problem, certificateFingerprint }: Version) => {
  const { t } = useText();
  return problem === null ? (
    <>
      <span className={classes.holds}>{t('protocol.signatureHolds')}</span>
      <span className={classes.quiet}>
        {t('protocol.certificate')} <HashText hash={certificateFingerprint} />
      </span>
    </>
  ) : (
    <strong className={classes.fails}>{t('protocol.signatureFails', { problem })}</strong>
  );
};

const VersionsTable = ({ versions }: { readonly versions: readonly Version[] }) => {
  const { t, word, instant } = useText();
  const save = useAsk('protocol.exportDocument');
  const exportDocument = (version: number): void =>
    save.mutate(
      { version },
      {
        onSuccess: ({ saved, name }) => {
          if (saved) notifications.show({ message: t('export.saved', { name }) });
        },
      },
    );
  const newest = versions.at(-1)?.version;
  const columns: readonly Column<Version>[] = [
    {
      ...{ id: 'version', label: t('gates.version'), width: 110 },
      cell: ({ version }) => (
        <>
          {version}
          {version === newest && <span className={classes.quiet}>{t('protocol.inForce')}</span>}
        </>
      ),
    },
    {
      ...{ id: 'by', label: t('protocol.signedBy'), width: 200 },
      cell: ({ by, role, at }) => (
        <>
          {by}
          <span className={classes.quiet}>
            {word(`role.${role}`)} · {instant(at)}
          </span>
        </>
      ),
    },
    { id: 'why', label: t('gates.versionWhy'), cell: ({ reason }) => reason },
    {
      ...{ id: 'signature', label: t('protocol.signature'), width: 210 },
      cell: (version) => <SignatureState {...version} />,
    },
    { id: 'hash', label: t('report.sha'), width: 125, cell: ({ hash }) => <HashText hash={hash} /> },
    {
      ...{ id: 'document', label: t('protocol.document'), width: 130 },
      cell: ({ version }) => (
        <Button
          variant="default"
          size="compact-xs"
          loading={save.isPending && save.variables.version === version}
          aria-label={t('protocol.saveVersion', { version })}
          onClick={() => exportDocument(version)}
        >
          {t('protocol.saveDocument')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('gates.versions')}
        columns={columns}
        rows={versions.toReversed()}
        rowKey={({ version }) => String(version)}
        fixed
        maxHeight={320}
      />
      {save.error !== null && <ErrorNote error={save.error} />}
    </>
  );
};

/** Every signed version, and what differs between any two. Reached as /protocol/versions. */
export const VersionsSection = ({ studyId }: { readonly studyId: string }) => {
  const { t } = useText();
  const query = useOperation('protocol.versions', {});
  return (
    <div id="versions">
      <Section title={t('protocol.versionsTitle')} actions={<AmendButton />}>
        <p className={classes.lead}>{t('protocol.versionsText')}</p>
        <Loaded query={query}>
          {(versions) => (
            <>
              <VersionsTable versions={versions} />
              <DifferenceView key={versions.length} versions={versions} studyId={studyId} />
            </>
          )}
        </Loaded>
      </Section>
    </div>
  );
};

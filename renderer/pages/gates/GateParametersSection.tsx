import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import { useOperation } from '../../api/queries.ts';
import { useMay } from '../../app/SessionContext.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { HashText } from '../../ui/HashText.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Page.tsx';
import { AmendDialog } from './AmendDialog.tsx';
import classes from './Gates.module.css';

type ProtocolView = OperationOutput<'protocol.get'>;
type VersionView = ProtocolView['versions'][number];

interface ParameterRow {
  readonly name: string;
  readonly value: string;
  readonly source: string;
  readonly open: boolean;
  readonly note: string;
}

const useParameterRows = (view: ProtocolView): readonly ParameterRow[] => {
  const { t, word } = useText();
  const { windowDays, anchor, nextGroupAnchor, requirePd } = view.protocol.gateParameters;
  return [
    {
      ...windowDays,
      name: t('gates.param.windowDays'),
      value: t('gates.daysValue', { n: windowDays.value, day: windowDays.value + 1 }),
    },
    { ...anchor, name: t('gates.param.anchor'), value: word(`anchor.${anchor.value}`) },
    {
      ...nextGroupAnchor,
      name: t('gates.param.nextGroupAnchor'),
      value: word(`next-group-anchor.${nextGroupAnchor.value}`),
    },
    { ...requirePd, name: t('gates.param.requirePd'), value: t(requirePd.value ? 'gates.yes' : 'gates.no') },
  ];
};

/** A source of a protocol value, and whether it is an assumption. */
export const OpenMark = ({ open }: { readonly open: boolean }) => {
  const { t } = useText();
  return open ? <span className={classes.open}>{t('gates.openPoint')}</span> : null;
};

export const GateParametersTable = ({ view }: { readonly view: ProtocolView }) => {
  const { t } = useText();
  const columns: readonly Column<ParameterRow>[] = [
    { id: 'name', label: t('gates.parameter'), width: 240, cell: (row) => row.name },
    { id: 'value', label: t('gates.value'), width: 230, cell: (row) => <strong>{row.value}</strong> },
    { id: 'source', label: t('gates.source'), cell: (row) => row.source },
    {
      id: 'note',
      label: t('gates.note'),
      cell: (row) => (
        <>
          <OpenMark open={row.open} />
          {row.note}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('gates.parameters')}
      columns={columns}
      rows={useParameterRows(view)}
      rowKey={(row) => row.name}
    />
  );
};

export const VersionsTable = ({ view }: { readonly view: ProtocolView }) => {
  const { t, instant } = useText();
  const columns: readonly Column<VersionView>[] = [
    { id: 'version', label: t('gates.version'), width: 80, cell: (row) => row.version },
    { id: 'at', label: t('gates.versionAt'), width: 210, cell: (row) => instant(row.at) },
    { id: 'by', label: t('gates.versionBy'), width: 160, cell: (row) => row.by },
    { id: 'why', label: t('gates.versionWhy'), cell: (row) => row.reason },
    { id: 'hash', label: t('report.sha'), width: 130, cell: (row) => <HashText hash={row.hash} /> },
  ];
  return (
    <DataTable
      caption={t('gates.versions')}
      columns={columns}
      rows={[...view.versions].sort((a, b) => b.version - a.version)}
      rowKey={(row) => String(row.version)}
    />
  );
};

/** The parameters that the registry record leaves open, with their sources, their versions, and their amendment. */
export const GateParametersSection = () => {
  const { t } = useText();
  const query = useOperation('protocol.get', {});
  const mayAmend = useMay('protocol.amend');
  const [amending, setAmending] = useState(false);
  return (
    <Loaded query={query}>
      {(view) => (
        <Section
          title={t('gates.parameters')}
          actions={
            mayAmend ? (
              <Button variant="default" size="compact-sm" onClick={() => setAmending(true)}>
                {t('gates.amend')}
              </Button>
            ) : undefined
          }
        >
          <GateParametersTable view={view} />
          <details className={classes.conditions}>
            <summary>
              {t('gates.versions')} ({view.versions.length})
            </summary>
            <VersionsTable view={view} />
          </details>
          {amending && <AmendDialog view={view} onClose={() => setAmending(false)} />}
        </Section>
      )}
    </Loaded>
  );
};

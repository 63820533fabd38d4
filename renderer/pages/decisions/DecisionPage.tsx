import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useLocation } from 'wouter';
import type { DecisionView } from '../../../shared/contract/operations.ts';
import { useAsk, useOperation } from '../../api/queries.ts';
import { useMay } from '../../app/SessionContext.ts';
import { useText } from '../../text/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { HashText } from '../../ui/HashText.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { ValueMark } from '../../ui/ValueMark.tsx';
import { AlertSection } from './AlertSection.tsx';
import { contentOfRecord, DecisionContent } from './DecisionContent.tsx';
import classes from './Decisions.module.css';
import { unsignedSigners } from './decisionState.ts';
import { SignatureStates } from './SignatureStates.tsx';

const ExportButton = ({ decision }: { readonly decision: DecisionView }) => {
  const { t, error: words } = useText();
  const mayExport = useMay('decision.export');
  const place = useAsk('dialog.savePdf');
  const write = useAsk('decision.export');
  if (!mayExport) return null;
  const run = async (): Promise<void> => {
    const suggestedName = `${t('decision.fileName', { number: decision.number })}.pdf`;
    const { token } = await place.mutateAsync({ suggestedName });
    if (token === null) return;
    const { name } = await write.mutateAsync({ decisionId: decision.decisionId, token });
    notifications.show({ message: t('decision.exported', { name }) });
  };
  const failed = write.error ?? place.error;
  return (
    <>
      {!decision.complete && (
        <span className={classes.hint} id="export-waits">
          {t('decision.exportLater', {
            n: decision.signatures.length,
            of: decision.record.signers.length,
          })}
        </span>
      )}
      <Button
        variant="default"
        loading={write.isPending}
        disabled={!decision.complete}
        aria-describedby={decision.complete ? undefined : 'export-waits'}
        onClick={() => void run().catch(() => undefined)}
        title={failed === null ? undefined : words(failed).title}
      >
        {t('decision.export')}
      </Button>
    </>
  );
};

const GatesWhenSealed = ({ decision }: { readonly decision: DecisionView }) => {
  const { t, word, say } = useText();
  return (
    <Section title={t('decision.gates')}>
      <ul className={classes.gateList}>
        {decision.record.gates.results.map((result) => (
          <li key={`${result.gate}.${result.level}`} className={classes.gateRow}>
            <ValueMark value={result.value} />
            <span>
              {word(`gate.${result.gate}`)}, {t('level.n', { level: result.level })}
            </span>
            <span className={classes.hint}>{say(result.sentence)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const RecordFacts = ({ decision }: { readonly decision: DecisionView }) => {
  const { t } = useText();
  const { record } = decision;
  return (
    <dl className={classes.items}>
      {(
        [
          ['decision.recordHash', decision.recordHash],
          ['decision.documentHash', decision.documentSha256],
          ['decision.previous', record.previousDecision],
          ['pdf.facts', record.cut.facts.sha256],
          ['decision.auditHead', record.auditHead],
        ] as const
      ).map(([label, hash]) => (
        <div key={label} className={classes.item}>
          <dt>{t(label)}</dt>
          <dd>{hash === null ? t('decision.first') : <HashText hash={hash} full />}</dd>
        </div>
      ))}
      <div className={classes.item}>
        <dt>{t('decision.software')}</dt>
        <dd>
          {record.software.name} {record.software.version}
        </dd>
      </div>
    </dl>
  );
};

const Decision = ({ decision }: { readonly decision: DecisionView }) => {
  const { t, word, instant } = useText();
  const [, go] = useLocation();
  const { record } = decision;
  const waiting = unsignedSigners(decision);
  const [next] = waiting;
  const state =
    next === undefined
      ? t('decisions.complete')
      : t('decisions.open', { n: waiting.length, name: next.printedName });
  const what = t('decision.conclusion', { level: record.level, kind: word(`decision-kind.${record.kind}`) });
  return (
    <Page
      title={t('decision.title', { number: decision.number })}
      conclusion={[
        `${what} ${state}`,
        t('decision.sealedBy', {
          name: record.sealedBy.printedName,
          at: instant(record.sealedAt),
          label: record.cut.label,
        }),
      ]}
      actions={
        <>
          <Button variant="default" onClick={() => go('/verify')}>
            {t('decision.verify')}
          </Button>
          <ExportButton decision={decision} />
          {next !== undefined && (
            <Button onClick={() => go(`/decisions/${decision.decisionId}/sign`)}>{t('decision.sign')}</Button>
          )}
        </>
      }
    >
      <AlertSection decision={decision} />
      <Section title={t('decision.signaturesTitle')}>
        <SignatureStates decision={decision} />
      </Section>
      <Section title={t('decision.record')}>
        <DecisionContent content={contentOfRecord(record)} />
        <RecordFacts decision={decision} />
      </Section>
      <GatesWhenSealed decision={decision} />
    </Page>
  );
};

/** One sealed decision: what it says, who signed, what it rests on. */
export const DecisionPage = ({ decisionId }: { readonly decisionId: string }) => {
  const query = useOperation('decision.get', { decisionId });
  if (query.error !== null) return <ErrorNote error={query.error} />;
  return <Loaded query={query}>{(decision) => <Decision decision={decision} />}</Loaded>;
};

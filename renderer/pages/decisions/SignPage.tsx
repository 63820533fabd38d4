import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DecisionView } from '../../../shared/contract/operations.ts';
import type { RecordSigner } from '../../../shared/decision/record.ts';
import { part11Notice } from '../../../shared/text/words.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { HashText } from '../../ui/HashText.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { contentOfRecord, DecisionContent } from './DecisionContent.tsx';
import { unsignedSigners } from './decisionState.ts';
import classes from './Sign.module.css';
import { SignForm } from './SignForm.tsx';

const WhatIsSigned = ({ decision }: { readonly decision: DecisionView }) => {
  const { t, word, date } = useText();
  const { record } = decision;
  return (
    <section className={classes.signWhat}>
      <h2>{t('sign.what')}</h2>
      <p className={classes.signKind}>
        {t('level.n', { level: record.level })}: {word(`decision-kind.${record.kind}`)}
      </p>
      <p>
        {t('sign.onCut', {
          label: record.cut.label,
          date: date(record.cut.cutoffDate),
          status: word('cut-status.locked'),
        })}
      </p>
      <p className={classes.hint}>
        {t('decision.recordHash')}: <HashText hash={decision.recordHash} full />
      </p>
      <DecisionContent content={contentOfRecord(record)} />
    </section>
  );
};

const Done = ({
  decision,
  signed,
  onNext,
}: {
  readonly decision: DecisionView;
  readonly signed: RecordSigner;
  readonly onNext: () => void;
}) => {
  const { t, word, instant } = useText();
  const [, go] = useLocation();
  const [next] = unsignedSigners(decision);
  const at = decision.signatures.find((one) => one.field === signed.field)?.signedAt ?? '';
  return (
    <section className={classes.signDone} role="status" data-testid="signed">
      <h2>
        <Glyph name="check" /> {t('sign.done')}
      </h2>
      <p>{t('sign.doneText', { name: signed.printedName, at: instant(at) })}</p>
      <p>{word(`signature-meaning.${signed.meaning}`)}</p>
      <p>
        {next === undefined
          ? t('sign.allDone')
          : t('sign.nextPerson', { name: next.printedName, role: word(`role.${next.role}`) })}
      </p>
      <div className={classes.signButtons}>
        <Button variant="default" onClick={() => go(`/decisions/${decision.decisionId}`)}>
          {t('sign.backToDecision')}
        </Button>
        {next !== undefined && <Button onClick={onNext}>{t('sign.nextButton')}</Button>}
      </div>
    </section>
  );
};

const Sign = ({ decision }: { readonly decision: DecisionView }) => {
  const { t, word, language } = useText();
  const [signed, setSigned] = useState<RecordSigner | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const waiting = unsignedSigners(decision);
  const next = waiting.find((signer) => signer.field === chosen) ?? waiting[0];
  const others =
    waiting.length < 2 ? null : (
      <Select
        aria-label={t('sign.who')}
        value={next?.field ?? null}
        onChange={choose}
        data={waiting.map((signer) => ({
          value: signer.field,
          label: `${signer.printedName}, ${word(`role.${signer.role}`)}`,
        }))}
      />
    );
  return (
    <div className={classes.signPlace}>
      <h1>{t('sign.title', { number: decision.number })}</h1>
      {signed !== null ? (
        <Done decision={decision} signed={signed} onNext={() => setSigned(null)} />
      ) : (
        <div className={classes.signColumns}>
          <WhatIsSigned decision={decision} />
          {next === undefined ? (
            <Note tone="good" title={t('sign.nothing')} />
          ) : (
            <SignForm
              key={next.field}
              decision={decision}
              signer={next}
              others={others}
              onSigned={setSigned}
            />
          )}
        </div>
      )}
      <p className={classes.hint}>{part11Notice(language)}</p>
    </div>
  );
};

/** Signing is a place of its own: what, on which cut, with which meaning, by whom; then the passphrase. */
export const SignPage = ({ decisionId }: { readonly decisionId: string }) => {
  const query = useOperation('decision.get', { decisionId });
  return <Loaded query={query}>{(decision) => <Sign decision={decision} />}</Loaded>;
};

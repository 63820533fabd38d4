import type { ReactNode } from 'react';
import type { DecisionKind, DecisionRecord, SignatureMeaning } from '../../../shared/decision/record.ts';
import { opensNextLevel } from '../../../shared/gates/decidingGate.ts';
import type { GateResult } from '../../../shared/gates/gate.ts';
import type { Role } from '../../../shared/review/role.ts';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { HashText } from '../../ui/HashText.tsx';
import { Note } from '../../ui/Note.tsx';
import { ValueMark } from '../../ui/ValueMark.tsx';
import classes from './Decisions.module.css';

export interface DecisionContentModel {
  readonly kind: DecisionKind;
  readonly level: number;
  readonly opensLevel: number | null;
  readonly cut: { readonly label: string; readonly cutoffDate: string; readonly contentHash: string };
  readonly protocol: { readonly id: string; readonly version: number; readonly hash: string };
  readonly rationale: string;
  readonly conditions: string;
  readonly confirmations: DecisionRecord['confirmations'];
  readonly modification: DecisionRecord['modification'];
  readonly deciding: GateResult | null;
  readonly overrideReason: string | null;
  /** The DLT verdicts that a sealed record binds; none before it is sealed. */
  readonly adjudications: DecisionRecord['adjudications'];
  /** Alerts on earlier decisions that the record binds, or would bind now. */
  readonly alerts: DecisionRecord['alerts'];
  readonly signers: readonly {
    readonly printedName: string;
    readonly role: Role;
    readonly meaning: SignatureMeaning | null;
  }[];
}

const Item = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={classes.item}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const Confirmation = ({ given, text }: { readonly given: boolean; readonly text: string }) => {
  const { t } = useText();
  return (
    <p className={classes.confirmation} data-given={given || undefined}>
      <Glyph name={given ? 'boxChecked' : 'box'} /> {text}{' '}
      <span className={classes.hint}>({t(given ? 'decision.confirmed' : 'decision.notConfirmed')})</span>
    </p>
  );
};

const Adjudications = ({ adjudications }: { readonly adjudications: DecisionRecord['adjudications'] }) => {
  const { t, word, instant } = useText();
  return (
    <ul className={classes.signerNames}>
      {adjudications.map((one) => (
        <li key={one.adjudicationId}>
          {one.subjectId}, {one.term}: <strong>{word(`dlt-standing.${one.verdict}`)}</strong>
          <span className={classes.meaning}>
            {t('dlt.by', { name: one.printedName, at: instant(one.signedAt) })}
          </span>
        </li>
      ))}
    </ul>
  );
};

const BoundAlerts = ({ alerts }: { readonly alerts: DecisionRecord['alerts'] }) => {
  const { t, say } = useText();
  return (
    <ul className={classes.signerNames}>
      {alerts.map((one) => (
        <li key={`${one.number}.${one.kind}.${one.gate}.${one.level}`}>
          {t('alerts.ofDecision', { number: one.number })}:{' '}
          <strong>{t(`alerts.severity.${one.severity}`)}</strong>
          <span className={classes.meaning}>{say(one.sentence)}</span>
        </li>
      ))}
    </ul>
  );
};

/** Title of an override, with its flag. */
export const FlagTitle = ({ text }: { readonly text: string }) => (
  <>
    <Glyph name="flag" /> {text}
  </>
);

const Modification = ({
  modification,
}: {
  readonly modification: NonNullable<DecisionRecord['modification']>;
}) => {
  const { t } = useText();
  return (
    <>
      {(['dose', 'frequency', 'interval'] as const)
        .filter((name) => modification[name] !== '')
        .map((name) => (
          <p key={name}>
            {t(`decision.${name}`)}: {modification[name]}
          </p>
        ))}
    </>
  );
};

/** What a decision says, the same before sealing, after it, and at signing. */
export const DecisionContent = ({ content }: { readonly content: DecisionContentModel }) => {
  const { t, word, say, date } = useText();
  const { kind, confirmations, modification, deciding } = content;
  return (
    <>
      {content.overrideReason !== null && (
        <Note tone="violet" title={<FlagTitle text={t('decision.override')} />}>
          <p className={classes.prose}>{content.overrideReason}</p>
        </Note>
      )}
      <dl className={classes.items}>
        <Item label={t('decisions.kind')}>
          <strong>
            {t('level.n', { level: content.level })}: {word(`decision-kind.${kind}`)}
          </strong>
          {content.opensLevel !== null && <p>{t('decision.opens', { level: content.opensLevel })}</p>}
        </Item>
        <Item label={t('decision.gate')}>
          {deciding === null ? (
            t('decision.noGate')
          ) : (
            <>
              <ValueMark value={deciding.value} /> {word(`gate.${deciding.gate}`)}
              <p>{say(deciding.sentence)}</p>
            </>
          )}
        </Item>
        {opensNextLevel(kind) && (
          <Item label={t('decision.confirmations')}>
            <Confirmation given={confirmations.risksControllable} text={t('decision.risks')} />
            <Confirmation given={confirmations.nextDoseAppropriate} text={t('decision.nextDose')} />
          </Item>
        )}
        {modification !== null && (
          <Item label={t('decision.modification')}>
            <Modification modification={modification} />
          </Item>
        )}
        <Item label={t('decision.rationale')}>
          <p className={classes.prose}>{content.rationale}</p>
        </Item>
        <Item label={t('decision.conditions')}>
          <p className={classes.prose}>
            {content.conditions === '' ? t('decision.noConditions') : content.conditions}
          </p>
        </Item>
        <Item label={t('decisions.cut')}>
          {content.cut.label}, {t('bar.cutoff', { date: date(content.cut.cutoffDate) })}{' '}
          <HashText hash={content.cut.contentHash} />
        </Item>
        <Item label={t('decision.protocol')}>
          {t('provenance.protocol', { id: content.protocol.id, version: content.protocol.version })}{' '}
          <HashText hash={content.protocol.hash} />
        </Item>
        {content.adjudications.length > 0 && (
          <Item label={t('pdf.adjudications')}>
            <Adjudications adjudications={content.adjudications} />
          </Item>
        )}
        {content.alerts.length > 0 && (
          <Item label={t('alerts.bound')}>
            <BoundAlerts alerts={content.alerts} />
          </Item>
        )}
        {content.signers.length > 0 && (
          <Item label={t('new.signers')}>
            <ol className={classes.signerNames}>
              {content.signers.map((signer) => (
                <li key={signer.printedName}>
                  {signer.printedName}, {word(`role.${signer.role}`)}
                  {signer.meaning !== null && (
                    <span className={classes.meaning}>{word(`signature-meaning.${signer.meaning}`)}</span>
                  )}
                </li>
              ))}
            </ol>
          </Item>
        )}
      </dl>
    </>
  );
};

/** The same content out of a sealed record. */
export const contentOfRecord = (record: DecisionRecord): DecisionContentModel => ({
  kind: record.kind,
  level: record.level,
  opensLevel: record.opensLevel,
  cut: record.cut,
  protocol: record.protocol,
  rationale: record.rationale,
  conditions: record.conditions,
  confirmations: record.confirmations,
  modification: record.modification,
  deciding:
    record.gates.results.find(
      ({ gate, level }) => gate === record.decidingGate?.gate && level === record.decidingGate.level,
    ) ?? null,
  overrideReason: record.override?.reason ?? null,
  adjudications: record.adjudications,
  alerts: record.alerts,
  signers: [],
});

import { Button } from '@mantine/core';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import type { NamedCheck, PdfVerification } from '../../../shared/decision/verification.ts';
import { Role } from '../../../shared/review/role.ts';
import { clearOffer } from '../../app/offeredFiles.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Glyph, type GlyphName } from '../../ui/Glyph.tsx';
import { HashText } from '../../ui/HashText.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { groupChecks } from './groupChecks.ts';
import classes from './Verify.module.css';

type Answer = OperationOutput<'pdf.verify'>;
type Signature = PdfVerification['signatures'][number];

const statusGlyph: { readonly [S in NamedCheck['status']]: GlyphName } = {
  passed: 'check',
  failed: 'cross',
  'not-checked': 'question',
};
const verdictGlyph: { readonly [V in PdfVerification['verdict']]: GlyphName } = {
  valid: 'check',
  invalid: 'cross',
  incomplete: 'dots',
};

const CheckRow = ({ check }: { readonly check: NamedCheck }) => {
  const { word } = useText();
  return (
    <li data-status={check.status}>
      <span className={classes.glyph} aria-hidden="true">
        <Glyph name={statusGlyph[check.status]} />
      </span>
      <span>
        <span className={classes.checkTitle}>{word(`check.${check.id}`)}</span>
        {check.detail !== '' && <span className={classes.hint}>{check.detail}</span>}
      </span>
      <span className={classes.status}>{word(`check-status.${check.status}`)}</span>
    </li>
  );
};

const Signatures = ({ verification }: { readonly verification: PdfVerification }) => {
  const { t, word, instant } = useText();
  const role = (text: string): string => (Role.safeParse(text).success ? word(`role.${text}`) : text);
  const columns: readonly Column<Signature>[] = [
    { id: 'signer', label: t('verify.signer'), cell: (one) => one.printedName },
    { id: 'role', label: t('verify.role'), cell: (one) => role(one.role) },
    { id: 'meaning', label: t('verify.meaning'), cell: (one) => word(`signature-meaning.${one.meaning}`) },
    { id: 'at', label: t('verify.at'), cell: (one) => instant(one.signedAt) },
    {
      id: 'certificate',
      label: t('verify.certificate'),
      cell: (one) => <HashText hash={one.certificateFingerprint} />,
    },
  ];
  return (
    <Section title={t('verify.signatures')}>
      {verification.signatures.length === 0 ? (
        <p className={classes.hint}>{t('verify.noSignature')}</p>
      ) : (
        <DataTable
          caption={t('verify.signatures')}
          columns={columns}
          rows={verification.signatures}
          rowKey={(one) => one.field}
        />
      )}
      {verification.unsignedFields.length > 0 && (
        <p>{t('verify.unsigned', { fields: verification.unsignedFields.join(', ') })}</p>
      )}
    </Section>
  );
};

/** Verdict first, then every named check; what was not checked is hatched grey and never green. */
export const VerifyResult = ({ answer }: { readonly answer: Answer }) => {
  const { t, word } = useText();
  const { verification } = answer;
  const count = (status: NamedCheck['status']): number =>
    verification.checks.filter((check) => check.status === status).length;
  return (
    <Page
      title={t('verify.title')}
      conclusion={[
        <span
          key="verdict"
          className={classes.verdict}
          data-verdict={verification.verdict}
          data-testid="verdict"
        >
          <span className={classes.verdictGlyph} aria-hidden="true">
            <Glyph name={verdictGlyph[verification.verdict]} />
          </span>
          <span>
            {t('verify.of', { name: answer.name, verdict: word(`verdict.${verification.verdict}`) })}
            <span className={classes.verdictText}>{word(`verdict-sentence.${verification.verdict}`)}</span>
          </span>
        </span>,
        t('verify.counts', {
          passed: count('passed'),
          failed: count('failed'),
          not: count('not-checked'),
        }),
      ]}
      actions={
        <Button variant="default" onClick={clearOffer}>
          {t('verify.another')}
        </Button>
      }
      foot={
        <>
          <p className={classes.foot}>
            {t('verify.recordHash')}:{' '}
            {verification.recordHash === null ? (
              t('verify.noRecord')
            ) : (
              <HashText hash={verification.recordHash} full />
            )}
          </p>
          <p className={classes.foot}>
            {t('verify.fileHash')}: <HashText hash={answer.sha256} full />
          </p>
        </>
      }
    >
      <Signatures verification={verification} />
      <div className={classes.groups}>
        {groupChecks(verification.checks).map((group) => (
          <Section
            key={`${group.kind}.${group.target}`}
            title={
              group.kind === 'signature'
                ? t('verify.group.signature', { field: nameOf(group.target, verification) })
                : t(`verify.group.${group.kind}`)
            }
          >
            <ul className={classes.checks}>
              {group.checks.map((check) => (
                <CheckRow key={`${check.id}.${check.target}`} check={check} />
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </Page>
  );
};

const nameOf = (field: string, { signatures }: PdfVerification): string => {
  const name = signatures.find((one) => one.field === field)?.printedName;
  return name === undefined || name === '' ? field : `${field}: ${name}`;
};

import type { NamedCheck } from '../../../shared/decision/verification.ts';
import type { Sha256Hex } from '../../../shared/kernel/brands.ts';
import { failed, notChecked, passed } from './check.ts';
import type { SignedField } from './signedFields.ts';

/** Field to certificate fingerprint, from a source other than the document itself. */
export type Roster = ReadonlyMap<string, Sha256Hex>;

const NO_ROSTER =
  'No roster was given: the certificates are self-signed, and only the record inside this document says whose they are.';

const checkTrust = (signed: SignedField, roster: Roster | undefined): NamedCheck => {
  const id = 'certificate.trust';
  const { name } = signed.field;
  if (roster === undefined) return notChecked(id, name, NO_ROSTER);
  const trusted = roster.get(name);
  if (trusted === undefined) return failed(id, name, 'the roster has no certificate for this field');
  return signed.cms?.certificate.fingerprint === trusted
    ? passed(id, name, 'the certificate is the one on the roster')
    : failed(id, name, 'another certificate than on the roster');
};

/** What a document cannot prove about itself: said, and never shown as passed without its source. */
export const checkTrusted = (
  signed: readonly SignedField[],
  roster: Roster | undefined,
): readonly NamedCheck[] => [
  ...signed.map((each) => checkTrust(each, roster)),
  notChecked('certificate.revocation', '', 'This program works offline and asks nobody about revocation.'),
  notChecked(
    'time.trusted',
    '',
    'The times are those of the signers’ own computers; no time authority confirms them.',
  ),
];

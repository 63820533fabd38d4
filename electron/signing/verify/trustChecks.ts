import type { NamedCheck } from '../../../shared/decision/verification.ts';
import type { Sha256Hex } from '../../../shared/kernel/brands.ts';
import { failed, notChecked, passed } from './check.ts';
import type { SignedField } from './signedFields.ts';

/** Fingerprints of the certificates of a study's people, from a source other than the document itself. */
export type Roster = ReadonlySet<Sha256Hex>;

const NO_ROSTER =
  'No roster was given: the certificates are self-signed, and only the record inside this document says whose they are.';

const checkTrust = (signed: SignedField, roster: Roster | undefined): NamedCheck => {
  const id = 'certificate.trust';
  const { name } = signed.field;
  if (roster === undefined) return notChecked(id, name, NO_ROSTER);
  const fingerprint = signed.cms?.certificate.fingerprint;
  return fingerprint !== undefined && roster.has(fingerprint)
    ? passed(id, name, 'the certificate stands on the roster')
    : failed(id, name, 'the certificate does not stand on the roster');
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

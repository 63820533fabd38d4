import { derOid } from './der/encodeDer.ts';

/** Object identifiers of the one profile that the workbench writes and accepts. */
export const oid = {
  /** RFC 5652 */
  data: derOid('1.2.840.113549.1.7.1'),
  signedData: derOid('1.2.840.113549.1.7.2'),
  contentType: derOid('1.2.840.113549.1.9.3'),
  messageDigest: derOid('1.2.840.113549.1.9.4'),
  /** RFC 5035: binds the signer's certificate into the signature. */
  signingCertificateV2: derOid('1.2.840.113549.1.9.16.2.47'),
  /** RFC 6211: binds the algorithms into the signature. */
  algorithmProtection: derOid('1.2.840.113549.1.9.52'),
  /** RFC 5754, RFC 5758 */
  sha256: derOid('2.16.840.1.101.3.4.2.1'),
  ecdsaWithSha256: derOid('1.2.840.10045.4.3.2'),
  /** X.520 */
  commonName: derOid('2.5.4.3'),
  organisation: derOid('2.5.4.10'),
  /** RFC 5280 */
  subjectKeyIdentifier: derOid('2.5.29.14'),
  keyUsage: derOid('2.5.29.15'),
  basicConstraints: derOid('2.5.29.19'),
  extendedKeyUsage: derOid('2.5.29.37'),
  emailProtection: derOid('1.3.6.1.5.5.7.3.4'),
  anyExtendedKeyUsage: derOid('2.5.29.37.0'),
  /** RFC 9336 */
  documentSigning: derOid('1.3.6.1.5.5.7.3.36'),
} as const;

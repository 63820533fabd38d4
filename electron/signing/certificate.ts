import { type KeyObject, X509Certificate } from 'node:crypto';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { concatBytes, sameBytes, sha256Text } from './bytes.ts';
import { childAt, type DerNode, decodeDer } from './der/decodeDer.ts';
import { contextTag, derTag } from './der/encodeDer.ts';
import { oid } from './oids.ts';

/** What the verifier needs of an X.509 certificate. */
export interface Certificate {
  readonly der: Uint8Array;
  readonly fingerprint: Sha256Hex;
  /** The subject's common name; empty when it has none. */
  readonly commonName: string;
  readonly issuerDer: Uint8Array;
  readonly serialDer: Uint8Array;
  readonly publicKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly isCa: boolean;
  /** digitalSignature or nonRepudiation is set. False when the extension is missing. */
  readonly maySign: boolean;
  /** No extended key usage, or one that covers documents or e-mail. */
  readonly mayDocuments: boolean;
  /** Issuer and subject are one name. */
  readonly selfIssued: boolean;
  /** Self-issued, and its own key made its signature. */
  readonly selfSigned: boolean;
}

const extensionValue = (body: DerNode, type: Uint8Array): DerNode | undefined => {
  const list = body.children.find((child) => child.tag === contextTag(3))?.children[0];
  const found = list?.children.find((child) => child.children[0] && sameBytes(child.children[0].bytes, type));
  const octets = found?.children.at(-1);
  const value = octets === undefined ? undefined : decodeDer(octets.content);
  return value?.ok === true ? value.value : undefined;
};

const commonNameOf = (subject: DerNode): string => {
  const attributes = subject.children.flatMap((relative) => relative.children);
  const found = attributes.find(
    (child) => child.children[0] && sameBytes(child.children[0].bytes, oid.commonName),
  );
  const text = found && childAt(found, 1);
  return text === undefined ? '' : Buffer.from(text.content).toString('utf8');
};

const mayDocuments = (usage: DerNode | undefined): boolean => {
  if (usage === undefined) return true;
  const accepted = [oid.documentSigning, oid.emailProtection, oid.anyExtendedKeyUsage];
  return usage.children.some((purpose) => accepted.some((known) => sameBytes(known, purpose.bytes)));
};

const maySign = (usage: DerNode | undefined): boolean =>
  usage?.tag === derTag.bitString && ((usage.content[1] ?? 0) & 0xc0) !== 0;

interface ParsedX509 {
  readonly x509: X509Certificate;
  readonly publicKey: KeyObject;
}

const parseX509 = (bytes: Uint8Array): ParsedX509 | undefined => {
  try {
    const x509 = new X509Certificate(bytes);
    return { x509, publicKey: x509.publicKey };
  } catch {
    return undefined; // Node says no more than "could not parse"; the caller names the failure.
  }
};

const verifiesItself = ({ x509, publicKey }: ParsedX509): boolean => {
  try {
    return x509.verify(publicKey);
  } catch {
    return false; // An algorithm that the runtime does not know cannot be confirmed.
  }
};

/** Reads a DER certificate. Never throws. */
export const readCertificate = (bytes: Uint8Array): Result<Certificate, 'certificate-unreadable'> => {
  const outer = decodeDer(bytes);
  const body = outer.ok ? childAt(outer.value, 0) : undefined;
  const [version, serial, , issuer, , subject] = body?.children ?? [];
  const parsed = parseX509(bytes);
  if (!body || version?.tag !== contextTag(0) || !serial || !issuer || !subject || !parsed) {
    return err('certificate-unreadable');
  }
  return ok({
    der: concatBytes(bytes),
    fingerprint: sha256Text(bytes),
    commonName: commonNameOf(subject),
    issuerDer: concatBytes(issuer.bytes),
    serialDer: concatBytes(serial.bytes),
    publicKey: parsed.publicKey,
    notBefore: parsed.x509.validFromDate,
    notAfter: parsed.x509.validToDate,
    isCa: parsed.x509.ca,
    maySign: maySign(extensionValue(body, oid.keyUsage)),
    mayDocuments: mayDocuments(extensionValue(body, oid.extendedKeyUsage)),
    selfIssued: sameBytes(issuer.bytes, subject.bytes),
    selfSigned: sameBytes(issuer.bytes, subject.bytes) && verifiesItself(parsed),
  });
};

import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { concatBytes, sameBytes, sha256 } from './bytes.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { childAt, type DerNode, decodeDer } from './der/decodeDer.ts';
import {
  contextTag,
  der,
  derOctets,
  derSequence,
  derSetOf,
  derSmallInteger,
  derTag,
} from './der/encodeDer.ts';
import { oid } from './oids.ts';

/**
 * The detached CAdES signature of a PAdES baseline B-B signature (ETSI EN 319 142-1 §6, EN 319 122-1): one signer,
 * its certificate, SHA-256, ECDSA P-256. There is no signingTime attribute: B-B takes the time from /M.
 */

const digestAlgorithm = derSequence(oid.sha256);
const signatureAlgorithm = derSequence(oid.ecdsaWithSha256);
const ATTRIBUTES_TAG = contextTag(0);

const retag = (bytes: Uint8Array, tag: number): Uint8Array =>
  concatBytes(Uint8Array.of(tag), bytes.subarray(1));

const attribute = (type: Uint8Array, value: Uint8Array): Uint8Array => derSequence(type, derSetOf(value));

/** ESSCertIDv2 with the default hash (SHA-256, so omitted in DER) and issuerSerial, RFC 5035 §4. */
const signingCertificate = (certificate: Certificate): Uint8Array => {
  const issuerSerial = derSequence(
    derSequence(der(contextTag(4), certificate.issuerDer)),
    certificate.serialDer,
  );
  return derSequence(derSequence(derSequence(derOctets(sha256(certificate.der)), issuerSerial)));
};

/** The bytes that the signer signs: the signed attributes as a SET OF, RFC 5652 §5.4. */
export const signedAttributes = (certificate: Certificate, documentDigest: Uint8Array): Uint8Array =>
  derSetOf(
    attribute(oid.contentType, oid.data),
    attribute(oid.messageDigest, derOctets(documentDigest)),
    attribute(oid.signingCertificateV2, signingCertificate(certificate)),
    attribute(
      oid.algorithmProtection,
      derSequence(digestAlgorithm, retag(signatureAlgorithm, contextTag(1))),
    ),
  );

/** Assembles the ContentInfo. Same parts, same bytes: the verifier rebuilds it and compares. */
export const encodeCms = (parts: {
  readonly certificate: Certificate;
  readonly documentDigest: Uint8Array;
  readonly signature: Uint8Array;
}): Uint8Array => {
  const { certificate, documentDigest, signature } = parts;
  const signerInfo = derSequence(
    derSmallInteger(1),
    derSequence(certificate.issuerDer, certificate.serialDer),
    digestAlgorithm,
    retag(signedAttributes(certificate, documentDigest), ATTRIBUTES_TAG),
    signatureAlgorithm,
    derOctets(signature),
  );
  const signedData = derSequence(
    derSmallInteger(1),
    derSetOf(digestAlgorithm),
    derSequence(oid.data),
    der(contextTag(0), certificate.der),
    derSetOf(signerInfo),
  );
  return derSequence(oid.signedData, der(contextTag(0), signedData));
};

export interface Cms {
  readonly certificate: Certificate;
  readonly documentDigest: Uint8Array;
  readonly signature: Uint8Array;
  /** The signed attributes as they stand in the file, as the SET OF that was signed. */
  readonly attributes: Uint8Array;
  /** The whole is byte for byte what {@link encodeCms} writes: nothing unsigned, nothing else hidden in it. */
  readonly canonical: boolean;
}

const messageDigest = (attributes: DerNode): Uint8Array | undefined => {
  const found = attributes.children.filter(
    (child) => child.children[0] !== undefined && sameBytes(child.children[0].bytes, oid.messageDigest),
  );
  const value = found.length === 1 && found[0] ? childAt(found[0], 1, 0) : undefined;
  return value?.tag === derTag.octetString ? value.content : undefined;
};

/** Takes a signature apart. Never throws; what cannot be found is named. */
export const decodeCms = (bytes: Uint8Array): Result<Cms, 'cms-unreadable' | 'certificate-unreadable'> => {
  const root = decodeDer(bytes);
  const signedData = root.ok ? childAt(root.value, 1, 0) : undefined;
  const certificateNode = signedData && childAt(signedData, 3, 0);
  const signerInfo = signedData && childAt(signedData, 4, 0);
  const attributes = signerInfo && childAt(signerInfo, 3);
  const signature = signerInfo && childAt(signerInfo, 5);
  const documentDigest = attributes && messageDigest(attributes);
  if (!certificateNode || !attributes || !signature || !documentDigest) return err('cms-unreadable');
  const certificate = readCertificate(certificateNode.bytes);
  if (!certificate.ok) return certificate;
  const parts = { certificate: certificate.value, documentDigest, signature: signature.content };
  // SECURITY: byte-for-byte rebuild, so no unsigned attribute, second signer or odd encoding can ride along.
  // test/electron/signing/cms.test.ts
  const canonical = sameBytes(encodeCms(parts), bytes);
  return ok({ ...parts, attributes: retag(attributes.bytes, derTag.set), canonical });
};

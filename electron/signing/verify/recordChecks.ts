import type { NamedCheck } from '../../../shared/decision/verification.ts';
import type { Sha256Hex } from '../../../shared/kernel/brands.ts';
import { sha256Text } from '../bytes.ts';
import {
  DECISION_FILE,
  type EmbeddedJsonError,
  MANIFEST_FILE,
  type Manifest,
  parseManifest,
  parseRecordSigners,
  type RecordSigner,
} from '../embeddedRecord.ts';
import { failed, fromFindings, notChecked, passed } from './check.ts';

export interface EmbeddedRecord {
  readonly signers: readonly RecordSigner[] | undefined;
  /** Hash of decision.json as it stands in the file, readable or not. */
  readonly recordHash: Sha256Hex | undefined;
  readonly checks: readonly NamedCheck[];
}

const words: Readonly<Record<EmbeddedJsonError, string>> = {
  'not-json': 'is not JSON in UTF-8',
  'not-canonical': 'is not in the canonical form of RFC 8785',
  'wrong-shape': 'is not what this program writes',
};

const manifestFindings = (manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): string[] => {
  const listed = new Map(manifest.entries.map((entry) => [entry.name, entry]));
  const expected = [...files.keys()].filter((name) => name !== MANIFEST_FILE);
  if (listed.size !== manifest.entries.length) return ['the manifest lists a file twice'];
  const absent = [...listed.keys()].filter((name) => !expected.includes(name));
  const differing = expected.flatMap((name) => {
    const [entry, bytes] = [listed.get(name), files.get(name)];
    if (entry === undefined) return [`${name} is not on the manifest`];
    return bytes && entry.size === bytes.length && entry.sha256 === sha256Text(bytes)
      ? []
      : [`${name} differs from the manifest`];
  });
  return [...absent.map((name) => `${name} is on the manifest but not attached`), ...differing];
};

const checkManifest = (files: ReadonlyMap<string, Uint8Array>): NamedCheck => {
  const bytes = files.get(MANIFEST_FILE);
  if (bytes === undefined) return failed('record.manifest', MANIFEST_FILE, 'there is no manifest');
  const manifest = parseManifest(bytes);
  return manifest.ok
    ? fromFindings('record.manifest', MANIFEST_FILE, manifestFindings(manifest.value, files))
    : failed('record.manifest', MANIFEST_FILE, `the manifest ${words[manifest.error]}`);
};

const checkRecord = (
  files: ReadonlyMap<string, Uint8Array>,
): { signers?: readonly RecordSigner[]; check: NamedCheck } => {
  const id = 'record.embedded';
  const [decision, manifestFile] = [files.get(DECISION_FILE), files.get(MANIFEST_FILE)];
  if (decision === undefined) return { check: failed(id, DECISION_FILE, 'there is no decision record') };
  const signers = parseRecordSigners(decision);
  if (!signers.ok) return { check: failed(id, DECISION_FILE, `the record ${words[signers.error]}`) };
  const manifest = manifestFile === undefined ? undefined : parseManifest(manifestFile);
  const recordHash = sha256Text(decision);
  const agrees = manifest?.ok === true && manifest.value.recordHash === recordHash;
  const check = agrees
    ? passed(id, DECISION_FILE, `record hash ${recordHash}`)
    : failed(id, DECISION_FILE, 'the record hash stated in the manifest is not the hash of the record');
  return { signers: signers.value, check };
};

/** The embedded record and manifest: present, in canonical form, agreeing with each other. */
export const checkEmbedded = (
  attachments: ReadonlyMap<string, Uint8Array> | undefined,
  problem: string,
): EmbeddedRecord => {
  if (attachments === undefined) {
    const checks = [failed('record.embedded', '', problem), notChecked('record.manifest', '', problem)];
    return { signers: undefined, recordHash: undefined, checks };
  }
  const { signers, check } = checkRecord(attachments);
  const decision = attachments.get(DECISION_FILE);
  return {
    signers,
    recordHash: decision && sha256Text(decision),
    checks: [check, checkManifest(attachments)],
  };
};

/**
 * The record hash as people read it on the page is the hash of the record that is attached. Only finding it proves
 * something: a page whose text this program cannot read leaves the check open.
 */
export const checkPrinted = (pages: readonly string[], recordHash: Sha256Hex | undefined): NamedCheck => {
  const id = 'record.printed';
  if (recordHash === undefined) return notChecked(id, '', NO_RECORD);
  const page = pages.findIndex((text) => text.replace(/\s/g, '').includes(recordHash));
  return page < 0
    ? notChecked(id, DECISION_FILE, 'the record hash was not found in the text of the pages')
    : passed(id, DECISION_FILE, `printed on page ${page + 1}`);
};

const NO_RECORD = 'the embedded record cannot be read';

/** The form has exactly the fields that the record names. */
export const checkFields = (
  fields: readonly string[],
  signers: readonly RecordSigner[] | undefined,
): NamedCheck => {
  if (signers === undefined) return notChecked('record.fields', '', NO_RECORD);
  const named = signers.map((signer) => signer.field);
  return fromFindings('record.fields', '', [
    ...named.filter((field) => !fields.includes(field)).map((field) => `the form has no field ${field}`),
    ...fields.filter((field) => !named.includes(field)).map((field) => `the record does not name ${field}`),
  ]);
};

/** Everybody on the record has signed. Failing alone, it makes a document incomplete, not invalid. */
export const checkAllSigned = (
  unsigned: readonly string[],
  signers: readonly RecordSigner[] | undefined,
): NamedCheck => {
  const id = 'pdf.all-required-signatures';
  if (signers === undefined) return notChecked(id, '', NO_RECORD);
  const waiting = signers.filter((signer) => unsigned.includes(signer.field));
  return waiting.length === 0
    ? passed(id, '', `${signers.length} of ${signers.length} have signed`)
    : failed(
        id,
        '',
        `not yet signed: ${waiting.map(({ printedName, field }) => `${printedName} (${field})`).join(', ')}`,
      );
};

import { type DecisionManifest, type DecisionRecord, recordHash } from '../../shared/decision/record.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { sha256Hex } from '../../shared/integrity/sha256.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { DecisionReport } from '../../shared/report/decisionReport.ts';
import { finalizePdf } from '../pdf/finalize.ts';
import type { RenderReport } from './sealDecision.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const attachmentsOf = (record: DecisionRecord) => {
  const decision = utf8(canonicalJson(record));
  const manifest: DecisionManifest = {
    schema: 'src-manifest/1',
    recordHash: recordHash(record),
    entries: [{ name: 'decision.json', sha256: sha256Hex(decision), size: decision.length }],
  };
  return [
    {
      name: 'decision.json',
      mimeType: 'application/json',
      description: 'Machine-readable decision record',
      bytes: decision,
    },
    {
      name: 'manifest.json',
      mimeType: 'application/json',
      description: 'Hashes of the attachments',
      bytes: utf8(canonicalJson(manifest)),
    },
  ];
};

/** Renders the report once and finalises it: attachments, empty signature fields, fixed dates. */
export const decisionDocument = async (
  report: DecisionReport,
  render: RenderReport,
): Promise<Result<Uint8Array>> => {
  const { record } = report;
  const base = await render(report);
  if (!base.ok) return base;
  const { pdf, fields } = await finalizePdf(base.value, {
    title: `Decision ${record.number}, ${record.study.studyId}`,
    language: record.language,
    date: new Date(record.sealedAt),
    attachments: attachmentsOf(record),
  });
  const wanted = record.signers.map((signer) => signer.field).sort();
  const found = fields.map((field) => field.name).sort();
  if (canonicalJson(wanted) !== canonicalJson(found)) {
    return err(
      appError('pdf-render-failed', 'The document does not carry one field for each signer.', {
        wanted: wanted.length,
        found: found.length,
      }),
    );
  }
  return ok(pdf);
};

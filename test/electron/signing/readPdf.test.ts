import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { finalizePdf } from '../../../electron/pdf/finalize.ts';
import { readEmbedded } from '../../../electron/signing/readPdf.ts';
import { signPdf } from '../../../electron/signing/signPdf.ts';
import { boxesFor, buildBasePdf } from '../../builders/basePdf.ts';
import {
  buildDecisionPdf,
  createSigner,
  manifestBytes,
  recordBytes,
  SEALED_AT,
  signOptions,
  type TestSigner,
} from '../../builders/decisionPdf.ts';
import { appendUnsigned, latin1, objectText, unwrap } from '../../builders/forgeRevision.ts';

let signer: TestSigner;

beforeAll(async () => {
  signer = await createSigner('sig.1', '王芳');
});

describe('reading the embedded record', () => {
  test('SRC-PDF-010: gives back the very bytes, before and after signing', async () => {
    const decision = recordBytes([signer], {
      rationale: '剂量递增 — “ok”',
      nested: { b: [1, 2.5, null], a: 'é' },
    });
    const base = await buildDecisionPdf([signer], { decision });
    const signed = unwrap(await signPdf(base, signOptions(signer)));
    for (const pdf of [base, signed]) {
      const read = unwrap(await readEmbedded(pdf));
      expect(Buffer.from(read.decision)).toEqual(Buffer.from(decision));
      expect(Buffer.from(read.manifest)).toEqual(Buffer.from(manifestBytes(decision)));
    }
  });

  test('SRC-PDF-011: a document without a record, or not of this program, is an error', async () => {
    const bare = await finalizePdf(await buildBasePdf(boxesFor(['sig.1'])), {
      title: 'x',
      language: 'en',
      date: SEALED_AT,
      attachments: [],
    });
    for (const bytes of [
      bare.pdf,
      await buildBasePdf(boxesFor(['sig.1'])),
      latin1('%PDF-1.7\nnonsense'),
      new Uint8Array(),
    ]) {
      expect(await readEmbedded(bytes)).toMatchObject({ ok: false, error: { code: 'pdf-invalid' } });
    }
  });

  test('SRC-PDF-012: it reads the sealed base, not what an update put in its place', async () => {
    const base = await buildDecisionPdf([signer]);
    const number = Array.from({ length: 60 }, (_, index) => index + 1).find((each) => {
      try {
        return /\/Type \/EmbeddedFile/.test(objectText(base, each));
      } catch {
        return false;
      }
    });
    const packed = deflateSync('{}');
    const dict = objectText(base, number ?? 0).replace(/\/Length \d+/, `/Length ${packed.length}`);
    const body = Buffer.concat([latin1(`${dict}\nstream\n`), packed, latin1('\nendstream')]);
    const changed = appendUnsigned(base, [{ number: number ?? 0, body }]);
    expect(Buffer.from(unwrap(await readEmbedded(changed)).decision)).toEqual(
      Buffer.from(recordBytes([signer])),
    );
  });
});

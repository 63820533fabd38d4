import { beforeAll, describe, expect, test } from 'vitest';
import { sameBytes } from '../../../electron/signing/bytes.ts';
import { signPdf } from '../../../electron/signing/signPdf.ts';
import { verifyPdf } from '../../../electron/signing/verifyPdf.ts';
import { boxesFor, buildBasePdf } from '../../builders/basePdf.ts';
import { buildDecisionPdf, createSigner, signOptions, type TestSigner } from '../../builders/decisionPdf.ts';
import { newestObjects, textOfBytes, unwrap } from '../../builders/forgeRevision.ts';

let chair: TestSigner;
let member: TestSigner;
let base: Uint8Array;

beforeAll(async () => {
  chair = await createSigner('sig.1', 'Dr Anna Müller', 'src-chair');
  member = await createSigner('sig.2', '王芳', 'src-member');
  base = await buildDecisionPdf([chair, member]);
});

const codeOf = async (pdf: Uint8Array, options: Parameters<typeof signPdf>[1]): Promise<string> => {
  const result = await signPdf(pdf, options);
  return result.ok ? 'signed' : result.error.code;
};

describe('signing', () => {
  test('SRC-SIGN-030: adds one revision and leaves every earlier byte as it was', async () => {
    const first = unwrap(await signPdf(base, signOptions(chair)));
    const second = unwrap(await signPdf(first, signOptions(member)));
    expect(sameBytes(first.subarray(0, base.length), base)).toBe(true);
    expect(sameBytes(second.subarray(0, first.length), first)).toBe(true);
    expect((await verifyPdf(second)).verdict).toBe('valid');
  });

  test('SRC-SIGN-031: does not touch the bytes it was given', async () => {
    const copy = Uint8Array.from(base);
    unwrap(await signPdf(base, signOptions(chair)));
    expect(sameBytes(base, copy)).toBe(true);
  });

  test('SRC-SIGN-032: a field is signed once; an unknown field not at all', async () => {
    const first = unwrap(await signPdf(base, signOptions(chair)));
    expect(await codeOf(first, signOptions(chair))).toBe('already-signed');
    expect(await codeOf(base, signOptions(chair, { field: 'sig.7' }))).toBe('not-a-signer');
    expect(await codeOf(base, signOptions(chair, { field: 'sig' }))).toBe('not-a-signer');
  });

  test('SRC-SIGN-033: only the person and certificate that the record names may sign', async () => {
    const namesake = await createSigner('sig.1', 'Dr Anna Müller', 'src-chair');
    expect(await codeOf(base, signOptions(namesake))).toBe('not-a-signer');
    expect(await codeOf(base, signOptions(member, { field: 'sig.1' }))).toBe('not-a-signer');
    expect(await codeOf(base, signOptions(chair, { printedName: 'Dr A. Müller' }))).toBe('not-a-signer');
  });

  test('SRC-SIGN-034: a key that does not belong to the certificate fails before anything is written', async () => {
    const { privateKeyPkcs8 } = member;
    expect(await codeOf(base, signOptions(chair, { privateKeyPkcs8 }))).toBe('signing-failed');
  });

  test('SRC-SIGN-035: a document that was not finished here, or was changed, is refused', async () => {
    expect(await codeOf(await buildBasePdf(boxesFor(['sig.1'])), signOptions(chair))).toBe('pdf-invalid');
    expect(await codeOf(Buffer.concat([base, Buffer.from('\n')]), signOptions(chair))).toBe('pdf-invalid');
    expect(await codeOf(new Uint8Array(), signOptions(chair))).toBe('pdf-invalid');
  });

  test('SRC-SIGN-036: a name that the font cannot draw, or that cannot fit, is refused, not cut off', async () => {
    const lines = (text: string) => signOptions(chair, { appearance: { lines: [text] } });
    expect(await codeOf(base, lines('\u{1F9EC}'))).toBe('signing-failed');
    expect(await codeOf(base, lines('王'.repeat(5_000)))).toBe('signing-failed');
    expect(await codeOf(base, lines('Nguyễn Thị Ánh, Łukasz Šimić, Ωμέγα, Ёлка, 王芳'))).toBe('signed');
  });

  test('SRC-SIGN-038: a name that needs a second font verifies like any other', async () => {
    const signer = await createSigner('sig.1', 'Łukasz Šimić 王芳');
    const signed = unwrap(await signPdf(await buildDecisionPdf([signer]), signOptions(signer)));
    expect((await verifyPdf(signed)).verdict).toBe('valid');
    expect(textOfBytes(signed)).toMatch(/\/F1 \d+ 0 R \/F2 \d+ 0 R/);
  });

  test('SRC-SIGN-037: the appearance is opaque, embeds its font and keeps the text readable by machines', async () => {
    const signed = unwrap(await signPdf(base, signOptions(chair)));
    const bodies = newestObjects(signed).map(({ body }) => textOfBytes(body));
    expect(bodies.some((body) => /\nq\n1 1 1 rg 0 0 205 65 re f\n/.test(body))).toBe(true);
    expect(bodies.some((body) => /\/Subtype \/Type0/.test(body) && /\/ToUnicode/.test(body))).toBe(true);
    expect(bodies.some((body) => /\/FontFile2/.test(body) && /\+NotoSansSC/.test(body))).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexOf } from '../../../electron/signing/bytes.ts';
import { decodeDer, decodeDerPrefix } from '../../../electron/signing/der/decodeDer.ts';
import {
  der,
  derOctets,
  derOid,
  derSequence,
  derSetOf,
  derTime,
  derUnsigned,
} from '../../../electron/signing/der/encodeDer.ts';
import { unwrap } from '../../builders/forgeRevision.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('DER', () => {
  test('SRC-SIGN-010: known encodings (X.690, RFC 5280)', () => {
    expect(hexOf(derOid('1.2.840.113549.1.7.2'))).toBe('06092a864886f70d010702');
    expect(hexOf(derOid('2.16.840.1.101.3.4.2.1'))).toBe('0609608648016503040201');
    expect(hexOf(derOid('2.5.29.37.0'))).toBe('0604551d2500');
    expect(hexOf(derUnsigned(bytes('00')))).toBe('020100');
    expect(hexOf(derUnsigned(bytes('0080')))).toBe('02020080');
    expect(hexOf(derUnsigned(bytes('80')))).toBe('02020080');
    expect(hexOf(derUnsigned(bytes('00007f')))).toBe('02017f');
    expect(Buffer.from(derTime(new Date('2049-12-31T23:59:59Z'))).toString('latin1')).toBe(
      '\x17\r491231235959Z',
    );
    expect(Buffer.from(derTime(new Date('2050-01-01T00:00:00Z'))).toString('latin1')).toBe(
      '\x18\x0f20500101000000Z',
    );
    expect(hexOf(derSetOf(bytes('0202ffff'), bytes('020101')))).toBe('31070201010202ffff');
    expect(hexOf(derOctets(new Uint8Array(200)).subarray(0, 3))).toBe('0481c8');
    expect(hexOf(derOctets(new Uint8Array(300)).subarray(0, 4))).toBe('0482012c');
  });

  test('SRC-SIGN-011: reading gives back what was written, for any content', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 5 }), (contents) => {
        const encoded = derSequence(...contents.map(derOctets));
        const node = unwrap(decodeDer(encoded));
        expect(node.children.map(({ content }) => Buffer.from(content))).toEqual(
          contents.map((each) => Buffer.from(each)),
        );
        expect(der(node.tag, node.content)).toEqual(encoded);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['an indefinite length', '30800000'],
    ['a length in a longer form than needed', '04810100'],
    ['a length with a leading zero', '0482008000'],
    ['a length past the end', '040500'],
    ['a length of four bytes', '048401000000'],
    ['a tag of several bytes', '1f8101ff'],
    ['something after the end', '04010000'],
    ['a child past its parent', '30030405aa'],
  ])('SRC-SIGN-012: %s is refused', (_, hex) => {
    expect(decodeDer(bytes(hex))).toEqual({ ok: false, error: 'not-der' });
  });

  test('SRC-SIGN-013: nesting is bounded; a prefix leaves the rest alone', () => {
    let nested: Uint8Array = bytes('0500');
    for (let depth = 0; depth < 40; depth += 1) nested = derSequence(nested);
    expect(decodeDer(nested).ok).toBe(false);
    expect(unwrap(decodeDerPrefix(bytes('0401ff0000'))).bytes).toEqual(bytes('0401ff'));
  });
});

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PdfVerification } from '../../shared/decision/verification.ts';
import { sha256Hex } from '../../shared/integrity/sha256.ts';
import { appError } from '../../shared/kernel/appError.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { verifyPdf } from '../signing/verifyPdf.ts';

/** Larger files are not decision documents of this program; the bound keeps a hostile file from filling memory. */
const MAX_BYTES = 200 * 1024 * 1024;

/** Verifies any PDF on disk; `roster` (certificate fingerprints of accounts) comes from an unlocked workspace if there is one. */
export const verifyFile = async (
  path: string,
  roster?: ReadonlySet<Sha256Hex>,
): Promise<Result<{ name: string; sha256: string; verification: PdfVerification }>> => {
  let bytes: Uint8Array;
  try {
    const info = await stat(path);
    if (!info.isFile()) return err(appError('file-unsupported', 'This is not a file.'));
    if (info.size > MAX_BYTES)
      return err(
        appError('too-large', 'The file is larger than any decision document.', { bytes: info.size }),
      );
    bytes = await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return err(
      appError(code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', 'The file could not be read.', {
        code,
      }),
    );
  }
  const verification = await verifyPdf(
    bytes,
    roster === undefined ? undefined : { trustedFingerprints: roster },
  );
  return ok({ name: basename(path), sha256: sha256Hex(bytes), verification });
};

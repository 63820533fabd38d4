import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { CustomScheme } from 'electron';
import { contentSecurityPolicy } from './csp.ts';
import { PAGE_HOST, PAGE_SCHEME } from './origin.ts';

/** Placeholder in the pages, replaced by the nonce of the response. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** SECURITY: a standard, secure scheme has a real origin; file: pages would not. test/e2e/shell-security.spec.ts */
export const pageScheme: CustomScheme = {
  scheme: PAGE_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

const MIME_TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

const decode = (pathname: string): string | undefined => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
};

/**
 * The file under `root` that an address of the page scheme means; undefined when it means none.
 *
 * SECURITY: decoded first (`..%2f` survives URL parsing), then every segment must be a plain name, so the result
 * cannot leave the folder of the pages. test/electron/security/scheme.test.ts
 */
export const fileForAddress = (address: string, root: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== `${PAGE_SCHEME}:` || url.host !== PAGE_HOST) return undefined;
  const segments = decode(url.pathname)?.split('/').slice(1) ?? [];
  const plain = segments.every((name) => /^[A-Za-z0-9_@-][A-Za-z0-9_.@-]*$/.test(name));
  if (segments.length === 0 || !plain) return undefined;
  const file = join(root, ...segments);
  return file.startsWith(root + sep) ? file : undefined;
};

/**
 * SECURITY: the nonce is new for each response, types are never guessed, nothing is cached, no other origin may embed
 * or open the page. test/electron/security/scheme.test.ts
 */
const headersFor = (type: string, nonce: string): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
});

const refusal = (status: number): Response =>
  new Response(null, { status, headers: { 'X-Content-Type-Options': 'nosniff' } });

/** Answers requests for the program's own pages out of `root`, the folder of the built renderer. */
export const createPageHandler =
  (root: string, newNonce = (): string => randomBytes(18).toString('base64')) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'GET') return refusal(405);
    const file = fileForAddress(request.url, root);
    const type = file === undefined ? undefined : MIME_TYPES[extname(file)];
    if (file === undefined || type === undefined) return refusal(404);
    let bytes: Buffer;
    try {
      bytes = await readFile(file);
    } catch {
      return refusal(404);
    }
    const nonce = newNonce();
    const isPage = type.startsWith('text/html');
    const body = isPage ? bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : new Uint8Array(bytes);
    return new Response(body, { status: 200, headers: headersFor(type, nonce) });
  };

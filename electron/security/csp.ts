import type { DevServer } from './origin.ts';

/**
 * Content security policy of every page. Scripts, fonts and styles come from the program's own folder; style elements
 * made at run time carry the nonce; the page may fetch its own files (a chart's image needs the bytes of its fonts) and
 * nothing else; nothing may be framed, posted or embedded.
 *
 * SECURITY: no unsafe-inline, no unsafe-eval, no connection. test/electron/security/csp.test.ts
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Development only: React's refresh preamble is inline, Vite's client makes styles and talks over a socket. */
export const developmentPolicy = (dev: DevServer): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${dev.replace(/^http/, 'ws')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

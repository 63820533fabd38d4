import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, developmentPolicy } from '../../../electron/security/csp.ts';

const directives = (policy: string): Map<string, string> =>
  new Map(
    policy.split('; ').map((entry) => {
      const [name = '', ...values] = entry.split(' ');
      return [name, values.join(' ')];
    }),
  );

describe('content security policy', () => {
  test('SRC-SEC-003: the policy of the built pages, word for word', () => {
    expect(Object.fromEntries(directives(contentSecurityPolicy('NONCE')))).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'nonce-NONCE'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'none'",
      'frame-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  });

  test('SRC-SEC-003: nothing inline, nothing evaluated, no other host', () => {
    expect(contentSecurityPolicy('x')).not.toMatch(/unsafe|https?:|wss?:|\*/);
  });

  test('SRC-SEC-003: development differs only where its server needs it', () => {
    const policy = directives(developmentPolicy('http://localhost:5173'));
    expect(policy.get('connect-src')).toBe("'self' ws://localhost:5173");
    expect(policy.get('default-src')).toBe("'none'");
    expect(developmentPolicy('http://localhost:5173')).not.toContain('unsafe-eval');
  });
});

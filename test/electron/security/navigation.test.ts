import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { guardContents } from '../../../electron/security/navigation.ts';

const guarded = (dev?: string) => {
  const emitter = new EventEmitter();
  let openHandler = (_details: { url: string }) => ({ action: 'allow' });
  let policy = '';
  const contents = Object.assign(emitter, {
    setWindowOpenHandler: (handler: typeof openHandler) => {
      openHandler = handler;
    },
    setWebRTCIPHandlingPolicy: (value: string) => {
      policy = value;
    },
  });
  guardContents(contents as unknown as WebContents, dev);
  const isPrevented = (event: string, url: string): boolean => {
    let prevented = false;
    emitter.emit(event, {
      url,
      preventDefault: () => {
        prevented = true;
      },
    });
    return prevented;
  };
  return { isPrevented, open: () => openHandler({ url: 'app://src/index.html' }), policy: () => policy };
};

describe('navigation', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'SRC-SEC-006: %s goes to pages of the program only',
    (event) => {
      const { isPrevented } = guarded();
      expect(isPrevented(event, 'app://src/index.html')).toBe(false);
      expect(isPrevented(event, 'https://example.org/?next=app://src/')).toBe(true);
      expect(isPrevented(event, 'file:///etc/passwd')).toBe(true);
      expect(isPrevented(event, 'app://other/index.html')).toBe(true);
      expect(isPrevented(event, 'http://localhost:5173/')).toBe(true);
    },
  );

  test('SRC-SEC-006: no webview, no new window, no WebRTC past the proxy', () => {
    const { isPrevented, open, policy } = guarded();
    expect(isPrevented('will-attach-webview', 'app://src/index.html')).toBe(true);
    expect(open()).toEqual({ action: 'deny' });
    expect(policy()).toBe('disable_non_proxied_udp');
  });

  test('SRC-SEC-006: in development the development server too, and no other port', () => {
    const { isPrevented } = guarded('http://localhost:5173');
    expect(isPrevented('will-navigate', 'http://localhost:5173/index.html')).toBe(false);
    expect(isPrevented('will-navigate', 'http://localhost:5174/index.html')).toBe(true);
  });
});

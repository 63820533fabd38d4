import type { Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { denyPermissions, mayUse } from '../../../electron/security/permissions.ts';

const PERMISSIONS = [
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'local-fonts',
  'local-network-access',
  'loopback-network',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'usb',
  'unknown',
  'window-management',
];

describe('permissions', () => {
  test.each(PERMISSIONS)('SRC-SEC-007: %s is denied, also to our own page', (permission) => {
    expect(mayUse(permission, 'app://src/index.html', undefined)).toBe(false);
  });

  test('SRC-SEC-007: text may be written to the clipboard, by our own page alone', () => {
    expect(mayUse('clipboard-sanitized-write', 'app://src/', undefined)).toBe(true);
    expect(mayUse('clipboard-sanitized-write', 'https://example.org/', undefined)).toBe(false);
    expect(mayUse('clipboard-sanitized-write', '', undefined)).toBe(false);
  });

  test('SRC-SEC-007: every handler of the session is set and denies', () => {
    const handlers = new Map<string, (...args: unknown[]) => unknown>();
    const session = new Proxy(
      {},
      {
        get: (_target, name: string) => (handler: (...args: unknown[]) => unknown) =>
          handlers.set(name, handler),
      },
    );
    denyPermissions(session as Session, undefined);
    const answers: unknown[] = [];
    const answer = (value: unknown) => answers.push(value);
    handlers.get('setPermissionRequestHandler')?.(null, 'media', answer, { requestingUrl: 'app://src/' });
    handlers.get('setDisplayMediaRequestHandler')?.({}, answer);
    handlers.get('setBluetoothPairingHandler')?.({}, answer);
    expect(answers).toEqual([false, {}, { confirmed: false }]);
    expect(handlers.get('setPermissionCheckHandler')?.(null, 'media', 'app://src/')).toBe(false);
    expect(handlers.get('setDevicePermissionHandler')?.({})).toBe(false);
  });
});

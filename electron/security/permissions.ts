import type { Session } from 'electron';
import { type DevServer, isOwnPage } from './origin.ts';

/** The only thing a page may do beyond drawing: write text to the clipboard after a click. */
const GRANTED = 'clipboard-sanitized-write';

export const mayUse = (permission: string, requester: string, dev: DevServer | undefined): boolean =>
  permission === GRANTED && isOwnPage(requester, dev);

/**
 * SECURITY: no camera, microphone, location, device, screen capture, notification or file system for any page.
 * test/electron/security/permissions.test.ts test/e2e/shell-security.spec.ts
 */
export const denyPermissions = (session: Session, dev: DevServer | undefined): void => {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(mayUse(permission, details.requestingUrl, dev)),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    mayUse(permission, requestingOrigin, dev),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
};

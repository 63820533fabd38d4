import dgram from 'node:dgram';
import net from 'node:net';

/** A function, not an arrow, so that `new WebSocket` meets it too. */
function refuse(): never {
  throw new Error('SRC Workbench never opens a network connection.');
}

/**
 * Call once in the main process and once in each worker thread, which has modules of its own.
 *
 * SECURITY: sockets of Node cannot be connected, nor waited on, whatever bundled code tries.
 * test/electron/security/nodeNetwork.test.ts test/e2e/shell-offline.spec.ts
 */
export const refuseNodeNetwork = (): void => {
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.Socket.prototype.bind = refuse;
  dgram.Socket.prototype.connect = refuse;
  dgram.Socket.prototype.send = refuse;
  Object.assign(globalThis, { fetch: refuse, WebSocket: refuse, EventSource: refuse });
};

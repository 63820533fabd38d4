// The bridge between page and program, bundled as one CommonJS file for the sandbox.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, FILE_CHANNEL } from './ipc/channels.ts';

type Listener = (payload: unknown) => void;

const operationNames: readonly string[] = OPERATION_NAMES;
const eventNames: readonly string[] = EVENT_NAMES;
const listeners = new Map<string, Set<Listener>>(eventNames.map((name) => [name, new Set()]));

// SECURITY: listeners get the payload, never the event, whose sender leads to ipcRenderer. test/e2e/shell-bridge.spec.ts
ipcRenderer.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

const refusal = (message: string) => ({ ok: false, error: { code: 'invalid-input', message } });

/** What cannot be copied to main (a function, an element) is refused like any other wrong input. */
const send = async (channel: string, ...message: unknown[]): Promise<unknown> => {
  try {
    return await ipcRenderer.invoke(channel, ...message);
  } catch {
    return refusal('The request could not be passed on.');
  }
};

/**
 * Everything the page can do beyond drawing.
 *
 * SECURITY: names of the contract only; no ipcRenderer, no process, no path. test/e2e/shell-bridge.spec.ts
 */
const bridge = Object.freeze({
  /** Runs an operation of the contract; gives its envelope and never rejects. */
  call: (name: string, input: unknown): Promise<unknown> =>
    operationNames.includes(name)
      ? send(CALL_CHANNEL, name, input)
      : Promise.resolve(refusal('There is no such operation.')),

  /** Listens to an event of the contract; gives the function that ends it. */
  on: (name: string, listener: Listener): (() => void) => {
    const group = listeners.get(name);
    if (group === undefined || typeof listener !== 'function') throw new Error('There is no such event.');
    group.add(listener);
    return () => {
      group.delete(listener);
    };
  },

  /** An opaque token for a file that a person dropped on the window: envelope of {token, name}. */
  fileToken: (file: File): Promise<unknown> => {
    // SECURITY: the path goes to main, which checks it, and never to the page. test/e2e/shell-bridge.spec.ts
    const path = webUtils.getPathForFile(file);
    if (path === '') return Promise.resolve(refusal('This is not a file of the file system.'));
    return send(FILE_CHANNEL, path);
  },
});

contextBridge.exposeInMainWorld('src', bridge);

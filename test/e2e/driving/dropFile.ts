import type { Workbench } from '../harness.ts';

/** Drags a file from outside over the window and lets it fall: the browser's own events, with a real path. */
export const dropFile = async ({ app, page }: Workbench, path: string): Promise<void> => {
  const client = await app.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await client.detach();
};

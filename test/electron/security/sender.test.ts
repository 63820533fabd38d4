import { describe, expect, test } from 'vitest';
import { trustedSender } from '../../../electron/security/sender.ts';

const windows = {
  pageOf: (id: number) => (id === 1 ? ('index' as const) : id === 2 ? ('report' as const) : undefined),
};
const frame = (url: string, parent: unknown = null) => ({ url, parent });

describe('sender', () => {
  test.each([
    ['our window', 1, frame('app://src/index.html'), 'index'],
    ['our hidden window', 2, frame('app://src/report.html'), 'report'],
    ['another window at our address', 3, frame('app://src/index.html'), undefined],
    ['a frame that is gone', 1, null, undefined],
    ['a sub-frame', 1, frame('app://src/index.html', {}), undefined],
    ['an empty address', 1, frame(''), undefined],
    ['about:blank', 1, frame('about:blank'), undefined],
    ['another host', 1, frame('app://other/index.html'), undefined],
    ['a web page', 1, frame('https://example.org/#app://src/'), undefined],
    ['a file', 1, frame('file:///index.html'), undefined],
    ['a development server that there is not', 1, frame('http://localhost:5173/'), undefined],
  ])('SRC-SEC-011: %s', (_name, id, senderFrame, page) => {
    expect(trustedSender({ sender: { id }, senderFrame }, windows, undefined)).toBe(page);
  });
});

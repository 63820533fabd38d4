import process from 'node:process';

export const PAGE_SCHEME = 'app';
export const PAGE_HOST = 'src';

/** The page of the window and the page that is printed to PDF. */
export type PageName = 'index' | 'report';

/** Origin of the development server, such as http://localhost:5173. */
export type DevServer = string;

const parse = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/**
 * Whether an address is a page of this program.
 *
 * SECURITY: scheme and host are compared, not `URL.origin`, which is the string "null" for every custom scheme in
 * Node. Port and credentials must be absent. test/electron/security/origin.test.ts
 */
export const isOwnPage = (address: string, dev: DevServer | undefined): boolean => {
  const url = parse(address);
  if (url === undefined) return false;
  if (url.username !== '' || url.password !== '') return false;
  if (dev !== undefined && url.protocol === 'http:' && url.origin === dev) return true;
  return url.protocol === `${PAGE_SCHEME}:` && url.host === PAGE_HOST;
};

export const pageAddress = (page: PageName, dev: DevServer | undefined): string =>
  dev === undefined ? `${PAGE_SCHEME}://${PAGE_HOST}/${page}.html` : `${dev}/${page}.html`;

/** Only a plain http address on this machine counts as a development server. */
export const parseDevServer = (address: string | undefined): DevServer | undefined => {
  const url = address === undefined ? undefined : parse(address);
  if (url === undefined || url.protocol !== 'http:') return undefined;
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) ? url.origin : undefined;
};

/**
 * The development server when there is one.
 *
 * SECURITY: a production build loses this branch, a packaged program ignores the variable all the same.
 * test/electron/security/origin.test.ts test/e2e/build.spec.ts
 */
export const findDevServer = (isPackaged: boolean): DevServer | undefined => {
  if (!import.meta.env.DEV || isPackaged) return undefined;
  return parseDevServer(process.env.ELECTRON_RENDERER_URL);
};

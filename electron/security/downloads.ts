import type { Session } from 'electron';

/** SECURITY: a page saves nothing by itself; files are written by main where a person chose. test/e2e/shell-security.spec.ts */
export const refuseDownloads = (session: Session): void => {
  session.on('will-download', (event) => event.preventDefault());
};

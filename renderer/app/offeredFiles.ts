import { useSyncExternalStore } from 'react';

export interface OfferedFile {
  readonly token: string;
  readonly name: string;
}

export type OfferPurpose = 'verify' | 'import';

interface Offer {
  readonly purpose: OfferPurpose;
  readonly files: readonly OfferedFile[];
}

let current: Offer | null = null;
const listeners = new Set<() => void>();

const change = (offer: Offer | null): void => {
  current = offer;
  for (const listener of listeners) listener();
};

/** Files that a person dropped or chose, on their way to the page that uses them; they take the place of earlier ones. */
export const offerFiles = (purpose: OfferPurpose, files: readonly OfferedFile[]): void =>
  change({ purpose, files });

/** The same, beside those that were chosen for this purpose before: an extract may lie in several places. */
export const addOfferedFiles = (purpose: OfferPurpose, files: readonly OfferedFile[]): void =>
  change({ purpose, files: current?.purpose === purpose ? [...current.files, ...files] : files });

/** Takes one file back. */
export const withdrawFile = (token: string): void => {
  if (current === null) return;
  change({ ...current, files: current.files.filter((file) => file.token !== token) });
};

/** Takes the offer away once a page has used it. */
export const clearOffer = (): void => change(null);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const none: readonly OfferedFile[] = [];

/** Files offered for one purpose; empty when there are none. */
export const useOfferedFiles = (purpose: OfferPurpose): readonly OfferedFile[] => {
  const offer = useSyncExternalStore(subscribe, () => current);
  return offer?.purpose === purpose ? offer.files : none;
};

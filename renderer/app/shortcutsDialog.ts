const listeners = new Set<() => void>();

/** Opens the list of shortcuts from wherever it is asked for: the key, the palette, the menu. */
export const shortcutsDialog = {
  open: (): void => {
    for (const listener of listeners) listener();
  },
  onOpen: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

import { Group } from '@mantine/core';
import type { ReactNode } from 'react';

/** The buttons of a dialog, the one that acts last. */
export const DialogButtons = ({ children }: { readonly children: ReactNode }) => (
  <Group justify="flex-end" gap="xs">
    {children}
  </Group>
);

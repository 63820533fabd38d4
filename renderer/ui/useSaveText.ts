import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { AppError } from '../../shared/kernel/appError.ts';
import { callOrReject } from '../api/queries.ts';
import { useText } from '../text/useText.ts';
import { fileNameOf } from './fileNameOf.ts';

type ExportType = 'image/svg+xml' | 'image/png';

const CHUNK = 0x8000;

/** Base64 of bytes, in pieces so that a large image does not overflow the call stack. */
export const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
};

/** Hands an export to main, which asks where to put it and writes it. */
export const useSaveBytes = (): ((
  name: string,
  mimeType: ExportType,
  bytes: Uint8Array,
) => Promise<void>) => {
  const { t, error: words } = useText();
  return useCallback(
    async (name, mimeType, bytes) => {
      try {
        const input = { suggestedName: fileNameOf(name), mimeType, base64: toBase64(bytes) };
        const saved = await callOrReject('file.saveExport', input);
        if (saved.saved) notifications.show({ message: t('export.saved', { name: saved.name }) });
      } catch (cause) {
        const { title, next } = words(cause as AppError);
        notifications.show({ color: 'red', title, message: next });
      }
    },
    [t, words],
  );
};

/** The same for text (SVG), written as UTF-8. */
export const useSaveText = (): ((name: string, mimeType: ExportType, text: string) => Promise<void>) => {
  const save = useSaveBytes();
  return useCallback((name, mimeType, text) => save(name, mimeType, new TextEncoder().encode(text)), [save]);
};

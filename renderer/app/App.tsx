import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { createQueryClient, useOperation } from '../api/queries.ts';
import { createTextApi, TextContext } from '../text/useText.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { DropAnywhere } from './DropAnywhere.tsx';
import { clearOffer } from './offeredFiles.ts';
import { PageFault } from './PageFault.tsx';
import { SessionGate } from './SessionGate.tsx';
import { spokenNames } from './spokenNames.ts';
import { cssVariablesResolver, theme } from './theme.ts';

/** Language and colours as set; until the settings are known the window waits rather than flash in the wrong ones. */
const Themed = ({ getNonce }: { readonly getNonce: () => string }) => {
  const settings = useOperation('settings.get', {});
  const language = settings.data?.language ?? 'en';
  const text = useMemo(() => createTextApi(language), [language]);
  const spoken = useMemo(() => mergeThemeOverrides(theme, spokenNames(text)), [text]);
  const chosen = settings.data?.theme ?? 'system';
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = text.t('app.name');
  }, [language, text]);
  if (settings.isPending) return null;
  return (
    <MantineProvider
      theme={spoken}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      {...(chosen === 'system' ? {} : { forceColorScheme: chosen })}
      getStyleNonce={getNonce}
    >
      <TextContext value={text}>
        <Notifications position="bottom-right" limit={3} transitionDuration={0} />
        <ErrorBoundary FallbackComponent={PageFault}>
          {settings.error !== null && <ErrorNote error={settings.error} />}
          <Router hook={useHashLocation}>
            <SessionGate />
            <DropAnywhere />
          </Router>
        </ErrorBoundary>
      </TextContext>
    </MantineProvider>
  );
};

/** Keeps what was read in step with the session: another session sees nothing of the one before. */
const SessionEvents = () => {
  const client = useQueryClient();
  useEffect(
    () =>
      window.src.on('session.changed', (session) => {
        client.setQueryData(['session.get', {}], session);
        if (session.state !== 'unlocked') {
          // Chosen files end with the session; who locks while verifying comes to the lock, not to a file that is gone.
          clearOffer();
          // Messages name people and cuts; nobody reads them on a locked window.
          notifications.clean();
          if (window.location.hash === '#/verify') window.location.hash = '/';
          client.removeQueries({
            predicate: (query) =>
              !['session.get', 'settings.get', 'app.info'].includes(String(query.queryKey[0])),
          });
        }
      }),
    [client],
  );
  return null;
};

/** The whole window. */
export const App = ({ getNonce }: { readonly getNonce: () => string }) => {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <SessionEvents />
      <Themed getNonce={getNonce} />
    </QueryClientProvider>
  );
};

import { MantineProvider, Text, Title } from '@mantine/core';
import '@mantine/core/styles.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';

z.config({ jitless: true });

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
setNonce(nonce);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(
  <StrictMode>
    <MantineProvider getStyleNonce={() => nonce}>
      <Title order={1}>SRC Workbench</Title>
      <Text>The shell runs. The pages of the workbench are not part of this build yet.</Text>
    </MantineProvider>
  </StrictMode>,
);

import { NumberInput, SegmentedControl, Stack } from '@mantine/core';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import { useAction, useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';

const Look = ({ settings }: { readonly settings: OperationOutput<'settings.get'> }) => {
  const { t } = useText();
  const set = useAction('settings.set');
  return (
    <Stack gap="md" align="flex-start">
      <div>
        <p style={{ margin: '0 0 4px' }}>{t('start.language')}</p>
        <SegmentedControl
          aria-label={t('start.language')}
          value={settings.language}
          onChange={(value) => set.mutate({ language: value === 'zh-CN' ? 'zh-CN' : 'en' })}
          data={[
            { value: 'en', label: 'English' },
            { value: 'zh-CN', label: '简体中文' },
          ]}
          transitionDuration={0}
        />
      </div>
      <div>
        <p style={{ margin: '0 0 4px' }}>{t('start.theme')}</p>
        <SegmentedControl
          aria-label={t('start.theme')}
          value={settings.theme}
          onChange={(value) =>
            set.mutate({ theme: value === 'light' ? 'light' : value === 'dark' ? 'dark' : 'system' })
          }
          data={[
            { value: 'light', label: t('start.themeLight') },
            { value: 'dark', label: t('start.themeDark') },
            { value: 'system', label: t('start.themeSystem') },
          ]}
          transitionDuration={0}
        />
      </div>
      {set.error !== null && <ErrorNote error={set.error} />}
    </Stack>
  );
};

const IdleMinutes = ({ minutes }: { readonly minutes: number }) => {
  const { t } = useText();
  const set = useAction('settings.set');
  return (
    <NumberInput
      label={t('settings.idle')}
      description={t('settings.idleHint')}
      defaultValue={minutes}
      min={1}
      max={120}
      allowDecimal={false}
      w={320}
      onBlur={(event) => {
        const idleMinutes = Number(event.currentTarget.value);
        if (
          Number.isInteger(idleMinutes) &&
          idleMinutes >= 1 &&
          idleMinutes <= 120 &&
          idleMinutes !== minutes
        ) {
          set.mutate({ idleMinutes });
        }
      }}
    />
  );
};

/** Language, look, and when the workspace locks itself. Belongs to this computer, not to the workspace. */
export const SettingsPage = () => {
  const { t } = useText();
  const query = useOperation('settings.get', {});
  return (
    <Loaded query={query}>
      {(settings) => (
        <Page
          title={t('settings.title')}
          conclusion={[t('settings.conclusion', { n: settings.idleMinutes })]}
        >
          <Section title={t('settings.look')}>
            <Look settings={settings} />
          </Section>
          <Section title={t('settings.safety')}>
            <IdleMinutes minutes={settings.idleMinutes} />
          </Section>
        </Page>
      )}
    </Loaded>
  );
};

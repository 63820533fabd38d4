import { SegmentedControl } from '@mantine/core';
import { useAction, useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import classes from './StartPage.module.css';

/** Language and theme, before any workspace is open. */
export const LookControls = () => {
  const { t } = useText();
  const settings = useOperation('settings.get', {});
  const set = useAction('settings.set');
  if (settings.data === undefined) return null;
  return (
    <div className={classes.look}>
      <SegmentedControl
        size="xs"
        aria-label={t('start.language')}
        value={settings.data.language}
        onChange={(value) => set.mutate({ language: value === 'zh-CN' ? 'zh-CN' : 'en' })}
        data={[
          { value: 'en', label: 'English' },
          { value: 'zh-CN', label: '简体中文' },
        ]}
        transitionDuration={0}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('start.theme')}
        value={settings.data.theme}
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
  );
};

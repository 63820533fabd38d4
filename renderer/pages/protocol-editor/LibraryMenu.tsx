import { Button, Menu } from '@mantine/core';
import type { Json } from '../../../shared/integrity/canonicalJson.ts';
import { isJsonList, valueAt } from '../../../shared/protocol/editor/documentPath.ts';
import { libraryFor } from '../../../shared/stopping/stoppingLibrary.ts';
import { useText } from '../../text/useText.ts';
import classes from './Editor.module.css';
import { useForm } from './FormContext.ts';

const AT = 'stoppingRules.value';

const idsOf = (list: Json | undefined): readonly { readonly id: string }[] =>
  isJsonList(list)
    ? list.flatMap((rule) => {
        const id = valueAt(rule, ['id']);
        return typeof id === 'string' ? [{ id }] : [];
      })
    : [];

/** Rules that other protocols have, each with its source: one is added as it stands and can then be changed. */
export const LibraryMenu = ({ rules }: { readonly rules: Json | undefined }) => {
  const { t, language } = useText();
  const { edit, reveal, mayEdit } = useForm();
  const offered = libraryFor(idsOf(rules));
  const count = isJsonList(rules) ? rules.length : 0;
  if (!mayEdit || offered.length === 0) return null;
  return (
    <Menu position="bottom-start" width={560} withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="default" className={classes.add ?? ''}>
          {t('editor.library')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.library ?? ''}>
        {offered.map((rule) => (
          <Menu.Item
            key={rule.id}
            onClick={() => {
              edit({ kind: 'insert', at: AT, index: count, entry: rule });
              reveal(`${AT}.${count}`);
            }}
          >
            {rule.label[language]}
            <span className={classes.librarySource}>
              {t(`value.${rule.action}`)} · {rule.source}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

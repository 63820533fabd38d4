import { Button, Select } from '@mantine/core';
import type { DeidPolicyView } from '../../../../shared/contract/operations.ts';
import type { DeidPolicy } from '../../../../shared/dataset/deid/deid.ts';
import { useOperation } from '../../../api/queries.ts';
import { useCut } from '../../../app/CutContext.ts';
import { useText } from '../../../text/useText.ts';
import classes from './Identifying.module.css';

/** Takes the choices of an earlier month, by one act of the person; the one of the newest cut has a button of its own. */
export const LoadPolicy = ({ onLoad }: { readonly onLoad: (policy: DeidPolicy) => void }) => {
  const { t } = useText();
  const { cuts } = useCut();
  const saved = useOperation('deid.list', {});
  const list: readonly DeidPolicyView[] = saved.data ?? [];
  if (list.length === 0) return null;
  const usual = list.find(({ policy }) => policy.name === cuts[0]?.deidPolicy?.name);
  return (
    <div className={classes.load}>
      <Select
        label={t('deid.load')}
        description={t('deid.loadHint')}
        placeholder={t('deid.loadPlaceholder')}
        w={340}
        value={null}
        onChange={(name) => {
          const chosen = list.find(({ policy }) => policy.name === name);
          if (chosen !== undefined) onLoad(chosen.policy);
        }}
        data={list.map(({ policy: { name }, version }) => ({
          value: name,
          label: t('deid.option', { name, version }),
        }))}
      />
      {usual !== undefined && (
        <Button variant="default" onClick={() => onLoad(usual.policy)}>
          {t('deid.usual', { name: usual.policy.name })}
        </Button>
      )}
    </div>
  );
};

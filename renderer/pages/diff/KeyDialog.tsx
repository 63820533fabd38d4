import { Button, Checkbox, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { DomainDiff } from '../../../shared/dataset/diff/diff.ts';
import { useText } from '../../text/useText.ts';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import classes from './Diff.module.css';

interface KeyDialogProps {
  readonly domain: DomainDiff;
  readonly onClose: () => void;
  /** null: the declared key again. */
  readonly onChoose: (key: string[] | null) => void;
}

/** By which variables the rows of a domain are matched. */
export const KeyDialog = ({ domain, onClose, onChoose }: KeyDialogProps) => {
  const { t } = useText();
  const [chosen, setChosen] = useState<string[]>([...domain.key]);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('diff.keyTitle', { domain: domain.domain })}>
      <Stack gap="sm">
        <p className={classes.hint}>{t('diff.keyText')}</p>
        <Checkbox.Group value={chosen} onChange={setChosen} label={t('diff.keyVariables')}>
          <div className={classes.variables}>
            {domain.columns.map((name) => (
              <Checkbox key={name} value={name} label={<code>{name}</code>} />
            ))}
          </div>
        </Checkbox.Group>
        <p className={classes.chosen} aria-live="polite">
          {chosen.length === 0 ? t('diff.keyNone') : <code>{chosen.join(' + ')}</code>}
        </p>
        <DialogButtons>
          {domain.keyBasis === 'chosen' && (
            <Button variant="subtle" onClick={() => onChoose(null)}>
              {t('diff.keyReset')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button onClick={() => onChoose(chosen)}>{t('diff.keyApply')}</Button>
        </DialogButtons>
      </Stack>
    </Modal>
  );
};

import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CutView } from '../../../../shared/contract/operations.ts';
import { useMay } from '../../../app/SessionContext.ts';
import { useText } from '../../../text/useText.ts';
import { Glyph } from '../../../ui/Glyph.tsx';
import { Section } from '../../../ui/Page.tsx';
import { CheckCutDialog } from './CheckCutDialog.tsx';
import classes from './Cut.module.css';
import { LockCutDialog } from './LockCutDialog.tsx';

const Stage = ({
  name,
  done,
  children,
}: {
  readonly name: string;
  readonly done: boolean;
  readonly children: ReactNode;
}) => (
  <li className={classes.stage} data-done={done || undefined}>
    <h3 className={classes.stageName}>
      <Glyph name={done ? 'boxChecked' : 'box'} />
      {name}
    </h3>
    {children}
  </li>
);

const CheckStage = ({ cut, onCheck }: { readonly cut: CutView; readonly onCheck: () => void }) => {
  const { t, instant } = useText();
  const { check } = cut;
  if (check === null) {
    return (
      <Stage name={t('cutCheck.stage.checked')} done={false}>
        <p className={classes.hint}>{t('cutCheck.waiting')}</p>
        <Button size="compact-sm" mt={6} onClick={onCheck}>
          {t('cutCheck.button')}
        </Button>
      </Stage>
    );
  }
  return (
    <Stage name={t('cutCheck.stage.checked')} done>
      <p>{t('cutCheck.by', { name: check.by, at: instant(check.at) })}</p>
      <blockquote className={classes.statement} data-testid="check-statement">
        {check.statement}
      </blockquote>
    </Stage>
  );
};

const LockStage = ({ cut, onLock }: { readonly cut: CutView; readonly onLock: () => void }) => {
  const { t, instant } = useText();
  const mayLock = useMay('cut.lock');
  if (cut.lockedAt !== null) {
    return (
      <Stage name={t('cutCheck.stage.locked')} done>
        <p>{instant(cut.lockedAt)}</p>
      </Stage>
    );
  }
  const checked = cut.status === 'checked';
  return (
    <Stage name={t('cutCheck.stage.locked')} done={false}>
      {checked && mayLock ? (
        <Button size="compact-sm" mt={6} onClick={onLock}>
          {t('lockCut.button')}
        </Button>
      ) : (
        <p className={classes.hint}>{t(checked ? 'cutCheck.waitingLock' : 'cutCheck.after')}</p>
      )}
    </Stage>
  );
};

/** From import over the check by a second person to the lock: who, when, and what was stated. */
export const Stages = ({ cut }: { readonly cut: CutView }) => {
  const { t, instant } = useText();
  const [open, setOpen] = useState<'check' | 'lock' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Section title={t('cutCheck.title')}>
      <ol className={classes.stages} data-testid="stages">
        <Stage name={t('cutCheck.stage.imported')} done>
          <p>{t('cutCheck.by', { name: cut.importedBy, at: instant(cut.importedAt) })}</p>
        </Stage>
        <CheckStage cut={cut} onCheck={() => setOpen('check')} />
        <LockStage cut={cut} onLock={() => setOpen('lock')} />
      </ol>
      {open === 'check' && <CheckCutDialog cut={cut} onClose={close} />}
      {open === 'lock' && <LockCutDialog cut={cut} onClose={close} />}
    </Section>
  );
};

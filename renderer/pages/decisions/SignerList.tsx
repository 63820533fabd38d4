import { ActionIcon, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { AccountView } from '../../../shared/contract/operations.ts';
import { meaningOf } from '../../../shared/decision/record.ts';
import { signingRoles } from '../../../shared/review/role.ts';
import { useText } from '../../text/useText.ts';
import type { DecisionFormProps } from './DecisionFormView.tsx';
import classes from './Decisions.module.css';

const moved = (ids: readonly string[], index: number, by: -1 | 1): readonly string[] => {
  const next = [...ids];
  const [one] = next.splice(index, 1);
  if (one !== undefined) next.splice(index + by, 0, one);
  return next;
};

interface SignerRowProps {
  readonly account: AccountView;
  readonly index: number;
  readonly ids: readonly string[];
  readonly onIds: (ids: readonly string[]) => void;
}

const SignerRow = ({ account, index, ids, onIds }: SignerRowProps) => {
  const { t, word } = useText();
  const meaning = meaningOf(account.role);
  const name = account.printedName;
  return (
    <li className={classes.signer}>
      <span className={classes.order}>{index + 1}</span>
      <span>
        <strong>{name}</strong>, {word(`role.${account.role}`)}
        {meaning !== undefined && (
          <span className={classes.meaning}>{word(`signature-meaning.${meaning}`)}</span>
        )}
      </span>
      <span className={classes.signerButtons}>
        <ActionIcon
          variant="subtle"
          disabled={index === 0}
          aria-label={t('new.up', { name })}
          onClick={() => onIds(moved(ids, index, -1))}
        >
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          disabled={index === ids.length - 1}
          aria-label={t('new.down', { name })}
          onClick={() => onIds(moved(ids, index, 1))}
        >
          <IconArrowDown size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          aria-label={t('new.remove', { name })}
          onClick={() => onIds(ids.filter((id) => id !== account.accountId))}
        >
          <IconX size={16} />
        </ActionIcon>
      </span>
    </li>
  );
};

/** Who will sign, in which order, and what each signature will say. */
export const SignerList = ({
  form,
  onChange,
  accounts,
}: Pick<DecisionFormProps, 'form' | 'onChange' | 'accounts'>) => {
  const { t, word } = useText();
  const ids = form.signerIds;
  const onIds = (signerIds: readonly string[]): void => onChange({ signerIds });
  const free = accounts.filter(
    (account) => signingRoles.includes(account.role) && !ids.includes(account.accountId),
  );
  const chosen = ids.flatMap((id) => accounts.filter((account) => account.accountId === id));
  return (
    <section className={classes.field}>
      <h2>{t('new.signers')}</h2>
      <ol className={classes.signers}>
        {chosen.length === 0 && <li className={classes.hint}>{t('new.noSigner')}</li>}
        {chosen.map((account, index) => (
          <SignerRow key={account.accountId} account={account} index={index} ids={ids} onIds={onIds} />
        ))}
      </ol>
      {free.length > 0 && (
        <Select
          aria-label={t('new.addSigner')}
          placeholder={t('new.addSigner')}
          value={null}
          onChange={(id) => {
            if (id !== null) onIds([...ids, id]);
          }}
          data={free.map((account) => ({
            value: account.accountId,
            label: `${account.printedName}, ${word(`role.${account.role}`)}`,
          }))}
        />
      )}
    </section>
  );
};

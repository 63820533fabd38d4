import type { Role } from '../../../shared/review/role.ts';
import { useOperation } from '../../api/queries.ts';
import { useMay, useSession } from '../../app/SessionContext.ts';

/** Whether the unlocked account can sign the judgement on a sentinel: its role may, and the protocol in force asks it. */
export const useMayConfirm = (): boolean => {
  const may = useMay('confirmation.sign');
  const { account } = useSession();
  const protocol = useOperation('protocol.get', {});
  const roles: readonly Role[] = protocol.data?.protocol.gateParameters.confirmedBy.value ?? [];
  return may && roles.includes(account.role);
};

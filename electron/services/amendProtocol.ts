import type { OperationInput, OperationOutput } from '../../shared/contract/operations.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { GateParameters } from '../../shared/protocol/gateParameters.ts';
import { Protocol, protocolHash } from '../../shared/protocol/protocol.ts';
import { appendAudit } from '../db/audit.ts';
import { currentProtocol, insertProtocolVersion } from '../db/protocolVersions.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { requireRole } from './requireRole.ts';

type Amendment = OperationInput<'protocol.amendParameters'>;

const amended = (now: GateParameters, input: Amendment, reason: string): GateParameters => {
  const change = <K extends keyof GateParameters>(
    key: K,
    value: GateParameters[K]['value'],
  ): GateParameters[K] =>
    now[key].value === value
      ? now[key]
      : { ...now[key], value, source: 'Amended in this workspace', note: reason, open: false };
  return {
    ...now,
    windowDays: change('windowDays', input.windowDays),
    anchor: change('anchor', input.anchor),
    nextGroupAnchor: change('nextGroupAnchor', input.nextGroupAnchor),
    requirePd: change('requirePd', input.requirePd),
  };
};

const values = (parameters: GateParameters): string =>
  JSON.stringify({
    windowDays: parameters.windowDays.value,
    anchor: parameters.anchor.value,
    nextGroupAnchor: parameters.nextGroupAnchor.value,
    requirePd: parameters.requirePd.value,
  });

/** Writes a new protocol version with changed gate parameters; earlier versions and the decisions bound to them stay. */
export const amendProtocol = (
  workspace: UnlockedWorkspace,
  input: Amendment,
  now: () => Date,
): Result<OperationOutput<'protocol.amendParameters'>> => {
  const allowed = requireRole(workspace, 'protocol.amend');
  if (!allowed.ok) return allowed;
  const { db, account } = workspace;
  const { protocol } = currentProtocol(db);
  const next = Protocol.parse({
    ...protocol,
    version: protocol.version + 1,
    gateParameters: amended(protocol.gateParameters, input, input.reason),
  });
  const hash = protocolHash(next);
  const at = utcInstant(now());
  db.transaction(() => {
    insertProtocolVersion(db, {
      protocol: next,
      createdAt: at,
      accountId: account.accountId,
      reason: input.reason,
    });
    appendAudit(db, {
      at,
      account,
      action: 'protocol.amend',
      entity: `protocol:${next.version}`,
      reason: input.reason,
      oldValue: values(protocol.gateParameters),
      newValue: values(next.gateParameters),
    });
  }).immediate();
  return ok({ version: next.version, hash });
};

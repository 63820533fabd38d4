import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import type { UtcInstant } from '../../shared/kernel/brands.ts';
import { type Protocol, protocolHash } from '../../shared/protocol/protocol.ts';
import { ProtocolVersionStatement } from '../../shared/protocol/protocolVersion.ts';
import type { Role } from '../../shared/review/role.ts';
import { signBytes } from './statement.ts';

export interface VersionSigner {
  readonly accountId: string;
  readonly printedName: string;
  readonly role: Role;
  readonly certificateDer: Uint8Array;
  /** The caller zeroes it. */
  readonly privateKeyPkcs8: Uint8Array;
}

/** Signs that this document follows the version with the hash `previous` (null: is the first), for this reason. */
export const signProtocolVersion = (
  protocol: Protocol,
  {
    previous,
    reason,
    signedAt,
  }: { readonly previous: string | null; readonly reason: string; readonly signedAt: UtcInstant },
  signer: VersionSigner,
) => {
  const { accountId, printedName, role, certificateDer: certificate, privateKeyPkcs8 } = signer;
  const statement = ProtocolVersionStatement.parse({
    schema: 'src-protocol-version/1',
    version: protocol.version,
    protocolHash: protocolHash(protocol),
    previousProtocolHash: previous,
    ...{ reason, printedName, role, signedAt },
    meaning: previous === null ? 'issue-first-version' : 'issue-amendment',
  });
  const signature = signBytes(privateKeyPkcs8, new TextEncoder().encode(canonicalJson(statement)));
  return { protocol, statement, accountId, signature, certificate };
};

import { z } from 'zod';
import { Role } from '../review/role.ts';

/** How votes become a decision. */
export const VotingRule = z.enum(['majority', 'two-thirds', 'unanimous', 'consensus']);
export type VotingRule = z.infer<typeof VotingRule>;

/** What the charter of the Safety Review Committee settles. */
export const Charter = z.strictObject({
  /** Signatures in all before a decision counts as signed. */
  minSigners: z.number().int().min(1).max(12),
  chairRequired: z.boolean(),
  /** Seats of the committee; who sits on them stands on the roster of the workspace. */
  members: z.array(
    z.strictObject({
      label: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
      role: Role,
      voting: z.boolean(),
    }),
  ),
  /** Voting members who must be present. */
  quorum: z.number().int().min(1).max(99),
  votingRule: VotingRule,
});
export type Charter = z.infer<typeof Charter>;

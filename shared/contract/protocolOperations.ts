import { z } from 'zod';
import { NextGroupAnchor, WindowAnchor } from '../protocol/gateParameters.ts';
import { Protocol } from '../protocol/protocol.ts';
import { FileToken, Nothing, op } from './op.ts';

/** The protocol: reading, versions, amendments, templates. */
export const protocolOperations = {
  /** What a chosen protocol document says it is; fails with the place of what is wrong with it. */
  'protocol.inspect': op(
    'none',
    z.strictObject({ token: FileToken }),
    z.strictObject({
      studyId: z.string(),
      title: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
      version: z.number().int(),
      levels: z.number().int(),
    }),
  ),
  'protocol.get': op(
    'read',
    Nothing,
    z.strictObject({
      protocol: Protocol,
      hash: z.string(),
      versions: z.array(
        z.strictObject({
          version: z.number().int(),
          hash: z.string(),
          at: z.string(),
          by: z.string(),
          reason: z.string(),
        }),
      ),
    }),
  ),
  'protocol.amendParameters': op(
    'protocol.amend',
    z.strictObject({
      windowDays: z.number().int().min(1).max(365),
      anchor: WindowAnchor,
      nextGroupAnchor: NextGroupAnchor,
      requirePd: z.boolean(),
      reason: z.string().trim().min(10).max(2000),
    }),
    z.strictObject({ version: z.number().int(), hash: z.string() }),
  ),
} as const;

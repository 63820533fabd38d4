import { z } from 'zod';

export const Role = z.enum(['medical-monitor', 'src-chair', 'src-member', 'investigator', 'auditor']);
export type Role = z.infer<typeof Role>;

/** Everything a person can do that changes something or is itself recorded. */
export const Action = z.enum([
  'account.add',
  'data.import',
  'cut.check',
  'cut.lock',
  'protocol.amend',
  'confirmation.sign',
  'dlt.adjudicate',
  'decision.seal',
  'decision.sign',
  'decision.export',
  'read',
]);
export type Action = z.infer<typeof Action>;

const allowed: { readonly [R in Role]: readonly Action[] } = {
  'medical-monitor': [
    'account.add',
    'data.import',
    'cut.check',
    'cut.lock',
    'protocol.amend',
    'dlt.adjudicate',
    'confirmation.sign',
    'decision.seal',
    'decision.sign',
    'decision.export',
    'read',
  ],
  'src-chair': [
    'cut.check',
    'confirmation.sign',
    'decision.seal',
    'decision.sign',
    'decision.export',
    'read',
  ],
  'src-member': ['cut.check', 'decision.sign', 'decision.export', 'read'],
  investigator: ['confirmation.sign', 'decision.export', 'read'],
  auditor: ['decision.export', 'read'],
};

/**
 * Whether a role may act. Authority check of 21 CFR 11.10(g). Who signs the judgements on a sentinel is narrowed further
 * by the protocol in force (`confirmedBy`), in the service.
 */
export const may = (role: Role, action: Action): boolean => allowed[role].includes(action);

/** The roles whose signature can stand on an SRC decision. */
export const signingRoles: readonly Role[] = ['src-chair', 'src-member', 'medical-monitor'];

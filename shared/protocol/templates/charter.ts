import type { Protocol } from '../protocol.ts';
import { template } from './sources.ts';

export const templateCharter: Protocol['charter'] = template(
  {
    minSigners: 3,
    chairRequired: true,
    members: [
      { title: 'Chair', role: 'src-chair' as const, voting: true },
      { title: 'Member', role: 'src-member' as const, voting: true },
      { title: 'Member', role: 'src-member' as const, voting: true },
      { title: 'Medical monitor', role: 'medical-monitor' as const, voting: false },
    ],
    quorum: 3,
    votingRule: 'majority' as const,
  },
  'Ask the sponsor for the charter of the committee.',
);

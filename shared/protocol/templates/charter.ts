import type { Protocol } from '../protocol.ts';
import { template } from './sources.ts';

export const templateCharter: Protocol['charter'] = template(
  {
    minSigners: 3,
    chairRequired: true,
    members: [
      { label: { en: 'Chair', 'zh-CN': '主席' }, role: 'src-chair' as const, voting: true },
      { label: { en: 'Member', 'zh-CN': '委员' }, role: 'src-member' as const, voting: true },
      { label: { en: 'Member', 'zh-CN': '委员' }, role: 'src-member' as const, voting: true },
      {
        label: { en: 'Medical monitor', 'zh-CN': '医学监查员' },
        role: 'medical-monitor' as const,
        voting: false,
      },
    ],
    quorum: 3,
    votingRule: 'majority' as const,
  },
  'Ask the sponsor for the charter of the committee.',
);

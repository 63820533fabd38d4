import {
  type Icon,
  IconActivityHeartbeat,
  IconAlertOctagon,
  IconArrowsSplit2,
  IconBook2,
  IconChartScatter,
  IconChecklist,
  IconDatabase,
  IconDna2,
  IconGitCompare,
  IconHelpCircle,
  IconLayoutGrid,
  IconListDetails,
  IconSettings,
  IconShieldCheck,
  IconSignature,
  IconTimeline,
  IconTrendingDown,
  IconUser,
  IconUserCheck,
  IconUsers,
  IconVaccine,
} from '@tabler/icons-react';
import type { FactArea } from '../../shared/facts/fact.ts';
import type { TextKey } from '../text/words.ts';

export interface PageEntry {
  readonly path: string;
  readonly label: TextKey;
  readonly icon: Icon;
  /** Second key of the shortcut "g …". */
  readonly key: string;
  /** The rail leaves the page out when the protocol follows none of these; left out: it always stands there. */
  readonly areas?: readonly FactArea[];
}

/** The pages of the left rail, in reading order. */
export const mainPages: readonly PageEntry[] = [
  { path: '/board', label: 'nav.board', icon: IconLayoutGrid, key: 'b' },
  { path: '/subjects', label: 'nav.subjects', icon: IconUser, key: 'j' },
  { path: '/ae', label: 'nav.ae', icon: IconVaccine, key: 'e' },
  { path: '/labs', label: 'nav.labs', icon: IconActivityHeartbeat, key: 'l' },
  { path: '/liver', label: 'nav.liver', icon: IconChartScatter, key: 'i', areas: ['liver'] },
  { path: '/dlt', label: 'nav.dlt', icon: IconAlertOctagon, key: 'x' },
  { path: '/cell-therapy', label: 'nav.cellTherapy', icon: IconDna2, key: 'y', areas: ['cell-therapy'] },
  { path: '/pd', label: 'nav.pd', icon: IconTimeline, key: 'k', areas: ['pd'] },
  {
    path: '/efficacy',
    label: 'nav.efficacy',
    icon: IconTrendingDown,
    key: 'f',
    areas: ['kidney', 'lupus', 'endpoint'],
  },
  { path: '/eligibility', label: 'nav.eligibility', icon: IconUserCheck, key: 'q', areas: ['eligibility'] },
  { path: '/gates', label: 'nav.gates', icon: IconChecklist, key: 'g' },
  { path: '/designs', label: 'nav.designs', icon: IconArrowsSplit2, key: 'o' },
  { path: '/decisions', label: 'nav.decisions', icon: IconSignature, key: 'd' },
  { path: '/data', label: 'nav.data', icon: IconDatabase, key: 't' },
  { path: '/audit', label: 'nav.audit', icon: IconListDetails, key: 'a' },
  { path: '/accounts', label: 'nav.accounts', icon: IconUsers, key: 'u' },
  { path: '/protocol', label: 'nav.protocol', icon: IconBook2, key: 'p' },
];

/** The pages at its foot. */
export const footPages: readonly PageEntry[] = [
  { path: '/verify', label: 'nav.verify', icon: IconShieldCheck, key: 'v' },
  { path: '/settings', label: 'nav.settings', icon: IconSettings, key: 's' },
  { path: '/help', label: 'nav.help', icon: IconHelpCircle, key: 'h' },
];

/** Pages that are reached from others, by a shortcut and from the palette. */
export const otherPages: readonly PageEntry[] = [
  { path: '/diff', label: 'nav.diff', icon: IconGitCompare, key: 'c' },
];

/** Every page that has a shortcut. */
export const allPages: readonly PageEntry[] = [...mainPages, ...footPages, ...otherPages];

import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import type { AesiGroup } from '../../protocol/aesi.ts';
import { type AesiMatch, matchAesi } from './aesiMatch.ts';
import { ongoingAtCutoff } from './ongoing.ts';
import { type Presence, presentAfter } from './presentAfter.ts';

/** A group that an event belongs to by its words, and whether it is present when the group asks for it. */
export interface EventAesi extends AesiMatch {
  readonly presence: Presence;
  /** What is possibly present counts: what is unknown is not harmless. */
  readonly counts: boolean;
}

export interface AesiAsked {
  readonly groups: readonly AesiGroup[];
  readonly firstInfusion: IsoDate | null;
  /** null: dates were moved per subject. */
  readonly cutoff: IsoDate | null;
}

/** The groups of special interest that an event belongs to, each with its reason. */
export const eventAesi = (
  event: AdverseEvent,
  { groups, firstInfusion, cutoff }: AesiAsked,
): readonly EventAesi[] =>
  matchAesi(event, groups).map((match) => {
    const { afterDay } = match.group;
    const ongoing = ongoingAtCutoff(event, cutoff);
    const presence: Presence =
      afterDay === null ? 'present' : presentAfter(event, { firstInfusion, afterDay, ongoing, cutoff });
    return { ...match, presence, counts: presence === 'present' || presence === 'possible' };
  });

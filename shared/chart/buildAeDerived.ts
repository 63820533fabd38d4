import { subjectComparison } from '../clinical/adverse/subjectComparison.ts';
import { type DosedSet, dosedSet } from '../clinical/dosedSet.ts';
import type { TrialData } from '../dataset/trialData.ts';
import { subjectInputs } from '../facts/subjectInputs.ts';
import type { Phrase } from '../gates/gate.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import type { AeDerivedModel } from './aeDerived.ts';
import { buildAesi } from './buildAesi.ts';
import { buildComparison } from './buildComparison.ts';
import type { Provenance } from './provenance.ts';

/** Without a single event on record nothing is reported, which is not the same as nothing to report. */
const emptyReason = ({ adverseEventsOnRecord }: TrialData, { total }: DosedSet): Phrase | null => {
  if (total === 0) return phrase('ae.empty.no-one');
  return adverseEventsOnRecord ? null : phrase('ae.empty.no-records');
};

/** What is derived of adverse events for their page: reported against derived grades, and special interest. */
export const buildAeDerived = (
  data: TrialData,
  protocol: Protocol,
  provenance: Provenance,
): AeDerivedModel => {
  const dosed = dosedSet(data, protocol);
  const compared = subjectInputs(data, protocol).map((input) => ({
    input,
    comparison: subjectComparison(input),
  }));
  return {
    comparison: buildComparison(compared, protocol, dosed.total),
    aesi: buildAesi(data, protocol, dosed, compared),
    empty: emptyReason(data, dosed),
    provenance,
  };
};

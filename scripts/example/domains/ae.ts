import type { Row } from '../model/table.ts';
import type { EventPlan } from '../plan/adverseEvent.ts';
import { dayOfDate } from '../plan/calendar.ts';
import type { DosedPlan } from '../plan/subject.ts';
import { type ExtractContext, identifiers, supplementalIdentifiers } from './context.ts';
import { type EventSeen, eventsSeen } from './eventsSeen.ts';

/** No action is possible before the first infusion or after the last planned one. */
const actionTaken = ({ action, startDay }: EventPlan): string =>
  action ?? (startDay < 1 || startDay > 22 ? 'NOT APPLICABLE' : 'DOSE NOT CHANGED');

const outcome = ({ plan, endDate }: EventSeen): string => {
  if (endDate !== undefined) return 'RECOVERED/RESOLVED';
  return plan.recovering === true ? 'RECOVERING/RESOLVING' : 'NOT RECOVERED/NOT RESOLVED';
};

const seriousness = ({ hospitalised }: EventPlan): Row => ({
  AESER: hospitalised === true ? 'Y' : 'N',
  AESCONG: 'N',
  AESDISAB: 'N',
  AESDTH: 'N',
  AESHOSP: hospitalised === true ? 'Y' : 'N',
  AESLIFE: 'N',
  AESMIE: 'N',
});

const eventRow = (subject: DosedPlan, event: EventSeen): Row => {
  const { plan, startDate, endDate, sequence } = event;
  return {
    ...identifiers('AE', subject),
    AESEQ: sequence,
    AESPID: `AE-${String(sequence).padStart(3, '0')}`,
    AETERM: plan.term,
    AEDECOD: plan.preferred,
    AEBODSYS: plan.organClass,
    AETOXGR: String(plan.grade),
    ...seriousness(plan),
    AEACN: actionTaken(plan),
    AEREL: plan.relationship,
    AEOUT: outcome(event),
    AECONTRT: plan.treated,
    AESTDTC: startDate,
    AEENDTC: endDate ?? null,
    AESTDY: dayOfDate(subject, startDate),
    AEENDY: endDate === undefined ? null : dayOfDate(subject, endDate),
    AEENRTPT: endDate === undefined ? 'ONGOING' : null,
    AEENTPT: endDate === undefined ? 'DATA CUT-OFF' : null,
  };
};

export const aeRows = ({ dosed, cutoffDate }: ExtractContext): readonly Row[] =>
  dosed.flatMap((subject) => eventsSeen(subject, cutoffDate).map((event) => eventRow(subject, event)));

const QUALIFIERS: readonly {
  readonly name: string;
  readonly label: string;
  readonly read: (event: EventSeen) => string | undefined;
}[] = [
  { name: 'AESI', label: 'AE of Special Interest Group', read: ({ plan }) => plan.interest },
  {
    name: 'AERELLD',
    label: 'Related to Lymphodepletion',
    read: ({ plan }) => plan.relatedToLymphodepletion,
  },
  { name: 'AEENTDTC', label: 'Date the Record Was Entered', read: ({ enteredOn }) => enteredOn },
];

export const suppaeRows = ({ dosed, cutoffDate }: ExtractContext): readonly Row[] =>
  dosed.flatMap((subject) =>
    eventsSeen(subject, cutoffDate).flatMap((event) =>
      QUALIFIERS.flatMap(({ name, label, read }) => {
        const value = read(event);
        if (value === undefined) return [];
        return {
          ...supplementalIdentifiers('AE', subject),
          IDVAR: 'AESEQ',
          IDVARVAL: String(event.sequence),
          QNAM: name,
          QLABEL: label,
          QVAL: value,
          QORIG: 'CRF',
          QEVAL: name === 'AEENTDTC' ? null : 'INVESTIGATOR',
        };
      }),
    ),
  );

import type { AdverseEvent, CollectedDate } from '../../dataset/trialData.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { studyDay } from '../../kernel/isoDate.ts';
import { phrase } from '../../text/phrases.ts';
import { possibleDates } from '../possibleDates.ts';
import { treatmentEmergence } from '../treatmentEmergence.ts';
import { undatedInfusions } from '../undatedInfusions.ts';
import { cutoffOf } from './cutoffOf.ts';
import { duration } from './duration.ts';
import { code, none, type Statement } from './eventFact.ts';
import { type InfusionDay, infusionDay } from './infusionDay.ts';
import { ongoingAtCutoff } from './ongoing.ts';

type Input = Fact['inputs'][number];

const asRead = (name: string, date: CollectedDate): Input => ({
  name,
  value: date.kind === 'missing' ? '' : date.text,
});

const startOf = ({ start }: AdverseEvent): Input => asRead('AESTDTC', start);

const datesOf = (event: AdverseEvent): Input[] => [startOf(event), asRead('AEENDTC', event.end)];

const undatedOf = ({ otherRows, protocol }: SubjectInput) => undatedInfusions({ otherRows }, protocol);

/** A statement counted from the first infusion, or why there is none. */
const fromFirst = (input: SubjectInput, state: (first: IsoDate) => Statement): Statement => {
  if (input.firstInfusion !== null) return state(input.firstInfusion);
  return input.infusions.length === 0 && undatedOf(input).length === 0
    ? none('not-applicable', phrase('fact-reason.ae.not-dosed'))
    : none('not-evaluable', phrase('fact-reason.ae.first-infusion-unknown'));
};

export const emergenceStatement = (event: AdverseEvent, input: SubjectInput): Statement =>
  fromFirst(input, (first) => {
    const emergence = treatmentEmergence(event, first);
    return {
      value: code(emergence),
      reason: emergence === 'assumed' ? phrase('fact-reason.ae.assumed-emergent') : null,
      inputs: [...datesOf(event), { name: 'EXSTDTC', value: first }],
    };
  });

export const onsetDayStatement = (event: AdverseEvent, input: SubjectInput): Statement =>
  fromFirst(input, (first) => {
    const possible = possibleDates(event.start);
    if (possible === null) return none('not-evaluable', phrase('fact-reason.ae.no-onset'));
    const [low, high] = [studyDay(possible.earliest, first), studyDay(possible.latest, first)];
    const inputs = [startOf(event), { name: 'EXSTDTC', value: first }];
    if (low === high) return { value: { kind: 'number', value: low, unit: 'study-day' }, inputs };
    return {
      value: { kind: 'interval', low, high, unit: 'study-day' },
      reason: phrase('fact-reason.ae.partial-onset', { day: low }),
      inputs,
    };
  });

const infusionStatement = (found: InfusionDay): Statement => {
  switch (found.kind) {
    case 'before':
      return none('not-applicable', phrase('fact-reason.ae.before-first-infusion'));
    case 'unknown':
      return found.why === 'no-infusion'
        ? none('not-applicable', phrase('fact-reason.ae.not-dosed'))
        : none('not-evaluable', phrase(`fact-reason.ae.${found.why}`));
    case 'known':
      return {
        value: { kind: 'number', value: found.day, unit: 'infusion-day' },
        clause: `Infusion ${found.infusion}`,
        inputs: [{ name: 'EXSTDTC', value: found.date }],
      };
    case 'interval': {
      const { infusionLow: from, infusionHigh: to, dayLow: low, dayHigh: high } = found;
      return {
        value: { kind: 'interval', low, high, unit: 'infusion-day' },
        clause: from === to ? `Infusion ${from}` : `Infusion ${from} - ${to}`,
        reason: phrase(
          found.mayPrecede ? 'fact-reason.ae.infusion-may-precede' : 'fact-reason.ae.infusion-partial',
          { day: low },
        ),
      };
    }
  }
};

/** Which infusion precedes the onset, and the day after it. */
export const infusionDayStatement = (event: AdverseEvent, input: SubjectInput): Statement => {
  const undated = undatedOf(input);
  const found = infusionDay(
    event.start,
    input.infusions.map(({ date }) => date),
    undated.map(({ start }) => start),
  );
  const statement = infusionStatement(found);
  const date = found.kind === 'known' ? found.date : null;
  return {
    ...statement,
    inputs: [startOf(event), ...(statement.inputs ?? [])],
    refs: [
      ...input.infusions.filter((one) => one.date === date).map(({ ref }) => ref),
      ...(found.kind === 'unknown' && found.why === 'undated-infusion' ? undated.map(({ ref }) => ref) : []),
    ],
  };
};

export const ongoingStatement = (event: AdverseEvent, input: SubjectInput): Statement => {
  const cutoff = cutoffOf(input);
  const ongoing = ongoingAtCutoff(event, cutoff);
  const inputs = [
    asRead('AEENDTC', event.end),
    { name: 'AEENRTPT', value: event.endRelation },
    { name: 'AEENRF', value: event.endReference },
    { name: 'AEOUT', value: event.outcome },
  ].filter(({ value }) => value !== '');
  if (ongoing.kind === 'unknown') {
    return { ...none('not-evaluable', phrase(`fact-reason.ae.end-${ongoing.why}`)), inputs };
  }
  const shifted = cutoff === null && event.end.kind !== 'missing';
  return {
    value: code(ongoing.kind),
    reason: shifted ? phrase('fact-reason.ae.end-dates-shifted') : null,
    inputs: cutoff === null ? inputs : [...inputs, { name: 'cut-off', value: cutoff }],
  };
};

export const durationStatement = (event: AdverseEvent, input: SubjectInput): Statement => {
  const cutoff = cutoffOf(input);
  const ongoing = ongoingAtCutoff(event, cutoff);
  const found = duration({ start: event.start, end: event.end, ongoing, cutoff });
  const inputs = datesOf(event);
  if (found.kind === 'unknown') {
    return {
      ...none(
        'not-evaluable',
        phrase(found.why === 'no-start' ? 'fact-reason.ae.no-onset' : 'fact-reason.ae.end-before-start'),
      ),
      inputs,
    };
  }
  if (found.kind === 'known') {
    return { value: { kind: 'number', value: found.days, unit: 'days' }, inputs };
  }
  const { low, high } = found;
  const why =
    high !== null ? 'duration-partial' : ongoing.kind === 'ongoing' ? 'duration-ongoing' : 'duration-no-end';
  return {
    value: { kind: 'interval', low, high, unit: 'days' },
    reason: phrase(`fact-reason.ae.${why}`),
    inputs: cutoff === null ? inputs : [...inputs, { name: 'cut-off', value: cutoff }],
  };
};

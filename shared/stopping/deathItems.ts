import type { WindowSpan } from '../clinical/dlt/dltWindow.ts';
import { dateText } from '../clinical/dlt/eventKey.ts';
import { type PossibleDates, possibleDates } from '../clinical/possibleDates.ts';
import { relatedness } from '../clinical/relationship.ts';
import { termOf } from '../clinical/worstGrade.ts';
import type { AdverseEvent } from '../dataset/trialData.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import type { Phrase } from '../gates/gate.ts';
import type { StoppingCriterion } from '../protocol/stopping.ts';
import { phrase } from '../text/phrases.ts';
import { type CriterionResult, found, NOTHING } from './criterionResult.ts';
import { placeIn } from './stopWindow.ts';

type DeathCriterion = Extract<StoppingCriterion, { kind: 'death' }>;

/** What is missing to call the death related; null when every fatal event is said to be unrelated. */
const relationMissing = (
  fatal: readonly AdverseEvent[],
  { relatedness: asked }: DeathCriterion,
  { protocol }: SubjectInput,
): readonly Phrase[] | null => {
  if (asked === 'any') return [];
  if (fatal.length === 0) return [phrase('missing.death-event')];
  const relations = fatal.map(({ relationship }) => relatedness(relationship, protocol));
  if (relations.includes('related')) return [];
  const unclear = fatal.filter((_, index) => relations[index] === 'unclear');
  return unclear.length === 0
    ? null
    : unclear.map((event) => phrase('stopping.missing.relation', { term: termOf(event) }));
};

/** The day of death: by demographics, else the end of the fatal event. */
const deathDay = ({ subject }: SubjectInput, fatal: readonly AdverseEvent[]): PossibleDates | null => {
  const recorded = subject === null ? null : possibleDates(subject.deathDate);
  if (recorded !== null) return recorded;
  const ends = fatal.flatMap(({ end }) => possibleDates(end) ?? []);
  return ends[0] ?? null;
};

/**
 * The death of one subject, from any cause or at least possibly related. A death on record without the fatal event says
 * nothing of its relation. A dosed subject who died did so after the first infusion, whatever is missing of the date,
 * unless a window is asked for.
 */
export const deathItems = (
  criterion: DeathCriterion,
  input: SubjectInput,
  { death, spans }: { readonly death: boolean; readonly spans: readonly WindowSpan[] | null },
): CriterionResult => {
  if (!death) return NOTHING;
  const fatal = input.adverseEvents.filter((event) => event.fatal);
  const missing = relationMissing(fatal, criterion, input);
  const day = deathDay(input, fatal);
  const place = spans === null ? 'inside' : placeIn(spans, day);
  if (missing === null || place === 'outside') return NOTHING;
  const subject = input.subject;
  const refs = [
    ...fatal.map(({ ref }) => ref),
    ...(subject === null || !(subject.death || fatal.length === 0) ? [] : [subject.ref]),
  ];
  const [event] = fatal;
  const text = subject === null ? '' : dateText(subject.deathDate);
  return found(
    {
      key: 'death',
      what:
        event === undefined
          ? phrase('stopping.item.death-unknown')
          : phrase('stopping.item.death', { term: termOf(event) }),
      grade: 5,
      date: day?.latest ?? null,
      refs,
    },
    [
      ...missing,
      ...(place === 'unclear'
        ? [
            text === ''
              ? phrase('stopping.missing.death-date')
              : phrase('stopping.missing.death-day', { text }),
          ]
        : []),
    ],
  );
};

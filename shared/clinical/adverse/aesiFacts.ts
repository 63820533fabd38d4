import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { phrase } from '../../text/phrases.ts';
import { RULES } from './adverseEventRules.ts';
import { unknownMarks } from './aesiMatch.ts';
import { cutoffOf } from './cutoffOf.ts';
import { type EventAesi, eventAesi } from './eventAesi.ts';
import { code, eventFact, none, type Statement } from './eventFact.ts';

const VARIABLE = {
  mark: 'AESI',
  'preferred-term': 'AEDECOD',
  'reported-term': 'AETERM',
  class: 'AEBODSYS',
} as const;

const asRead = (event: AdverseEvent, by: EventAesi['by']): string => {
  switch (by) {
    case 'mark':
      return event.supplemental.AESI ?? '';
    case 'preferred-term':
      return event.preferredTerm;
    case 'reported-term':
      return event.term;
    case 'class':
      return event.systemOrganClass;
  }
};

const byPresence = ({ group, presence }: EventAesi): Statement => {
  const day = group.afterDay ?? 0;
  switch (presence) {
    case 'present':
      return { value: code(group.id) };
    case 'possible':
      return { value: code(group.id), reason: phrase('fact-reason.ae.aesi-possible', { day }) };
    case 'not-yet':
      return none('not-applicable', phrase('fact-reason.ae.aesi-not-yet', { day }));
    case 'over':
      return none('not-applicable', phrase('fact-reason.ae.aesi-over', { day }));
    case 'unknown':
      return none('not-evaluable', phrase('fact-reason.ae.aesi-no-infusion', { day }));
  }
};

/** The groups of special interest of one event, each with the reason of the match; marks that no group knows. */
export const aesiFacts = (event: AdverseEvent, key: string, input: SubjectInput): readonly Fact[] => {
  const groups = input.protocol.aesi.groups.value;
  const asked = { groups, firstInfusion: input.firstInfusion, cutoff: cutoffOf(input) };
  const found = eventAesi(event, asked).map((match) =>
    eventFact(RULES.aesi, event, `${key}|${match.group.id}`, {
      ...byPresence(match),
      clause: `${VARIABLE[match.by]}: ${match.word}`,
      inputs: [{ name: VARIABLE[match.by], value: asRead(event, match.by) }],
    }),
  );
  const marks = unknownMarks(event, groups);
  if (marks.length === 0) return found;
  const statement = none(
    'not-evaluable',
    phrase('fact-reason.ae.aesi-unknown-mark', { mark: marks.join(', ') }),
  );
  const inputs = [{ name: VARIABLE.mark, value: asRead(event, 'mark') }];
  return [...found, eventFact(RULES.aesi, event, `${key}|mark`, { ...statement, inputs })];
};

import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { phrase } from '../../text/phrases.ts';
import { relatedness } from '../relationship.ts';
import { code, none, type Statement } from './eventFact.ts';
import { lymphodepletionRelation } from './lymphodepletionRelation.ts';
import { seriousness } from './seriousness.ts';

export const relatednessStatement = (event: AdverseEvent, { protocol }: SubjectInput): Statement => {
  const found = relatedness(event.relationship, protocol);
  return {
    value: code(found),
    reason: found === 'unclear' ? phrase('fact-reason.ae.relation-unclear') : null,
    inputs: [{ name: 'AEREL', value: event.relationship }],
  };
};

export const lymphodepletionStatement = (event: AdverseEvent, { protocol }: SubjectInput): Statement => {
  const rule = protocol.dlt.rule.value;
  const { qualifier } = rule.lymphodepletion;
  const found = lymphodepletionRelation(event, rule);
  const inputs = [{ name: qualifier, value: event.supplemental[qualifier] ?? '' }];
  return found === 'unclear'
    ? { ...none('not-evaluable', phrase('fact-reason.ae.lymphodepletion-unclear')), inputs }
    : { value: code(found), inputs };
};

export const seriousnessStatement = (event: AdverseEvent): Statement => {
  const { kind, criteria, conflict } = seriousness(event);
  const flag = event.seriousFlag === null ? '' : event.seriousFlag ? 'Y' : 'N';
  const inputs = [
    { name: 'AESER', value: flag },
    ...criteria.map((name) => ({ name, value: 'Y' })),
    ...(event.fatal && criteria.length === 0 ? [{ name: 'AEOUT', value: event.outcome }] : []),
  ];
  if (kind === 'unknown') {
    return { ...none('not-evaluable', phrase('fact-reason.ae.seriousness-unknown')), inputs };
  }
  return {
    value: code(kind),
    clause: criteria.join(', '),
    reason: conflict === null ? null : phrase(`fact-reason.ae.${conflict}`),
    inputs,
  };
};

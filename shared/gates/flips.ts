import type { AdjudicatedEvent } from '../clinical/dlt/standing.ts';
import { type SubjectDlt, withStandings } from '../clinical/dlt/subjectDlt.ts';
import { windowState } from '../clinical/dlt/windowState.ts';
import type { DosedSubject } from '../clinical/dosedSet.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { earlierDate, laterDate, parseIsoDate } from '../kernel/isoDate.ts';
import { WindowAnchor } from '../protocol/gateParameters.ts';
import type { RequiredAssessment } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import { assumedResult } from './assumedResult.ts';
import { type AskingGate, findAssessment } from './conditions/assessments.ts';
import type { GateResult, Phrase } from './gate.ts';
import { confirmationsOn, dltOf, type LevelContext } from './gateInput.ts';
import { countedGroup, sentinelIn } from './group.ts';

/** One single change of the state, in words, and the state after it. */
interface Change {
  readonly phrase: Phrase;
  readonly context: LevelContext;
}

const withDlt = (context: LevelContext, ...changed: readonly SubjectDlt[]): LevelContext => ({
  ...context,
  dlt: new Map([...context.dlt, ...changed.map((one) => [one.subjectId, one] as const)]),
});

const withSubjects = (
  context: LevelContext,
  changed: ReadonlyMap<DosedSubject, DosedSubject>,
): LevelContext => ({
  ...context,
  group: context.group.map((subject) => changed.get(subject) ?? subject),
});

/** An event that people would have judged to be a DLT. */
const supposedDlt = ({ subjectId }: SubjectDlt): AdjudicatedEvent => ({
  event: {
    eventKey: '',
    eventHash: '',
    judged: { source: 'vanished', subjectId, eventKey: '' },
    ...{ term: '', grade: null, serious: null, onset: null, day: null },
    ...{ clauses: [], state: 'none', refs: [] },
  },
  ...{ standing: 'yes', last: null, history: [] },
});

/** The subjects whose DLT a gate looks at. */
const judgedSubjects = ({ group }: LevelContext, { conditions }: GateResult): readonly DosedSubject[] =>
  group.filter(({ subjectId }) =>
    conditions.some(
      (one) => one.id === 'dlt' && one.subjectId === subjectId && one.value !== 'not-applicable',
    ),
  );

/** One more subject with a DLT: said once, as one of those who have none. */
const oneMoreDlt = (context: LevelContext, result: GateResult): Change[] => {
  const free = judgedSubjects(context, result)
    .map(({ subjectId }) => dltOf(context, subjectId))
    .find(({ status }) => status.kind !== 'with-dlt');
  if (free === undefined) return [];
  const changed = withStandings(free, [...free.events, supposedDlt(free)]);
  return [{ phrase: phrase('flip.dlt'), context: withDlt(context, changed) }];
};

const otherAnchors = (context: LevelContext, key: 'flip.anchor-opens' | 'flip.anchor-closes'): Change[] => {
  const { protocol } = context;
  const { anchor } = protocol.gateParameters;
  return WindowAnchor.options
    .filter((other) => other !== anchor.value)
    .map((other) => ({
      phrase: phrase(key, { anchor: other }),
      context: {
        ...context,
        protocol: {
          ...protocol,
          gateParameters: { ...protocol.gateParameters, anchor: { ...anchor, value: other } },
        },
      },
    }));
};

const confirmed = (context: LevelContext, { gate }: GateResult): Change[] => {
  const sentinel = sentinelIn(context);
  if (sentinel.kind !== 'sentinel' || gate === 'G2') return [];
  const kind = gate === 'G1' ? 'sentinel-risks-controllable' : 'insufficient-effect';
  const { subjectId } = sentinel.subject;
  const [role] = context.protocol.gateParameters.confirmedBy.value;
  if (role === undefined || (gate === 'G1F' && confirmationsOn(context, kind, subjectId).length > 0))
    return [];
  const signedAt = `${context.asOf}T23:59:59.999Z`;
  const { level, asOf: cutoffDate } = context;
  const made = { kind, level, subjectId, signedAt, printedName: '', role, cutoffDate } as const;
  return [
    {
      phrase: phrase('flip.confirmed', { kind }),
      context: { ...context, confirmations: [...context.confirmations, made] },
    },
  ];
};

const verdicts = (context: LevelContext, result: GateResult): Change[] =>
  judgedSubjects(context, result).flatMap(({ subjectId }) => {
    const dlt = dltOf(context, subjectId);
    return dlt.events
      .filter(({ standing }) => standing === 'awaiting' || standing === 'again')
      .flatMap((waiting) =>
        (['no', 'yes'] as const).map((standing) => ({
          phrase: phrase(`flip.verdict-${standing}`, { subject: subjectId, term: waiting.event.term }),
          context: withDlt(
            context,
            withStandings(
              dlt,
              dlt.events.map((one) => (one === waiting ? { ...one, standing } : one)),
            ),
          ),
        })),
      );
  });

/** A missing assessment whose time has come, as it would stand with a result on the last day that it can have had. */
const assessed = (context: LevelContext, gate: AskingGate, subject: DosedSubject): Change[] => {
  const { asOf, protocol } = context;
  return protocol.requiredAssessments.value
    .filter((one: RequiredAssessment) => one.gates.includes(gate))
    .map((one) => findAssessment(one, subject, asOf))
    .filter(({ state, from }) => state !== 'present' && from <= asOf)
    .map(({ assessment: { domain, testCodes, label }, to }) => {
      const measurement = assumedResult(subject, {
        domain,
        testCode: testCodes[0] ?? '',
        date: earlierDate(to, asOf),
      });
      const after = { ...subject, measurements: [...subject.measurements, measurement] };
      return {
        phrase: phrase('flip.assessment', {
          ...{ label_en: label.en, label_zh: label['zh-CN'], subject: subject.subjectId },
        }),
        context: withSubjects(context, new Map([[subject, after]])),
      };
    });
};

/** The day on which the time conditions hold, or today when it is past, with safety data of everybody up to that day. */
const dayReached = (context: LevelContext, { earliestDate }: GateResult): Change[] => {
  const earliest = earliestDate === null ? undefined : parseIsoDate(earliestDate);
  if (earliest === undefined) return [];
  const date: IsoDate = laterDate(earliest, context.asOf);
  const changed = new Map(
    context.group.map((subject) => [
      subject,
      { ...subject, contacts: [...subject.contacts, { date, ref: subject.infusions[0].ref }] },
    ]),
  );
  const dlt = [...changed.values()].map((subject) => {
    const before = dltOf(context, subject.subjectId);
    return withStandings(before, before.events, windowState(subject, context.protocol, date));
  });
  return [
    {
      phrase: phrase('flip.day', { date }),
      context: { ...withDlt(withSubjects(context, changed), ...dlt), asOf: date },
    },
  ];
};

const opening = (context: LevelContext, gate: AskingGate, result: GateResult): Change[] => [
  ...confirmed(context, result),
  ...verdicts(context, result),
  ...countedGroup(context).flatMap((subject) => assessed(context, gate, subject)),
  ...dayReached(context, result),
  ...otherAnchors(context, 'flip.anchor-opens'),
];

const closing = (context: LevelContext, result: GateResult): Change[] => [
  ...oneMoreDlt(context, result),
  ...otherAnchors(context, 'flip.anchor-closes'),
];

/**
 * The single changes that turn a gate, each found by evaluating the gate again on the state after it: from met to
 * anything else, or to met. Nothing is said of changes that do not turn it by themselves, nor of a gate that was
 * overridden, of deviations (G3, G4), of stopping rules (G5) and of moved dates.
 */
export const flipsOf = (
  context: LevelContext,
  result: GateResult,
  evaluate: (state: LevelContext) => GateResult | null,
): Phrase[] => {
  const { gate, value } = result;
  if ((gate !== 'G1' && gate !== 'G1F' && gate !== 'G2') || value === 'overridden') return [];
  if (context.data.datesShifted) return [];
  const met = value === 'met';
  const changes = met ? closing(context, result) : opening(context, gate, result);
  return changes
    .filter((change) => (evaluate(change.context)?.value === 'met') !== met)
    .map((change) => change.phrase);
};

import type { TrialData } from '../../shared/dataset/trialData.ts';
import type { AlertCut, AlertInput, Signed } from '../../shared/decision/alerts/alertInput.ts';
import { alertsOf } from '../../shared/decision/alerts/alertsOf.ts';
import { gatesRequired } from '../../shared/gates/decidingGate.ts';
import type { CompletedDecision, DecisionOnRecord } from '../../shared/gates/gateInput.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import { protocolHash } from '../../shared/protocol/protocol.ts';
import { decision, evaluate } from './gateInput.ts';
import { type SubjectRecords, treated, trialData } from './trialData.ts';

export const SIGNED_AT = '2026-07-20T08:00:00.000Z';

export const completed = (
  over: Partial<DecisionOnRecord> & { readonly completedAt?: string } = {},
): CompletedDecision => ({
  ...decision({ completedAt: SIGNED_AT, ...over }),
  completedAt: over.completedAt ?? SIGNED_AT,
});

export const alertCut = (label: string, data: TrialData): AlertCut => ({
  cutId: `cut-${label}`,
  label,
  cutoffDate: data.cutoff,
  importedAt: `${data.cutoff}T09:00:00.000Z`,
  contentHash: `content-${label}`,
  data,
});

/** The three subjects of level 1, complete on 2026-07-13. */
export const levelOne = (): readonly [SubjectRecords, SubjectRecords, SubjectRecords] => [
  treated('001', { first: '2026-04-20' }),
  treated('002', { first: '2026-06-03' }),
  treated('003', { first: '2026-06-11', lastDay: 30 }),
];

export const OWN_CUTOFF = '2026-07-13';

const nothing: Signed = { confirmations: [], adjudications: [], decisions: [] };

interface Situation {
  readonly own?: TrialData;
  readonly later: TrialData;
  readonly decision?: CompletedDecision;
  readonly atSealing?: Partial<Signed>;
  readonly now?: Partial<Signed>;
  readonly protocol?: AlertInput['protocol'];
}

/** A decision on level 1 as of 2026-07-13, and a cut imported later. */
export const alertInput = ({
  own = trialData(OWN_CUTOFF, ...levelOne()),
  later,
  decision: made = completed(),
  atSealing = {},
  now = {},
  protocol = axaNk02,
}: Situation): AlertInput => {
  const sealing = { ...nothing, ...atSealing };
  const recorded = evaluate(own, { protocol, ...sealing }).results.filter(({ gate }) =>
    gatesRequired(made.kind, protocol).includes(gate),
  );
  return {
    decision: made,
    recorded,
    protocol,
    protocolHash: protocolHash(protocol),
    own: alertCut('own', own),
    later: alertCut('later', later),
    atSealing: sealing,
    now: { ...sealing, decisions: [...sealing.decisions, made], ...now },
  };
};

/** What an alert says, in short. */
export const told = (input: AlertInput): string[] =>
  alertsOf(input).alerts.map(
    ({ kind, severity, gate, level, before, now, changes }) =>
      `${kind} ${severity} ${gate}:${level} ${before}→${now} [${changes
        .map((change) => `${change.condition}/${change.subjectId ?? '–'}`)
        .join(' ')}]`,
  );

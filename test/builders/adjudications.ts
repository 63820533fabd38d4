import { insertAdjudication, listAdjudications } from '../../electron/db/adjudications.ts';
import { getCut } from '../../electron/db/cuts.ts';
import { currentProtocol } from '../../electron/db/protocolVersions.ts';
import { type AdjudicationView, DltAdjudication } from '../../shared/clinical/dlt/adjudication.ts';
import { type JudgedEvent, judgedHash } from '../../shared/clinical/dlt/judgedEvent.ts';
import { type DecisionDb, signed } from './decisions.ts';
import { AT } from './workspace.ts';

/** A serious pneumonia of grade 3 as an adjudication sees it. */
export const judgedPneumonia = (
  over: Partial<Extract<JudgedEvent, { source: 'adverse-event' }>> = {},
): JudgedEvent => ({
  source: 'adverse-event',
  subjectId: '001',
  eventKey: 'AE:AE-008',
  term: 'Pneumonia, right lower lobe',
  preferredTerm: 'Pneumonia',
  systemOrganClass: 'Infections and infestations',
  grade: 3,
  serious: true,
  relationship: 'POSSIBLY RELATED',
  outcome: 'RECOVERING/RESOLVING',
  fatal: false,
  start: '2026-10-10',
  end: '',
  lymphodepletion: '',
  ...over,
});

/** An adjudication on record, for gates and standings that need no database. */
export const adjudicationOn = (
  event: JudgedEvent,
  verdict: AdjudicationView['verdict'],
  over: Partial<AdjudicationView> = {},
): AdjudicationView => ({
  adjudicationId: `adjudication-${verdict}`,
  subjectId: event.subjectId,
  eventKey: event.eventKey,
  event,
  eventHash: judgedHash(event),
  clauses: ['serious'],
  verdict,
  reason: 'Another cause is evident from the culture.',
  cutId: 'cut-1',
  cutContentHash: 'content',
  cutoffDate: '2026-04-20',
  protocolHash: 'protocol',
  supersedes: null,
  printedName: 'Helen Marsh',
  role: 'medical-monitor',
  signedAt: '2026-11-20T09:00:00.000Z',
  hash: 'link',
  ...over,
});

/** What the medical monitor would sign next on the pneumonia of subject 001, on "cut-1". */
export const exampleAdjudication = (
  { db, monitor }: DecisionDb,
  over: Partial<DltAdjudication> = {},
): DltAdjudication => {
  const cut = getCut(db, 'cut-1');
  const event = over.event ?? judgedPneumonia();
  const before = listAdjudications(db);
  return DltAdjudication.parse({
    schema: 'src-adjudication/1',
    adjudicationId: `adjudication-${before.length + 1}`,
    subjectId: event.subjectId,
    eventKey: event.eventKey,
    event,
    eventHash: judgedHash(event),
    clauses: ['serious'],
    verdict: 'no',
    reason: 'Culture positive for pneumococcus.',
    cutId: 'cut-1',
    cutContentHash: cut?.contentHash,
    cutoffDate: cut?.cutoffDate,
    protocolHash: currentProtocol(db).hash,
    supersedes: before.at(-1)?.adjudicationId ?? null,
    printedName: monitor.printedName,
    role: monitor.role,
    signedAt: AT,
    ...over,
  });
};

/** Stores it, signed by the medical monitor unless somebody else is named. */
export const adjudicate = (
  study: DecisionDb,
  over: Partial<DltAdjudication> = {},
  by: DecisionDb['monitor'] = study.monitor,
): DltAdjudication => {
  const statement = exampleAdjudication(study, over);
  study.db
    .transaction(() => {
      insertAdjudication(study.db, { statement, ...signed(by, statement) });
    })
    .immediate();
  return statement;
};

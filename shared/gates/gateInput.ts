import type { AdjudicationView } from '../clinical/dlt/adjudication.ts';
import type { SubjectDlt } from '../clinical/dlt/subjectDlt.ts';
import { type DosedSet, type DosedSubject, groupOf } from '../clinical/dosedSet.ts';
import type { TrialData } from '../dataset/trialData.ts';
import type { ConfirmationKind, DecisionKind } from '../decision/record.ts';
import type { IsoDate } from '../kernel/brands.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Role } from '../review/role.ts';
import type { BoundFinding } from '../stopping/boundFinding.ts';
import type { ReviewedFinding } from '../stopping/stopFinding.ts';

/** An investigator's signed judgement, as the gates see it. */
export interface SignedConfirmation {
  readonly kind: ConfirmationKind;
  readonly level: number;
  readonly subjectId: string;
  /** UTC instant. */
  readonly signedAt: string;
  readonly printedName: string;
  /** Of the account that signed; only the roles of `confirmedBy` count. */
  readonly role: Role;
  /** Cut-off date of the data that it was signed on: nobody judged what came later. */
  readonly cutoffDate: string;
}

/** A decision on record, as the gates see it. */
export interface DecisionOnRecord {
  readonly decisionId: string;
  readonly number: number;
  readonly kind: DecisionKind;
  readonly level: number;
  readonly opensLevel: number | null;
  /** UTC instant at which it was drawn up and could no longer change. */
  readonly sealedAt: string;
  /** UTC instant of the last signature; null while somebody has not signed. */
  readonly completedAt: string | null;
  readonly overridden: boolean;
  /** The stopping rules that were met in its sealed record. */
  readonly stopsMet: readonly BoundFinding[];
}

export type CompletedDecision = DecisionOnRecord & { readonly completedAt: string };

export interface GateInput {
  readonly protocol: Protocol;
  readonly protocolHash: string;
  readonly data: TrialData;
  readonly cutId: string;
  readonly cutContentHash: string;
  /** The cut-off date: nothing later is looked at. */
  readonly asOf: IsoDate;
  readonly confirmations: readonly SignedConfirmation[];
  readonly decisions: readonly DecisionOnRecord[];
  /** Verdicts on events that asked for DLT adjudication, in the order of signing. */
  readonly adjudications: readonly AdjudicationView[];
}

/** What every gate reads: the input, and the dosed set and DLT states derived from it once. */
export interface GateContext extends GateInput {
  readonly dosed: DosedSet;
  /** By subject; every dosed subject at a known level has one. */
  readonly dlt: ReadonlyMap<string, SubjectDlt>;
  /** What every stopping rule in force finds, with what the committee decided on it. */
  readonly stops: readonly ReviewedFinding[];
}

/** DLT of a subject of the dosed set. Throws for anybody else. */
export const dltOf = ({ dlt }: Pick<GateContext, 'dlt'>, subjectId: string): SubjectDlt => {
  const found = dlt.get(subjectId);
  if (found === undefined) throw new Error('DLT was derived for the dosed subjects only');
  return found;
};

/** One dose level under judgement with its dosed subjects in order of first infusion. */
export interface LevelContext extends GateContext {
  readonly level: number;
  readonly group: readonly DosedSubject[];
}

/** The same evaluation at one dose level. */
export const atLevel = (context: GateContext, level: number): LevelContext => ({
  ...context,
  level,
  group: groupOf(context.dosed, level),
});

/** Decisions signed by all, in order of completion. */
export const completedDecisions = (decisions: readonly DecisionOnRecord[]): readonly CompletedDecision[] =>
  decisions
    .flatMap((decision) =>
      decision.completedAt === null ? [] : [{ ...decision, completedAt: decision.completedAt }],
    )
    .sort((a, b) =>
      a.completedAt === b.completedAt ? a.number - b.number : a.completedAt < b.completedAt ? -1 : 1,
    );

/** Confirmations of a kind on one subject of a level, by whomever, in the order of signing. */
export const everyConfirmationOn = (
  { confirmations, level }: LevelContext,
  kind: ConfirmationKind,
  subjectId: string,
): readonly SignedConfirmation[] =>
  confirmations
    .filter((c) => c.kind === kind && c.level === level && c.subjectId === subjectId)
    .sort((a, b) => (a.signedAt < b.signedAt ? -1 : a.signedAt > b.signedAt ? 1 : 0));

/** Those that a role signed whom the protocol in force names. */
export const confirmationsOn = (
  context: LevelContext,
  kind: ConfirmationKind,
  subjectId: string,
): readonly SignedConfirmation[] => {
  const roles: readonly Role[] = context.protocol.gateParameters.confirmedBy.value;
  return everyConfirmationOn(context, kind, subjectId).filter(({ role }) => roles.includes(role));
};

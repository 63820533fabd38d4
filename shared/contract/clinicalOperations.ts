import { z } from 'zod';
import { AeDerivedModel } from '../chart/aeDerived.ts';
import { CellTherapyModel } from '../chart/cellTherapy.ts';
import { DltModel } from '../chart/dlt.ts';
import { EfficacyModel } from '../chart/efficacy.ts';
import { EligibilityModel } from '../chart/eligibility.ts';
import { VersionDifferenceModel } from '../chart/labVersionDifference.ts';
import { LiverChoice, LiverModel } from '../chart/liver.ts';
import { PdModel } from '../chart/pd.ts';
import { FactList, SubjectsModel } from '../chart/subjects.ts';
import { AdjudicationView, DltVerdict } from '../clinical/dlt/adjudication.ts';
import { FactArea } from '../facts/fact.ts';
import { CriteriaId } from '../grading/labGrade.ts';
import { Id, op, Passphrase } from './op.ts';

/** What the window can ask about derived facts: grades, signals, responses, adjudications. */
export const clinicalOperations = {
  /** Everybody of a cut, dosed or not, with how many facts of each area were derived. */
  'facts.subjects': op('read', z.strictObject({ cutId: Id }), SubjectsModel),
  /** Facts of one subject, '' for those on dose levels; of one area where one is named. */
  'facts.list': op(
    'read',
    z.strictObject({ cutId: Id, subjectId: z.string().max(200), area: FactArea.nullable() }),
    FactList,
  ),

  /** Reported grades beside the laboratory's, and events of special interest by dose level. */
  'ae.derived': op('read', z.strictObject({ cutId: Id }), AeDerivedModel),

  /** Every dosed subject's DLT window, events with clauses and exceptions, and verdicts. */
  'dlt.get': op('read', z.strictObject({ cutId: Id }), DltModel),
  /** A signed verdict on one event; `eventHash` names it as it was shown. The passphrase is typed again. */
  'dlt.adjudicate': op(
    'dlt.adjudicate',
    z.strictObject({
      cutId: Id,
      subjectId: z.string().min(1).max(200),
      eventKey: z.string().min(1).max(2000),
      eventHash: z.string().length(64),
      verdict: DltVerdict,
      reason: z.string().trim().min(20).max(20_000),
      passphrase: Passphrase,
    }),
    AdjudicationView,
  ),

  /** What another edition of the criteria would say; `other` null: the newest other one. */
  'lab.versionDifference': op(
    'read',
    z.strictObject({ cutId: Id, other: CriteriaId.nullable() }),
    VersionDifferenceModel,
  ),

  /** Peaks of aminotransferase against bilirubin, quadrants, migration and every subject's liver facts. */
  'liver.get': op('read', LiverChoice.extend({ cutId: Id }), LiverModel),

  /** B cells, cellular kinetics, serology, immunoglobulins and cytokines of every dosed subject. */
  'pd.get': op('read', z.strictObject({ cutId: Id }), PdModel),
  /** Criteria of eligibility by subjects, screen failures too. */
  'eligibility.get': op('read', z.strictObject({ cutId: Id }), EligibilityModel),

  /** Endpoints by dose level and over time, UPCR, renal response by every definition, SLEDAI-2K, eGFR. */
  'efficacy.get': op('read', z.strictObject({ cutId: Id }), EfficacyModel),

  /** CRS and ICANS day by day, contradictions, ICAHT and AKI of the dosed set. */
  'cellTherapy.get': op('read', z.strictObject({ cutId: Id }), CellTherapyModel),
} as const;

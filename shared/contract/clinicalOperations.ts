import { z } from 'zod';
import { FactList, SubjectsModel } from '../chart/subjects.ts';
import { FactArea } from '../facts/fact.ts';
import { Id, op } from './op.ts';

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
} as const;

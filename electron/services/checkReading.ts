import { ruleProblems } from '../../shared/dataset/deid/coverage.ts';
import type { DeidPolicy } from '../../shared/dataset/deid/deid.ts';
import { checkMapping } from '../../shared/dataset/mapping/checkMapping.ts';
import type { Mapping } from '../../shared/dataset/mapping/mapping.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { sayPhrase } from '../../shared/text/phrases.ts';
import type { ReadOptions } from './importExtract.ts';

/** A long mapping can have a problem in every line; whoever mends it starts with the first. */
const MOST_TOLD = 5;

const refuseBecause = (what: string, problems: readonly string[]): Result<null> => {
  if (problems.length === 0) return ok(null);
  const more = problems.length > MOST_TOLD ? ` And ${problems.length - MOST_TOLD} more.` : '';
  return err(
    appError('invalid-input', `${what} cannot be used: ${problems.slice(0, MOST_TOLD).join(' ')}${more}`, {
      problems: problems.length,
    }),
  );
};

/** Refuses ('invalid-input', with words) a mapping that says too little or one thing in two ways. */
export const checkedMapping = (mapping: Mapping): Result<null> =>
  refuseBecause(
    `The mapping "${mapping.name}"`,
    checkMapping(mapping)
      .filter(({ blocking }) => blocking)
      .map(({ table, text }) => `${table}: ${sayPhrase('en', text)}`),
  );

/** Refuses ('invalid-input', with words) a policy with a rule that cannot be, whatever the data are. */
export const checkedPolicy = (policy: DeidPolicy): Result<null> =>
  refuseBecause(
    `The de-identification policy "${policy.name}"`,
    ruleProblems(policy).map(({ text }) => sayPhrase('en', text)),
  );

/** Whether the person has to state the cut-off date: dates that are shifted per subject do not tell it. */
export const needsCutoff = ({ policy, cutoffDate }: Pick<ReadOptions, 'policy' | 'cutoffDate'>): boolean =>
  policy?.shiftDates === true && cutoffDate === null;

/** Refuses, before anything is read, how an extract is to be read. */
export const checkReading = ({ mapping, policy }: Pick<ReadOptions, 'mapping' | 'policy'>): Result<null> => {
  const checked = mapping === null ? ok(null) : checkedMapping(mapping);
  return checked.ok && policy !== null ? checkedPolicy(policy) : checked;
};

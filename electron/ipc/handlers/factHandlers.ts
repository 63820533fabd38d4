import { buildSubjects } from '../../../shared/chart/buildSubjects.ts';
import type { FactList, FactSetView } from '../../../shared/chart/subjects.ts';
import type { OperationInput } from '../../../shared/contract/operations.ts';
import type { Fact } from '../../../shared/facts/fact.ts';
import { CLINICAL_RULES } from '../../../shared/facts/rules.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { readBlock } from '../../db/factBlock.ts';
import { type CutFacts, cutFacts } from '../../services/cutFacts.ts';
import { type LoadedCut, loadCut, provenanceOf } from '../../services/loadCut.ts';
import { whileUnlocked } from '../../services/matchCuts.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

/** A page draws so many facts of one subject; the command line gives all. */
const MAX_LISTED = 20_000;

const viewOf = ({ algorithm, sha256, factCount, storedAt }: CutFacts): FactSetView => ({
  ...{ algorithm, sha256, storedAt },
  count: factCount,
});

const listFacts = (
  facts: CutFacts,
  { subjectId, area }: OperationInput<'facts.list'>,
): Pick<FactList, 'facts' | 'total'> => {
  const found: Fact[] = [];
  let total = 0;
  for (const block of facts.blocks) {
    const count = area === null ? block.factCount : (block.areas[area]?.facts ?? 0);
    if (block.subjectId !== subjectId || count === 0) continue;
    total += count;
    if (found.length >= MAX_LISTED) continue;
    for (const fact of readBlock(facts.block(block.position))) {
      if (area === null || fact.area === area) found.push(fact);
    }
  }
  return { facts: found.slice(0, MAX_LISTED), total };
};

const rulesOf = (facts: readonly Fact[]) => {
  const used = new Set(facts.map(({ rule }) => rule));
  return CLINICAL_RULES.filter(({ id }) => used.has(id));
};

/** Derived facts of a cut: everybody with counts, and the facts of one subject. */
export const factHandlers = ({
  session,
}: Pick<HandlerDeps, 'session'>): Pick<HandlerMap, 'facts.list' | 'facts.subjects'> => {
  const onFacts = async <T>(
    cutId: string,
    make: (loaded: LoadedCut, facts: CutFacts) => T,
  ): Promise<Result<T>> => {
    const workspace = session.workspace();
    if (!workspace.ok) return workspace;
    const { db } = workspace.value;
    const loaded = loadCut(db, cutId);
    if (!loaded.ok) return loaded;
    return whileUnlocked(db, async () => ok(make(loaded.value, await cutFacts(db, loaded.value))));
  };

  return {
    'facts.subjects': ({ cutId }) =>
      onFacts(cutId, (loaded, facts) =>
        buildSubjects(loaded, facts.blocks, {
          set: viewOf(facts),
          provenance: provenanceOf(loaded, facts.algorithm),
        }),
      ),
    'facts.list': (input) =>
      onFacts(input.cutId, (loaded, facts) => {
        const list = listFacts(facts, input);
        return {
          ...list,
          rules: rulesOf(list.facts),
          set: viewOf(facts),
          provenance: provenanceOf(loaded, facts.algorithm),
        };
      }),
  };
};

import { describe, expect, test } from 'vitest';
import { factHandlers } from '../../../electron/ipc/handlers/factHandlers.ts';
import { createSession } from '../../../electron/services/session.ts';
import { operations } from '../../../shared/contract/operations.ts';
import { cutIdOf, exampleWorkspace } from '../../builders/exampleWorkspace.ts';
import { codeOf, good } from '../../builders/workspace.ts';

const CONTEXT = { page: 'index', senderId: 1 } as const;
const SUBJECT = 'SYN-CS01P-1-003';

const setUp = async () => {
  const workspace = await exampleWorkspace(2);
  const session = createSession(() => undefined);
  session.unlock(workspace);
  return { workspace, session, handlers: factHandlers({ session }), cutId: cutIdOf(workspace, 2) };
};

describe('facts, as the window asks', () => {
  test('SRC-FCT-411: everybody with counts; the counts are those of the lists', async () => {
    const { handlers, cutId } = await setUp();
    const model = operations['facts.subjects'].output.parse(
      good(await handlers['facts.subjects']({ cutId }, CONTEXT)),
    );
    expect(model.subjects.map(({ subjectId }) => subjectId)).toContain(SUBJECT);
    expect(model.provenance.algorithm).toBe(model.set.algorithm);
    let all = 0;
    for (const { subjectId, areas } of [...model.subjects, { subjectId: '', areas: model.wholeCut }]) {
      const list = good(await handlers['facts.list']({ cutId, subjectId, area: null }, CONTEXT));
      expect(list.total).toBe(areas.reduce((sum, { facts }) => sum + facts, 0));
      expect(list.facts).toHaveLength(list.total);
      all += list.total;
    }
    expect(all).toBe(model.set.count);
  });

  test('SRC-FCT-412: the facts of a subject, of one area, with exactly the rules that made them', async () => {
    const { handlers, cutId } = await setUp();
    const ask = { cutId, subjectId: SUBJECT };
    const all = operations['facts.list'].output.parse(
      good(await handlers['facts.list']({ ...ask, area: null }, CONTEXT)),
    );
    expect(new Set(all.facts.map(({ subjectId }) => subjectId))).toEqual(new Set([SUBJECT]));
    expect(new Set(all.rules.map(({ id }) => id))).toEqual(new Set(all.facts.map(({ rule }) => rule)));
    const liver = good(await handlers['facts.list']({ ...ask, area: 'liver' }, CONTEXT));
    expect(liver.facts).toEqual(all.facts.filter(({ area }) => area === 'liver'));
    expect(liver.total).toBe(liver.facts.length);
    expect(liver.facts.length).toBeGreaterThan(0);
    expect(liver.rules.every(({ area }) => area === 'liver')).toBe(true);
    const nobody = good(await handlers['facts.list']({ ...ask, subjectId: 'X', area: null }, CONTEXT));
    expect([nobody.facts, nobody.total, nobody.rules]).toEqual([[], 0, []]);
  });

  test('SRC-FCT-413: without a workspace or the cut there are none', async () => {
    const { handlers, session } = await setUp();
    expect(codeOf(await handlers['facts.subjects']({ cutId: 'x' }, CONTEXT))).toBe('cut-not-found');
    session.lock();
    const input = { cutId: 'x', subjectId: '', area: null };
    expect(codeOf(await handlers['facts.list'](input, CONTEXT))).toBe('not-unlocked');
  });
});

import { describe, expect, test } from 'vitest';
import { checkProtocolDraft, sectionStates } from '../../../../renderer/pages/protocol-editor/draftChecks.ts';
import { createNoteStore, fieldNotes } from '../../../../renderer/pages/protocol-editor/fieldNotes.ts';
import {
  carryOver,
  documentOf,
  editDraft,
  endTyping,
  isChanged,
  redoDraft,
  startDraft,
  undoDraft,
} from '../../../../renderer/pages/protocol-editor/protocolDraft.ts';
import { createTextApi } from '../../../../renderer/text/useText.ts';
import type { Json } from '../../../../shared/integrity/canonicalJson.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';

const base = { protocol: axaNk02, hash: 'h1' };
const en = createTextApi('en');
const DAYS = 'gateParameters.windowDays.value';
const typed = (value: Json) => ({ kind: 'set', at: DAYS, value, typing: true }) as const;
const checked = (document: Json, hasCuts = true) =>
  checkProtocolDraft({ base: axaNk02, document, hasCuts }, en);

describe('a draft in the making', () => {
  test('SRC-EDT-070: it begins as the version in force, and a value that is put back changes nothing', () => {
    const start = startDraft(base);
    expect(documentOf(start)).toBe(axaNk02);
    expect(isChanged(start)).toBe(false);
    const changed = editDraft(start, typed(35));
    expect(isChanged(changed)).toBe(true);
    expect(isChanged(editDraft(changed, typed(28)))).toBe(false);
    expect(isChanged(undoDraft(changed))).toBe(false);
    expect(documentOf(redoDraft(undoDraft(changed)))).toEqual(documentOf(changed));
    expect(endTyping(start)).toBe(start);
  });

  test('SRC-EDT-071: a version signed meanwhile leaves the draft; carried over, both stand and what both changed is named', () => {
    const draft = { ...editDraft(startDraft(base), typed(35)), reason: 'because' };
    const later = { protocol: { ...axaNk02, version: 2, totalMax: 12 }, hash: 'h2' };
    const carried = carryOver(draft, later);
    expect(carried).toMatchObject({ base: later, reason: 'because', conflicts: [] });
    expect(documentOf(carried)).toMatchObject({
      version: 2,
      totalMax: 12,
      gateParameters: { windowDays: { value: 35 } },
    });
    const { windowDays } = axaNk02.gateParameters;
    const same = {
      protocol: {
        ...axaNk02,
        gateParameters: { ...axaNk02.gateParameters, windowDays: { ...windowDays, value: 42 } },
      },
      hash: 'h3',
    };
    expect(carryOver(draft, same).conflicts).toEqual(['gateParameters.windowDays']);
    expect(documentOf(carryOver(draft, same))).toMatchObject({
      gateParameters: { windowDays: { value: 35 } },
    });
  });
});

describe('what is said of a draft', () => {
  test('SRC-EDT-072: the version in force has no error and no change', () => {
    const checks = checked(axaNk02);
    expect(checks.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checks.changed).toEqual([]);
    expect(checks.stale).toEqual([]);
    expect(checks.protocol).toEqual(axaNk02);
  });

  test('SRC-EDT-073: what was typed wrongly is said in words, at its field, in its section', () => {
    const checks = checked(documentOf(editDraft(startDraft(base), typed('5 weeks'))));
    expect(checks.problems).toEqual([
      {
        at: DAYS,
        section: 'gates',
        severity: 'error',
        text: 'This is no number. Type it as 28, 0.5, 2.5e7 or 2.5×10⁷, without a unit.',
      },
    ]);
    expect(checks.protocol).toBeNull();
    expect(sectionStates(checks).find(({ id }) => id === 'gates')).toEqual({
      id: 'gates',
      errors: 1,
      changed: true,
    });
    expect(sectionStates(checks).filter(({ errors, changed }) => errors > 0 || changed)).toHaveLength(1);
  });

  test('SRC-EDT-074: what the schema cannot say is said too: parts that disagree, and what no amendment may change', () => {
    const disagreeing = { ...axaNk02, totalMin: 10, totalMax: 9 };
    expect(checked(disagreeing).problems.map(({ severity, section }) => [severity, section])).toContainEqual([
      'error',
      'subjects',
    ]);
    const other = { ...axaNk02, studyId: 'OTHER' };
    const studyErrors = (hasCuts: boolean) =>
      checked(other, hasCuts).problems.filter(({ at, severity }) => at === 'studyId' && severity === 'error');
    expect(studyErrors(true)).toHaveLength(1);
    expect(studyErrors(false)).toEqual([]);
  });
});

describe('notes at fields', () => {
  test('SRC-EDT-075: everything around a problem knows of it, and nothing beside it', () => {
    const notes = fieldNotes({
      problems: [{ at: 'a.b.0.c', text: 'wrong' }],
      changed: ['a.b'],
      stale: ['a.b.source'],
    });
    expect(notes.get('a.b.0.c')).toMatchObject({ problems: ['wrong'], holdsProblem: true });
    expect(notes.get('a.b.0')).toMatchObject({ problems: [], holdsProblem: true });
    expect(notes.get('a.b')).toMatchObject({ changed: true, holdsProblem: true, stale: false });
    expect(notes.get('a.b.source')).toMatchObject({ stale: true, holdsProblem: false });
    expect(notes.has('a.b.1')).toBe(false);
  });

  test('SRC-EDT-076: a note that says the same is the same object, so that its field is not drawn again', () => {
    const store = createNoteStore();
    let told = 0;
    const end = store.subscribe(() => {
      told += 1;
    });
    const problem = (text: string) => ({ problems: [{ at: 'a', text }], changed: [], stale: [] });
    store.set(fieldNotes(problem('x')));
    const first = store.of('a');
    store.set(fieldNotes(problem('x')));
    expect(store.of('a')).toBe(first);
    store.set(fieldNotes(problem('y')));
    expect(store.of('a')).not.toBe(first);
    store.set(new Map());
    expect(store.of('a')).toBe(store.of('b'));
    expect(told).toBe(4);
    end();
    store.set(new Map());
    expect(told).toBe(4);
  });
});

import { describe, expect, test } from 'vitest';
import type { Json } from '../../../../shared/integrity/canonicalJson.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { changedPoints, staleTexts } from '../../../../shared/protocol/editor/changedPoints.ts';
import {
  type DocumentPath,
  pathKey,
  valueAt,
  withInserted,
  withValue,
} from '../../../../shared/protocol/editor/documentPath.ts';
import { sectionOf } from '../../../../shared/protocol/editor/editorSections.ts';
import { mergeDraft } from '../../../../shared/protocol/editor/mergeDraft.ts';
import { schemaProblems } from '../../../../shared/protocol/editor/schemaProblems.ts';

const base: Json = axaNk02;
const days: DocumentPath = ['gateParameters', 'windowDays', 'value'];
const told = (path: DocumentPath, value: Json) =>
  schemaProblems(withValue(base, path, value)).map(({ path: at, code, params }) => [
    pathKey(at),
    code,
    params,
  ]);

describe('problems of a draft', () => {
  test('SRC-EDT-040: the protocol in force has none', () => {
    expect(schemaProblems(base)).toEqual([]);
  });

  test.each<[DocumentPath, Json, string, object]>([
    [days, '', 'missing', {}],
    [days, '28x', 'not-a-number', {}],
    [days, '2,8', 'decimal-comma', {}],
    [days, '1234567890123456', 'too-many-digits', {}],
    [days, 28.5, 'not-whole', {}],
    [days, 0, 'at-least', { limit: 1 }],
    [days, 366, 'at-most', { limit: 365 }],
    [['comparators', 'value', 'boin', 'underFactor'], 1, 'less-than', { limit: 1 }],
    [['comparators', 'value', 'boin', 'underFactor'], 0, 'more-than', { limit: 0 }],
    [['gateParameters', 'anchor', 'value'], '', 'not-chosen', {}],
    [['doseLevels'], [], 'list-empty', {}],
    [['doseLevels', 0, 'unit'], '', 'text-missing', {}],
    [['doseLevels', 0, 'dose'], '', 'missing', {}],
  ])('SRC-EDT-041: %j = %j is refused where it stands: %s', (path, value, code, params) => {
    expect(told(path, value)).toEqual([[pathKey(path), code, params]]);
  });

  test.each<[DocumentPath, Json]>([
    [days, 1],
    [days, 365],
    [['comparators', 'value', 'boin', 'underFactor'], 0.99],
    [['comparators', 'value', 'boin', 'underFactor'], 0.01],
  ])('SRC-EDT-041: %j = %j stands', (path, value) => {
    expect(told(path, value)).toEqual([]);
  });

  test('SRC-EDT-042: what was not chosen, ids that repeat, and exceptions of no clause are told', () => {
    const clauses: DocumentPath = ['dlt', 'rule', 'value', 'clauses'];
    expect(told([...clauses, 0, 'anyOf', 0], { kind: '' })).toEqual([
      [pathKey([...clauses, 0, 'anyOf', 0, 'kind']), 'not-chosen', {}],
    ]);
    const first = valueAt(base, [...clauses, 0]);
    expect(schemaProblems(withInserted(base, clauses, 0, first ?? null)).map(({ code }) => code)).toEqual([
      'duplicate-ids',
    ]);
    expect(told(['dlt', 'rule', 'value', 'exceptions', 0, 'clauses'], ['nobody'])).toEqual([
      ['dlt.rule.value', 'exception-without-clause', {}],
    ]);
  });

  test('SRC-EDT-043: a problem belongs to a section', () => {
    expect(sectionOf(days)).toBe('gates');
    expect(sectionOf(['doseTolerance', 'value'])).toBe('doses');
    expect(sectionOf([])).toBe('identity');
  });
});

describe('sources of changed values', () => {
  test('SRC-EDT-044: a changed value that keeps its source or note is asked about; one with its own is not', () => {
    const changed = withValue(base, days, 35);
    expect(staleTexts(base, changed).map(pathKey)).toEqual([
      'gateParameters.windowDays.source',
      'gateParameters.windowDays.note',
    ]);
    const sourced = withValue(
      changed,
      ['gateParameters', 'windowDays', 'source'],
      'Amendment 1, section 4.2',
    );
    expect(staleTexts(base, sourced).map(pathKey)).toEqual(['gateParameters.windowDays.note']);
    expect(staleTexts(base, withValue(sourced, ['gateParameters', 'windowDays', 'note'], ''))).toEqual([]);
    expect(staleTexts(base, withValue(base, ['gateParameters', 'windowDays', 'note'], 'x'))).toEqual([]);
    expect(staleTexts(base, withValue(base, ['totalMax'], 12))).toEqual([]);
    expect(staleTexts(base, base)).toEqual([]);
  });
});

describe('what a draft changes', () => {
  test('SRC-EDT-047: parameters and parts, each once', () => {
    const changes: readonly (readonly [DocumentPath, Json])[] = [
      [days, 35],
      [['gateParameters', 'windowDays', 'note'], 'x'],
      [['title', 'en'], 'Another title'],
      [['totalMax'], 12],
      [['doseLevels', 0, 'dose'], 1e7],
      [['dlt', 'rule', 'value', 'window', 'days'], 35],
    ];
    const draft = changes.reduce<Json>((document, [path, value]) => withValue(document, path, value), base);
    expect(changedPoints(base, draft).map(pathKey)).toEqual([
      'title',
      'doseLevels',
      'totalMax',
      'dlt.rule',
      'gateParameters.windowDays',
    ]);
    expect(changedPoints(base, base)).toEqual([]);
  });
});

describe('a draft whose version is no longer in force', () => {
  test('SRC-EDT-045: what the draft changed stays; what was signed meanwhile is taken', () => {
    const mine = withValue(base, days, 35);
    const theirs = withValue(withValue(base, ['totalMax'], 12), ['version'], 2);
    expect(mergeDraft(base, mine, theirs)).toEqual({ document: withValue(theirs, days, 35), conflicts: [] });
    expect(mergeDraft(base, base, theirs)).toEqual({ document: theirs, conflicts: [] });
    expect(mergeDraft(base, mine, base)).toEqual({ document: mine, conflicts: [] });
  });

  test('SRC-EDT-046: where both changed, the draft stands as a whole and it is said', () => {
    const mine = withValue(base, days, 35);
    const theirs = withValue(
      withValue(base, days, 42),
      ['gateParameters', 'windowDays', 'source'],
      'Amendment 1',
    );
    const { document, conflicts } = mergeDraft(base, mine, theirs);
    expect(conflicts.map(pathKey)).toEqual(['gateParameters.windowDays']);
    expect(document).toEqual(mine);
    const same = mergeDraft(base, mine, mine);
    expect(same).toEqual({ document: mine, conflicts: [] });
  });

  test('SRC-EDT-046: a list is never mixed', () => {
    const level = valueAt(base, ['doseLevels', 2]) ?? null;
    const mine = withValue(base, ['doseLevels', 0, 'dose'], 1e7);
    const theirs = withInserted(base, ['doseLevels'], 3, level);
    const { document, conflicts } = mergeDraft(base, mine, theirs);
    expect(conflicts.map(pathKey)).toEqual(['doseLevels']);
    expect(valueAt(document, ['doseLevels'])).toEqual(valueAt(mine, ['doseLevels']));
  });
});

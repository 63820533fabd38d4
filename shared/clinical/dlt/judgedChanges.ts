import type { JudgedEvent } from './judgedEvent.ts';

/** One value that is no longer what was judged; a list of results is told by its length and its last. */
export interface JudgedChange {
  /** field: `field` is the name of a value; result: it is the date of a laboratory result. */
  readonly kind: 'field' | 'result';
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

const said = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

const labFields = (event: Extract<JudgedEvent, { source: 'laboratory' }>): ReadonlyMap<string, string> =>
  new Map([
    ...event.results.map(({ date, value, unit, grade }) => [date, `${value} ${unit}, ${grade}`] as const),
    ...(event.recovery === null
      ? []
      : [
          [
            event.recovery.date,
            `${event.recovery.value} ${event.recovery.unit}, ${event.recovery.grade}`,
          ] as const,
        ]),
  ]);

const plainFields = (event: JudgedEvent): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(event)
      .filter(([name]) => !['source', 'subjectId', 'eventKey'].includes(name))
      .map(([name, value]) => [name, said(value)]),
  );

const fieldsOf = (event: JudgedEvent): ReadonlyMap<string, string> =>
  event.source === 'laboratory' ? labFields(event) : plainFields(event);

/**
 * What differs between an event as it was judged and as it stands: fields by name, laboratory results by date. Empty
 * where one of them has vanished: then there is nothing to compare.
 */
export const judgedChanges = (judged: JudgedEvent, now: JudgedEvent): readonly JudgedChange[] => {
  if (judged.source !== now.source || now.source === 'vanished') return [];
  const [before, after] = [fieldsOf(judged), fieldsOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({
      kind: now.source === 'laboratory' ? ('result' as const) : ('field' as const),
      field,
      from: before.get(field) ?? '',
      to: after.get(field) ?? '',
    }))
    .filter(({ from, to }) => from !== to);
};

import type { Endpoint } from '../clinical/endpoints/endpointStatus.ts';
import type { EndpointCell, EndpointRow } from '../clinical/endpoints/endpointTable.ts';
import type { Fact } from '../facts/fact.ts';
import type { Phrase } from '../gates/gate.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';

const totalOf = (rows: readonly EndpointRow[], endpoint: Endpoint): EndpointCell | undefined =>
  rows
    .find((row) => row.endpoint === endpoint && row.window === null)
    ?.cells.find(({ level }) => level === null);

const unknownOf = ({ ofDosed, ofEvaluable }: EndpointCell): number => ofDosed.of - ofEvaluable.of;

const lastChanges = (facts: readonly Fact[]): readonly number[] => {
  const last = new Map<string, number>();
  for (const { subjectId, value, day } of facts) {
    if (value.kind === 'number' && day !== null) last.set(subjectId, value.value);
  }
  return [...last.values()];
};

const changeSentence = (facts: readonly Fact[], dosed: number, line: number): readonly Phrase[] => {
  const changes = lastChanges(facts);
  if (changes.length === 0) return [phrase('efficacy.change-none')];
  const params = {
    n: changes.filter((change) => change <= -line).length,
    of: dosed,
    line,
    known: changes.length,
  };
  return [phrase('efficacy.change', params)];
};

const renalSentences = (rows: readonly EndpointRow[], protocol: Protocol): readonly Phrase[] => {
  const [complete, partial] = [totalOf(rows, 'renal-complete'), totalOf(rows, 'renal-partial')];
  if (complete === undefined || partial === undefined) return [];
  const from = rows.find(({ endpoint }) => endpoint === 'renal-complete-or-partial')?.statedFromDay ?? 0;
  const reached = complete.subjects.some(({ day }) => day !== null && day >= from);
  return [
    phrase('efficacy.renal', {
      complete: complete.ofDosed.n,
      partial: partial.ofDosed.n,
      of: complete.ofDosed.of,
      unknown: unknownOf(complete),
      definition: protocol.kidney.primary.value,
    }),
    ...(reached ? [] : [phrase('efficacy.early', { from })]),
  ];
};

const remissionSentences = (rows: readonly EndpointRow[], protocol: Protocol): readonly Phrase[] => {
  const remission = totalOf(rows, `remission-${protocol.endpoints.remission.value}`);
  return remission === undefined
    ? []
    : [
        phrase('efficacy.remission', {
          n: remission.ofDosed.n,
          of: remission.ofDosed.of,
          unknown: unknownOf(remission),
          definition: protocol.endpoints.remission.value,
        }),
      ];
};

/** What a reader of the first lines knows: falls of UPCR, renal response so far, remission, contradictions. */
export const efficacyConclusion = (
  rows: readonly EndpointRow[],
  {
    changes,
    contradictions,
    protocol,
  }: { readonly changes: readonly Fact[]; readonly contradictions: number; readonly protocol: Protocol },
): readonly Phrase[] => {
  const dosed = totalOf(rows, 'renal-complete')?.ofDosed.of ?? 0;
  const line = Math.max(...protocol.kidney.changeLines.value);
  return [
    ...changeSentence(changes, dosed, line),
    ...renalSentences(rows, protocol),
    ...remissionSentences(rows, protocol),
    contradictions === 0
      ? phrase('efficacy.no-contradiction')
      : phrase('efficacy.contradictions', { n: contradictions }),
  ];
};

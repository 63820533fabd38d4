import { dosedSet, groupOf } from '../clinical/dosedSet.ts';
import { endpointTable } from '../clinical/endpoints/endpointTable.ts';
import { clausesText } from '../clinical/kidney/clauseText.ts';
import { kidneyFacts } from '../clinical/kidney/kidneyFacts.ts';
import { KIDNEY_RULE_LIST } from '../clinical/kidney/kidneyRules.ts';
import { lupusFacts } from '../clinical/lupus/lupusFacts.ts';
import type { TrialData } from '../dataset/trialData.ts';
import type { Fact } from '../facts/fact.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import { subjectInputs } from '../facts/subjectInputs.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { RenalDefinition } from '../protocol/renalDefinition.ts';
import { phrase } from '../text/phrases.ts';
import type { EfficacyDefinition, EfficacyModel, EfficacyRow, EfficacySubject } from './efficacy.ts';
import { efficacyConclusion } from './efficacyConclusion.ts';
import { factTrend } from './factTrend.ts';
import type { Provenance } from './provenance.ts';

const RESPONSE = 'kidney/response/';

const ofRule = (facts: readonly Fact[], rule: string): readonly Fact[] =>
  facts.filter((fact) => fact.rule === rule);

const definitionOf = ({ id, outcomes }: RenalDefinition, primary: boolean): EfficacyDefinition => ({
  id,
  title: KIDNEY_RULE_LIST.find((rule) => rule.id === `${RESPONSE}${id}`)?.title ?? { en: id, 'zh-CN': id },
  primary,
  outcomes: outcomes.map(({ code, outcome, all, statedFromDay }) => ({
    code,
    outcome,
    clause: clausesText(all),
    statedFromDay,
  })),
});

const definitionsOf = ({ kidney }: Protocol): EfficacyDefinition[] =>
  kidney.definitions.value
    .map((definition) => definitionOf(definition, definition.id === kidney.primary.value))
    .toSorted((a, b) => Number(b.primary) - Number(a.primary));

const subjectsOf = (inputs: readonly SubjectInput[], facts: readonly Fact[]): EfficacySubject[] =>
  inputs
    .flatMap(({ subjectId, dosed }) =>
      dosed === null
        ? []
        : [
            {
              subjectId,
              level: dosed.level,
              style: dosed.index,
              responses: facts.filter(
                (fact) => fact.subjectId === subjectId && fact.rule.startsWith(RESPONSE),
              ),
            },
          ],
    )
    .sort((a, b) => a.level - b.level || a.style - b.style);

const isCode = ({ value }: Fact, ...codes: readonly string[]): boolean =>
  value.kind === 'code' && codes.includes(value.code);

/** What contradicts, and cytopenias that may be the drugs, whether entered or not. */
const isContradiction = (fact: Fact): boolean =>
  fact.rule === 'lupus/sledai-entered'
    ? isCode(fact, 'differs')
    : fact.rule === 'lupus/item-check' &&
      (isCode(fact, 'results-present', 'results-absent', 'drug-possible') ||
        fact.reason?.key === 'fact-reason.lupus.drug-possible');

const rowsOf = (inputs: readonly SubjectInput[]): EfficacyRow[] =>
  endpointTable(inputs).map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map(({ level, ofDosed, ofEvaluable, subjects }) => ({
      level,
      ofDosed,
      ofEvaluable,
      subjects: subjects.map(({ subjectId, status, reason, day, refs }) => ({
        subjectId,
        status,
        reason,
        day,
        refs: [...refs],
      })),
    })),
  }));

const trendsOf = (
  base: Pick<Parameters<typeof factTrend>[0], 'dosed' | 'protocol' | 'cutoff' | 'provenance'>,
  facts: readonly Fact[],
): Pick<EfficacyModel, 'change' | 'sledai' | 'egfr'> => ({
  change: factTrend({
    ...base,
    facts: ofRule(facts, 'kidney/upcr-change'),
    name: 'UPCR',
    unit: '%',
    hold: [0, ...base.protocol.kidney.changeLines.value.map((percent) => -percent)],
    none: phrase('efficacy.no-upcr'),
  }),
  sledai: factTrend({
    ...base,
    facts: ofRule(facts, 'lupus/sledai'),
    name: 'SLEDAI-2K',
    unit: '',
    hold: [0],
    none: phrase('efficacy.no-sledai'),
  }),
  egfr: factTrend({
    ...base,
    facts: ofRule(facts, 'kidney/egfr'),
    name: 'eGFR',
    unit: 'mL/min/1.73 m2',
    hold: [],
    none: phrase('efficacy.no-egfr'),
  }),
});

/**
 * Efficacy as evidence: endpoints by dose level and over time, change of UPCR, renal response by every definition,
 * SLEDAI-2K with what contradicts it, eGFR. Source: domain.md 3.4 and 3.5.
 */
export const buildEfficacy = (data: TrialData, protocol: Protocol, provenance: Provenance): EfficacyModel => {
  const dosed = dosedSet(data, protocol);
  const inputs = subjectInputs(data, protocol);
  const ofDosed = inputs.filter((input) => input.dosed !== null);
  const facts = ofDosed.flatMap((input) => [...kidneyFacts(input), ...lupusFacts(input)]);
  const endpoints = rowsOf(inputs);
  const contradictions = facts.filter(isContradiction);
  const checks = ofRule(facts, 'lupus/item-check');
  const empty = dosed.total === 0 ? phrase('efficacy.no-one') : null;
  const conclusion = efficacyConclusion(endpointTable(inputs), {
    changes: ofRule(facts, 'kidney/upcr-change'),
    contradictions: contradictions.length,
    protocol,
  });
  return {
    conclusion: empty === null ? [...conclusion] : [empty],
    levels: protocol.doseLevels
      .toSorted((a, b) => a.level - b.level)
      .map(({ level, dose, unit }) => ({ level, dose, unit, dosed: groupOf(dosed, level).length })),
    endpoints,
    definitions: definitionsOf(protocol),
    windows: [...protocol.endpoints.windows.value],
    subjects: subjectsOf(ofDosed, facts),
    ...trendsOf({ dosed, protocol, cutoff: data.cutoff, provenance }, facts),
    changeLines: [...protocol.kidney.changeLines.value],
    contradictions,
    checked: { n: checks.filter(({ value }) => value.kind === 'code').length, of: checks.length },
    differences: [...ofRule(facts, 'kidney/egfr-reported')],
    empty,
    provenance,
  };
};

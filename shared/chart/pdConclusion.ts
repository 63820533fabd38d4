import type { Fact } from '../facts/fact.ts';
import type { Phrase } from '../gates/gate.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { formatUnit } from '../text/formatUnit.ts';
import { phrase } from '../text/phrases.ts';
import { listParam } from '../text/template.ts';
import type { PdDepletion, PdSubject } from './pd.ts';

/** A fact of a subject by rule and key; undefined when the subject has none. */
export const pdFactAt = ({ facts, subjectId }: PdSubject, rule: string, key: string): Fact | undefined =>
  facts.find(({ id }) => id === `pd/${rule}|${subjectId}|${key}`);

const depletionSentence = (depletion: readonly PdDepletion[], unit: string): Phrase[] => {
  const all = depletion.filter(({ level }) => level === null);
  if (all.length === 0) return [];
  const items = all.map(({ cut, proportion: { n, of } }) => `< ${cut}: ${n}/${of}`);
  const unknown = all.some(({ notEvaluable }) => notEvaluable > 0);
  return [
    phrase('pd.conclusion.b-cells', { unit: formatUnit(unit), items: items.join(' · ') }),
    ...(unknown ? [phrase('pd.conclusion.b-cells-unknown')] : []),
  ];
};

const kineticSentence = (subjects: readonly PdSubject[], protocol: Protocol): Phrase[] => {
  const [series] = protocol.pd.kinetics.value;
  if (series === undefined) return [];
  const { id, label } = series;
  const quantified = subjects.filter(({ facts }) =>
    facts.some(
      ({ rule, id: own, value }) =>
        rule === 'pd/kinetics/cmax' && own.includes(`|${id}|`) && value.kind === 'number',
    ),
  );
  const last = (subject: PdSubject): Fact | undefined =>
    pdFactAt(subject, 'kinetics/tlast', `${id}|${subject.infusions.at(-1) ?? 0}`);
  const still = quantified.filter((subject) => last(subject)?.value.kind === 'interval');
  const facts = { label_en: label.en, label_zh: label['zh-CN'], n: quantified.length, of: subjects.length };
  return [
    phrase('pd.conclusion.kinetics', facts),
    ...(still.length === 0
      ? []
      : [
          phrase('pd.conclusion.still-quantifiable', {
            subjects: listParam(still.map(({ subjectId }) => subjectId)),
          }),
        ]),
  ];
};

const markerSentences = (subjects: readonly PdSubject[], protocol: Protocol): Phrase[] =>
  protocol.pd.markers.value.flatMap(({ id, label }) => {
    const facts = subjects.flatMap((subject) => pdFactAt(subject, 'marker-normalised', id) ?? []);
    const judged = facts.filter(({ value }) => value.kind === 'yes-no');
    const yes = judged.filter(({ value }) => value.kind === 'yes-no' && value.value);
    const names = { label_en: label.en, label_zh: label['zh-CN'] };
    return judged.length === 0
      ? []
      : [phrase('pd.conclusion.marker', { ...names, n: yes.length, of: judged.length })];
  });

/** What the data show, in sentences, and that they are no verdict (domain.md 3.6: an evidence checklist). */
export const pdConclusion = (
  subjects: readonly PdSubject[],
  depletion: readonly PdDepletion[],
  protocol: Protocol,
): Phrase[] => [
  ...depletionSentence(depletion, protocol.pd.bCells.value.unit),
  ...kineticSentence(subjects, protocol),
  ...markerSentences(subjects, protocol),
  phrase('pd.conclusion.no-verdict'),
];

import type { Protocol } from '../protocol.ts';
import { error, type ProtocolProblem, repeated, warning, when } from './problem.ts';

/** What names the trial is written, and the study treatment can be recognised. */
export const identityProblems = (protocol: Protocol): ProtocolProblem[] => {
  const { id, studyId, title, product, source, treatmentNames, areas } = protocol;
  const texts: readonly (readonly [readonly string[], string])[] = [
    [['id'], id],
    [['studyId'], studyId],
    [['title', 'en'], title.en],
    [['title', 'zh-CN'], title['zh-CN']],
    [['product'], product],
    [['source'], source],
  ];
  return [
    ...texts.flatMap(([path, text]) => when(text.trim() === '', () => error('text-missing', path))),
    ...when(treatmentNames.length === 0, () => error('treatment-none', ['treatmentNames'])),
    ...treatmentNames.flatMap((name, index) =>
      when(name === '' || name !== name.trim().toUpperCase(), () =>
        error('treatment-case', ['treatmentNames', index], { name }),
      ),
    ),
    ...repeated(treatmentNames).map(({ value: name, index }) =>
      error('treatment-twice', ['treatmentNames', index], { name }),
    ),
    ...repeated(areas).map(({ value: area, index }) => warning('area-twice', ['areas', index], { area })),
  ];
};

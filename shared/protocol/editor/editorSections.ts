import type { DocumentPath } from './documentPath.ts';

/** The parts of the protocol in the order in which the editor shows them; each has the names at the top of the document. */
export const editorSections = [
  { id: 'identity', names: ['id', 'studyId', 'title', 'product', 'source', 'version', 'schema'] },
  {
    id: 'doses',
    names: ['doseLevels', 'treatmentNames', 'plannedInfusions', 'infusionDays', 'doseTolerance'],
  },
  { id: 'subjects', names: ['groupSizeMax', 'totalMin', 'totalMax'] },
  { id: 'gates', names: ['gateParameters'] },
  { id: 'assessments', names: ['requiredAssessments'] },
  { id: 'dlt', names: ['dlt'] },
  { id: 'stopping', names: ['stoppingRules'] },
  { id: 'aesi', names: ['aesi'] },
  { id: 'eligibility', names: ['eligibility'] },
  { id: 'endpoints', names: ['endpoints'] },
  { id: 'pd', names: ['pd'] },
  { id: 'liver', names: ['liver'] },
  { id: 'kidney', names: ['kidney'] },
  { id: 'lupus', names: ['lupus'] },
  { id: 'cellTherapy', names: ['cellTherapy'] },
  { id: 'ctcae', names: ['ctcaeVersion'] },
  { id: 'comparators', names: ['comparators'] },
  { id: 'charter', names: ['charter'] },
  { id: 'areas', names: ['areas'] },
] as const satisfies readonly { readonly id: string; readonly names: readonly string[] }[];

export type EditorSectionId = (typeof editorSections)[number]['id'];

const [firstSection] = editorSections;

export const isEditorSection = (id: string): id is EditorSectionId =>
  editorSections.some((section) => section.id === id);

/** The section in which a path of the document stands; the first for the document as a whole. */
export const sectionOf = (path: DocumentPath): EditorSectionId => {
  const name = String(path[0] ?? '');
  const found = editorSections.find(({ names }) => names.some((one) => one === name));
  return found === undefined ? firstSection.id : found.id;
};

import type { DeidFinding } from '../../../../shared/dataset/deid/deid.ts';
import type {
  ImportInspection,
  InspectedFile,
  InspectedTable,
} from '../../../../shared/dataset/inspection.ts';
import type { Mapping } from '../../../../shared/dataset/mapping/mapping.ts';
import { parseIsoDate } from '../../../../shared/kernel/isoDate.ts';
import type { OfferedFile } from '../../../app/offeredFiles.ts';
import type { InspectInput } from './inspectionRunner.ts';
import { isDecided, type PolicyDraft, policyOf } from './policyDraft.ts';

export const STEPS = ['files', 'tables', 'identifying', 'import'] as const;
export type Step = (typeof STEPS)[number];

/** An import in the making: everything that a person has said so far. The files stand in app/offeredFiles.ts. */
export interface ImportDraft {
  readonly step: Step;
  readonly label: string;
  readonly cutoff: { readonly basis: 'derived' | 'stated'; readonly text: string };
  readonly mapping: Mapping;
  readonly policy: PolicyDraft;
  readonly limit: { readonly on: boolean; readonly percent: string };
}

export const emptyDraft = (mappingName: string, policyName: string): ImportDraft => ({
  step: 'files',
  label: '',
  cutoff: { basis: 'derived', text: '' },
  mapping: { schema: 'src-mapping/1', name: mappingName, tables: [] },
  policy: { name: policyName, shiftDates: false, choices: [] },
  limit: { on: false, percent: '' },
});

/** The stated date; null where the latest date in the data is taken; undefined where no date is typed yet. */
export const cutoffOf = ({ cutoff }: ImportDraft): string | null | undefined =>
  cutoff.basis === 'derived' ? null : parseIsoDate(cutoff.text);

/** Shifted dates do not tell the cut-off: the person has to. */
export const needsCutoff = (draft: ImportDraft): boolean =>
  draft.policy.shiftDates && cutoffOf(draft) === null;

export const filesComplete = (draft: ImportDraft, files: readonly OfferedFile[]): boolean =>
  files.length > 0 && draft.label.trim() !== '' && cutoffOf(draft) !== undefined;

/** What is to be looked at; null while the first step is not complete. */
export const inspectInput = (draft: ImportDraft, files: readonly OfferedFile[]): InspectInput | null => {
  const cutoffDate = cutoffOf(draft);
  if (files.length === 0 || cutoffDate === undefined) return null;
  return {
    tokens: files.map((file) => file.token),
    mapping: draft.mapping.tables.length === 0 ? null : draft.mapping,
    policy: policyOf(draft.policy),
    cutoffDate,
  };
};

/** Greatest share of rejected rows, 0 to 1; null: no limit; undefined: what was typed is no percentage. */
export const rejectedShare = ({ limit }: ImportDraft): number | null | undefined => {
  if (!limit.on) return null;
  const percent = limit.percent.trim() === '' ? Number.NaN : Number(limit.percent.replace(',', '.'));
  return percent >= 0 && percent <= 100 ? percent / 100 : undefined;
};

export interface PlacedTable {
  readonly file: InspectedFile;
  readonly table: InspectedTable;
}

export const tablesOf = (inspection: ImportInspection): readonly PlacedTable[] =>
  inspection.files.flatMap((file) => file.tables.map((table) => ({ file, table })));

/** A table that ends the import as it stands. */
export const needsPerson = ({ table }: PlacedTable): boolean =>
  table.recognised === 'unknown' || table.problem !== null;

export const unreadableFiles = (inspection: ImportInspection): readonly InspectedFile[] =>
  inspection.files.filter((file) => file.problem !== null);

/** How many files and tables have to be dealt with before an import. */
export const tableProblems = (inspection: ImportInspection): number =>
  unreadableFiles(inspection).length + tablesOf(inspection).filter(needsPerson).length;

export const undecided = (draft: ImportDraft, findings: readonly DeidFinding[]): readonly DeidFinding[] =>
  findings.filter((finding) => !isDecided(draft.policy, finding));

/** The last step that can be gone to, with what is known. */
export const reachable = (
  draft: ImportDraft,
  files: readonly OfferedFile[],
  inspection: ImportInspection | null,
): Step => {
  if (!filesComplete(draft, files)) return 'files';
  if (inspection === null || tableProblems(inspection) > 0) return 'tables';
  const open = undecided(draft, inspection.findings).length > 0 || needsCutoff(draft);
  return open ? 'identifying' : 'import';
};

export const isReachable = (step: Step, last: Step): boolean => STEPS.indexOf(step) <= STEPS.indexOf(last);

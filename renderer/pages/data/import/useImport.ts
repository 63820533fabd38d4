import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { CutView, MappingView } from '../../../../shared/contract/operations.ts';
import { useActionRuns, useOperation } from '../../../api/queries.ts';
import { useCut } from '../../../app/CutContext.ts';
import { useImportDraft } from '../../../app/ImportDraftContext.ts';
import { clearOffer, type OfferedFile, useOfferedFiles } from '../../../app/offeredFiles.ts';
import { useSession } from '../../../app/SessionContext.ts';
import { emptyDraft, type ImportDraft, inspectInput } from './importDraft.ts';
import { type InspectInput, type InspectionState, isFresh } from './inspectionRunner.ts';

/** The mapping that the newest cut was read with, in its newest version: extracts of one sender stay alike. */
export const usualMapping = (
  cuts: readonly CutView[],
  mappings: readonly MappingView[],
): MappingView | undefined => {
  const name = cuts[0]?.mapping?.name;
  return name === undefined ? undefined : mappings.find(({ mapping }) => mapping.name === name);
};

export interface ImportState {
  readonly draft: ImportDraft;
  /** True once something was said or chosen. */
  readonly begun: boolean;
  readonly change: (part: Partial<ImportDraft> | ((draft: ImportDraft) => Partial<ImportDraft>)) => void;
  readonly discard: () => void;
  readonly files: readonly OfferedFile[];
  readonly mappings: readonly MappingView[];
  readonly input: InspectInput | null;
  readonly looked: InspectionState;
  /** What is shown was found for just what is said now. */
  readonly fresh: boolean;
  readonly lookAgain: () => void;
  readonly stopLooking: () => void;
}

const useInitialDraft = (mappings: readonly MappingView[]): ImportDraft => {
  const { studyId } = useSession();
  const { cuts } = useCut();
  return useMemo(() => {
    const draft = emptyDraft(studyId, studyId);
    const usual = usualMapping(cuts, mappings);
    return usual === undefined ? draft : { ...draft, mapping: usual.mapping };
  }, [studyId, cuts, mappings]);
};

/** The import in the making and what is known of its files. */
export const useImport = (): ImportState => {
  const { kept, keep, runner } = useImportDraft();
  const files = useOfferedFiles('import');
  const saved = useOperation('mapping.list', {});
  const mappings = useMemo(() => saved.data ?? [], [saved.data]);
  const initial = useInitialDraft(mappings);
  const draft = kept ?? initial;
  const looked = useSyncExternalStore(runner.subscribe, runner.get);
  const input = useMemo(() => inspectInput(draft, files), [draft, files]);
  const change = useCallback<ImportState['change']>(
    (part) =>
      keep((current) => {
        const before = current ?? initial;
        return { ...before, ...(typeof part === 'function' ? part(before) : part) };
      }),
    [keep, initial],
  );
  const discard = useCallback(() => {
    runner.reset();
    clearOffer();
    keep(() => null);
  }, [runner, keep]);
  return {
    draft,
    begun: kept !== null || files.length > 0,
    change,
    discard,
    files,
    mappings,
    input,
    looked,
    fresh: input !== null && isFresh(looked, input),
    lookAgain: useCallback(() => input !== null && runner.again(input), [runner, input]),
    stopLooking: runner.stop,
  };
};

/** Looks at the files whenever what is said about them has changed, on the steps that show what was found. */
export const useLooking = ({ draft, input }: ImportState, active: boolean): void => {
  const { runner } = useImportDraft();
  const importing = useActionRuns('import.start');
  const shows = active && !importing && (draft.step === 'tables' || draft.step === 'import');
  useEffect(() => {
    if (shows && input !== null) runner.request(input);
  }, [shows, input, runner]);
};

import type { CutView } from '../../shared/contract/operations.ts';

/** What the person chose while the window is open: no marks at all, or an older cut for a cut in view. */
export interface ComparedChoice {
  readonly off: boolean;
  readonly olderOf: { readonly [cutId: string]: string };
}

export const FIRST_CHOICE: ComparedChoice = { off: false, olderOf: {} };

/** Cuts that come after the one in view in a list that is sorted newest first. */
export const olderCuts = (cuts: readonly CutView[], cut: CutView | null): readonly CutView[] => {
  const at = cuts.findIndex((one) => one.cutId === cut?.cutId);
  return at < 0 ? [] : cuts.slice(at + 1);
};

/** The cut whose differences are marked: the chosen one, else the newest that is older. */
export const comparedCut = (
  cuts: readonly CutView[],
  cut: CutView | null,
  { off, olderOf }: ComparedChoice,
): CutView | null => {
  if (off || cut === null) return null;
  const older = olderCuts(cuts, cut);
  return older.find((one) => one.cutId === olderOf[cut.cutId]) ?? older[0] ?? null;
};

/** The choice after a cut, or none, was chosen for the cut in view. */
export const chooseCompared = (
  choice: ComparedChoice,
  cutId: string,
  older: string | null,
): ComparedChoice =>
  older === null ? { ...choice, off: true } : { off: false, olderOf: { ...choice.olderOf, [cutId]: older } };

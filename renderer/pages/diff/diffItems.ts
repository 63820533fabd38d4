import type { CutDiff, DiffItem, RowChange } from '../../../shared/dataset/diff/diff.ts';
import type { TextKey } from '../../text/words.ts';

export type ItemGroup = 'gates' | 'subjects' | 'doses' | 'events' | 'grades' | 'results';

const GROUPS: readonly ItemGroup[] = ['gates', 'subjects', 'doses', 'events', 'grades', 'results'];

const groupOf = ({ kind }: DiffItem): ItemGroup => {
  if (kind === 'gate-moved') return 'gates';
  if (kind === 'grade-moved') return 'grades';
  if (kind === 'lab-changed') return 'results';
  if (kind.startsWith('subject-')) return 'subjects';
  return kind.startsWith('dose-') ? 'doses' : 'events';
};

/** Items in the order in which a committee reads them; groups without items are left out. */
export const groupItems = (
  items: readonly DiffItem[],
): readonly { readonly group: ItemGroup; readonly items: readonly DiffItem[] }[] =>
  GROUPS.map((group) => ({ group, items: items.filter((item) => groupOf(item) === group) })).filter(
    ({ items: own }) => own.length > 0,
  );

interface ItemLook {
  readonly change: RowChange;
  readonly word: TextKey;
}

/** Sentences that say more exactly than the kind what happened. */
const BY_SENTENCE: { readonly [key: string]: ItemLook } = {
  'diff.ae-new-late': { change: 'new', word: 'diff.kind.late' },
  'diff.ae-duplicated': { change: 'duplicated', word: 'diff.kind.repeated' },
  'diff.finding-duplicated': { change: 'duplicated', word: 'diff.kind.repeated' },
  'diff.finding-removed': { change: 'removed', word: 'diff.kind.ae-removed' },
  'diff.finding-record': { change: 'changed', word: 'diff.kind.ae-changed' },
  'diff.disposition-new': { change: 'new', word: 'diff.kind.subject-new' },
  'diff.disposition-removed': { change: 'removed', word: 'diff.kind.subject-removed' },
};

const changeOfKind = (kind: DiffItem['kind']): RowChange => {
  if (kind.endsWith('-removed')) return 'removed';
  return kind.includes('-new') ? 'new' : 'changed';
};

/** A gate that is asked in one of the two cuts only did not move. */
const lookOfGate = ({ params }: DiffItem['text']): ItemLook => {
  if (params.older === 'none') return { change: 'new', word: 'diff.kind.asked' };
  if (params.newer === 'none') return { change: 'removed', word: 'diff.kind.unasked' };
  return { change: 'changed', word: 'diff.kind.gate-moved' };
};

/** Sign and word of an item. A late entry that is serious says that it is serious: its sentence says that it is late. */
export const lookOf = ({ kind, text }: DiffItem): ItemLook => {
  if (kind === 'gate-moved') return lookOfGate(text);
  const exact = Object.hasOwn(BY_SENTENCE, text.key) ? BY_SENTENCE[text.key] : undefined;
  return exact !== undefined && kind !== 'ae-new-serious'
    ? exact
    : { change: changeOfKind(kind), word: `diff.kind.${kind}` };
};

/** Whether anything at all differs, numbering apart. */
export const anyDiffers = ({ domains }: Pick<CutDiff, 'domains'>): boolean =>
  domains.some((row) => row.new + row.changed + row.removed + row.duplicated > 0);

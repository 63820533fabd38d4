import type { TableAction } from '../protocol/comparators.ts';

/** Letters and words that people write into a decision table, in lower case. R: retain. */
const WRITTEN: { readonly [A in TableAction]: readonly string[] } = {
  escalate: ['e', 'escalate', '递增', '升'],
  stay: ['s', 'stay', 'r', 'retain', '维持', '维持原剂量'],
  'de-escalate': ['d', 'de-escalate', 'deescalate', '降级', '降'],
  eliminate: ['du', 'eliminate', 'd/u', '剔除', '淘汰'],
  stop: ['x', 'stop', '停止'],
};

const BY_WORD: ReadonlyMap<string, TableAction> = new Map(
  (['escalate', 'stay', 'de-escalate', 'eliminate', 'stop'] as const).flatMap((action) =>
    WRITTEN[action].map((written): [string, TableAction] => [written, action]),
  ),
);

/** The action that a cell of a pasted table names; undefined when it names none. */
export const actionOfCell = (field: string): TableAction | undefined =>
  BY_WORD.get(field.trim().toLowerCase());

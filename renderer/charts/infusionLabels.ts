export interface PlacedInfusion {
  readonly number: number;
  /** Pixels along the track. */
  readonly at: number;
}

export interface InfusionLabel {
  readonly text: string;
  readonly at: number;
}

/** Widest digit of a label, in pixels at its size of 10.5. */
const CHARACTER = 6.6;
const GAP = 4;

interface Group {
  readonly first: PlacedInfusion;
  readonly last: PlacedInfusion;
}

const labelOf = ({ first, last }: Group): InfusionLabel => ({
  text: first === last ? String(first.number) : `${first.number}–${last.number}`,
  at: (first.at + last.at) / 2,
});

const touch = (a: InfusionLabel, b: InfusionLabel): boolean =>
  b.at - a.at < ((a.text.length + b.text.length) * CHARACTER) / 2 + GAP;

/**
 * The numbers over a track of infusions, which stand in order of time. Infusions whose numbers would touch share one
 * label with the first and the last number, "1–4".
 */
export const infusionLabels = (placed: readonly PlacedInfusion[]): readonly InfusionLabel[] => {
  const groups: Group[] = [];
  for (const one of placed) {
    let group: Group = { first: one, last: one };
    let before = groups.at(-1);
    // A wider label may reach the one before it, so that is looked at again.
    while (before !== undefined && touch(labelOf(before), labelOf(group))) {
      group = { first: before.first, last: group.last };
      groups.pop();
      before = groups.at(-1);
    }
    groups.push(group);
  }
  return groups.map(labelOf);
};

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A point that wants a label; pixels. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  /** Width of the label's text. */
  readonly width: number;
}

/** Where a label stands: left edge and middle of its text. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
}

const HEIGHT = 14;
const GAP = 9;
const POINT = 6;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const boxOf = (x: number, y: number, width: number): Box => ({
  left: x,
  right: x + width,
  top: y - HEIGHT / 2,
  bottom: y + HEIGHT / 2,
});

/** Places beside a point, the nearest first: right and left of it, then further up and down. */
const places = ({ x, y, width }: Labelled): readonly PlacedLabel[] =>
  [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6].flatMap((step) => [
    { x: x + GAP, y: y + step * HEIGHT },
    { x: x - GAP - width, y: y + step * HEIGHT },
  ]);

const inside = (box: Box, within: Box): boolean =>
  box.left >= within.left &&
  box.right <= within.right &&
  box.top >= within.top &&
  box.bottom <= within.bottom;

/**
 * A place for the label of every point, so that no label covers another or a point, in the order given; a label for which
 * there is no room stands right of its point.
 */
export const placeLabels = (points: readonly Labelled[], within: Box): readonly PlacedLabel[] => {
  const taken: Box[] = points.map(({ x, y }) => ({
    ...{ left: x - POINT, right: x + POINT, top: y - POINT, bottom: y + POINT },
  }));
  return points.map((point) => {
    const free = places(point).find((place) => {
      const box = boxOf(place.x, place.y, point.width);
      return inside(box, within) && !taken.some((other) => overlap(box, other));
    });
    const place = free ?? { x: point.x + GAP, y: point.y };
    taken.push(boxOf(place.x, place.y, point.width));
    return place;
  });
};

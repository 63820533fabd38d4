const SHAPES = [
  // Circle, triangle, square, diamond; of about equal area.
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  'M0-6.4 6 4.4H-6Z',
  'M-4.7-4.7H4.7V4.7H-4.7Z',
  'M0-6.6 6.6 0 0 6.6-6.6 0Z',
] as const;

/** Shape of a dose level around the origin, so that levels differ without colour. */
export const levelShape = (level: number): string => SHAPES[(level - 1) % SHAPES.length] ?? SHAPES[0];

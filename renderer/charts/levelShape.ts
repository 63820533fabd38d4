const SHAPES = [
  // Circle, triangle, square, diamond, triangle upside down, plus, hexagon, hourglass, cross; of about equal area.
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  'M0-6.4 6 4.4H-6Z',
  'M-4.7-4.7H4.7V4.7H-4.7Z',
  'M0-6.6 6.6 0 0 6.6-6.6 0Z',
  'M0 6.4 6-4.4H-6Z',
  'M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z',
  'M-3-5.2H3L6 0 3 5.2H-3L-6 0Z',
  'M-5.6-6H5.6L1.4 0 5.6 6H-5.6L-1.4 0Z',
  'M-5.6-2.9-2.9-5.6 0-2.7 2.9-5.6 5.6-2.9 2.7 0 5.6 2.9 2.9 5.6 0 2.7-2.9 5.6-5.6 2.9-2.7 0Z',
] as const;

/** Shape of a dose level around the origin, so that levels differ without colour; nine before they come again. */
export const levelShape = (level: number): string => SHAPES[(level - 1) % SHAPES.length] ?? SHAPES[0];

const FACES = [
  '400 12px Inter',
  '600 12px Inter',
  "400 12px 'Noto Sans SC'",
  "600 12px 'Noto Sans SC'",
] as const;

/** A hidden window may not load a font until it is painted; the report asks for each by name. */
export const loadFonts = async (): Promise<void> => {
  await Promise.all(FACES.map((face) => document.fonts.load(face, 'Aa 剂量')));
};

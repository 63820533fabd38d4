/** A probability or rate as it is printed in a sentence: three decimals. Nothing is ever compared after this. */
export const roundFigure = (value: number): number => Math.round(value * 1000) / 1000;

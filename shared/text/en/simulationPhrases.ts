/** Operating characteristics. */
export const simulationPhrasesEn = {} as const;

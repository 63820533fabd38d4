/** Operating characteristics. */
export const simulationPhrasesZhCN = {} as const;

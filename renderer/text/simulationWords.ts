/** Operating characteristics. */
export const simulationWords = {};

/** What the window can ask about derived facts: grades, signals, responses, adjudications. */
export const clinicalOperations = {} as const;

/** Ends a switch over a closed union: a new variant fails to compile, an unknown value at run time throws. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected variant: ${JSON.stringify(value)}`);
};

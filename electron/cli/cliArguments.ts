/** What follows --cli on the command line of the program; undefined when a window is wanted. */
export const cliArguments = (argv: readonly string[]): string[] | undefined => {
  const at = argv.indexOf('--cli');
  return at === -1 ? undefined : argv.slice(at + 1);
};

/** A workspace folder named on the command line, as a file manager does on a double click. */
export const workspaceArgument = (argv: readonly string[]): string | undefined =>
  argv.slice(1).findLast((argument) => !argument.startsWith('-') && /\.srcw[\\/]?$/i.test(argument));

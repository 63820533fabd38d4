/** Classes of lupus nephritis in a text: "Class IV + V", "LN III/V", "IV型". Source: ISN/RPS 2003, classes I to VI. */
const CLASS = /(?<![A-Z])(VI|IV|V|III|II|I)(?![A-Z])/g;
const SAYS_CLASS = /CLASS|CLASSES|\bLN\b|ISN|RPS|型/;

/** The classes that a text names, each once, in order; empty when it does not speak of classes. */
export const lupusClasses = (text: string): readonly string[] => {
  const upper = text.toUpperCase();
  if (!SAYS_CLASS.test(upper)) return [];
  return [...new Set([...upper.matchAll(CLASS)].map(([, found = '']) => found))];
};

/** Where every value of a template comes from: nobody's protocol. */
export const TEMPLATE = 'Template; to be confirmed with the sponsor';
/** The same, with the document that the value is taken from. */
export const from = (document: string): string => `${TEMPLATE}. ${document}`;

/** A value of a template: an assumption until the sponsor confirms it. */
export const template = <T>(value: T, note = '', source = TEMPLATE) => ({ value, source, open: true, note });

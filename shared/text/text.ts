export type Language = 'en' | 'zh-CN';
export const languages: readonly Language[] = ['en', 'zh-CN'];

export type Params = { readonly [name: string]: string | number };

/** Replaces {name} by its parameter; an unknown name stays visible rather than vanish. */
export const fill = (template: string, params: Params = {}): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));

import { word } from './word.ts';

/** Designs page. */
export const designWords = {
  'nav.designs': word('Designs', '试验设计'),
  'design.title': word('Comparator designs', '对照设计'),
};

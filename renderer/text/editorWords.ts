import { word } from './word.ts';

/** Protocol editor. */
export const editorWords = {
  'editor.title': word('Edit the protocol', '编辑方案'),
};

import { word } from './word.ts';

export const reportWords = {
  'report.dose': word('Dose', '剂量'),
} as const;

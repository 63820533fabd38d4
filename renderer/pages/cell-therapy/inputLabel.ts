import type { TextApi } from '../../text/useText.ts';

const DAYS = /^Days ([≤<].*)$/;

/** The name of a counted figure in the reader's language; a name of a treatment or test stays as it was read. */
export const inputLabel = (name: string, { t }: Pick<TextApi, 't'>): string => {
  const cut = DAYS.exec(name)?.[1];
  if (cut !== undefined) return t('cell.input.days', { cut });
  if (name === 'Samples') return t('cell.input.samples');
  if (name === 'Support') return t('cell.input.support');
  if (name === 'Results staged') return t('cell.input.results');
  if (name === 'Days due') return t('cell.input.due');
  return name === 'Days assessed' ? t('cell.input.assessed') : name;
};

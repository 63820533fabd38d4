import type { ListedSubject } from '../../../shared/chart/subjects.ts';
import type { TextApi } from '../../text/useText.ts';

/** Sex and age as recorded. */
export const personText = ({ sex, age }: Pick<ListedSubject, 'sex' | 'age'>, { t }: TextApi): string =>
  [sex, age === null ? t('board.ageUnknown') : t('board.age', { age })]
    .filter((part) => part !== '')
    .join(' · ');

import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { Direction } from '../../grading/labGrade.ts';
import type { DltSelector } from '../../protocol/dlt.ts';
import { sameTerm } from '../adverse/termText.ts';

const has = (words: readonly string[], word: string): boolean => words.some((one) => sameTerm(one, word));

/** Whether any selector names an adverse event; `groups` are the groups of special interest that it belongs to. */
export const namesAdverseEvent = (
  selectors: readonly DltSelector[],
  event: Pick<AdverseEvent, 'term' | 'preferredTerm' | 'systemOrganClass'>,
  groups: readonly string[],
): boolean =>
  selectors.some((selector) => {
    switch (selector.kind) {
      case 'any':
        return true;
      case 'term':
        return has(selector.terms, event.preferredTerm) || has(selector.terms, event.term);
      case 'aesi':
        return selector.groups.some((group) => groups.includes(group));
      case 'soc':
        return has(selector.classes, event.systemOrganClass);
      default:
        return false;
    }
  });

/** Whether any selector names a laboratory term in one direction. */
export const namesLaboratory = (
  selectors: readonly DltSelector[],
  term: string,
  direction: Direction,
): boolean =>
  selectors.some(
    (selector) =>
      selector.kind === 'lab' &&
      (selector.tests.length === 0 ||
        selector.tests.some((test) => test.direction === direction && has([test.term], term))),
  );

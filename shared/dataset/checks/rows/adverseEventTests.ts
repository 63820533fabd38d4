import { RESOLVED_OUTCOMES, SERIOUS_CRITERIA, UNRESOLVED_OUTCOMES } from '../../adverseEventCodes.ts';
import { codeAt, type RowTest, type TableShape, textAt, warning } from '../rowTest.ts';

/** Seriousness and its criteria must agree. */
const seriousnessTests = (table: TableShape): readonly RowTest[] => {
  const [serious, outcome, grade] = [table.at('AESER'), table.at('AEOUT'), table.at('AETOXGR')];
  const criteria = SERIOUS_CRITERIA.filter(table.has).map(table.at);
  const contradiction = warning(table, {
    column: 'AESER',
    rule: 'seriousContradiction',
    message: 'AESER is N, but a criterion of seriousness is Y or the event is fatal: it counts as serious.',
  });
  const noCriterion = warning(table, {
    column: 'AESER',
    rule: 'seriousWithoutCriterion',
    message: 'AESER is Y, but none of the criteria of seriousness in this file is Y.',
  });
  if (!table.has('AESER')) return [];
  return [
    (cells) => {
      const stated = codeAt(cells, serious);
      const met = criteria.some((at) => codeAt(cells, at) === 'Y');
      if (stated === 'Y') return met || criteria.length === 0 ? undefined : noCriterion;
      const fatal = codeAt(cells, outcome) === 'FATAL' || textAt(cells, grade) === '5';
      return stated === 'N' && (met || fatal) ? contradiction : undefined;
    },
  ];
};

/** Grade 5 is death related to the event. Source: CTCAE v5.0, "Grades". */
const fatalTests = (table: TableShape): readonly RowTest[] => {
  const [outcome, grade] = [table.at('AEOUT'), table.at('AETOXGR')];
  if (!table.has('AEOUT') || !table.has('AETOXGR')) return [];
  const notFatal = warning(table, {
    column: 'AEOUT',
    rule: 'gradeFiveNotFatal',
    message: 'AETOXGR is 5, which is death, but AEOUT names another outcome than FATAL.',
  });
  const notFive = warning(table, {
    column: 'AETOXGR',
    rule: 'fatalNotGradeFive',
    message: 'AEOUT is FATAL, but AETOXGR is below 5, the grade of death.',
  });
  return [
    (cells) => {
      const [graded, ended] = [textAt(cells, grade), codeAt(cells, outcome)];
      if (graded === '5') return ended === '' || ended === 'FATAL' ? undefined : notFatal;
      return graded !== '' && ended === 'FATAL' ? notFive : undefined;
    },
  ];
};

/** Outcome and end date must agree. */
const outcomeTests = (table: TableShape): readonly RowTest[] => {
  const [outcome, end] = [table.at('AEOUT'), table.at('AEENDTC')];
  if (!table.has('AEOUT') || !table.has('AEENDTC')) return [];
  const noEnd = warning(table, {
    column: 'AEENDTC',
    rule: 'resolvedWithoutEnd',
    message: 'AEOUT says that the event has ended, but AEENDTC is empty: how long it lasted is unknown.',
  });
  const withEnd = warning(table, {
    column: 'AEENDTC',
    rule: 'unresolvedWithEnd',
    message: 'AEOUT says that the event has not ended, but AEENDTC holds an end.',
  });
  return [
    (cells) => {
      const said = codeAt(cells, outcome);
      const ended = textAt(cells, end) !== '';
      if (!ended) return RESOLVED_OUTCOMES.has(said) ? noEnd : undefined;
      return UNRESOLVED_OUTCOMES.has(said) ? withEnd : undefined;
    },
  ];
};

/** Grades in the words of AESEV: 1 mild, 2 moderate, 3 severe and above. Source: CTCAE v5.0, "Grades". */
const GRADES_OF_SEVERITY: { readonly [severity: string]: readonly string[] } = {
  MILD: ['1'],
  MODERATE: ['2'],
  SEVERE: ['3', '4', '5'],
};

const severityTests = (table: TableShape): readonly RowTest[] => {
  const [severity, grade] = [table.at('AESEV'), table.at('AETOXGR')];
  if (!table.has('AESEV') || !table.has('AETOXGR')) return [];
  const message = 'AESEV and AETOXGR contradict each other; the grade in AETOXGR is what is shown.';
  const issue = warning(table, { column: 'AESEV', rule: 'severityAgainstGrade', message });
  return [
    (cells) => {
      const grades = GRADES_OF_SEVERITY[codeAt(cells, severity)];
      const graded = textAt(cells, grade);
      return grades === undefined || graded === '' || grades.includes(graded) ? undefined : issue;
    },
  ];
};

/** What the answers about one adverse event must be to each other. */
export const adverseEventTests = (table: TableShape): readonly RowTest[] =>
  table.domain === 'AE'
    ? [...seriousnessTests(table), ...fatalTests(table), ...outcomeTests(table), ...severityTests(table)]
    : [];

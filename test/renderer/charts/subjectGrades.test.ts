import { expect, test } from 'vitest';
import { subjectGrades } from '../../../renderer/charts/subjectGrades.ts';

test('SRC-AE-101: grades are worst first and the ungraded last, never as mild', () => {
  expect(subjectGrades({ byGrade: [2, 0, 1, 1, 0], notGraded: 1 })).toEqual([4, 3, 1, 1, 'not-graded']);
});

test('SRC-AE-101: without subjects there is no mark', () => {
  expect(subjectGrades({ byGrade: [0, 0, 0, 0, 0], notGraded: 0 })).toEqual([]);
});

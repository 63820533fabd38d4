import type { CtcaeTerm } from '../../../shared/grading/ctcae/criterion.ts';
import { termsOfQuantity } from '../../../shared/grading/ctcae/editions.ts';
import { quantityOfCode } from '../../../shared/grading/ctcae/quantities.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import { type CriteriaId, editionNumber } from '../../../shared/grading/labGrade.ts';
import { directionText } from '../../charts/labVersionTwin.ts';
import { useText } from '../../text/useText.ts';
import listClasses from '../../ui/ReasonList.module.css';
import classes from './Labs.module.css';

const Term = ({ term }: { readonly term: CtcaeTerm }) => {
  const text = useText();
  const { t, language } = text;
  const name = termName(language, term.term);
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={classes.quiet}>
          {name === term.term ? '' : `${term.term} · `}
          {directionText(term.direction, text)}
        </span>
      </th>
      {([1, 2, 3, 4] as const).map((grade) => (
        <td key={grade} lang="en">
          {term.wording[grade - 1]}
        </td>
      ))}
      <td>{term.clinicalUpTo === null ? '–' : t('labGrade.clinicalUpTo', { grade: term.clinicalUpTo })}</td>
    </tr>
  );
};

/** The official wording by which the results of this test are graded, and how far the clinical grade can be above. */
export const TermCriteria = ({
  criteria,
  testCode,
}: {
  readonly criteria: CriteriaId;
  readonly testCode: string;
}) => {
  const { t, word } = useText();
  const quantity = quantityOfCode(testCode);
  const terms = quantity === undefined ? [] : termsOfQuantity(criteria, quantity);
  const edition = editionNumber(criteria);
  if (terms.length === 0) {
    return <p className={classes.sub}>{t('labGrade.notGraded', { edition })}</p>;
  }
  return (
    <details className={listClasses.list} data-testid="term-criteria">
      <summary>{t('labGrade.criteria', { edition, n: terms.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('labVersion.colTerm')}</th>
            {([1, 2, 3, 4] as const).map((grade) => (
              <th key={grade} scope="col">
                {word(`grade.${grade}`)}
              </th>
            ))}
            <th scope="col">{t('labGrade.colClinical')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <Term key={term.term} term={term} />
          ))}
        </tbody>
      </table>
      <p>{t('labGrade.wordingSource', { edition })}</p>
    </details>
  );
};

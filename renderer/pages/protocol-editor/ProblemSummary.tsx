import type { Json } from '../../../shared/integrity/canonicalJson.ts';
import { useText } from '../../text/useText.ts';
import { Note } from '../../ui/Note.tsx';
import type { DraftProblem } from './draftChecks.ts';
import classes from './Editor.module.css';
import { pathInWords } from './fieldLabel.ts';

/** As many as are read at once. */
const SHOWN = 8;

interface ProblemSummaryProps {
  readonly problems: readonly DraftProblem[];
  readonly document: Json;
  readonly onGo: (problem: DraftProblem) => void;
}

const ProblemItems = ({ problems, document, onGo }: ProblemSummaryProps) => {
  const text = useText();
  return (
    <ul className={classes.problemList}>
      {problems.slice(0, SHOWN).map((problem) => (
        <li key={`${problem.at} ${problem.text}`}>
          <button type="button" className="link-button" onClick={() => onGo(problem)}>
            {pathInWords(problem.at, document, text).join(' › ') || text.t('editor.title')}
          </button>
          : {problem.text}
        </li>
      ))}
      {problems.length > SHOWN && <li>{text.t('editor.problemsMore', { n: problems.length - SHOWN })}</li>}
    </ul>
  );
};

/** Every problem of the draft with the way to its field: what must be solved, then what is only said. */
export const ProblemSummary = (props: ProblemSummaryProps) => {
  const { t } = useText();
  const { problems } = props;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return (
    <div role="status" data-testid="draft-problems">
      {errors.length > 0 && (
        <Note tone="bad" title={t('editor.problems', { n: errors.length })}>
          <ProblemItems {...props} problems={errors} />
        </Note>
      )}
      {warnings.length > 0 && errors.length === 0 && (
        <Note tone="warn">
          <details>
            <summary>{t('editor.warnings', { n: warnings.length })}</summary>
            <ProblemItems {...props} problems={warnings} />
          </details>
        </Note>
      )}
    </div>
  );
};

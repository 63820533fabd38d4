import type {
  EligibilityCriterion,
  EligibilityModel,
  EligibilitySubject,
} from '../../../shared/chart/eligibility.ts';
import { formatInterval, formatProportion } from '../../../shared/text/format.ts';
import { useText } from '../../text/useText.ts';
import { LevelGlyph } from '../../ui/LevelTitle.tsx';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { SubjectMark } from '../../ui/SubjectMark.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Eligibility.module.css';
import { EligibilityCell } from './EligibilityCell.tsx';

const SubjectHead = ({ subject }: { readonly subject: EligibilitySubject }) => {
  const { t } = useText();
  const name = useSubjectName();
  const { subjectId, level, dosed } = subject;
  return (
    <span className={classes.subject}>
      <span>
        <SubjectLink subjectId={subjectId}>{name(subjectId)}</SubjectLink>{' '}
        <SubjectMark subjectId={subjectId} />
      </span>
      <span className={classes.level}>
        {level !== null && <LevelGlyph level={level} />}
        {!dosed ? t('eligibility.notDosed') : level === null ? '' : t('level.n', { level })}
      </span>
    </span>
  );
};

interface CountProps {
  readonly notMet: EligibilityCriterion['notMet'];
  readonly notEvaluable: number;
}

/** An interval stands only where everybody could be evaluated: of who could not, "0 not met" says nothing. */
const NotMetCount = ({ notMet, notEvaluable }: CountProps) => {
  const { t, language } = useText();
  return (
    <td className={classes.count}>
      {formatProportion(notMet)}
      <span className={classes.interval}>
        {notEvaluable === 0 ? formatInterval(language, notMet) : t('pd.unknown', { n: notEvaluable })}
      </span>
    </td>
  );
};

interface RowProps {
  readonly model: EligibilityModel;
  readonly criterion: EligibilityCriterion;
  readonly position: number;
}

const CriterionRow = ({ model, criterion, position }: RowProps) => {
  const { language } = useText();
  const name = useSubjectName();
  const label = criterion.label[language];
  return (
    <tr>
      <th scope="row" title={criterion.text[language]}>
        <span className={classes.id}>{criterion.id}</span>
        {label}
      </th>
      <NotMetCount notMet={criterion.notMet} notEvaluable={criterion.notEvaluable} />
      {model.subjects.map((subject) => {
        const fact = subject.cells[position];
        return (
          <td key={subject.subjectId}>
            {fact !== undefined && (
              <EligibilityCell
                subject={subject}
                name={name(subject.subjectId)}
                fact={fact}
                label={label}
                source={criterion.text[language]}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
};

const OverallRow = ({ model }: { readonly model: EligibilityModel }) => {
  const { t } = useText();
  const name = useSubjectName();
  return (
    <tr data-overall>
      <th scope="row">{t('eligibility.overall')}</th>
      <NotMetCount
        notMet={model.deviating}
        notEvaluable={
          model.subjects.filter(({ dosed, overall }) => dosed && overall.value.kind === 'none').length
        }
      />
      {model.subjects.map((subject) => (
        <td key={subject.subjectId}>
          <EligibilityCell
            subject={subject}
            name={name(subject.subjectId)}
            fact={subject.overall}
            label={t('eligibility.overall')}
            source={t('eligibility.overallSub')}
          />
        </td>
      ))}
    </tr>
  );
};

/** IE rows that belong to no criterion of the protocol; left out when nobody has any. */
const OthersRow = ({ model }: { readonly model: EligibilityModel }) => {
  const { t } = useText();
  const name = useSubjectName();
  if (model.subjects.every(({ others }) => others.length === 0)) return null;
  return (
    <tr>
      <th scope="row">{t('eligibility.others')}</th>
      <td />
      {model.subjects.map((subject) => (
        <td key={subject.subjectId}>
          {subject.others.length === 0
            ? t('eligibility.none')
            : subject.others.map((fact) => (
                <EligibilityCell
                  key={fact.id}
                  subject={subject}
                  name={name(subject.subjectId)}
                  fact={fact}
                  label={fact.inputs[0]?.name ?? fact.about}
                  source=""
                />
              ))}
        </td>
      ))}
    </tr>
  );
};

interface MatrixProps {
  readonly model: EligibilityModel;
  readonly shown: (criterion: EligibilityCriterion) => boolean;
}

/** Criteria in rows, subjects in columns; every cell says its outcome by sign and word. */
export const EligibilityMatrix = ({ model, shown }: MatrixProps) => {
  const { t } = useText();
  return (
    // What scrolls sideways must scroll by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls
    <section className={classes.scroll} tabIndex={0} aria-label={t('eligibility.matrix')}>
      <table className={classes.table} data-testid="eligibility-matrix">
        <thead>
          <tr>
            <th scope="col">{t('eligibility.col.criterion')}</th>
            <th scope="col">{t('eligibility.col.notMet')}</th>
            {model.subjects.map((subject) => (
              <th key={subject.subjectId} scope="col">
                <SubjectHead subject={subject} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <OverallRow model={model} />
          <OthersRow model={model} />
          {(['inclusion', 'exclusion'] as const).flatMap((role) => [
            <tr key={role} data-group>
              <th scope="rowgroup" colSpan={model.subjects.length + 2}>
                <span>{t(`eligibility.${role}`)}</span>
              </th>
            </tr>,
            ...model.criteria.flatMap((criterion, position) =>
              criterion.role === role && shown(criterion)
                ? [
                    <CriterionRow
                      key={criterion.id}
                      model={model}
                      criterion={criterion}
                      position={position}
                    />,
                  ]
                : [],
            ),
          ])}
        </tbody>
      </table>
    </section>
  );
};

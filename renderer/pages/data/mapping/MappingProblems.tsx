import { checkMapping, type MappingProblem } from '../../../../shared/dataset/mapping/checkMapping.ts';
import type { TableMapping } from '../../../../shared/dataset/mapping/mapping.ts';
import type { TablePlan } from '../../../../shared/dataset/mapping/tablePlan.ts';
import { formatList } from '../../../../shared/text/format.ts';
import { useText } from '../../../text/useText.ts';
import { Glyph } from '../../../ui/Glyph.tsx';
import classes from './Mapping.module.css';

interface ProblemLine {
  readonly tone: 'bad' | 'warn' | 'good';
  readonly text: string;
}

const glyph = { bad: 'cross', warn: 'warning', good: 'check' } as const;

/** What is wrong with a table's mapping by itself, in words; what blocks it comes first. */
export const problemsOf = (entry: TableMapping): readonly MappingProblem[] =>
  [...checkMapping({ schema: 'src-mapping/1', name: 'one table', tables: [entry] })].sort(
    (a, b) => Number(b.blocking) - Number(a.blocking),
  );

const useProblemLines = ({ entry, plan }: MappingProblemsProps): readonly ProblemLine[] => {
  const { t, say, language } = useText();
  const told = problemsOf(entry).map(
    ({ blocking, text }): ProblemLine => ({ tone: blocking ? 'bad' : 'warn', text: say(text) }),
  );
  const lacking = plan.kind === 'import' ? plan.missingRecommended : [];
  const recommended = lacking.filter((name) => name !== `${entry.domain}SEQ`);
  const lines: ProblemLine[] = [
    ...told,
    ...(entry.domain === '' || recommended.length === 0
      ? []
      : [
          {
            tone: 'warn',
            text: t('map.lacksRecommended', { names: formatList(language, recommended) }),
          } as const,
        ]),
  ];
  return lines.length === 0 ? [{ tone: 'good', text: t('map.noProblem') }] : lines;
};

interface MappingProblemsProps {
  readonly entry: TableMapping;
  readonly plan: TablePlan;
}

/** What stands against using the mapping, and what stays unknown with it. */
export const MappingProblems = (props: MappingProblemsProps) => {
  const lines = useProblemLines(props);
  return (
    <div role="status">
      <ul className={classes.problems}>
        {lines.map(({ tone, text }) => (
          <li key={text} data-tone={tone}>
            <Glyph name={glyph[tone]} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

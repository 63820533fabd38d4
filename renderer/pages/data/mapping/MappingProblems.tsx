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

const useProblemLines = (domain: string, plan: TablePlan): readonly ProblemLine[] => {
  const { t, language } = useText();
  const list = (names: readonly string[]): string => formatList(language, names);
  if (plan.kind === 'unknown' && plan.goneColumns.length > 0) {
    return [{ tone: 'bad', text: t('map.goneColumns', { names: list(plan.goneColumns) }) }];
  }
  if (domain === '' || plan.kind !== 'import') return [{ tone: 'bad', text: t('map.needDomain') }];
  const { missingRequired, missingRecommended } = plan;
  const lines: ProblemLine[] = [
    ...(missingRequired.length === 0
      ? []
      : [{ tone: 'bad', text: t('map.needRequired', { names: list(missingRequired) }) } as const]),
    ...(missingRecommended.length === 0
      ? []
      : [{ tone: 'warn', text: t('map.lacksRecommended', { names: list(missingRecommended) }) } as const]),
  ];
  return lines.length === 0 ? [{ tone: 'good', text: t('map.noProblem') }] : lines;
};

/** What stands against using the mapping, and what stays unknown with it. */
export const MappingProblems = ({ domain, plan }: { readonly domain: string; readonly plan: TablePlan }) => {
  const lines = useProblemLines(domain, plan);
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

import { Chip } from '@mantine/core';
import { useState } from 'react';
import type { EligibilityCriterion, EligibilityModel } from '../../../shared/chart/eligibility.ts';
import { useOperation } from '../../api/queries.ts';
import { eligibilityTwin, outcomeOf } from '../../charts/eligibilityTwin.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { IfFollowed } from '../../ui/IfFollowed.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import classes from './Eligibility.module.css';
import { EligibilityMatrix } from './EligibilityMatrix.tsx';

/** Criteria of which at least one subject's record says something. */
const toldIn = (model: EligibilityModel): ReadonlySet<string> =>
  new Set(
    model.criteria
      .filter((_, position) =>
        model.subjects.some(({ cells }) => {
          const cell = cells[position];
          return cell !== undefined && outcomeOf(cell) !== 'not-evaluable';
        }),
      )
      .map(({ id }) => id),
  );

const Matrix = ({ model, onlyTold }: { readonly model: EligibilityModel; readonly onlyTold: boolean }) => {
  const text = useText();
  const { t, say } = text;
  if (model.empty !== null) return <EmptyState title={say(model.empty)} />;
  const told = toldIn(model);
  const shown = ({ id }: EligibilityCriterion): boolean => !onlyTold || told.has(id);
  const hidden = model.criteria.filter((criterion) => !shown(criterion)).length;
  return (
    <Section
      title={t('eligibility.matrix')}
      actions={
        <ExportMenu
          name={`${t('eligibility.title')} ${model.provenance.cutLabel}`}
          table={() => eligibilityTwin(model, text)}
        />
      }
    >
      <p className={classes.sub}>
        {t('eligibility.matrixSub')} {hidden === 0 ? '' : t('eligibility.hidden', { n: hidden })}
      </p>
      <EligibilityMatrix model={model} shown={shown} />
    </Section>
  );
};

const Eligibility = ({ cutId }: { readonly cutId: string }) => {
  const { t } = useText();
  const [onlyTold, setOnlyTold] = useState(false);
  const query = useOperation('eligibility.get', { cutId });
  const model = query.data;
  return (
    <Page
      title={t('eligibility.title')}
      conclusion={model?.conclusion ?? []}
      filters={
        <div className={classes.controls}>
          <Chip size="sm" variant="outline" checked={onlyTold} onChange={setOnlyTold}>
            {t('eligibility.onlyTold')}
          </Chip>
        </div>
      }
      provenance={model?.provenance ?? null}
    >
      <Loaded query={query}>{(value) => <Matrix model={value} onlyTold={onlyTold} />}</Loaded>
    </Page>
  );
};

/** Who met the criteria of eligibility, who did not, and what this cut cannot tell. */
export const EligibilityPage = () => (
  <IfFollowed areas={['eligibility']} title="eligibility.title">
    <WithCut>{(cut) => <Eligibility cutId={cut.cutId} />}</WithCut>
  </IfFollowed>
);

import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { WhatIfModel } from '../../../shared/escalation/whatIf/whatIfModel.ts';
import { useOperation } from '../../api/queries.ts';
import { TwinTableView } from '../../charts/TwinTableView.tsx';
import { whatIfTreeTwin } from '../../charts/whatIfTwin.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Section } from '../../ui/Page.tsx';
import { ProvenanceLine } from '../../ui/ProvenanceLine.tsx';
import { PlanSection } from './PlanSection.tsx';
import classes from './WhatIf.module.css';
import { WhatIfTree } from './WhatIfTree.tsx';

const DEPTHS = [1, 2, 3, 4] as const;

const Told = ({ model, asTable }: { readonly model: WhatIfModel; readonly asTable: boolean }) => {
  const text = useText();
  const { t, say } = text;
  const { root } = model;
  if (root === null)
    return <EmptyState title={model.empty === null ? t('whatIf.noDate') : say(model.empty)} />;
  return (
    <>
      {asTable ? (
        <TwinTableView caption={t('whatIf.tree')} twin={whatIfTreeTwin(root, text)} />
      ) : (
        <WhatIfTree root={root} />
      )}
      <PlanSection model={model} />
      <div className={classes.assumptions}>
        <h3>{t('whatIf.assumptions')}</h3>
        <ul>
          {model.assumptions.map((assumption) => (
            <li key={assumption.key}>{say(assumption)}</li>
          ))}
        </ul>
      </div>
      <div className={classes.assumptions}>
        <ProvenanceLine provenance={model.provenance} />
      </div>
    </>
  );
};

/** What the gates would say next: the tree of the coming cohorts' outcomes, and the earliest dates of the plan. */
export const WhatIfSection = ({ cutId }: { readonly cutId: string }) => {
  const text = useText();
  const { t } = text;
  const [depth, setDepth] = useState<number>(2);
  const [asTable, setAsTable] = useState(false);
  const query = useOperation('whatIf.get', { cutId, depth });
  const root = query.data?.root ?? null;
  return (
    <Section
      title={t('whatIf.title')}
      actions={
        <>
          <span id="what-if-depth">{t('whatIf.depth')}</span>
          <SegmentedControl
            size="xs"
            aria-labelledby="what-if-depth"
            value={String(depth)}
            onChange={(value) => setDepth(Number(value))}
            data={DEPTHS.map(String)}
            transitionDuration={0}
          />
          <Button variant="default" size="compact-sm" onClick={() => setAsTable((value) => !value)}>
            {t(asTable ? 'whatIf.asTree' : 'whatIf.asTable')}
          </Button>
          {root !== null && (
            <ExportMenu
              name={`what if ${query.data?.provenance.cutLabel ?? ''}`}
              table={() => whatIfTreeTwin(root, text)}
            />
          )}
        </>
      }
    >
      <p className={classes.lead}>{t('whatIf.lead')}</p>
      <Loaded query={query}>{(model) => <Told model={model} asTable={asTable} />}</Loaded>
    </Section>
  );
};

import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { VersionDifferenceModel } from '../../../shared/chart/labVersionDifference.ts';
import { CriteriaId, editionNumber } from '../../../shared/grading/labGrade.ts';
import { useOperation } from '../../api/queries.ts';
import { versionRowsTwin, versionTermsTwin } from '../../charts/labVersionTwin.ts';
import { useMarkedTwin } from '../../charts/useMarkedTwin.ts';
import { useText } from '../../text/useText.ts';
import { Conclusion } from '../../ui/Conclusion.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Section } from '../../ui/Page.tsx';
import { ProvenanceLine } from '../../ui/ProvenanceLine.tsx';
import classes from './Labs.module.css';
import { VersionRows } from './VersionRows.tsx';
import { VersionTerms } from './VersionTerms.tsx';

const SHOWN = ['terms', 'results'] as const;
type Shown = (typeof SHOWN)[number];

const Editions = ({
  model,
  onOther,
}: {
  readonly model: VersionDifferenceModel;
  readonly onOther: (other: CriteriaId) => void;
}) => {
  const { t } = useText();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('labVersion.with')}
      value={model.other}
      onChange={(value) => {
        const other = CriteriaId.safeParse(value);
        if (other.success) onOther(other.data);
      }}
      data={CriteriaId.options
        .filter((criteria) => criteria !== model.study)
        .map((criteria) => ({
          value: criteria,
          label: t('labVersion.edition', { edition: editionNumber(criteria) }),
        }))}
      transitionDuration={0}
    />
  );
};

const Difference = ({
  model,
  onOther,
}: {
  readonly model: VersionDifferenceModel;
  readonly onOther: (other: CriteriaId) => void;
}) => {
  const text = useText();
  const { t, say } = text;
  const markedTwin = useMarkedTwin();
  const [shown, setShown] = useState<Shown>('terms');
  const twin = () =>
    shown === 'terms' ? versionTermsTwin(model, text) : markedTwin(versionRowsTwin(model, text));
  return (
    <Section
      title={t('labVersion.title')}
      actions={
        <>
          <Editions model={model} onOther={onOther} />
          <SegmentedControl
            size="xs"
            aria-label={t('labVersion.show')}
            value={shown}
            onChange={(value) => setShown(SHOWN.find((one) => one === value) ?? 'terms')}
            data={SHOWN.map((one) => ({ value: one, label: t(`labVersion.${one}`) }))}
            transitionDuration={0}
          />
          <ExportMenu name={`ctcae-editions ${model.provenance.cutLabel}`} table={twin} />
        </>
      }
    >
      <p className={classes.sub}>{t('labVersion.sub')}</p>
      {model.empty !== null ? (
        <EmptyState title={say(model.empty)} />
      ) : (
        <>
          <div className={classes.versionConclusion} data-testid="version-conclusion">
            <Conclusion phrases={model.conclusion} />
          </div>
          {model.rowsTotal === 0 ? (
            <EmptyState title={t('labVersion.none')} />
          ) : shown === 'terms' ? (
            <VersionTerms model={model} />
          ) : (
            <VersionRows model={model} />
          )}
        </>
      )}
      <div className={classes.foot}>
        <p>{t('labGrade.legend')}</p>
        <ProvenanceLine provenance={model.provenance} />
      </div>
    </Section>
  );
};

/** What another edition of the criteria would say of this cut, beside the edition that the protocol pins. */
export const VersionDifference = ({ cutId }: { readonly cutId: string }) => {
  const [other, setOther] = useState<CriteriaId | null>(null);
  const query = useOperation('lab.versionDifference', { cutId, other });
  return <Loaded query={query}>{(model) => <Difference model={model} onOther={setOther} />}</Loaded>;
};

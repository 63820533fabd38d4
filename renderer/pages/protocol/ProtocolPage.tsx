import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import { FactArea } from '../../../shared/facts/fact.ts';
import { follows } from '../../../shared/facts/followedAreas.ts';
import { followedPoints, groupPoints, openPoints } from '../../../shared/protocol/openPoints.ts';
import type { Protocol, RequiredAssessment } from '../../../shared/protocol/protocol.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Dose } from '../../ui/Dose.tsx';
import { HashText } from '../../ui/HashText.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { OpenMark } from '../../ui/OpenMark.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { GateParametersSection } from '../gates/GateParametersSection.tsx';
import { OpenPointsSection } from './OpenPointsSection.tsx';
import { ParameterValue } from './ParameterValue.tsx';
import { PointsTable } from './PointsTable.tsx';
import { groupName } from './parameterName.ts';
import { VersionsSection } from './VersionsSection.tsx';

type ProtocolView = OperationOutput<'protocol.get'>;

interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  readonly source: string;
  readonly open: boolean;
  readonly note: string;
}

const useDesignFacts = (protocol: Protocol): readonly Fact[] => {
  const { t, word } = useText();
  const plain = (name: string, value: ReactNode): Fact => ({
    name,
    value,
    source: protocol.source,
    open: false,
    note: '',
  });
  return [
    plain(t('protocol.study'), protocol.studyId),
    plain(t('protocol.product'), protocol.product),
    plain(
      t('protocol.levels'),
      protocol.doseLevels.map(({ level, dose, unit, armCodes }) => (
        <div key={level}>
          {level}: <Dose dose={dose} unit={unit} /> ({armCodes.join(', ')})
        </div>
      )),
    ),
    plain(t('protocol.treatment'), protocol.treatmentNames.join(', ')),
    plain(t('protocol.plannedInfusions'), protocol.plannedInfusions),
    plain(t('protocol.groupSize'), protocol.groupSizeMax),
    plain(
      t('protocol.areas'),
      FactArea.options
        .filter((area) => follows(protocol, area))
        .map((area) => <div key={area}>{word(`fact-area.${area}`)}</div>),
    ),
    plain(t('protocol.total'), t('protocol.totalValue', { min: protocol.totalMin, max: protocol.totalMax })),
  ];
};

const useRuleFacts = (protocol: Protocol): readonly Fact[] => {
  const { t, language } = useText();
  const { doseTolerance, ctcaeVersion, dlt, stoppingRules, charter } = protocol;
  return [
    { ...doseTolerance, name: t('protocol.tolerance'), value: `± ${doseTolerance.value * 100} %` },
    { ...ctcaeVersion, name: t('protocol.ctcae'), value: ctcaeVersion.value },
    {
      ...dlt.rule,
      name: t('protocol.dlt'),
      value: (
        <>
          {t('protocol.dltWindow', { days: dlt.rule.value.window.days })}
          {dlt.rule.value.clauses.map(({ id, label }) => (
            <div key={id}>{label[language]}</div>
          ))}
        </>
      ),
    },
    {
      ...dlt.rule,
      name: t('protocol.dltExceptions'),
      value: dlt.rule.value.exceptions.map(({ id, label }) => <div key={id}>{label[language]}</div>),
    },
    {
      ...dlt.toleratedPerGroup,
      name: t('protocol.dltTolerated'),
      value: <ParameterValue value={dlt.toleratedPerGroup.value} />,
    },
    {
      ...stoppingRules,
      name: t('protocol.stopping'),
      value:
        stoppingRules.value.length === 0
          ? t('protocol.noStopping')
          : stoppingRules.value.map((rule) => <div key={rule.id}>{rule.label[language]}</div>),
    },
    {
      ...charter,
      name: t('protocol.charter'),
      value: t(charter.value.chairRequired ? 'protocol.charterValue' : 'protocol.charterNoChair', {
        n: charter.value.minSigners,
      }),
    },
  ];
};

const FactTable = ({ caption, facts }: { readonly caption: string; readonly facts: readonly Fact[] }) => {
  const { t } = useText();
  const columns: readonly Column<Fact>[] = [
    { id: 'name', label: t('gates.parameter'), width: 240, cell: (fact) => fact.name },
    { id: 'value', label: t('gates.value'), width: 280, cell: (fact) => fact.value },
    { id: 'source', label: t('gates.source'), cell: (fact) => fact.source },
    {
      id: 'note',
      label: t('gates.note'),
      cell: (fact) => (
        <>
          <OpenMark open={fact.open} />
          {fact.note}
        </>
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={facts} rowKey={(fact) => fact.name} />;
};

const Assessments = ({ protocol }: { readonly protocol: Protocol }) => {
  const { t, word, language } = useText();
  const { value, source, open, note } = protocol.requiredAssessments;
  const columns: readonly Column<RequiredAssessment>[] = [
    { id: 'label', label: t('protocol.assessment'), cell: (one) => one.label[language] },
    { id: 'area', label: t('protocol.area'), cell: (one) => word(`area.${one.area}`) },
    { id: 'domain', label: t('report.domain'), cell: (one) => one.domain },
    { id: 'tests', label: t('protocol.tests'), cell: (one) => one.testCodes.join(', ') },
    { id: 'days', label: t('protocol.days'), cell: (one) => `${one.fromDay}–${one.toDay}` },
  ];
  return (
    <Section title={t('protocol.assessments')}>
      <p style={{ margin: '0 0 8px', fontSize: 13 }}>
        <OpenMark open={open} />
        {source}. {note}
      </p>
      <DataTable
        caption={t('protocol.assessments')}
        columns={columns}
        rows={value}
        rowKey={(one) => one.id}
      />
    </Section>
  );
};

/** Drawn by GateParametersSection, where it can be amended. */
const SHOWN_ELSEWHERE: readonly string[] = ['gateParameters'];

const Content = ({ view, part }: { readonly view: ProtocolView; readonly part: string | undefined }) => {
  const text = useText();
  const { t, language } = text;
  const { protocol } = view;
  const open = openPoints(protocol);
  useEffect(() => {
    if (part === undefined) return undefined;
    // After the frame, which goes to the top of every new page.
    const frame = requestAnimationFrame(() => document.getElementById(part)?.scrollIntoView());
    return () => cancelAnimationFrame(frame);
  }, [part]);
  return (
    <Page
      title={t('protocol.title')}
      conclusion={[
        t('protocol.conclusion', {
          title: protocol.title[language],
          version: protocol.version,
          open: open.length,
        }),
        t('protocol.source', { source: protocol.source }),
        <>
          <Link href="/protocol/open">{t('protocol.openLink')}</Link>
          {' · '}
          <Link href="/protocol/versions">{t('protocol.versionsLink')}</Link>
        </>,
      ]}
      foot={
        <span>
          {t('report.sha')}: <HashText hash={view.hash} full />
        </span>
      }
    >
      <OpenPointsSection protocol={protocol} />
      <VersionsSection studyId={protocol.studyId} />
      <GateParametersSection />
      <Section title={t('protocol.other')}>
        <FactTable caption={t('protocol.other')} facts={useRuleFacts(protocol)} />
      </Section>
      <Section title={t('protocol.design')}>
        <FactTable caption={t('protocol.design')} facts={useDesignFacts(protocol)} />
      </Section>
      <Assessments protocol={protocol} />
      {groupPoints(followedPoints(protocol))
        .filter(({ group }) => !SHOWN_ELSEWHERE.includes(group))
        .map(({ group, points }) => (
          <Section key={group} title={groupName(group, text)}>
            <PointsTable caption={groupName(group, text)} points={points} />
          </Section>
        ))}
    </Page>
  );
};

/** The protocol as data: every parameter with its source, and every point that is still an assumption. */
export const ProtocolPage = ({ part }: { readonly part?: string }) => {
  const query = useOperation('protocol.get', {});
  return <Loaded query={query}>{(view) => <Content view={view} part={part} />}</Loaded>;
};

import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { LabScale, LabTest } from '../../../shared/chart/labTrend.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import { LabTrend } from './LabTrend.tsx';
import { chooseTest, testKey } from './labTests.ts';
import classes from './Labs.module.css';

interface Address {
  readonly domain?: string;
  readonly testCode?: string;
}

const Controls = ({
  tests,
  test,
  scale,
  onScale,
}: {
  readonly tests: readonly LabTest[];
  readonly test: LabTest;
  readonly scale: LabScale;
  readonly onScale: (scale: LabScale) => void;
}) => {
  const { t } = useText();
  const [, go] = useLocation();
  return (
    <div className={classes.controls}>
      <Select
        aria-label={t('lab.test')}
        searchable
        maxDropdownHeight={420}
        nothingFoundMessage={t('lab.testNothing')}
        className={classes.test}
        value={testKey(test)}
        onChange={(key) => {
          const chosen = tests.find((one) => testKey(one) === key);
          if (chosen !== undefined) go(`/labs/${chosen.domain}/${chosen.testCode}`);
        }}
        data={tests.map((one) => ({
          value: testKey(one),
          label: t('lab.testOption', { test: one.test, code: one.testCode, subjects: one.subjects }),
        }))}
      />
      <SegmentedControl
        aria-label={t('lab.scale')}
        value={scale}
        onChange={(value) => onScale(value === 'times-uln' ? 'times-uln' : 'absolute')}
        data={[
          { value: 'absolute', label: t('lab.absolute') },
          { value: 'times-uln', label: t('lab.timesUln') },
        ]}
        transitionDuration={0}
      />
    </div>
  );
};

const Labs = ({ cutId, domain, testCode }: Address & { readonly cutId: string }) => {
  const { t } = useText();
  const [scale, setScale] = useState<LabScale>('absolute');
  const tests = useOperation('lab.tests', { cutId });
  return (
    <Loaded query={tests}>
      {(list) => {
        const test = chooseTest(list, domain, testCode);
        if (test === undefined) {
          return (
            <Page title={t('lab.title')} conclusion={[]}>
              <EmptyState title={t('lab.none')} />
            </Page>
          );
        }
        return (
          <LabTrend
            cutId={cutId}
            test={test}
            scale={scale}
            controls={<Controls tests={list} test={test} scale={scale} onScale={setScale} />}
          />
        );
      }}
    </Loaded>
  );
};

/** Laboratory results over study days, one test at a time. */
export const LabsPage = (address: Address) => (
  <WithCut>{(cut) => <Labs cutId={cut.cutId} {...address} />}</WithCut>
);

import { SegmentedControl, Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { LabScale, LabTest, ListedLabTest } from '../../../shared/chart/labTrend.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { useDayView } from '../../ui/useDayView.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import classes from './Labs.module.css';
import { LabTrend } from './LabTrend.tsx';
import { chooseTest, testKey, testPath } from './labTests.ts';

interface Address {
  readonly domain?: string;
  readonly testCode?: string;
  readonly specimen?: string;
}

const Controls = ({
  tests,
  test,
  scale,
  onScale,
  days,
}: {
  readonly tests: readonly ListedLabTest[];
  readonly test: LabTest;
  readonly scale: LabScale;
  readonly onScale: (scale: LabScale) => void;
  /** Choice of the days in view. */
  readonly days: ReactNode;
}) => {
  const { t } = useText();
  const [, go] = useLocation();
  const testLabel = (one: ListedLabTest): string => {
    const code = one.specimen === '' ? one.testCode : `${one.testCode}, ${one.specimen}`;
    const label = t('lab.testOption', { test: one.test, code, subjects: one.subjects });
    return one.unknownUnits.length === 0 ? label : t('lab.testOptionUnknownUnit', { label });
  };
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
          if (chosen !== undefined) go(testPath(chosen));
        }}
        data={tests.map((one) => ({
          value: testKey(one),
          label: testLabel(one),
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
      {days}
    </div>
  );
};

const Labs = ({ cutId, domain, testCode, specimen }: Address & { readonly cutId: string }) => {
  const { t } = useText();
  const [scale, setScale] = useState<LabScale>('absolute');
  const { control, lastX } = useDayView(t('lab.view'));
  const tests = useOperation('lab.tests', { cutId });
  return (
    <Loaded query={tests}>
      {(list) => {
        const test = chooseTest(list, domain, testCode, specimen);
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
            lastX={lastX}
            controls={<Controls tests={list} test={test} scale={scale} onScale={setScale} days={control} />}
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

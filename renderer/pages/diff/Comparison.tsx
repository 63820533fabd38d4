import { useState } from 'react';
import type { CutView } from '../../../shared/contract/operations.ts';
import type { CutDiff } from '../../../shared/dataset/diff/diff.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { HashText } from '../../ui/HashText.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { CutChoice } from './CutChoice.tsx';
import { DifferingRows } from './DifferingRows.tsx';
import { DomainTable } from './DomainTable.tsx';
import { concludeDiff } from './diffConclusion.ts';
import { anyDiffers } from './diffItems.ts';
import { Matters } from './Matters.tsx';

export interface CutPair {
  readonly older: CutView;
  readonly newer: CutView;
}

export type ChosenKeys = Record<string, string[]>;

const readAlike = ({ older, newer }: CutPair): boolean =>
  older.mapping?.hash === newer.mapping?.hash && older.deidPolicy?.hash === newer.deidPolicy?.hash;

/** What a reader must know before believing a difference. */
const Cautions = ({ older, newer }: CutPair) => {
  const { t } = useText();
  const cautions = [
    ...(older.cutoffDate > newer.cutoffDate ? [t('diff.backwards')] : []),
    ...(older.datesShifted || newer.datesShifted ? [t('diff.shifted')] : []),
    ...(readAlike({ older, newer }) ? [] : [t('diff.readDifferently')]),
  ];
  if (cautions.length === 0) return null;
  return (
    <Note tone="warn">
      {cautions.map((caution) => (
        <p key={caution}>{caution}</p>
      ))}
    </Note>
  );
};

const Foot = ({ diff, older, newer }: CutPair & { readonly diff: CutDiff }) => {
  const { t, date, word } = useText();
  const named = (cut: CutView) => (
    <>
      {t('provenance.cut', { label: cut.label, date: date(cut.cutoffDate) })}{' '}
      {word(`cut-status.${cut.status}`)} · <HashText hash={cut.contentHash} />
    </>
  );
  return (
    <p style={{ margin: 0 }} data-testid="provenance">
      {t('diff.older')}: {named(older)} · {t('diff.newer')}: {named(newer)} ·{' '}
      {t('diff.footGates', { id: diff.protocol.id, version: diff.protocol.version })}{' '}
      <HashText hash={diff.protocol.hash} /> · {t('provenance.rule', { algorithm: diff.algorithm })} ·{' '}
      {t('diff.footNumbering')}
    </p>
  );
};

interface ResultProps extends CutPair {
  readonly diff: CutDiff;
  readonly keys: ChosenKeys;
  readonly onKeys: (keys: ChosenKeys) => void;
}

const Result = ({ diff, older, newer, keys, onKeys }: ResultProps) => {
  const [opened, setOpened] = useState<string | null>(null);
  const domain = diff.domains.find((one) => one.domain === opened);
  return (
    <>
      <Cautions older={older} newer={newer} />
      {anyDiffers(diff) && <Matters diff={diff} />}
      <DomainTable diff={diff} keys={keys} onKeys={onKeys} opened={opened} onOpen={setOpened} />
      {domain !== undefined && (
        <DifferingRows
          key={`${domain.domain} ${domain.key.join(' ')}`}
          pair={{ olderCutId: older.cutId, newerCutId: newer.cutId, keys }}
          domain={domain}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
};

interface ComparisonProps extends CutPair {
  readonly cuts: readonly CutView[];
}

/** Two cuts compared: the conclusion, what matters, and every domain row by row. */
export const Comparison = ({ cuts, older, newer }: ComparisonProps) => {
  const text = useText();
  const [keys, setKeys] = useState<ChosenKeys>({});
  const pair = { olderCutId: older.cutId, newerCutId: newer.cutId };
  const query = useOperation('cut.diff', { ...pair, keys });
  const diff = query.data;
  return (
    <Page
      title={text.t('diff.title')}
      conclusion={diff === undefined ? [] : concludeDiff(diff, { older, newer }, text)}
      filters={<CutChoice cuts={cuts} {...pair} />}
      {...(diff === undefined ? {} : { foot: <Foot diff={diff} older={older} newer={newer} /> })}
    >
      <Loaded query={query}>
        {(value) => <Result diff={value} older={older} newer={newer} keys={keys} onKeys={setKeys} />}
      </Loaded>
    </Page>
  );
};

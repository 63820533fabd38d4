import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { BoardModel } from '../../shared/chart/board.ts';
import { useAction, useOperation } from '../api/queries.ts';
import { testKey, testPath } from '../pages/labs/labTests.ts';
import { useText } from '../text/useText.ts';
import { subjectPath } from '../ui/SubjectLink.tsx';
import { useCut } from './CutContext.ts';
import { allPages } from './pageList.ts';
import { useMay } from './SessionContext.ts';
import { shortcutsDialog } from './shortcutsDialog.ts';

const useCommandGroup = (go: (path: string) => void): SpotlightActionGroupData => {
  const { t, language } = useText();
  const set = useAction('settings.set');
  const lock = useAction('workspace.lock');
  const maySeal = useMay('decision.seal');
  const mayImport = useMay('data.import');
  const other = language === 'en' ? 'zh-CN' : 'en';
  return {
    group: t('palette.commands'),
    actions: [
      ...(maySeal
        ? [{ id: 'new-decision', label: t('palette.newDecision'), onClick: () => go('/decisions/new') }]
        : []),
      ...(mayImport ? [{ id: 'import', label: t('palette.import'), onClick: () => go('/data/import') }] : []),
      { id: 'lock', label: t('bar.lock'), onClick: () => lock.mutate({}) },
      { id: 'light', label: t('palette.light'), onClick: () => set.mutate({ theme: 'light' }) },
      { id: 'dark', label: t('palette.dark'), onClick: () => set.mutate({ theme: 'dark' }) },
      { id: 'language', label: t('palette.language'), onClick: () => set.mutate({ language: other }) },
      { id: 'shortcuts', label: t('palette.shortcuts'), onClick: shortcutsDialog.open },
    ],
  };
};

/** Everybody whom the board names, those at no level too; nobody while it is read. */
const subjectsOf = (board: BoardModel | undefined): readonly string[] =>
  board === undefined
    ? []
    : [
        ...board.levels.flatMap(({ subjects }) => subjects.map(({ subjectId }) => subjectId)),
        ...board.notShown.map(({ subjectId }) => subjectId),
      ];

/** Search and commands in one field, opened by Ctrl or Cmd and K. */
export const Palette = () => {
  const { t, date, word } = useText();
  const [, go] = useLocation();
  const { cut, cuts, choose } = useCut();
  const tests = useOperation('lab.tests', cut === null ? null : { cutId: cut.cutId });
  const decisions = useOperation('decision.list', {});
  const board = useOperation('board.get', cut === null ? null : { cutId: cut.cutId });
  const commands = useCommandGroup(go);
  const groups: SpotlightActionGroupData[] = [
    {
      group: t('palette.pages'),
      actions: allPages.map((page) => ({
        id: page.path,
        label: t(page.label),
        leftSection: <page.icon size={18} stroke={1.6} />,
        onClick: () => go(page.path),
      })),
    },
    commands,
    {
      group: t('palette.subjects'),
      actions: subjectsOf(board.data).map((subjectId) => ({
        id: subjectPath(subjectId),
        label: subjectId,
        onClick: () => go(subjectPath(subjectId)),
      })),
    },
    {
      group: t('palette.decisions'),
      actions: (decisions.data ?? []).map((decision) => ({
        id: decision.decisionId,
        label: `${decision.number}. ${word(`decision-kind.${decision.record.kind}`)}`,
        onClick: () => go(`/decisions/${decision.decisionId}`),
      })),
    },
    {
      group: t('palette.cuts'),
      actions: cuts.map((one) => ({
        id: one.cutId,
        label: one.label,
        description: t('bar.cutoff', { date: date(one.cutoffDate) }),
        onClick: () => choose(one.cutId),
      })),
    },
    {
      group: t('palette.tests'),
      actions: (tests.data ?? []).map((test) => ({
        id: testKey(test),
        label: test.test,
        description: [test.domain, test.testCode, test.specimen].join(' ').trim(),
        onClick: () => go(testPath(test)),
      })),
    },
  ];
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      nothingFound={t('palette.nothing')}
      shortcut="mod + K"
      tagsToIgnore={[]}
      attributes={{ content: { 'aria-label': t('bar.search') } }}
      limit={30}
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('bar.search'),
      }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      transitionProps={{ duration: 0 }}
    />
  );
};

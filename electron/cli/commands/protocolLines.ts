import { shortValue } from '../../../shared/protocol/difference/auditValues.ts';
import { type ProtocolChange, pathText } from '../../../shared/protocol/difference/protocolChange.ts';
import { openPoints, type SourcedPoint } from '../../../shared/protocol/openPoints.ts';
import type { ProtocolProblem } from '../../../shared/protocol/problems/problem.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { signedVersions } from '../../services/protocolVersions.ts';
import type { UnlockedWorkspace } from '../../workspace/workspace.ts';
import { table } from '../report.ts';

const LONGEST = 100;

const sides = ({ kind, older, newer }: ProtocolChange): string => {
  const [was, is] = [shortValue(older, LONGEST), shortValue(newer, LONGEST)];
  if (kind === 'added') return `added: ${is}`;
  return kind === 'removed' ? `removed: ${was}` : `${was} → ${is}`;
};

const KIND_NOTE: { readonly [K in ProtocolChange['kind']]: string } = {
  ...{ added: '', removed: '', changed: '', 'source-only': ' (source)', order: ' (order)' },
};

/** Each difference: where, then what was and what is. */
export const changeLines = (changes: readonly ProtocolChange[]): string[] =>
  changes.length === 0
    ? ['Nothing differs.']
    : changes.flatMap((change) => [
        `  ${pathText(change.path)}${KIND_NOTE[change.kind]}`,
        `      ${sides(change)}`,
      ]);

/** A problem with its sentence in English, so that a script need not know the keys. */
export const withText = (problem: ProtocolProblem) => ({ ...problem, text: sayPhrase('en', problem.phrase) });

/** Each problem: severity, path, rule, sentence. */
export const problemLines = (problems: readonly ProtocolProblem[]): string[] =>
  problems.map(
    ({ severity, path, rule, phrase }) =>
      `  ${severity.padEnd(8)} ${path.join('.')} [${rule}]: ${sayPhrase('en', phrase)}`,
  );

/** Each open point: what is assumed, and what to ask. */
export const openLines = (points: readonly SourcedPoint[]): string[] =>
  points.flatMap(({ path, value, source, note }) => [
    `  ${path.join('.')}: ${shortValue(value, LONGEST)}`,
    `      ${note}`,
    `      source: ${source}`,
  ]);

/** A version in a few lines, with all versions and whether their signatures hold. */
export const showLines = (workspace: UnlockedWorkspace, protocol: Protocol): string[] => {
  const { doseLevels, totalMin, totalMax, groupSizeMax } = protocol;
  const open = openPoints(protocol);
  return [
    `${protocol.studyId}  ${protocol.title.en}`,
    `${doseLevels.map(({ level, dose, unit }) => `level ${level}: ${dose} ${unit}`).join('; ')}`,
    `at most ${groupSizeMax} per group, ${totalMin} to ${totalMax} in all; CTCAE ${protocol.ctcaeVersion.value}`,
    '',
    'Versions',
    ...table(
      signedVersions(workspace.db).map(({ version, at, by, reason, hash, problem }) => [
        `  ${version}${version === protocol.version ? ' *' : ''}`,
        at,
        by,
        problem === null ? 'signature holds' : `DOES NOT HOLD: ${problem}`,
        hash.slice(0, 12),
        reason,
      ]),
    ),
    '',
    `What version ${protocol.version} leaves open: ${open.length} points ("protocol open" lists them)`,
  ];
};

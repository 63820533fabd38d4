import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { sayRule } from '../../../shared/stopping/sayRule.ts';
import type { ReviewedFinding } from '../../../shared/stopping/stopFinding.ts';
import type { StoppingModel } from '../../../shared/stopping/stoppingModel.ts';
import type { TwinTable } from '../../charts/twinTable.ts';
import type { TextApi } from '../../text/useText.ts';

/** State of a finding as the mark shows it: what the committee has decided on is not called met alone. */
export const stateOf = ({ value, review }: ReviewedFinding) => (review === null ? value : 'decided');

export const scopeText = ({ t }: TextApi, { level }: Pick<ReviewedFinding, 'level'>): string =>
  level === null ? t('stopping.trial') : t('level.n', { level });

/** The rules as a table to take out, those in force first. */
export const stoppingTable = (
  { inForce, library }: StoppingModel,
  text: TextApi,
  protocol: Pick<Protocol, 'aesi'>,
): TwinTable => {
  const { t, say, word, language } = text;
  const row = (finding: ReviewedFinding, standing: string) => [
    finding.rule.id,
    finding.rule.label[language],
    sayRule(language, finding.rule, protocol),
    standing,
    word(`stop-action.${finding.rule.action}`),
    scopeText(text, finding),
    word(`stop-value.${stateOf(finding)}`),
    finding.counted.length,
    finding.of,
    finding.counted
      .map(({ subjectId, items }) => `${subjectId}: ${items.map(({ what }) => say(what)).join('; ')}`)
      .join(' | '),
    finding.open.map(({ subjectId, missing }) => `${subjectId}: ${missing.map(say).join('; ')}`).join(' | '),
    finding.metOn ?? '',
    finding.distance === null ? '' : say(finding.distance),
    finding.rule.source,
  ];
  return {
    columns: [
      ...['id', t('stopping.rule'), t('stopping.rule'), t('stopping.standing'), t('stopping.action')],
      ...[t('stopping.scope'), t('stopping.state'), t('stopping.count'), t('stopping.dosed')],
      ...[t('stopping.subjects'), t('stopping.openMissing'), t('stopping.since'), t('stopping.distance')],
      t('stopping.source'),
    ].map((label, index) => ({ label, numeric: index === 7 || index === 8 })),
    rows: [
      ...inForce.map((finding) => row(finding, t('stopping.inForce'))),
      ...library.map((finding) => row(finding, t('stopping.forInformation'))),
    ],
  };
};

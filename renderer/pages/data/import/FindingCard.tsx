import { Button, Radio, Textarea } from '@mantine/core';
import { isReason } from '../../../../shared/dataset/deid/coverage.ts';
import type { DeidAction, DeidFinding } from '../../../../shared/dataset/deid/deid.ts';
import { DeidAction as Actions } from '../../../../shared/dataset/deid/deid.ts';
import { useText } from '../../../text/useText.ts';
import { isTextKey } from '../../../text/words.ts';
import { Glyph } from '../../../ui/Glyph.tsx';
import classes from './Identifying.module.css';
import type { Choice } from './policyDraft.ts';

/** What an action does to what was found; making a birth date coarser is not the same as making an age coarser. */
const useWhatItDoes = (): ((action: DeidAction, finding: DeidFinding) => string) => {
  const { t } = useText();
  return (action, { kind }) => {
    const special = `deid.does.${action}.${kind}`;
    return t(isTextKey(special) ? special : `deid.does.${action}`);
  };
};

const What = ({ finding, decided }: { readonly finding: DeidFinding; readonly decided: boolean }) => {
  const { t } = useText();
  const [file = '', ...others] = finding.files;
  return (
    <div className={classes.what}>
      <div className={classes.titleRow}>
        <h3 className={classes.name}>
          {finding.domain}.{finding.column}
        </h3>
        <span className={classes.state} data-decided={decided || undefined}>
          <Glyph name={decided ? 'check' : 'dots'} /> {t(decided ? 'deid.decided' : 'deid.undecided')}
        </span>
      </div>
      <p className={classes.kind}>{t(`deid.kind.${finding.kind}`)}</p>
      <p className={classes.place}>{t(`deid.basis.${finding.basis}`)}</p>
      <p className={classes.place}>
        {t('deid.rows', { n: finding.rows, file, line: finding.firstLine })}
        {others.length > 0 && ` ${t('deid.moreFiles', { n: others.length })}`}
      </p>
      {finding.masked.length > 0 && (
        <ul className={classes.masked} aria-label={t('deid.examples')}>
          {finding.masked.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      )}
    </div>
  );
};

interface FindingCardProps {
  readonly finding: DeidFinding;
  readonly choice: Choice | undefined;
  readonly decided: boolean;
  /** Other findings of this kind that offer the chosen action and have another choice or none. */
  readonly others: readonly DeidFinding[];
  readonly onChoose: (
    findings: readonly DeidFinding[],
    change: Partial<Pick<Choice, 'action' | 'reason'>>,
  ) => void;
}

/** One finding, masked, and what a person does about it. Nothing is chosen beforehand. */
export const FindingCard = ({ finding, choice, decided, others, onChoose }: FindingCardProps) => {
  const { t } = useText();
  const whatItDoes = useWhatItDoes();
  const column = `${finding.domain}.${finding.column}`;
  const action = choice?.action ?? null;
  const reason = choice?.reason ?? '';
  const short = reason.trim() !== '' && !isReason(reason);
  return (
    <article className={classes.card} data-testid={`finding-${finding.findingId}`}>
      <What finding={finding} decided={decided} />
      <div>
        <Radio.Group
          label={t('deid.what', { column })}
          labelProps={{ className: 'visually-hidden' }}
          value={action}
          onChange={(value) => {
            const chosen = Actions.safeParse(value);
            if (chosen.success) onChoose([finding], { action: chosen.data });
          }}
        >
          <div className={classes.choices}>
            {finding.offered.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`deid.action.${one}`)}
                description={whatItDoes(one, finding)}
              />
            ))}
          </div>
        </Radio.Group>
        <div className={classes.more}>
          {action === 'not-identifying' && (
            <Textarea
              label={t('deid.reason')}
              value={reason}
              onChange={(event) => onChoose([finding], { reason: event.currentTarget.value })}
              error={short ? t('deid.reasonShort') : null}
              maxLength={2000}
              autosize
              minRows={1}
            />
          )}
          {decided && action !== null && others.length > 0 && (
            <Button variant="default" size="compact-sm" onClick={() => onChoose(others, { action, reason })}>
              {t('deid.applyAll', { n: others.length })}
            </Button>
          )}
        </div>
      </div>
    </article>
  );
};

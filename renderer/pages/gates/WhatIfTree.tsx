import { sayOutcome } from '../../../shared/escalation/whatIf/sayOutcome.ts';
import type { WhatIfNode, WhatIfOutcome } from '../../../shared/escalation/whatIf/whatIfModel.ts';
import { useText } from '../../text/useText.ts';
import classes from './WhatIf.module.css';

const GLYPH: { readonly [K in WhatIfOutcome['kind']]: string } = {
  rest: '✓',
  opens: '✓',
  expands: '+',
  closed: '✕',
  ends: '■',
};

const Outcome = ({ outcome, depth }: { readonly outcome: WhatIfOutcome; readonly depth: number }) => {
  const { t, say, date, language } = useText();
  const { kind, path, otherClocks, reasons, next } = outcome;
  const clocks = otherClocks.map(({ anchor, date: day }) =>
    t('whatIf.clockDate', {
      clock: t(`whatIf.anchor.${anchor}`),
      date: day === null ? t('whatIf.noDate') : date(day),
    }),
  );
  return (
    <li className={classes.outcome} data-kind={kind} data-testid={`what-if-${outcome.id}`}>
      <div className={classes.row}>
        <p>
          {path === 'fast-path' && <span className={classes.fast}>{t('whatIf.fast')}</span>}
          {sayOutcome(language, outcome)}
        </p>
        <span className={classes.mark} data-kind={kind}>
          <span aria-hidden="true">{GLYPH[kind]}</span> {t(`whatIf.kind.${kind}`)}
        </span>
      </div>
      {clocks.length > 0 && (
        <p className={classes.small}>
          {t('whatIf.otherClocks', { list: clocks.join(t('whatIf.semicolon')) })}
        </p>
      )}
      {reasons.length > 0 && (
        <p className={classes.small}>
          {t('whatIf.reasons', { list: reasons.map(say).join(t('whatIf.semicolon')) })}
        </p>
      )}
      {next !== null && (
        <details className={classes.then} open={depth < 1}>
          <summary>{t('whatIf.next', { sentence: say(next.sentence) })}</summary>
          <div>
            <Outcomes node={next} depth={depth + 1} />
          </div>
        </details>
      )}
    </li>
  );
};

const Outcomes = ({ node, depth }: { readonly node: WhatIfNode; readonly depth: number }) => (
  <ul className={classes.outcomes}>
    {node.outcomes.map((outcome) => (
      <Outcome key={outcome.id} outcome={outcome} depth={depth} />
    ))}
  </ul>
);

/** The ways in which it can come out, each with what the gates would say; what follows opens by Enter or a click. */
export const WhatIfTree = ({ root }: { readonly root: WhatIfNode }) => {
  const { say } = useText();
  return (
    <div className={classes.node} data-testid="what-if-tree">
      <p className={classes.nodeHead}>{say(root.sentence)}</p>
      <Outcomes node={root} depth={0} />
    </div>
  );
};

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ConfirmationKind } from '../../../shared/decision/record.ts';
import type { GateResult } from '../../../shared/gates/gate.ts';
import { useText } from '../../text/useText.ts';
import { ValueMark } from '../../ui/ValueMark.tsx';
import { Checklist } from './Checklist.tsx';
import { ConditionList } from './ConditionList.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { Flips } from './Flips.tsx';
import { Clocks, MissingList } from './GateFacts.tsx';
import { GateMoved } from './GateMoved.tsx';
import classes from './Gates.module.css';
import { useMayConfirm } from './useMayConfirm.ts';

const confirmationOf = (result: GateResult): ConfirmationKind | null =>
  result.gate === 'G1' ? 'sentinel-risks-controllable' : result.gate === 'G1F' ? 'insufficient-effect' : null;

interface GateCardProps {
  readonly result: GateResult;
  /** As of an earlier day nothing is signed, and what the gate was in another cut is not said. */
  readonly past: boolean;
}

/** One gate: its value, sentence, what is missing, the earliest date by every clock, what would turn it, every condition. */
export const GateCard = ({ result, past }: GateCardProps) => {
  const { t, say, word } = useText();
  const [signing, setSigning] = useState(false);
  const mayConfirm = useMayConfirm();
  const kind = confirmationOf(result);
  const opens =
    ['G1', 'G1F', 'G2'].includes(result.gate) || (result.gate === 'G5' && result.missing.length > 0);
  const forward = result.gate === 'G1' || result.gate === 'G1F' || result.gate === 'G2';
  return (
    <article
      className={classes.card}
      data-value={result.value}
      data-testid={`gate-${result.gate}-${result.level}`}
    >
      <header className={classes.cardHead}>
        <div>
          <h3>{word(`gate.${result.gate}`)}</h3>
          <p className={classes.sentence}>{say(result.sentence)}</p>
        </div>
        <span className={classes.valueSide}>
          <ValueMark value={result.value} large={forward} />
          {!past && <GateMoved result={result} />}
        </span>
      </header>
      {forward && (result.value !== 'met' || result.otherClocks.length > 0) && (
        <div className={classes.facts}>
          <MissingList missing={result.missing} />
          <Clocks result={result} />
        </div>
      )}
      {forward && <Flips result={result} />}
      <Checklist items={result.checklist} />
      <ConditionList result={result} open={opens && result.value !== 'met'} />
      {kind !== null && mayConfirm && !past && result.value !== 'met' && (
        <>
          <Button mt={10} variant="default" onClick={() => setSigning(true)}>
            {t('gates.confirm')}
          </Button>
          {signing && <ConfirmDialog kind={kind} level={result.level} onClose={() => setSigning(false)} />}
        </>
      )}
    </article>
  );
};

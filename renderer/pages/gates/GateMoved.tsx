import type { GateResult } from '../../../shared/gates/gate.ts';
import { useOperation } from '../../api/queries.ts';
import { useCut } from '../../app/CutContext.ts';
import { useMarks } from '../../app/MarksContext.ts';
import { useText } from '../../text/useText.ts';
import { ChangeWord } from '../../ui/ChangeMark.tsx';
import classes from './Gates.module.css';

/** What the gate was in the compared cut, where it is another now; both by the protocol version in force. */
export const GateMoved = ({ result }: { readonly result: GateResult }) => {
  const { t, word } = useText();
  const { since } = useMarks();
  const { cut } = useCut();
  const diff = useOperation(
    'cut.diff',
    since === null || cut === null ? null : { olderCutId: since.cutId, newerCutId: cut.cutId, keys: {} },
  );
  if (diff.error !== null) return <span className={classes.moved}>{t('marks.failed')}</span>;
  const moved = diff.data?.items.find(
    ({ kind, text: { params } }) =>
      kind === 'gate-moved' && params.gate === result.gate && params.level === result.level,
  );
  if (moved === undefined || since === null) return null;
  return (
    <span className={classes.moved} data-testid={`gate-moved-${result.gate}-${result.level}`}>
      <ChangeWord change={moved.text.params.older === 'none' ? 'new' : 'changed'} />
      <span>
        {t('change.gate', { older: word(`gate-value.${moved.text.params.older}`), label: since.label })}
      </span>
    </span>
  );
};

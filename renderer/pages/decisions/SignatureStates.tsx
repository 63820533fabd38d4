import type { DecisionView } from '../../../shared/contract/operations.ts';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import classes from './Decisions.module.css';
import { unsignedSigners } from './decisionState.ts';

/** Every signer of the record in signing order: signed with time, next, or still to come. */
export const SignatureStates = ({ decision }: { readonly decision: DecisionView }) => {
  const { t, word, instant } = useText();
  const [next] = unsignedSigners(decision);
  return (
    <ol className={classes.signatures}>
      {decision.record.signers.map((signer) => {
        const signature = decision.signatures.find((one) => one.field === signer.field);
        const state = signature === undefined ? (signer === next ? 'next' : 'waiting') : 'signed';
        return (
          <li key={signer.field} data-state={state}>
            <span className={classes.signatureGlyph} aria-hidden="true">
              <Glyph name={state === 'signed' ? 'check' : state === 'next' ? 'arrow' : 'dots'} />
            </span>
            <span>
              <strong>{signer.printedName}</strong>, {word(`role.${signer.role}`)}
              <span className={classes.meaning}>{word(`signature-meaning.${signer.meaning}`)}</span>
            </span>
            <span className={classes.signatureState}>
              {signature === undefined
                ? t(state === 'next' ? 'decision.next' : 'decision.waiting')
                : t('decision.signedAt', { at: instant(signature.signedAt) })}
            </span>
          </li>
        );
      })}
    </ol>
  );
};

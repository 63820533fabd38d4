import type { ReactNode } from 'react';
import { useText } from '../../../text/useText.ts';
import { useNotes } from '../FormContext.ts';
import { fieldHint } from '../fieldHint.ts';
import { fieldLabel } from '../fieldLabel.ts';
import classes from './Fields.module.css';

/**
 * Label, hint and problems of a field that is no single input. The value of a parameter stands right under the name and
 * the hint of the parameter, an entry of a list under its own title: they are not said twice.
 */
export const FieldFrame = ({ at, children }: { readonly at: string; readonly children: ReactNode }) => {
  const text = useText();
  const { problems } = useNotes(at);
  const label = fieldLabel(at, text);
  const titled = /\.(value|\d+)$/.test(at);
  const hint = titled ? null : fieldHint(at, text);
  return (
    <fieldset aria-label={label} id={`field-${at}`} tabIndex={-1} className={classes.group}>
      {!titled && (
        <div className={classes.groupLabel} aria-hidden="true">
          {label}
        </div>
      )}
      {hint !== null && <div className={classes.hint}>{hint}</div>}
      <Problems problems={problems} />
      {children}
    </fieldset>
  );
};

export const Problems = ({ problems }: { readonly problems: readonly string[] }) =>
  problems.length === 0 ? null : (
    <div className={classes.fieldProblem}>
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  );

import { useText } from '../../../text/useText.ts';
import { fieldHint } from '../fieldHint.ts';
import { fieldLabel } from '../fieldLabel.ts';
import classes from './Fields.module.css';
import type { FieldProps } from './fieldProps.ts';

/** A value that is never typed: told, not asked. */
export const ConstantField = ({ at, value }: FieldProps) => {
  const text = useText();
  const hint = fieldHint(at, text);
  return (
    <div className={classes.constant}>
      <span className={classes.groupLabel}>{fieldLabel(at, text)}</span>
      <span>{String(value)}</span>
      {hint !== null && <span className={classes.hint}>{hint}</span>}
    </div>
  );
};

import type { DesignsModel } from '../../../shared/chart/designs.ts';
import { derivedParameters, usedParameters } from '../../../shared/escalation/usedParameters.ts';
import type { ComparatorId, ComparatorParameters } from '../../../shared/protocol/comparators.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import { useText } from '../../text/useText.ts';
import { OpenMark } from '../../ui/OpenMark.tsx';
import { fieldName } from '../protocol/parameterName.ts';
import classes from './Designs.module.css';

/** Every parameter that the design uses, with where the values come from. */
export const DesignParameters = ({
  design,
  parameters,
  model,
  tried,
}: {
  readonly design: ComparatorId;
  readonly parameters: ComparatorParameters;
  readonly model: DesignsModel;
  readonly tried: boolean;
}) => {
  const text = useText();
  const { t } = text;
  const shown = (value: number | boolean | string | null): string => {
    if (typeof value === 'number') return formatNumber(value);
    return typeof value === 'boolean' ? t(value ? 'gates.yes' : 'gates.no') : (value ?? t('param.none'));
  };
  const used = Object.entries(usedParameters(design, parameters));
  const { source, note, open } = model.parameters;
  return (
    <div className={classes.parameters}>
      {used.length > 0 && (
        <dl>
          {used.map(([name, value]) => (
            <div key={name}>
              <dt>{fieldName(name, text)}</dt>
              <dd>{shown(value)}</dd>
            </div>
          ))}
          {Object.entries(derivedParameters(design, parameters)).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={classes.quiet}>{t(`designs.rule.${design}`)}</p>
      {!tried && (
        <p className={classes.quiet}>
          <OpenMark open={open} /> {source}. {note}
        </p>
      )}
    </div>
  );
};

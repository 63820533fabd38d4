import { NumberInput, Select } from '@mantine/core';
import { EXAMPLES, type Example } from '../../../shared/escalation/simulation/exampleRates.ts';
import { SIMULATION_LIMITS, SimulationDesign } from '../../../shared/escalation/simulation/scenario.ts';
import type { ComparatorParameters } from '../../../shared/protocol/comparators.ts';
import { useText } from '../../text/useText.ts';
import classes from './Simulation.module.css';
import {
  type DesignKind,
  designOf,
  designParameters,
  exampleOf,
  type SimulationSettings,
  withExample,
  withLevels,
} from './simulationSettings.ts';

interface FormProps {
  readonly settings: SimulationSettings;
  readonly comparators: ComparatorParameters;
  readonly onChange: (settings: SimulationSettings) => void;
  readonly disabled: boolean;
}

const KINDS: readonly DesignKind[] = ['boin', 'keyboard', 'mtpi2', 'i3+3', '3+3', 'custom'];

const isKind = (value: string | null): value is DesignKind =>
  SimulationDesign.options.some((option) => option.shape.kind.value === value);

const isExample = (value: string | null): value is Example => EXAMPLES.some((example) => example === value);

/** Design, example of rates, target: what is chosen first. */
const Choice = ({ settings, comparators, onChange, disabled }: FormProps) => {
  const { t } = useText();
  const { kind, target, rates } = settings;
  const kinds = KINDS.filter((one) => designOf(one, comparators) !== null);
  return (
    <div className={classes.fields}>
      <Select
        className={classes.wide}
        label={t('sim.design')}
        data={kinds.map((value) => ({ value, label: t(`sim.design.${value}`) }))}
        value={kind}
        allowDeselect={false}
        disabled={disabled}
        onChange={(value) => {
          if (!isKind(value)) return;
          onChange({ ...settings, kind: value, ...(value === '3+3' ? { cohortSize: 3 } : {}) });
        }}
      />
      <NumberInput
        className={classes.field}
        label={t('sim.target')}
        value={target}
        onChange={(value) => onChange({ ...settings, target: value })}
        {...{ min: 0.05, max: 0.5, step: 0.05, decimalScale: 3, disabled }}
      />
      <NumberInput
        className={classes.field}
        label={t('sim.levels')}
        value={rates.length}
        onChange={(value) => {
          if (typeof value === 'number' && value >= 1) onChange(withLevels(settings, value));
        }}
        {...{ min: 1, max: SIMULATION_LIMITS.levels, clampBehavior: 'strict', allowDecimal: false, disabled }}
      />
      <Select
        className={classes.wide}
        label={t('sim.example')}
        data={EXAMPLES.map((value) => ({ value, label: t(`sim.example.${value}`) }))}
        value={exampleOf(settings)}
        disabled={disabled}
        onChange={(value) => {
          if (isExample(value)) onChange(withExample(settings, value));
        }}
      />
    </div>
  );
};

const Rates = ({ settings, onChange, disabled }: FormProps) => {
  const { t } = useText();
  return (
    <fieldset className={classes.rates} disabled={disabled}>
      <legend>{t('sim.rates')}</legend>
      {settings.rates.map((rate, at) => (
        <NumberInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
          key={at}
          className={classes.rate}
          aria-label={t('sim.rate', { level: at + 1 })}
          description={t('sim.level', { level: at + 1 })}
          value={rate}
          onChange={(value) =>
            onChange({
              ...settings,
              rates: settings.rates.map((old, index) => (index === at ? value : old)),
            })
          }
          {...{ min: 0, max: 1, step: 0.05, decimalScale: 4 }}
        />
      ))}
    </fieldset>
  );
};

type NumberField = 'startLevel' | 'cohortSize' | 'cohorts' | 'overdosePercent' | 'trials' | 'seed';

const Numbers = ({ settings, onChange, disabled }: FormProps) => {
  const { t } = useText();
  const fields: readonly { readonly field: NumberField; readonly label: string; readonly max: number }[] = [
    { field: 'startLevel', label: t('sim.start'), max: settings.rates.length },
    { field: 'cohortSize', label: t('sim.cohortSize'), max: SIMULATION_LIMITS.cohortSize },
    { field: 'cohorts', label: t('sim.cohorts'), max: SIMULATION_LIMITS.cohorts },
    { field: 'trials', label: t('sim.trials'), max: SIMULATION_LIMITS.trials },
    { field: 'seed', label: t('sim.seed'), max: Number.MAX_SAFE_INTEGER },
  ];
  return (
    <div className={classes.fields}>
      {fields.map(({ field, label, max }) => (
        <NumberInput
          key={field}
          className={classes.field}
          label={label}
          value={settings[field]}
          onChange={(value) => onChange({ ...settings, [field]: value })}
          thousandSeparator={field === 'trials' ? ' ' : ''}
          disabled={disabled || (field === 'cohortSize' && settings.kind === '3+3')}
          {...{ min: field === 'seed' ? 0 : 1, max, allowDecimal: false }}
        />
      ))}
      <NumberInput
        className={classes.wide}
        label={t('sim.overdoseShare')}
        suffix=" %"
        value={settings.overdosePercent}
        onChange={(value) => onChange({ ...settings, overdosePercent: value })}
        {...{ min: 1, max: 99, allowDecimal: false, disabled }}
      />
    </div>
  );
};

/** Design, true rates and size of the simulation; the parameters of the design are the protocol's. */
export const SimulationForm = (props: FormProps) => {
  const text = useText();
  const { settings, comparators } = props;
  const design = designOf(settings.kind, comparators);
  const target = typeof settings.target === 'number' ? settings.target : comparators.target;
  return (
    <>
      <Choice {...props} />
      <Rates {...props} />
      <Numbers {...props} />
      {design !== null && (
        <p className={classes.quiet}>
          {text.t('sim.parameters', { list: designParameters(design, target, text) })} {text.t('sim.timing')}
        </p>
      )}
    </>
  );
};

import { type ComboboxItem, type ComboboxParsedItem, MultiSelect, type OptionsFilter } from '@mantine/core';
import { useText } from '../../../text/useText.ts';
import { type OfferedVariable, offeredVariables, type VariableGroup } from './domainVariables.ts';
import classes from './Mapping.module.css';

const GROUPS: readonly VariableGroup[] = ['required', 'recommended', 'known'];

interface TargetSelectProps {
  readonly column: string;
  readonly domain: string;
  readonly targets: readonly string[];
  /** Where each variable comes from already. */
  readonly takenBy: ReadonlyMap<string, string>;
  readonly onChange: (targets: readonly string[]) => void;
}

/** Options by group; a variable that was mapped by an earlier domain stays on the list, so that it can be taken away. */
const useOptions = ({ column, domain, targets, takenBy }: Omit<TargetSelectProps, 'onChange'>) => {
  const { t } = useText();
  const offered = offeredVariables(domain);
  const strange = targets.filter((target) => !offered.some(({ name }) => name === target));
  const option = ({ name }: Pick<OfferedVariable, 'name'>): ComboboxItem => {
    const other = takenBy.get(name);
    return { value: name, label: name, disabled: other !== undefined && other !== column };
  };
  return GROUPS.map((group) => ({
    group: t(`map.group.${group}`),
    items: [
      ...offered.filter((variable) => variable.group === group),
      ...(group === 'known' ? strange.map((name) => ({ name })) : []),
    ].map(option),
  })).filter(({ items }) => items.length > 0);
};

/** Which variables a column becomes: by name or by what the name means, with the keyboard. Empty: its own name. */
export const TargetSelect = (props: TargetSelectProps) => {
  const { column, domain, targets, takenBy, onChange } = props;
  const { t } = useText();
  const offered = offeredVariables(domain);
  const meaning = (name: string): string => {
    const label = offered.find((variable) => variable.name === name)?.label;
    return label == null ? '' : t(label);
  };
  const filter: OptionsFilter = ({ options, search }) => {
    const wanted = search.trim().toLowerCase();
    const fits = ({ value }: { readonly value: string }): boolean =>
      `${value} ${meaning(value)}`.toLowerCase().includes(wanted);
    return options.flatMap<ComboboxParsedItem>((one) => {
      if (!('group' in one)) return fits({ value: String(one.value) }) ? [one] : [];
      const items = one.items.filter(({ value }) => fits({ value: String(value) }));
      return items.length === 0 ? [] : [{ ...one, items }];
    });
  };
  return (
    <MultiSelect
      aria-label={t('map.becomesOf', { column })}
      placeholder={targets.length === 0 ? t('map.keepName', { column }) : ''}
      data={useOptions(props)}
      value={[...targets]}
      onChange={onChange}
      filter={filter}
      searchable
      {...(targets.length === 0 ? {} : { classNames: { inputField: classes.targetField ?? '' } })}
      openOnFocus={false}
      hidePickedOptions
      nothingFoundMessage={t('map.noVariable')}
      maxDropdownHeight={300}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      renderOption={({ option }) => (
        <span>
          {option.value}
          <span className={classes.minor}>
            {meaning(option.value)}
            {takenBy.has(option.value) && ` · ${t('map.from', { column: takenBy.get(option.value) ?? '' })}`}
          </span>
        </span>
      )}
    />
  );
};

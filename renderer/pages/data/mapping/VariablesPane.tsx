import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { TableMapping } from '../../../../shared/dataset/mapping/mapping.ts';
import type { ImportPlan } from '../../../../shared/dataset/mapping/tablePlan.ts';
import { useText } from '../../../text/useText.ts';
import { Glyph } from '../../../ui/Glyph.tsx';
import { type OfferedVariable, offeredVariables, type VariableGroup } from './domainVariables.ts';
import classes from './Mapping.module.css';
import { setConstant } from './tableEdit.ts';

interface PaneProps {
  readonly plan: ImportPlan;
  readonly entry: TableMapping;
  readonly onEdit: (entry: TableMapping) => void;
}

type Origin =
  | { readonly kind: 'column'; readonly source: string }
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'none' };

const originOf = ({ plan, entry }: PaneProps, name: string): Origin => {
  const constant = entry.constants.find(({ target }) => target === name);
  if (constant !== undefined) return { kind: 'constant', value: constant.value };
  const source = plan.sources[plan.columns.findIndex((column) => column.name === name)];
  return source == null ? { kind: 'none' } : { kind: 'column', source };
};

/** What tells subjects and rows apart cannot be the same in every row. */
const mayBeConstant = (name: string): boolean => name !== 'USUBJID' && !name.endsWith('SEQ');

const ConstantForm = ({
  target,
  onSet,
}: {
  readonly target: string;
  readonly onSet: (value: string) => void;
}) => {
  const { t } = useText();
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onSet(text.trim());
  };
  return (
    <form className={classes.constantForm} onSubmit={submit}>
      <TextInput
        size="xs"
        aria-label={t('map.constantOf', { target })}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={200}
        autoFocus
      />
      <Button size="xs" type="submit" variant="default" disabled={text.trim() === ''}>
        {t('map.codeAddButton')}
      </Button>
    </form>
  );
};

const Where = ({ name, origin }: { readonly name: string; readonly origin: Origin }) => {
  const { t } = useText();
  if (origin.kind === 'none') return null;
  if (origin.kind === 'constant') {
    return <span className={classes.minor}>{t('map.constantSet', { value: origin.value })}</span>;
  }
  return (
    <span className={classes.minor}>
      {origin.source === name ? t('map.own') : t('map.from', { column: origin.source })}
    </span>
  );
};

const VariableLine = ({ variable, ...props }: PaneProps & { readonly variable: OfferedVariable }) => {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const { entry, onEdit } = props;
  const { name, group, label } = variable;
  const origin = originOf(props, name);
  const state = origin.kind !== 'none' ? 'there' : group === 'required' ? 'missing' : 'absent';
  const glyph = { there: 'check', missing: 'cross', absent: 'dash' } as const;
  return (
    <li className={classes.variable} data-state={state}>
      <Glyph name={glyph[state]} />
      <span>
        <span className={classes.variableName}>{name}</span> {label !== null && t(label)}
        <Where name={name} origin={origin} />
      </span>
      {origin.kind === 'none' && !asking && mayBeConstant(name) && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('map.constantOf', { target: name })}
          onClick={() => setAsking(true)}
        >
          {t('map.constant')}
        </Button>
      )}
      {origin.kind === 'constant' && (
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={t('map.constantRemove', { target: name })}
          onClick={() => onEdit(setConstant(entry, name, null))}
        >
          <IconX size={14} />
        </ActionIcon>
      )}
      {origin.kind === 'none' && asking && (
        <ConstantForm
          target={name}
          onSet={(value) => {
            setAsking(false);
            onEdit(setConstant(entry, name, value));
          }}
        />
      )}
    </li>
  );
};

const VariableGroupList = ({
  group,
  variables,
  ...props
}: PaneProps & { readonly group: VariableGroup; readonly variables: readonly OfferedVariable[] }) => {
  const { t } = useText();
  if (variables.length === 0) return null;
  return (
    <div className={classes.group}>
      <h3>{t(`map.group.${group}`)}</h3>
      <ul>
        {variables.map((variable) => (
          <VariableLine key={variable.name} variable={variable} {...props} />
        ))}
      </ul>
    </div>
  );
};

/** What the domain needs, where each variable comes from, and what is still missing. */
export const VariablesPane = (props: PaneProps) => {
  const { t } = useText();
  const [extra, setExtra] = useState<readonly string[]>([]);
  const all = offeredVariables(props.entry.domain);
  const known = all.filter(({ group }) => group === 'known');
  const isThere = ({ name }: OfferedVariable): boolean => originOf(props, name).kind !== 'none';
  const shown = known.filter((variable) => isThere(variable) || extra.includes(variable.name));
  const rest = known.filter((variable) => !shown.includes(variable));
  return (
    <div className={classes.variables}>
      {(['required', 'recommended'] as const).map((group) => (
        <VariableGroupList
          key={group}
          group={group}
          variables={all.filter((variable) => variable.group === group)}
          {...props}
        />
      ))}
      <VariableGroupList group="known" variables={shown} {...props} />
      {rest.length > 0 && (
        <Select
          size="xs"
          label={t('map.constantOther')}
          searchable
          openOnFocus={false}
          value={null}
          onChange={(name) => name !== null && setExtra([...extra, name])}
          nothingFoundMessage={t('map.noVariable')}
          data={rest.map(({ name }) => name)}
        />
      )}
    </div>
  );
};

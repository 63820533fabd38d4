import { Select } from '@mantine/core';
import { useState } from 'react';
import type { DesignsModel } from '../../../shared/chart/designs.ts';
import { adviceLetter, type CellLetter, decisionTable } from '../../../shared/escalation/decisionTable.ts';
import { designProblem } from '../../../shared/escalation/designProblem.ts';
import { usedParameters } from '../../../shared/escalation/usedParameters.ts';
import { ComparatorId, type ComparatorParameters } from '../../../shared/protocol/comparators.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import { phrase } from '../../../shared/text/phrases.ts';
import { tableTwin } from '../../charts/designsTwin.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Note } from '../../ui/Note.tsx';
import { OpenMark } from '../../ui/OpenMark.tsx';
import { Section } from '../../ui/Page.tsx';
import { fieldName } from '../protocol/parameterName.ts';
import { DecisionGrid } from './DecisionGrid.tsx';
import classes from './Designs.module.css';
import { presentCounts } from './presentCounts.ts';
import { TableField } from './TableField.tsx';
import { TriedAdvice } from './TriedAdvice.tsx';
import { TryForm } from './TryForm.tsx';
import { NOTHING_TRIED, type Tried, withTried } from './triedParameters.ts';

const isDesign = (value: string | null): value is ComparatorId =>
  ComparatorId.options.some((design) => design === value);

/** Every parameter that the design uses, with where the values come from. */
const Parameters = ({
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

const LETTERS: readonly CellLetter[] = ['E', 'S', 'D', 'DU', 'X', 'W', 'A', 'N', '–'];

const Legend = ({ letters }: { readonly letters: readonly CellLetter[] }) => {
  const { t } = useText();
  return (
    <ul className={classes.legend} aria-label={t('designs.legend')}>
      {LETTERS.filter((letter) => letters.includes(letter)).map((letter) => (
        <li key={letter}>
          <span data-letter={letter} className={classes.legendCell}>
            {letter}
          </span>
          {t(`designs.letter.${letter}`)}
        </li>
      ))}
      <li>{t('designs.legendHere')}</li>
    </ul>
  );
};

interface ShownProps {
  readonly design: ComparatorId;
  readonly parameters: ComparatorParameters;
  readonly model: DesignsModel;
  readonly tried: boolean;
}

/** The table of a design under the protocol's parameters or those tried. */
const Shown = ({ design, parameters, model, tried }: ShownProps) => {
  const { t, say, word } = useText();
  const problem = designProblem(design, parameters);
  if (problem !== null) return <Note tone="warn">{say(phrase(problem.key))}</Note>;
  const name = word(`design-name.${design}`);
  const table = decisionTable(design, parameters, parameters.maxSubjects);
  const present = presentCounts(model);
  const outside = present.filter(({ n }) => n === 0 || n > parameters.maxSubjects);
  return (
    <div className={classes.shown}>
      <div>
        <DecisionGrid table={table} present={present} caption={t('designs.tableOf', { design: name })} />
        <Legend letters={table.cells.map(adviceLetter)} />
        {outside.map(({ level, n, asDlt }) => (
          <p key={`${level} ${asDlt}`} className={classes.quiet}>
            {t('designs.outside', { level, n })}
          </p>
        ))}
        {present.some(({ pending }) => pending > 0) && (
          <p className={classes.quiet}>{t('designs.pendingOutside')}</p>
        )}
      </div>
      <div className={classes.side}>
        <Parameters design={design} parameters={parameters} model={model} tried={tried} />
        {tried && <TriedAdvice design={design} parameters={parameters} model={model} />}
      </div>
    </div>
  );
};

/** The decision table of one design with the present counts marked; its parameters can be tried. */
export const DecisionTableSection = ({ model }: { readonly model: DesignsModel }) => {
  const text = useText();
  const { t, word } = text;
  const own = model.parameters.value;
  const [design, setDesign] = useState<ComparatorId>(
    own.shown.includes('boin') ? 'boin' : (own.shown[0] ?? 'boin'),
  );
  const [tried, setTried] = useState<Tried>(NOTHING_TRIED);
  const parameters = withTried(own, tried);
  const isTried = tried !== NOTHING_TRIED;
  const name = `${word(`design-name.${design}`)} ${model.provenance.cutLabel}`;
  return (
    <Section
      title={t('designs.table')}
      actions={
        <>
          <Select
            aria-label={t('designs.design')}
            data={ComparatorId.options.map((value) => ({ value, label: word(`design-name.${value}`) }))}
            value={design}
            allowDeselect={false}
            onChange={(value) => {
              if (isDesign(value)) setDesign(value);
            }}
          />
          {parameters !== null && (
            <ExportMenu
              name={name}
              table={() =>
                tableTwin(
                  decisionTable(design, parameters, parameters.maxSubjects),
                  usedParameters(design, parameters),
                  text,
                )
              }
            />
          )}
        </>
      }
    >
      {isTried && <Note tone="violet">{t('designs.tried')}</Note>}
      {parameters === null ? (
        <Note tone="bad">{t('designs.tryWrong')}</Note>
      ) : (
        <Shown design={design} parameters={parameters} model={model} tried={isTried} />
      )}
      {design === 'custom' ? (
        <TableField
          table={parameters?.custom ?? null}
          onTable={(table) => setTried(table === undefined ? NOTHING_TRIED : { ...NOTHING_TRIED, table })}
        />
      ) : (
        <TryForm design={design} parameters={own} tried={tried} onChange={setTried} />
      )}
    </Section>
  );
};

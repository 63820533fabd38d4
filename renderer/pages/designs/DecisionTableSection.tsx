import { Select } from '@mantine/core';
import { useState } from 'react';
import type { DesignsModel } from '../../../shared/chart/designs.ts';
import { decisionTable } from '../../../shared/escalation/decisionTable.ts';
import { usedParameters } from '../../../shared/escalation/usedParameters.ts';
import { canonicalJson } from '../../../shared/integrity/canonicalJson.ts';
import { ComparatorId, type ComparatorParameters } from '../../../shared/protocol/comparators.ts';
import { tableTwin } from '../../charts/designsTwin.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Page.tsx';
import { ShownTable } from './ShownTable.tsx';
import { TableField } from './TableField.tsx';
import { TryForm } from './TryForm.tsx';
import { NOTHING_TRIED, type Tried, withTried } from './triedParameters.ts';

const isDesign = (value: string | null): value is ComparatorId =>
  ComparatorId.options.some((design) => design === value);

/** Whether a design is shown under other values than the protocol's; what was tried of another design does not touch it. */
const isTriedFor = (design: ComparatorId, own: ComparatorParameters, tried: Tried): boolean => {
  const parameters = withTried(own, tried);
  if (design === 'custom') return tried.table !== undefined;
  return (
    parameters !== null &&
    canonicalJson(usedParameters(design, parameters)) !== canonicalJson(usedParameters(design, own))
  );
};

interface ToolsProps {
  readonly design: ComparatorId;
  readonly parameters: ComparatorParameters | null;
  readonly cutLabel: string;
  readonly onDesign: (design: ComparatorId) => void;
}

/** Which design, and its table as a file. */
const Tools = ({ design, parameters, cutLabel, onDesign }: ToolsProps) => {
  const text = useText();
  const { t, word } = text;
  return (
    <>
      <Select
        aria-label={t('designs.design')}
        data={ComparatorId.options.map((value) => ({ value, label: word(`design-name.${value}`) }))}
        value={design}
        allowDeselect={false}
        onChange={(value) => {
          if (isDesign(value)) onDesign(value);
        }}
      />
      {parameters !== null && (
        <ExportMenu
          name={`${word(`design-name.${design}`)} ${cutLabel}`}
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
  );
};

/** The decision table of one design with the present counts marked; its parameters can be tried. */
export const DecisionTableSection = ({ model }: { readonly model: DesignsModel }) => {
  const { t } = useText();
  const own = model.parameters.value;
  const [design, setDesign] = useState<ComparatorId>(
    own.shown.includes('boin') ? 'boin' : (own.shown[0] ?? 'boin'),
  );
  const [tried, setTried] = useState<Tried>(NOTHING_TRIED);
  const parameters = withTried(own, tried);
  const isTried = isTriedFor(design, own, tried);
  return (
    <Section
      title={t('designs.table')}
      actions={
        <Tools
          design={design}
          parameters={parameters}
          cutLabel={model.provenance.cutLabel}
          onDesign={setDesign}
        />
      }
    >
      {isTried && <Note tone="violet">{t('designs.tried')}</Note>}
      {parameters === null ? (
        <Note tone="bad">{t('designs.tryWrong')}</Note>
      ) : (
        <ShownTable design={design} parameters={parameters} model={model} tried={isTried} />
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

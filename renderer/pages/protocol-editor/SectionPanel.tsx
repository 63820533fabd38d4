import type { Json } from '../../../shared/integrity/canonicalJson.ts';
import { isJsonObject, valueAt } from '../../../shared/protocol/editor/documentPath.ts';
import { type EditorSectionId, editorSections } from '../../../shared/protocol/editor/editorSections.ts';
import type { FieldModel } from '../../../shared/protocol/editor/fieldModel.ts';
import { useText } from '../../text/useText.ts';
import classes from './Editor.module.css';
import fieldClasses from './fields/Fields.module.css';
import { FieldView } from './fields/FieldView.tsx';
import { LibraryDialog } from './LibraryDialog.tsx';
import { protocolFields } from './protocolFields.ts';

interface Named {
  readonly name: string;
  readonly field: FieldModel;
  readonly value: Json | undefined;
}

/** Parts that hold parameters say nothing of their own: the parameters stand in the section itself. */
const flattened = ({ name, field, value }: Named): readonly Named[] =>
  field.kind === 'object' && field.fields.every((one) => one.field.kind === 'sourced')
    ? field.fields.map((one) => ({
        name: `${name}.${one.name}`,
        field: one.field,
        value: isJsonObject(value) ? value[one.name] : undefined,
      }))
    : [{ name, field, value }];

const isShort = ({ field }: Named): boolean => ['number', 'text', 'constant'].includes(field.kind);

/** One part of the protocol as a form. */
export const SectionPanel = ({
  section,
  document,
}: {
  readonly section: EditorSectionId;
  readonly document: Json;
}) => {
  const { t } = useText();
  const names = editorSections.find(({ id }) => id === section)?.names ?? [];
  const fields = names.flatMap((name) => {
    const field = protocolFields.get(name);
    if (field === undefined || name === 'schema') return [];
    return flattened({ name, field, value: isJsonObject(document) ? document[name] : undefined });
  });
  const short = fields.filter((one) => isShort(one) && one.name !== 'source');
  // A part that is one parameter has its name already.
  const alone = fields.length === 1 && fields[0]?.field.kind === 'sourced';
  const view = ({ name, field, value }: Named) => (
    <FieldView key={name} model={field} at={name} value={value} />
  );
  return (
    <section className={classes.panel} aria-labelledby="editor-section">
      <h2 id="editor-section" className={alone ? 'visually-hidden' : undefined}>
        {t(`editor.section.${section}`)}
      </h2>
      {section === 'stopping' && <LibraryDialog rules={valueAt(document, ['stoppingRules', 'value'])} />}
      {short.length > 0 && <div className={fieldClasses.grid}>{short.map(view)}</div>}
      {fields.filter((one) => !short.includes(one)).map(view)}
    </section>
  );
};

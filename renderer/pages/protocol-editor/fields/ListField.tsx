import type { FieldModel } from '../../../../shared/protocol/editor/fieldModel.ts';
import { CardsField } from './CardsField.tsx';
import { ChoiceSetField } from './ChoiceFields.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { NumbersField } from './NumbersField.tsx';
import { TableField } from './TableField.tsx';
import { WordsField } from './WordsField.tsx';

/** As many columns as a table has room for. */
const MAX_COLUMNS = 5;

const fitsCell = (model: FieldModel): boolean =>
  ['number', 'text', 'yesNo', 'choice'].includes(model.kind) ||
  (model.kind === 'orNone' && model.inner.kind === 'number');

/** A list in the form that suits its entries: boxes to tick, words, numbers, a table, or one card for each. */
export const ListField = ({ element, ...props }: FieldProps & { readonly element: FieldModel }) => {
  if (element.kind === 'choice') return <ChoiceSetField {...props} options={element.options} />;
  if (element.kind === 'text') return <WordsField {...props} />;
  if (element.kind === 'number') {
    return (
      <FieldFrame at={props.at}>
        <NumbersField {...props} />
      </FieldFrame>
    );
  }
  const asTable =
    element.kind === 'object' &&
    element.fields.length <= MAX_COLUMNS &&
    element.fields.every(({ field }) => fitsCell(field));
  return (
    <FieldFrame at={props.at}>
      {asTable ? (
        <TableField {...props} fields={element.fields} />
      ) : (
        <CardsField {...props} element={element} />
      )}
    </FieldFrame>
  );
};

import { type FieldModel, fieldModelOf } from '../../../shared/protocol/editor/fieldModel.ts';
import { Protocol } from '../../../shared/protocol/protocol.ts';

/** Counted by the program, or the same for ever. */
const NOT_ASKED: readonly string[] = ['schema', 'version', 'id'];

/** The field of each name at the top of the protocol. */
export const protocolFields: ReadonlyMap<string, FieldModel> = new Map(
  Object.entries(Protocol.shape).map(([name, schema]) => [
    name,
    NOT_ASKED.includes(name) ? { kind: 'constant', value: name } : fieldModelOf(schema),
  ]),
);

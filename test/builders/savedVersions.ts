import { DeidPolicy } from '../../shared/dataset/deid/deid.ts';
import { Mapping } from '../../shared/dataset/mapping/mapping.ts';

/** A mapping of one laboratory table. `code` tells two versions apart. */
export const exampleMapping = (name: string, code = 'Male'): Mapping =>
  Mapping.parse({
    ...{ schema: 'src-mapping/1', name },
    tables: [
      {
        match: { name: 'LAB_RESULTS', columns: ['PATIENT', 'TEST', 'RESULT'] },
        ...{ use: 'import', domain: 'LB' },
        columns: [{ source: 'PATIENT', target: 'USUBJID' }],
        constants: [{ target: 'STUDYID', value: 'AXA-NK02' }],
        values: [{ target: 'SEX', from: code, to: 'M' }],
        dates: [{ target: 'LBDTC', order: 'dmy' }],
      },
    ],
  });

export const examplePolicy = (name: string, shiftDates = false): DeidPolicy =>
  DeidPolicy.parse({
    ...{ schema: 'src-deid/1', name, shiftDates },
    rules: [{ domain: 'DM', column: 'INITIALS', kind: 'name', action: 'remove-column', reason: '' }],
  });

import type { Cell } from '../../convertCell.ts';
import type { SourceColumn } from '../../rawCell.ts';
import { createDateReader } from '../readDate.ts';
import { isFindingsDomain } from '../rows/resultTests.ts';
import { tableShape, textAt } from '../rowTest.ts';
import { type CutFacts, LIMITS, type SubjectFacts, subjectFacts, type TableFacts } from './cutFacts.ts';
import { keepDemographics } from './keepDemographics.ts';
import { keepEvents } from './keepEvents.ts';
import { keepExposure } from './keepExposure.ts';
import { keepLatest } from './keepLatest.ts';
import { keepBaselines, keepTests, keepVisits } from './keepResults.ts';
import type { KeepRow, KeptTable } from './keepRow.ts';

/** Whether the parent row of a qualifier is among the rows read so far. */
export type HasParent = (domain: string, subjectId: string, sequence: string) => boolean;

interface Options {
  readonly file: string;
  readonly domain: string;
  readonly columns: readonly SourceColumn[];
  readonly hasParent: HasParent;
}

/** Keeps qualifiers that name a row by its sequence number and whose row has not come yet. */
const keepReferences = ({ table, facts, place }: KeptTable, hasParent: HasParent): KeepRow => {
  const parent = table.domain.slice('SUPP'.length);
  const [by, value] = [table.at('IDVAR'), table.at('IDVARVAL')];
  return ({ subjectId }, cells, line) => {
    if (textAt(cells, by).trim() !== `${parent}SEQ`) return;
    const sequence = textAt(cells, value).trim();
    if (hasParent(parent, subjectId, sequence)) return;
    if (facts.references.length >= LIMITS.references) facts.incomplete = true;
    else facts.references.push({ ...place(line), parent, subjectId, sequence });
  };
};

const keepersOf = (kept: KeptTable, hasParent: HasParent): readonly KeepRow[] => {
  const { domain } = kept.table;
  if (domain === 'DM') return [keepDemographics(kept)];
  if (domain === 'EX') return [keepExposure(kept), keepLatest(kept, 'EXSTDTC')];
  if (domain === 'AE') return [keepEvents(kept), keepLatest(kept, 'AESTDTC')];
  if (domain.startsWith('SUPP')) return [keepReferences(kept, hasParent)];
  if (!isFindingsDomain(domain)) return [];
  return [keepVisits(kept), keepTests(kept), keepBaselines(kept), keepLatest(kept, `${domain}DTC`)];
};

/** Rows of a subject mostly follow each other: it is looked up when it changes. */
const subjectFinder = (facts: CutFacts) => {
  let lastText: Cell;
  let last: SubjectFacts | undefined;
  return (cell: Cell): SubjectFacts | undefined => {
    if (cell === lastText && cell !== undefined) return last;
    lastText = cell;
    const subjectId = cell === undefined ? '' : String(cell).trim();
    last = subjectId === '' ? undefined : subjectFacts(facts, subjectId);
    return last;
  };
};

/**
 * Takes the accepted rows of one table into account for the checks across rows and files. The result is called with each
 * row's cells, in column order, and its line.
 */
export const keepTable = (
  facts: CutFacts,
  { file, domain, columns, hasParent }: Options,
): ((cells: readonly Cell[], line: number) => void) => {
  const table = tableShape(domain, columns);
  const tableFacts: TableFacts = {
    file,
    domain,
    hasRanges: table.has(`${domain}STNRLO`) && table.has(`${domain}STNRHI`),
    latest: new Map(),
    tests: new Map(),
    baselines: new Map(),
  };
  facts.tables.push(tableFacts);
  const place = (line: number) => ({ file, domain, line, rows: 1 });
  const keepers = keepersOf({ table, facts, tableFacts, place, read: createDateReader() }, hasParent);
  const [subjectAt, find] = [table.at('USUBJID'), subjectFinder(facts)];
  return (cells, line) => {
    if (keepers.length === 0) return;
    const subject = find(cells[subjectAt]);
    if (subject === undefined) return;
    for (let i = 0; i < keepers.length; i += 1) keepers[i]?.(subject, cells, line);
  };
};

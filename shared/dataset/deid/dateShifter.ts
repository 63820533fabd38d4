import { parseNumber } from '../numericText.ts';
import type { RawCell, SourceColumn } from '../rawCell.ts';
import { isDateVariable, variableType } from '../variables.ts';
import { FIRST_BIRTH_YEAR, isWholeDate, yearAlone } from './cellHits.ts';
import type { Watch } from './columnWatch.ts';
import { REMOVED } from './generalise.ts';
import { shiftDate } from './shiftDate.ts';
import { verbatimDates } from './verbatimDates.ts';

/** Dates that moving by days cannot treat. */
export interface LostDates {
  /** Month or year alone: they are left out, because to move them would take a guess. */
  readonly partial: number;
  /** Not ISO 8601, or of no known subject: removed, because they would stand there unmoved. */
  readonly unreadable: number;
}

export interface LostCount {
  partial: number;
  unreadable: number;
}

/** Moves the dates of one cell; `days` is null when the row names no subject. */
export type ShiftCell = (cell: RawCell, days: number | null) => RawCell;

const SECONDS_PER_DAY = 86_400;

const shiftText = (text: string, days: number | null, lost: LostCount): RawCell => {
  const shifted = shiftDate(text, days ?? 0);
  if (shifted.kind === 'undated') return text;
  if (shifted.kind === 'partial') {
    lost.partial += 1;
    return null;
  }
  if (shifted.kind === 'moved' && days !== null) return shifted.text;
  lost.unreadable += 1;
  return REMOVED;
};

/** A birth date that is a year alone names no day, moved or not, and stays; not one that tells an age over 89. */
const dateCell =
  (lost: LostCount, yearStays: boolean): ShiftCell =>
  (cell, days) => {
    if (typeof cell === 'number') {
      lost.unreadable += 1;
      return null;
    }
    if (typeof cell !== 'string' || cell.trim() === '') return cell;
    return yearStays && Number(yearAlone(cell)) >= FIRST_BIRTH_YEAR ? cell : shiftText(cell, days, lost);
  };

/** A column of free values: only a cell that is a date and nothing else is one. */
const wholeDateCell =
  (lost: LostCount): ShiftCell =>
  (cell, days) => {
    if (typeof cell !== 'string' || cell.length < 6) return cell;
    const shifted = shiftDate(cell, days ?? 0);
    const isComplete = shifted.kind === 'moved';
    // "2026" alone may be any number; "2026-04" is a month.
    const isMonth = shifted.kind === 'partial' && /^\d{4}-\d{2}$/.test(cell.trim());
    if (isComplete || isMonth) return shiftText(cell, days, lost);
    if (!isWholeDate(cell, verbatimDates(cell))) return cell;
    lost.unreadable += 1;
    return REMOVED;
  };

/**
 * A numeric analysis date that no SDTM variable took: days, or seconds in a --DTM; a text file has it as digits.
 * Source: ADaMIG v1.3, 3.1.3.
 */
const numericCell = (lost: LostCount, unit: number): ShiftCell => {
  const otherwise = wholeDateCell(lost);
  return (cell, days) => {
    const isText = typeof cell === 'string';
    const number = isText ? parseNumber(cell.trim()) : cell;
    if (typeof number !== 'number') return otherwise(cell, days);
    if (days !== null) return isText ? String(number - days * unit) : number - days * unit;
    lost.unreadable += 1;
    return null;
  };
};

/** An identifier that is a date and nothing else; other digits of an identifier name no day. */
const identifierCell =
  (lost: LostCount): ShiftCell =>
  (cell, days) =>
    typeof cell === 'string' && shiftDate(cell, 0).kind === 'moved' ? shiftText(cell, days, lost) : cell;

/** ADT, TRTSDT, LSTALVDTM, and dates that were numbers before (TRTSDTN). */
const NUMERIC_DATE = /^[A-Z][A-Z0-9]*DT(M)?N?$/;

/** How the dates of a column are moved; null when it holds none. */
export const dateShifter = (
  domain: string,
  column: SourceColumn,
  watch: Watch,
  lost: LostCount,
): ShiftCell | null => {
  const { name, stored } = column;
  const isBirth = watch.how === 'heading' && watch.kind === 'birth-date';
  if (isBirth || isDateVariable(domain, name)) return dateCell(lost, isBirth);
  const isKnown = variableType(domain, name) !== undefined;
  const numeric = isKnown ? null : NUMERIC_DATE.exec(name);
  if (numeric !== null) return numericCell(lost, numeric[1] === undefined ? 1 : SECONDS_PER_DAY);
  if (!isKnown && stored === 'number') return null;
  if (watch.how === 'identifier' && !watch.namesPersons) return identifierCell(lost);
  return watch.how === 'text' && watch.wholeDates === 'date-variable' ? wholeDateCell(lost) : null;
};

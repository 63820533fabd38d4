import { withoutWho } from '../../shared/dataset/deid/saysWho.ts';
import { fileStem } from '../../shared/dataset/mapping/tableName.ts';

/** Names of sheets and data sets are short; one that is not is cut. */
const MAX_SHOWN = 80;

/**
 * The place of a table, given once for each: the name of its file, with that of the sheet or data set where the file
 * does not say it ("workbook.xlsx › LB", but "lb.xpt"). `member` is empty where a file is one table.
 */
export type PlaceOf = (file: string, member: string) => string;

const isSaidBy = (file: string, member: string): boolean =>
  member === '' || member.toUpperCase() === fileStem(file).toUpperCase();

/** SECURITY: a sheet may be named after a person. test/electron/worker/places.test.ts */
const shownMember = (member: string): string => {
  const short = member.length > MAX_SHOWN ? `${member.slice(0, MAX_SHOWN)}…` : member;
  return short === '' ? '?' : withoutWho(short);
};

/**
 * Places of the tables of an extract with these files, no two alike: with the line, a place leads to one row. The
 * names of files differ (listExtractFiles); data sets of one file need not.
 */
export const createPlaces = (fileNames: readonly string[]): PlaceOf => {
  const taken = new Set(fileNames);
  const begun = new Set<string>();
  return (file, member) => {
    if (isSaidBy(file, member) && !begun.has(file)) {
      begun.add(file);
      return file;
    }
    const name = `${file} › ${shownMember(member)}`;
    let place = name;
    for (let more = 2; taken.has(place); more += 1) place = `${name} (${more})`;
    taken.add(place);
    return place;
  };
};

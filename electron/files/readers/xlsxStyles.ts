import type { XmlHandlers } from '../xmlEvents.ts';
import { type DateFormat, dateFormatOf } from './xlsxNumberFormat.ts';

/** Date format of each cell style, by its number; undefined for styles that show no date. */
export type DateStyles = (DateFormat | undefined)[];

/** Takes the cell formats of styles.xml into `styles`. Source: ECMA-376 part 1, sections 18.8.10 and 18.8.31. */
export const dateStylesInto = (styles: DateStyles): XmlHandlers => {
  const stated = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  return {
    open: (name, attribute) => {
      if (name === 'numFmt') stated.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) ids.push(Number(attribute('numFmtId') ?? '0'));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
      else if (name === 'styleSheet') styles.push(...ids.map((id) => dateFormatOf(id, stated)));
    },
  };
};

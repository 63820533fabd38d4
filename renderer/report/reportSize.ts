/** Width of the text of an A4 page with 15 mm margins, in CSS pixels (180 mm at 96 per inch). */
export const REPORT_WIDTH = 680;

/**
 * Whether a text AAA-GG-SSSS may be a US social security number. Areas 000, 666 and 900 to 999, group 00 and serial
 * 0000 were never given out. Source: US Social Security Administration, "Social Security Number Randomization
 * Frequently Asked Questions" and POMS RM 10201.035.
 */
export const isSsn = (text: string): boolean => {
  const [, area, group, serial] = /^(\d{3})-?(\d{2})-?(\d{4})$/.exec(text) ?? [];
  if (area === undefined) return false;
  return !(area === '000' || area === '666' || area.startsWith('9')) && group !== '00' && serial !== '0000';
};

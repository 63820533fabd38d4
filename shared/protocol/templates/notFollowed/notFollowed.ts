const SOURCE = 'This protocol does not follow this part';

/** A value that nothing reads while the protocol does not follow the part that it belongs to (Protocol.areas). */
export const notFollowed = <T>(value: T) => ({
  value,
  source: SOURCE,
  open: false,
  note: '',
});

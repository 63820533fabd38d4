/** A reader of SAS transport files written apart from the writer and from the program's own reader. */
export interface TransportFile {
  readonly name: string;
  readonly label: string;
  readonly created: string;
  readonly variables: readonly { name: string; label: string; isNumeric: boolean; length: number }[];
  readonly rows: readonly Record<string, string | number | null>[];
}

const text = (bytes: Buffer, from: number, length: number): string =>
  bytes.toString('latin1', from, from + length).trimEnd();

/** IBM hexadecimal double: sign, exponent of 16 with bias 64, 56-bit fraction; null for the missing value. */
export const readIbmDouble = (bytes: Buffer, at: number): number | null => {
  const first = bytes.readUInt8(at);
  const fraction = bytes.readBigUInt64BE(at) & ((1n << 56n) - 1n);
  if (fraction === 0n) return first === 0x2e ? null : 0;
  const magnitude = Number(fraction) * 2 ** (4 * ((first & 0x7f) - 64) - 56);
  return (first & 0x80) === 0 ? magnitude : -magnitude;
};

export const readXpt = (bytes: Buffer): TransportFile => {
  const headerAt = (word: string): number => {
    const at = bytes.indexOf(`HEADER RECORD*******${word.padEnd(8)}HEADER RECORD!!!!!!!`, 0, 'latin1');
    if (at < 0 || at % 80 !== 0) throw new Error(`no ${word} header on a record boundary`);
    return at;
  };
  const member = headerAt('DSCRPTR') + 80;
  const names = headerAt('NAMESTR');
  const count = Number(text(bytes, names + 54, 4));
  const fields = Array.from({ length: count }, (_, index) => {
    const at = names + 80 + 140 * index;
    return {
      isNumeric: bytes.readInt16BE(at) === 1,
      length: bytes.readInt16BE(at + 4),
      name: text(bytes, at + 8, 8),
      label: text(bytes, at + 16, 40),
      position: bytes.readInt32BE(at + 84),
    };
  });
  const width = fields.reduce((sum, field) => sum + field.length, 0);
  const data = bytes.subarray(headerAt('OBS') + 80);
  const rows = [];
  for (let at = 0; at + width <= data.length; at += width) {
    if (text(data, at, width) === '') break;
    rows.push(
      Object.fromEntries(
        fields.map((field) => [
          field.name,
          field.isNumeric
            ? readIbmDouble(data, at + field.position)
            : text(data, at + field.position, field.length),
        ]),
      ),
    );
  }
  return {
    name: text(bytes, member + 8, 8),
    label: text(bytes, member + 80 + 32, 40),
    created: text(bytes, member + 64, 16),
    variables: fields.map(({ name, label, isNumeric, length }) => ({ name, label, isNumeric, length })),
    rows,
  };
};

const SECTOR = 512;
const [FREE, END, TABLE] = [0xffffffff, 0xfffffffe, 0xfffffffd];

/** One entry of the list of parts (MS-CFB 2.6): the name in UTF-16, its length with its end, and its kind. */
const entry = (name: string, kind: number): Buffer => {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = kind;
  for (const at of [68, 72, 76]) bytes.writeUInt32LE(FREE, at);
  bytes.writeUInt32LE(END, 116);
  return bytes;
};

const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((SECTOR - (bytes.length % SECTOR)) % SECTOR)]);

/** The first sector (MS-CFB 2.2): which sectors hold the table of sectors, and where the list of parts begins. */
const head = (): Buffer => {
  const bytes = Buffer.alloc(SECTOR, 0xff);
  bytes.fill(0, 0, 76);
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    bytes.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, END],
    [68, END],
    [76, 0],
  ] as const)
    bytes.writeUInt32LE(value, at);
  return bytes;
};

/** A file in the format in which Word and Excel wrote before 2007, with parts of these names and nothing in them. */
export const ole = (...names: readonly string[]): Uint8Array => {
  const list = padded(Buffer.concat([entry('Root Entry', 5), ...names.map((name) => entry(name, 2))]));
  const sectors = list.length / SECTOR;
  const table = Buffer.alloc(SECTOR, 0xff);
  table.writeUInt32LE(TABLE, 0);
  for (let at = 1; at <= sectors; at += 1) table.writeUInt32LE(at === sectors ? END : at + 1, at * 4);
  return Buffer.concat([head(), table, list]);
};

const CENTRAL_ENTRY = 0x02_01_4b_50;

/** Where the directory of a zip file says that it ends: at most 64 kB before the end of the file. */
const END_RECORD = 0x06_05_4b_50;

/**
 * How many bytes the files in a zip file say to have when unpacked; undefined where it is no zip file. A small file
 * may unpack to more than there is memory.
 */
export const unpackedSize = (file: Uint8Array): number | undefined => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && bytes.readUInt32LE(end) !== END_RECORD) end -= 1;
  if (end < 0 || bytes.readUInt32LE(end) !== END_RECORD) return undefined;
  const entries = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let size = 0;
  for (let index = 0; index < entries; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL_ENTRY) return undefined;
    size += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return size;
};

/** Bytes of the Polish letters that the two old encodings write differently: ą ś ź and their capitals. */
const WINDOWS = new Set([0xb9, 0x9c, 0x9f, 0xa5, 0x8c, 0x8f]);
const LATIN2 = new Set([0xb1, 0xb6, 0xbc, 0xa1, 0xa6, 0xac]);

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const oldEncodingOf = (bytes: Uint8Array): 'iso-8859-2' | 'windows-1250' => {
  let windows = 0;
  let latin2 = 0;
  for (const byte of bytes) {
    if (WINDOWS.has(byte)) windows += 1;
    else if (LATIN2.has(byte)) latin2 += 1;
  }
  return latin2 > windows ? 'iso-8859-2' : 'windows-1250';
};

/**
 * A text file as text, whatever Polish programs wrote it: UTF-8 with or without its mark, UTF-16 with one, else
 * Windows-1250 or ISO-8859-2, told apart by the letters they write differently.
 */
export const decodeText = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(oldEncodingOf(bytes)).decode(bytes);
  }
};

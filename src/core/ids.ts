import { randomBytes } from 'node:crypto';

declare const brand: unique symbol;

/** A string that only one kind of function makes, so that two kinds of id are never mixed up. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PersonId = Branded<'PersonId'>;

/** Letters and digits that nobody misreads: no 0/o, 1/l/i. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Random characters of {@link ALPHABET}; each carries almost five bits. */
export const randomText = (length: number, bytes: (size: number) => Uint8Array = randomBytes): string => {
  const limit = 256 - (256 % ALPHABET.length);
  let text = '';
  while (text.length < length) {
    for (const byte of bytes(length)) {
      if (byte < limit && text.length < length) text += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return text;
};

/** A new id such as `per_k3v8…`: 14 random characters, short enough to travel inside an action id. */
export const newId = (prefix: string): string => `${prefix}_${randomText(14)}`;

import { type Attachment, attachment } from '../../chat/files.ts';

/** A file in the making (pl. *plik w przygotowaniu*): what was written is kept outside the memory of the program. */
export interface MadeFile {
  /** Takes a part; after the next {@link written} nothing of it is held. */
  write(part: Uint8Array): void;
  written(): Promise<void>;
  /** Ends it. It lies where it is for as long as sending it takes, and is taken away then. */
  ready(): Promise<Attachment>;
  /** Takes it away: it will not be sent. */
  drop(): Promise<void>;
}

/** Begins a file of that name, as {@link attachment} takes names. */
export type OpenFile = (name: string, mediaType: string) => Promise<MadeFile>;

/** A file that is held in memory after all, where the program has no folder of its own. */
export const holdFile: OpenFile = (name, mediaType) => {
  const parts: Uint8Array[] = [];
  return Promise.resolve({
    write: (part) => void parts.push(part),
    written: () => Promise.resolve(),
    ready: () => Promise.resolve(attachment(name, mediaType, Buffer.concat(parts))),
    drop: () => Promise.resolve(),
  });
};

import { readFileSync } from 'node:fs';
import { cut } from './cut.ts';

interface NamedFile {
  /** Small ASCII letters, digits, `.`, `_` and `-`: what every platform keeps as it is. */
  readonly name: string;
  readonly mediaType: string;
  /** What a picture shows, in words, for who does not see it. */
  readonly alt?: string;
}

/** A file that a message carries: its bytes are base64, so that the message stays plain JSON. */
export interface HeldFile extends NamedFile {
  readonly base64: string;
}

/** A long file, which is not held in memory: it lies on the disk of the program until it was sent. */
export interface LyingFile extends NamedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** A file that goes out with a message (pl. *załącznik*). */
export type Attachment = HeldFile | LyingFile;

/** A file that somebody sent in a form. It is fetched only when it is read. */
export interface ReceivedFile {
  readonly name: string;
  /** In bytes, as the platform says. */
  readonly size: number;
  /** @throws {PlatformError} when it may not be fetched. @throws {UnreachableError} when it does not come. */
  read(): Promise<Uint8Array>;
}

/** The files of a sent form, by the id of their field. */
export type FormFiles = Readonly<Record<string, ReceivedFile>>;

/** The kinds of files a field can ask for, by the ending of their names, with what platforms call them. */
export const FILE_FORMATS = {
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type FileFormat = keyof typeof FILE_FORMATS;

/** The largest file that is taken, in bytes. Ten thousand rows of a directory are about one million. */
export const MAX_FILE = 5 * 1024 * 1024;

const NAME = /^[a-z0-9][a-z0-9._-]{0,79}$/;

const checked = (name: string): string => {
  if (!NAME.test(name)) throw new RangeError(`no name for an attachment: ${name}`);
  return name;
};

/** Characters that both Slack and Discord take as the words of a picture. */
const MAX_ALT = 1000;

/**
 * A file to go out; of a picture, `alt` says what it shows.
 * @throws {RangeError} when the name is not one that every platform keeps: a bug.
 */
export const attachment = (name: string, mediaType: string, bytes: Uint8Array, alt?: string): HeldFile => ({
  name: checked(name),
  mediaType,
  ...(alt === undefined ? {} : { alt: cut(alt, MAX_ALT) }),
  base64: Buffer.from(bytes).toString('base64'),
});

/** The same of a file that lies on the disk. @throws {RangeError} as {@link attachment} does. */
export const lyingFile = (name: string, mediaType: string, path: string, size: number): LyingFile => ({
  name: checked(name),
  mediaType,
  path,
  size,
});

/** All of it at once: for platforms that take nothing else. */
export const bytesOf = (file: Attachment): Uint8Array =>
  'path' in file ? readFileSync(file.path) : Buffer.from(file.base64, 'base64');

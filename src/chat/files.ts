/** A file that goes out with a message (pl. *załącznik*). Its bytes are base64, so that a message stays plain JSON. */
export interface Attachment {
  /** Small ASCII letters, digits, `.`, `_` and `-`: what every platform keeps as it is. */
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
}

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

/** The kinds of files a field can ask for, with what platforms call them. */
export const FILE_FORMATS = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type FileFormat = keyof typeof FILE_FORMATS;

/** The largest file that is taken, in bytes. Ten thousand rows of a directory are about one million. */
export const MAX_FILE = 5 * 1024 * 1024;

const NAME = /^[a-z0-9][a-z0-9._-]{0,79}$/;

/**
 * A file to go out.
 * @throws {RangeError} when the name is not one that every platform keeps: a bug.
 */
export const attachment = (name: string, mediaType: string, bytes: Uint8Array): Attachment => {
  if (!NAME.test(name)) throw new RangeError(`no name for an attachment: ${name}`);
  return { name, mediaType, base64: Buffer.from(bytes).toString('base64') };
};

export const bytesOf = ({ base64 }: Attachment): Uint8Array => Buffer.from(base64, 'base64');

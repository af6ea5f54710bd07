import { holds } from '../../chat/file-content.ts';
import { FILE_FORMATS, type FileFormat, type ReceivedFile } from '../../chat/files.ts';
import { FORM_LIMITS } from '../../chat/form.ts';
import { PlatformError, UnreachableError } from '../../core/failure.ts';
import { newId } from '../../core/ids.ts';
import { hasNumbersOfPeople } from '../../core/personal-data/numbers-of-people.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { slugOf } from '../../core/slug.ts';
import { tidy } from '../../core/text.ts';

/** Documents and pictures that every office opens, and that run nothing by themselves. */
export const ATTACHABLE: readonly FileFormat[] = [
  'pdf',
  'doc',
  'docx',
  'odt',
  'xls',
  'xlsx',
  'ods',
  'pptx',
  'png',
  'jpg',
  'jpeg',
  'txt',
  'csv',
];

/** So many files go with one announcement. */
export const MOST_ATTACHED = FORM_LIMITS.files;

/** The largest of them, in bytes; the database takes none larger, and no platform hands over more than `MAX_FILE`. */
export const LARGEST_ATTACHED = 5 * 1024 * 1024;

/**
 * More than this is not sent by e-mail with one letter, in bytes of the files. In a letter they are a good third longer
 * (base64 and its line ends), and common servers refuse a letter above 10,240,000 bytes; some stop earlier.
 */
export const MOST_MAILED = 5 * 1024 * 1024;

/** Longer names are shortened in the middle, in characters. */
const LONGEST_NAME = 120;

/** A file that goes with an announcement (pl. *załącznik*), as its readers see it before they take it. */
export interface Attached {
  /** Random: whoever has it was shown the announcement. */
  readonly id: string;
  /** From 0 on, below {@link MOST_ATTACHED}; of one announcement each has its own. */
  readonly position: number;
  /** As it was called by whoever attached it. */
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

/** The size of all of them, in bytes. */
export const sizeOf = (files: readonly Attached[]): number => files.reduce((sum, { size }) => sum + size, 0);

export interface AttachedFile extends Attached {
  readonly bytes: Uint8Array;
}

/** What becomes of the files of an announcement; what is not named stays. */
export interface FilesChange {
  readonly add: readonly AttachedFile[];
  /** The ids of those that are taken away. */
  readonly drop: readonly string[];
}

/** Why a file is not attached. */
export type AttachRefusal =
  'format' | 'too-large' | 'empty' | 'other-content' | 'personal-data' | 'unreachable';

const endingOf = (name: string): string => /\.([^.]+)$/u.exec(name)?.[1] ?? '';

const formatOf = (name: string): FileFormat | undefined =>
  ATTACHABLE.find((one) => one === endingOf(name).toLowerCase());

/** The name with its ending and so many characters at the most; what is left out is in the middle. */
export const shortName = (name: string, most: number): string => {
  const letters = Array.from(name);
  if (letters.length <= most) return name;
  const ending = Array.from(endingOf(name)).slice(0, 8);
  return `${letters.slice(0, most - ending.length - 2).join('')}….${ending.join('')}`;
};

/** The name under which every platform and every disk keeps it. */
export const downloadName = ({ name }: Pick<Attached, 'name'>): string => {
  const stem = slugOf(name.replace(/\.[^.]+$/u, ''));
  return `${stem === '' ? 'zalacznik' : stem}.${endingOf(name).toLowerCase()}`;
};

/** The same of the files of one letter: where two come to one name, as letters of other alphabets do, they are counted. */
export const downloadNames = (files: readonly Pick<Attached, 'name'>[]): readonly string[] => {
  const taken = new Set<string>();
  return files.map((file) => {
    const name = downloadName(file);
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = name.replace(/(?=\.[^.]+$)/u, `-${number}`);
    taken.add(free);
    return free;
  });
};

/** The bytes of a file that may be attached, or why it may not. */
const readBytes = async (
  file: ReceivedFile,
  format: FileFormat,
): Promise<Result<Uint8Array, AttachRefusal>> => {
  if (file.size > LARGEST_ATTACHED) return refuse('too-large');
  try {
    const bytes = await file.read();
    if (bytes.length > LARGEST_ATTACHED) return refuse('too-large');
    if (bytes.length === 0) return refuse('empty');
    return holds(format, bytes) ? ok(bytes) : refuse('other-content');
  } catch (thrown) {
    if (thrown instanceof PlatformError || thrown instanceof UnreachableError) return refuse('unreachable');
    throw thrown;
  }
};

/** Fetches a file of a form and looks into it. What is hidden in a name, or turns it round, is taken out of it. */
export const receiveAttachment = async (
  file: ReceivedFile,
): Promise<Result<Omit<AttachedFile, 'position'>, AttachRefusal>> => {
  const name = shortName(tidy(file.name), LONGEST_NAME);
  const format = formatOf(name);
  if (!format) return refuse('format');
  if (hasNumbersOfPeople(name)) return refuse('personal-data');
  const read = await readBytes(file, format);
  if (!read.ok) return read;
  const bytes = read.value;
  return ok({ id: newId('att'), name, mediaType: FILE_FORMATS[format], size: bytes.length, bytes });
};

import type { FormFiles } from '../../chat/files.ts';
import { fold } from '../../core/text.ts';
import { formatSize } from '../../i18n/format.ts';
import { DROP_FIELD, FILE_FIELDS } from './attach-forms.ts';
import {
  type Attached,
  type AttachedFile,
  type FilesChange,
  LARGEST_ATTACHED,
  MOST_ATTACHED,
  receiveAttachment,
  shortName,
} from './attachments.ts';
import type { Telling } from './handling.ts';
import type { Reading } from './reading.ts';

/** Characters of a name in a sentence about what is wrong with it. */
const IN_FAULT = 60;

type Received = Omit<AttachedFile, 'position'>;

const isNamed =
  (name: string) =>
  (other: Pick<Attached, 'name'>): boolean =>
    fold(other.name) === fold(name);

/** The new files that are as they should be; what is wrong with the others is told at their fields. */
const receiveAll = async (
  sent: FormFiles,
  reading: Reading,
  { texts, locale }: Telling,
): Promise<readonly Received[]> => {
  const { faults } = texts.announcements.attached;
  const limit = formatSize(LARGEST_ATTACHED, locale);
  const received: Received[] = [];
  for (const field of FILE_FIELDS) {
    const file = sent[field];
    if (!file) continue;
    const read = await receiveAttachment(file);
    if (!read.ok) reading.fault(field, faults[read.refusal](shortName(file.name, IN_FAULT), limit));
    else if (received.some(isNamed(read.value.name)))
      reading.fault(field, faults.twice(shortName(read.value.name, IN_FAULT)));
    else received.push(read.value);
  }
  return received;
};

/** New files take the places that nobody has. */
const placed = (received: readonly Received[], kept: readonly Attached[]): readonly AttachedFile[] => {
  const free = FILE_FIELDS.flatMap((_, index) => (kept.some((one) => one.position === index) ? [] : [index]));
  return received.map((one, index) => ({ ...one, position: free[index] ?? MOST_ATTACHED }));
};

/**
 * What a form makes of the files that are there: those that are ticked go, a new one of the same name takes the place of
 * the former. Whether it can be done is told by the faults of the reading.
 */
export const readFiles = async (
  there: readonly Attached[],
  sent: FormFiles,
  reading: Reading,
  telling: Telling,
): Promise<FilesChange> => {
  const { faults } = telling.texts.announcements.attached;
  const ids = there.map(({ id }) => id);
  const ticked = reading.choices(DROP_FIELD, ids) ?? [];
  const received = await receiveAll(sent, reading, telling);
  const kept = there.filter(({ id, name }) => !ticked.includes(id) && !received.some(isNamed(name)));
  const [first = ''] = FILE_FIELDS;
  if (kept.length + received.length > MOST_ATTACHED)
    reading.fault(first, faults.tooMany(there.length - ticked.length, MOST_ATTACHED));
  if (reading.faults.length === 0 && received.length + ticked.length === 0)
    reading.fault(first, there.length === 0 ? faults.nothing : faults.nothingChanged);
  const drop = ids.filter((id) => !kept.some((one) => one.id === id));
  return { add: placed(received, kept), drop };
};

import type { Field, Form } from '../../chat/form.ts';
import { FORM_LIMITS } from '../../chat/form.ts';
import { formatSize } from '../../i18n/format.ts';
import { ATTACHABLE, type Attached, LARGEST_ATTACHED, MOST_ATTACHED, shortName } from './attachments.ts';
import type { Announcement } from './domain.ts';
import { choices } from './fields.ts';
import { changeFields, formId } from './forms.ts';
import type { Telling } from './handling.ts';

/** What is taken away is ticked here. */
export const DROP_FIELD = 'usun';

/** Characters of a name on a line to tick. */
const ON_LINE = 55;

export const FILE_FIELDS: readonly string[] = Array.from(
  { length: MOST_ATTACHED },
  (_, index) => `plik${index + 1}`,
);

/** What is there can be taken away, and there is a field for each new file, as far as the form has room. */
const fileFields = (
  files: readonly Attached[],
  room: number,
  { texts, locale }: Telling,
): readonly Field[] => {
  const words = texts.announcements.attached;
  const there = files.map(({ id, name, size }) => ({
    value: id,
    label: `${shortName(name, ON_LINE)} (${formatSize(size, locale)})`,
  }));
  const drop = there.length > 0 ? [choices(DROP_FIELD, words.drop, there)] : [];
  const isAlone = drop.length === 0 && room === FORM_LIMITS.fields;
  return [
    ...drop,
    ...FILE_FIELDS.slice(0, room - drop.length).map((id, index): Field => ({
      id,
      kind: 'file',
      label: words.file(index + 1),
      ...(index === 0 ? { hint: words.fileHint(formatSize(LARGEST_ATTACHED, locale)) } : {}),
      required: isAlone && index === 0,
      formats: ATTACHABLE,
    })),
  ];
};

export const attachForm = (draft: Announcement, files: readonly Attached[], telling: Telling): Form => {
  const { attached, forms } = telling.texts.announcements;
  return {
    id: formId('attach', draft),
    title: attached.title,
    intro: attached.intro(MOST_ATTACHED),
    fields: fileFields(files, FORM_LIMITS.fields, telling),
    submit: forms.submit,
  };
};

/** Files of what has gone out, with what its readers are told of it. */
export const changeFilesForm = (
  announcement: Announcement,
  files: readonly Attached[],
  telling: Telling,
): Form => {
  const { attached, forms } = telling.texts.announcements;
  const told = changeFields(telling);
  return {
    id: formId('change-files', announcement),
    title: attached.change,
    intro: attached.changeIntro,
    fields: [...fileFields(files, FORM_LIMITS.fields - told.length, telling), ...told],
    submit: forms.submit,
  };
};

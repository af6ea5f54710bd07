import { actionId } from '../../chat/action-id.ts';
import type { Field, Form } from '../../chat/form.ts';
import type { MenuOption } from '../../chat/message.ts';
import type { Moments } from '../../chat/moments.ts';
import type { Announcement, AnnouncementText } from './domain.ts';
import { choice, text } from './fields.ts';
import type { Telling } from './handling.ts';
import { LONGEST } from './limits.ts';
import type { Template } from './template.ts';

const contentFields = (content: AnnouncementText, { texts }: Telling): readonly Field[] => {
  const { fields } = texts.announcements;
  return [
    text('tytul', fields.title, LONGEST.title, content.title, { required: true }),
    text('tresc', fields.body, LONGEST.body, content.body, { required: true, long: true }),
    text('link', fields.url, LONGEST.url, content.url),
    text('plik', fields.fileUrl, LONGEST.url, content.fileUrl),
  ];
};

/** `new` in place of an id: the draft is made when the form is sent. */
export const writeForm = (
  [id, revision, template = '']: readonly [id: string, revision: string, template?: string],
  content: AnnouncementText,
  telling: Telling,
): Form => {
  const { forms } = telling.texts.announcements;
  return {
    id: actionId('announcements', 'write', id, revision, ...(template === '' ? [] : [template])),
    title: forms.write,
    intro: forms.writeIntro,
    fields: contentFields(content, telling),
    submit: forms.submit,
  };
};

export const templateText = (template: Template | undefined, { texts }: Telling): AnnouncementText =>
  template === undefined
    ? { title: '', body: '' }
    : {
        title: texts.announcements.templates[template].title,
        body: texts.announcements.templates[template].body,
      };

/** A form about this very state of the announcement. */
export const formId = (verb: string, { id, revision }: Announcement, ...more: readonly string[]) =>
  actionId('announcements', verb, id, String(revision), ...more);

export const YES_NO = ['nie', 'tak'] as const;

const yesNo = ({ texts }: Telling): readonly MenuOption[] =>
  YES_NO.map((value) => ({ value, label: texts.announcements.yesNo[value] }));

export const settingsForm = (announcement: Announcement, moments: Moments, telling: Telling): Form => {
  const { forms, fields } = telling.texts.announcements;
  const { isUrgent, callsAll, publishes, ackUntil } = announcement;
  return {
    id: formId('settings', announcement),
    title: forms.settings,
    intro: forms.settingsIntro,
    fields: [
      choice('pilne', fields.urgent, yesNo(telling), isUrgent ? 'tak' : 'nie'),
      text('potwierdzenie', fields.ackUntil, 40, ackUntil && moments.write(ackUntil)),
      choice('wzmianka', fields.callsAll, yesNo(telling), callsAll ? 'tak' : 'nie'),
      choice('publikacja', fields.publishes, yesNo(telling), publishes ? 'tak' : 'nie'),
    ],
    submit: forms.submit,
  };
};

export const scheduleForm = (announcement: Announcement, telling: Telling): Form => {
  const { forms, fields } = telling.texts.announcements;
  return {
    id: formId('schedule', announcement),
    title: forms.schedule,
    intro: forms.scheduleIntro,
    fields: [text('kiedy', fields.sendAt, 40, undefined, { required: true })],
    submit: forms.submit,
  };
};

/** What is told of a change of what has gone out. */
export const changeFields = (telling: Telling): readonly Field[] => {
  const { fields } = telling.texts.announcements;
  return [
    text('zmiana', fields.changes, LONGEST.changes, undefined, { required: true }),
    choice('wiadomosc', fields.notifies, yesNo(telling), 'nie'),
  ];
};

export const editForm = (announcement: Announcement, telling: Telling): Form => {
  const { forms } = telling.texts.announcements;
  const [title, body, link] = contentFields(announcement, telling);
  return {
    id: formId('edit', announcement),
    title: forms.edit,
    intro: forms.editIntro,
    fields: [title!, body!, link!, ...changeFields(telling)],
    submit: forms.submit,
  };
};

export const returnForm = (announcement: Announcement, telling: Telling): Form => {
  const { forms, fields } = telling.texts.announcements;
  return {
    id: formId('return', announcement),
    title: forms.return,
    intro: forms.returnIntro,
    fields: [text('uwagi', fields.remarks, LONGEST.changes, undefined, { required: true, long: true })],
    submit: forms.returnSubmit,
  };
};

export const retractForm = (announcement: Announcement, telling: Telling): Form => {
  const { forms, fields } = telling.texts.announcements;
  return {
    id: formId('retract', announcement),
    title: forms.retract,
    intro: forms.retractIntro,
    fields: [text('powod', fields.reason, LONGEST.changes, undefined)],
    submit: forms.retractSubmit,
  };
};

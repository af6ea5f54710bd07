import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const KINDS = 'PDF, DOC(X), ODT, XLS(X), ODS, PPTX, PNG, JPG, TXT, CSV';

const files = (count: number): string => plural('en', count, { one: 'file', other: 'files' });

export const announcementFiles: Pick<Texts['announcements'], 'attached'> = {
  attached: {
    button: (name, size) => `Attachment: ${name} (${size})`,
    here: (title, name) => `Attachment of the announcement “${title}”: ${name}`,
    retracted: 'This announcement was withdrawn, so its attachment cannot be downloaded any more.',
    gone: 'This announcement is not there any more, so its attachment cannot be downloaded.',
    replaced: 'The announcement has this attachment no more: it was taken away or replaced.',
    onCard: 'Attachments (the same buttons will stand below the text):',
    tooLargeForMail: (limit) =>
      `The attachments are more than ${limit} together. The copy by e-mail will say that they are in the chat.`,
    onlyInChat: (names) =>
      `The attachments are too large for e-mail: ${names.join(', ')}. They can be downloaded in the chat, with the buttons below the announcement.`,

    open: 'Attachments',
    title: 'Attachments',
    intro: (most) => `At most ${files(most)}. A file of the same name replaces the former one.`,
    change: 'Change of attachments',
    changeIntro: 'The buttons below the sent messages change where they stand.',
    drop: { label: 'Take away' },
    file: (number) => `New file ${number}`,
    fileHint: (limit) => `${KINDS}; up to ${limit}`,

    faults: {
      format: (name) => `“${name}”: files of this kind cannot be attached. Possible: ${KINDS}.`,
      'too-large': (name, limit) => `“${name}”: the file is too large, at most ${limit}.`,
      empty: (name) => `“${name}”: the file is empty.`,
      'other-content': (name) =>
        `“${name}”: the content is not what the name says, or the file has a password or macros. Please save the document once more, best as PDF.`,
      'personal-data': () =>
        'The name of the file holds a number of a person (PESEL, account, document). Please change it. Nothing was saved.',
      unreachable: (name) => `“${name}”: the file could not be fetched. Please attach it once more.`,
      twice: (name) => `“${name}”: two files have the same name.`,
      tooMany: (kept, most) =>
        `The announcement already has ${files(kept)} and may have at most ${files(most)}. Please choose what to take away.`,
      nothing: 'Please choose a file.',
      nothingChanged: 'Please choose a file, or what to take away.',
    },
  },
};

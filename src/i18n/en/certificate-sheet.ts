import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

export const certificateSheet: Texts['certificateSheet'] = {
  paper: {
    title: 'Certificate',
    subtitle: (form) => `of attendance: ${form}`,
    forms: {
      training: 'training',
      cycle: 'series of trainings',
      'vocational-course': 'classes of a vocational course',
      postgraduate: 'classes of postgraduate studies',
      'specialisation-1': 'classes of the first-degree specialisation',
      'specialisation-2': 'classes of the second-degree specialisation',
      'study-visit': 'study visit',
      workshop: 'workshop',
      conference: 'conference',
      seminar: 'seminar',
      'group-meeting': 'meeting of a thematic group',
      'group-advice': 'group advice',
    },
    number: (number) => `no. ${number}`,
    event: (title) => `“${title}”`,
    rows: { when: 'When', hours: 'Length', place: 'Place', trainer: 'Led by', topics: 'Topics' },
    days: (parts) =>
      parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`,
    manyDays: (from, to, count) =>
      `from ${from} to ${to} (${plural('en', count, { one: 'day', other: 'days' })} of sessions)`,
    hours: (count, isTeaching) =>
      isTeaching ? `${count} teaching hours (45 minutes each)` : `${count} hours`,
    attended: (hours, attended) => `${hours}, present for ${attended}`,
    issued: (day) => `Issued on ${day}`,
    signature: 'on behalf of the organiser',
    check: 'Check this certificate',
    online: (address) =>
      `The QR code opens a page that confirms what this certificate says and whether it is valid. The code can also be entered at ${address}`,
    offline: (contact) =>
      `The organiser confirms what this certificate says by its number and code${contact === '' ? '.' : `: ${contact}`}`,
    stamps: { replaced: 'replaced', void: 'void' },
  },

  page: {
    title: 'Checking a certificate',
    site: 'Pomocnik',
    intro:
      'This page confirms that the organiser issued a certificate that says this, and whether it is valid.',
    label: 'Code on the certificate',
    hint: 'Twenty letters and digits; blanks, dashes and capitals do not matter.',
    submit: 'Check the certificate',
    states: {
      valid: 'The certificate is valid.',
      replaced: 'This certificate was replaced by a new one and is not valid any more.',
      void: 'This certificate was voided by the organiser.',
      broken:
        'We cannot confirm the record of this certificate. Please ask the organiser, giving the number.',
    },
    compare: 'Please compare this with the print. Where they differ, the print was changed.',
    rows: {
      number: 'Number',
      holder: 'Name',
      title: 'Title',
      form: 'Form',
      when: 'When',
      hours: 'Length',
      organiser: 'Organiser',
      issued: 'Issued on',
      ended: 'State changed on',
    },
    qualification: 'The certificate confirms attendance. It is not proof of a qualification.',
    unknown: 'There is no certificate with this code.',
    unknownHelp:
      'Please check that the code is complete. If it is, the organiser of the training can be asked.',
    another: 'Another certificate',
    language: 'Polski',
  },
};

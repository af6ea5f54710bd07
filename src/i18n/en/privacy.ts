import type { privacy as pl } from '../pl/privacy.ts';
import { plural } from '../format.ts';
import { journal as states } from './journal.ts';

const entries = (count: number): string => plural('en', count, { one: 'entry', other: 'entries' });
const days = (count: number): string => plural('en', count, { one: 'day', other: 'days' });
const registrations = (count: number): string =>
  plural('en', count, { one: 'registration', other: 'registrations' });
const consultations = (count: number): string =>
  plural('en', count, { one: 'consultation', other: 'consultations' });

/** `/moje-dane` and `/dziennik`. */
export const privacy: typeof pl = {
  description: 'My data: what is kept, why and how long, a file with it, and erasure',
  title: 'My data',
  intro: 'This is everything that the assistant keeps about you, why, and how long.',
  controller: (who) => `Data controller: ${who}.`,
  noController: 'The controller is the organiser who provides this assistant.',
  notice: 'Information on data processing',
  entries,
  days,
  what: 'What',
  why: 'Why',
  howLong: 'How long',
  ground: 'Legal ground',
  noGround: 'ask the controller',
  nothing: 'Nothing is kept but the account with which you write here.',
  noneOf: (kinds) => `Nothing of these kinds is kept: ${kinds}.`,
  onRequest: 'until you ask for erasure (button below)',
  quietPeople: (count) => `until you ask for erasure, or ${days(count)} after we last heard of you`,
  backups: (count) =>
    `Backups of the database are overwritten after ${days(count)}: until then erased data may still be in them, but nobody uses them.`,
  backupsUnknown:
    'Erased data may still be in backups of the database until those are overwritten. The controller can tell how long that takes.',
  consents:
    'Consents and notices: you agree to each question being shown to an adviser when you send it. Corrections and copies by e-mail are switched off in /konto, the digest in /subskrypcje, the calendar in /moje.',
  ai: (where) =>
    `A language model (AI) is in use here: ${where}. It is given only the text of a question to the knowledge base in which no data of a person was found. It is not given your name, account, registrations or questions to advisers, and answers about amounts and dates always come from verified texts.`,
  aiOwn: 'a server chosen by the organiser',
  aiOpenAi: 'the OpenAI service',

  kinds: {
    account: {
      name: 'Account',
      what: 'name and id of your account in the app, language (chosen and the app’s), voivodeship, when you were last here',
      why: 'to know you and what you may do',
    },
    profile: {
      name: 'Profile',
      what: 'first and last name, e-mail address, workplace and post, sex for reports, project forms',
      why: 'to enrol you and to account for the project',
    },
    registrations: {
      name: 'Registrations and attendance',
      what: 'events you applied for, how that went, attendance, needs (diet, accessibility)',
      why: 'to give seats, run events and account for the project',
    },
    consultations: {
      name: 'Consultations',
      what: 'times, topics and outcomes of consultations, requests for a time',
      why: 'to book advisers and account for advice',
    },
    groups: {
      name: 'Thematic groups',
      what: 'the groups you belong to, and for which unit',
      why: 'to invite you to meetings',
    },
    certificates: {
      name: 'Certificates',
      what: 'number, title, dates, hours and your name as on the document',
      why: 'to confirm that you took part, and to keep the register',
    },
    surveys: {
      name: 'Surveys',
      what: 'which surveys you were invited to and whether an answer came; never which answer it is',
      why: 'to stop reminding after an answer, and to count returns',
    },
    questions: {
      name: 'Questions',
      what: 'questions handed over to advisers with replies; questions without an answer',
      why: 'to answer them and to complete the knowledge base',
    },
    answers: {
      name: 'Answers given',
      what: 'which answers you were shown, for which day, and whether they helped; never the question',
      why: 'to correct an answer when a rule changes',
    },
    messages: {
      name: 'Messages',
      what: 'a list of messages sent without their text, subscriptions, confirmations, address for copies',
      why: 'so that nothing is lost and nothing comes twice',
    },
    files: {
      name: 'Files of applications',
      what: 'the row of the file with which your application was entered',
      why: 'so that it can be checked and taken back',
    },
    work: {
      name: 'Work in the assistant',
      what: 'what you did here and when: entries, decisions, advisory hours',
      why: 'to know who changed what',
    },
  },
  periods: {
    needs: (count) => `needs: ${days(count)} after the event; the rest until you ask for erasure`,
    consultations: (count) =>
      `what it was about: ${days(count)} after the consultation; the rest until you ask for erasure`,
    questions: (handover, unanswered) =>
      unanswered === 0
        ? `questions to advisers: ${days(handover)} after they ended`
        : `questions to advisers: ${days(handover)} after they ended; without an answer: ${days(unanswered)}`,
    answers: (count) => `${days(count)}; votes until you ask for erasure`,
    messages: 'text up to a week after sending, the list up to 400 days',
    files: (count) => days(count),
    surveys: (count) => `${days(count)} after the survey has closed; then only counts stay`,
    certificates: 'as long as the register has to be kept; also after erasure',
    work: (count) => `the journal: ${days(count)}; entries stay, without your name after erasure`,
  },

  buttons: {
    json: 'JSON file',
    csv: 'CSV file',
    profile: 'Correct the profile',
    account: 'Account and settings',
    erase: 'Erasure',
    eraseSure: 'Yes, erase my data',
    keep: 'No change',
    back: 'My data',
    older: 'Older',
    newest: 'Newest',
  },
  fileMade:
    'The file has everything that is kept about you, but for secrets (such as hashes of codes). Please keep it safe.',
  columns: ['kind', 'table', 'entry', 'field', 'value'],

  erase: {
    title: 'Erasure',
    goes: 'This goes for good:',
    goesOf: {
      account: 'account and settings, linked accounts, private calendar',
      profile: 'first and last name, e-mail address, workplace and post',
      registrations: 'what joins registrations and attendance with you, needs you stated',
      consultations: 'what joins consultations with you, what they were about, requests for a time',
      groups: 'belonging to groups',
      certificates: '',
      surveys: 'invitations to surveys and answers not sent yet; sent ones cannot be joined with anybody',
      questions: 'questions to advisers with replies and drafts, reasons of votes',
      answers: 'what joins answers and votes with you',
      messages: 'messages that wait to be sent, subscriptions, the address for copies',
      files: 'rows of files with which you were entered',
      work: 'your name on what you did here, advisory hours and settings',
    },
    stays: 'This stays without your name, because reports count it:',
    staysCounts: 'figures: events, consultations and groups, unit, sex for reports, hours, returned surveys',
    staysQuestions: 'questions without an answer (without data of persons), until their time is over',
    staysNamed: (count) =>
      `This stays with your name: ${plural('en', count, { one: 'certificate', other: 'certificates' })} in the register. The organiser has to be able to confirm whom it was issued to. The register also tells whose the attendance at that one training was.`,
    first: (live) =>
      `First we cancel in your name: ${[
        ...(live.registrations > 0 ? [registrations(live.registrations)] : []),
        ...(live.consultations > 0 ? [consultations(live.consultations)] : []),
      ].join(', ')}. The seats go to the next people. /moje has the list.`,
    elsewhere:
      'The conversation stays in Slack or Discord; the administrator of that app can delete it. You may want to take the file with your data now: afterwards there is nothing to make it of.',
    final: 'This cannot be undone.',
    done: 'Your data are erased.',
    doneNext: 'Your next message here starts anew, as for somebody who writes for the first time.',
    kept: 'Nothing was erased.',
    changed: 'Something has changed since this list was shown. This is how it stands now.',
    advises: (count) =>
      `You still have ${consultations(count)} to give. Before your data can be erased, please hand them over or cancel them in /dyzur, so that nobody waits in vain.`,
    busy: 'The data could not be erased, because something was changing at the same moment. Nothing was erased. Please try again.',
  },

  retention: {
    title: 'Data erased because their time was over',
    intro: (day) => `Last night (${day}) data whose time was over were erased. These are counts only.`,
    line: (rule, count) => `${rule}: ${entries(count)} erased`,
    rules: {
      needs: 'needs stated in registrations',
      questions: 'questions without an answer',
      handover: 'questions to advisers',
      consultations: 'what consultations were about',
      answers: 'the list of answers given',
      files: 'rows of files of applications',
      surveys: 'invitations to surveys and words written in surveys',
      journal: 'entries of the journal',
      people: 'people not heard of for long',
    },
    more: 'The administrator sets the periods; docs/rodo.md describes them.',
  },

  journal: {
    description: 'The journal: who did what with data, no contents',
    title: 'Journal',
    intro: (months) =>
      `Who did what and when, the newest first; ${plural('en', months, { one: 'month', other: 'months' })} back. No contents.`,
    none: 'There are no entries yet.',
    noneOlder: 'There are no older entries.',
    option: 'Id',
    optionHelp: 'Entries about one thing or person, such as evt_… or per_…',
    formTitle: 'Journal',
    notAnId:
      'The journal is searched by id, for example /dziennik evt_… or /dziennik per_…, not by name. The columns “Who” and “About” have ids.',
    byItself: 'the program',
    states,
    columns: ['When', 'Who', 'What', 'About'],
    dids: {
      'needs-read': 'needs read (diet, accessibility)',
      'list-taken': 'file with a list of people',
      'data-exported': 'file with own data',
      'person-erased': 'person erased (in /my-data)',
      'erased-by-operator': 'person erased (the command erase)',
      'erased-after-period': 'person erased (after their period)',
      'erased-again': 'person erased again (a copy was put back)',
      retention: 'erased after its time',
      registration: 'registration',
      attendance: 'attendance',
      consultation: 'consultation',
      document: 'project form',
      import: 'file entered',
      'import-undone': 'file taken back',
      announcement: 'announcement',
      'announcement-approved': 'announcement approved',
      event: 'event drafted',
      'event-published': 'event published',
      'event-changed': 'event changed',
      'event-cancelled': 'event called off',
      unit: 'unit changed',
      recall: 'correction',
      outreach: 'contact with a unit',
      wording: 'wording for the knowledge base',
      pause: 'deliveries paused',
      resume: 'deliveries resumed',
      certificate: 'certificate',
      'certificate-end': 'certificate replaced or void',
      report: 'frozen report',
      plan: 'planned value',
      call: 'call for proposals',
    },
  },
};

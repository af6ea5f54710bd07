import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });
const sheets = (count: number): string => plural('en', count, { one: 'certificate', other: 'certificates' });

export const certificates: Texts['certificates'] = {
  description: 'Certificates of attendance: your own, those of a unit’s staff, and the organiser’s register',
  option: 'Search for',
  optionHelp: 'For coordinators: a number, a surname or the code on a certificate',

  states: { valid: 'valid', replaced: 'replaced by a new one', void: 'void' },

  mine: {
    title: 'Certificates',
    none: 'There is no certificate yet. The organiser issues them after the last session, by the list of attendance.',
    line: (title, number, day) => `${title} · no. ${number} · ${day}`,
    choose: 'Certificate to download (PDF)',
    pdf: (title) => `PDF: ${title}`,
    all: 'All certificates',
    file: (number) => `Certificate no. ${number}. Number and code are the same on every print.`,
    notYours: 'We cannot show this certificate here: it was not issued to you.',
    unit: (name) => `Certificates of the staff: ${name}`,
    unitLine: (title, count) => `${title} · ${people(count)}`,
    chooseUnit: 'All of an event (PDF)',
    unitFile: (count) => `In the file: ${sheets(count)}, a page each.`,
  },

  term: {
    title: (title) => `Certificates: ${title}`,
    rule: (percent, needed, all) =>
      percent === 0
        ? `Rule: present on the list (sessions: ${all} hours).`
        : `Rule: present for at least ${String(percent)}% of the time, that is ${needed} of ${all} hours.`,
    counts: (earned, short, nameless, issued) =>
      [
        ...(earned > 0 ? [`to be issued: ${people(earned)}`] : []),
        ...(short > 0 ? [`rule not met: ${people(short)}`] : []),
        ...(nameless > 0 ? [`without first or last name: ${people(nameless)}`] : []),
        ...(issued > 0 ? [`issued: ${people(issued)}`] : []),
      ].join(' · '),
    attended: (attended, all) => `${attended} of ${all} hours`,
    standings: {
      earned: 'to be issued',
      nameless: 'first or last name is missing',
      unmarked: 'not marked on the list of attendance',
    },
    short: (missing) => `${missing} hours are missing`,
    issued: (number) => `no. ${number}`,
    somebody: 'somebody without a name',
    choose: 'Somebody on the list',
    page: (number, of) => `Page ${String(number)} of ${String(of)}`,
    refused: {
      gone: 'This date is not in the calendar any more. /wydarzenie shows what is.',
      cancelled: 'This event was called off, so there is nothing to certify.',
      'no-sessions': 'This date has no sessions yet. Please add them to the event first.',
      'not-over': 'The sessions are not over yet. Certificates can be issued after the last one.',
      'no-attendance':
        'Nobody is marked on the lists of this date. Please fill in the list of attendance first.',
      nobody: 'Nobody has a confirmed seat on this date, so there is nobody to certify.',
    },
    buttons: {
      issue: (count) => `Issue: ${people(count)}`,
      sure: (count) => `Yes, issue them (${String(count)})`,
      back: 'Certificates of the event',
      list: 'List of attendance',
      bundle: 'All in one file (PDF)',
      units: 'A file for one unit (PDF)',
      ask: (count) => `Ask for the name (${String(count)})`,
      event: 'Event',
      earlier: 'Previous',
      later: 'Next',
    },
    sure: (count) =>
      `This issues ${sheets(count)}. Each takes the next number of the register, and whoever has an account on Slack or Discord gets theirs in a message.`,
    sureNames:
      'Name, title, dates and hours stay as they are now. A certificate that was issued cannot be deleted, only voided.',
    sureAgain: (count) =>
      `On this list are people whose certificate of this date was voided (${String(count)}): they get a new one with a new number. To leave somebody out, issue one by one from the list.`,
    changed: 'The list has changed meanwhile. Please look at it once more.',
    done: (count) =>
      `Issued: ${sheets(count)}. Whoever has an account on Slack or Discord gets theirs in a message; for the others there is the PDF file.`,
    noAccount: (count) =>
      `Without an account on Slack or Discord: ${people(count)}. Please hand those over from the PDF file.`,
    units: {
      intro: 'Certificates of one unit’s people in one file, to hand over.',
      none: 'Nobody with a certificate has named a unit.',
      choose: 'Choose a unit',
      line: (name, count) => `${name} · ${people(count)}`,
      without: (count) => `Without a unit: ${people(count)}.`,
    },
    takesLong: (count, seconds) =>
      `The file (${sheets(count)}) takes about ${String(seconds)} s to make; a message of its own shows how far it is.`,
    bundle: (count) => `Attached: ${sheets(count)}.`,
    asked: (count) => `${people(count)} will be asked. Everybody is asked once.`,
    askedNobody: 'We cannot write to them: they have no account on Slack or Discord.',
  },

  printing: {
    title: 'Making certificates',
    begun: (of, seconds) => `The file is being made: ${sheets(of)}. It takes about ${String(seconds)} s.`,
    going: (done, of) => `The file is being made: ${String(done)} of ${String(of)} are done.`,
    ready: (of) => `The file is ready: ${sheets(of)}.`,
  },

  person: {
    hours: 'Present',
    standing: 'Certificate',
    issue: 'Issue the certificate',
    except: 'Issue as an exception',
    exceptHelp:
      'The rule is not met. A certificate can be issued with a reason, which stays in the register.',
    nameHelp:
      'A certificate needs a first and a last name. The person adds them in /profil; we can ask them to.',
    open: 'Certificate',
  },

  except: {
    title: 'Exception',
    intro: 'A certificate although the rule is not met. Coordinators see the reason in the register.',
    reason: 'Reason',
    reasonHint: 'For example: sessions made up on another date. No names, nothing about health.',
    submit: 'Issue',
  },

  card: {
    title: (number) => `Certificate no. ${number}`,
    rows: {
      holder: 'Holder',
      event: 'Event',
      when: 'When',
      hours: 'Length',
      issued: 'Issued',
      state: 'State',
      reason: 'Reason',
      exception: 'Exception',
      replaces: 'Replaces',
      replacedBy: 'Replaced by',
    },
    pdf: 'PDF',
    replace: 'Replace after a change of name',
    void: 'Void',
    term: 'Certificates of the event',
    gone: 'This certificate is not in the register.',
  },
  void: {
    title: 'Void',
    intro: (number) =>
      `Certificate no. ${number} stays in the register as void. This cannot be undone; a new one with a new number can be issued afterwards. A holder who has an account gets a message with the reason.`,
    reason: 'Reason',
    reasonHint: 'For example: wrong number of hours. No names, nothing about health.',
    submit: 'Void it',
    done: (number) => `Certificate no. ${number} is void.`,
    not: 'This certificate is not valid any more. This is how it stands.',
  },
  replace: {
    ask: (number, before, after) =>
      `Certificate no. ${number} is made out to ${before}. The profile now says ${after}. The new one gets a number and a code of its own, and the present one stays in the register as replaced.`,
    sure: 'Yes, replace it',
    keep: 'Leave it',
    same: 'The profile says the same name as the certificate. First the person changes it in /profil.',
    nameless: 'First or last name is missing in the profile. First the person adds it in /profil.',
    done: (number) => `Replaced by no. ${number}. The person gets it in a message.`,
  },
  faults: {
    empty: 'Please write a few words.',
    personalData: (kinds) =>
      `The text may hold personal data (${kinds}). We left it without them; please check it and send it again.`,
  },

  register: {
    title: 'Register of certificates',
    none: 'The register is empty. Certificates are issued on the card of an event, after its sessions: /wydarzenie.',
    line: (sign, year, organiser, issued, valid) =>
      [
        `${sign} ${String(year)}`,
        organiser,
        sheets(issued),
        ...(valid < issued ? [`not valid: ${String(issued - valid)}`] : []),
      ].join(' · '),
    choose: 'Register to download (Excel)',
    option: (sign, year) => `${sign} ${String(year)}`,
    file: (sign, year, count) => `Register ${sign} of ${String(year)}: ${sheets(count)}.`,
    tab: 'Register',
    columns: {
      number: 'Number',
      issuedOn: 'Issued on',
      holder: 'Name',
      unit: 'Institution',
      title: 'Title',
      form: 'Form',
      days: 'Days',
      hours: 'Hours',
      attended: 'Hours present',
      hourMinutes: 'Minutes in an hour',
      state: 'State',
      endedOn: 'State changed on',
      reason: 'Reason',
      exception: 'Exception',
      other: 'Replaces',
    },
    found: 'Certificates found',
    noneFound: (words) => `The register has no certificate for: ${words}.`,
    foundMore: (shown) =>
      `The first ${String(shown)} are shown. Others are found by number or by first and last name; all are in the file of the register.`,
    openFound: 'Certificate from the list',
    search: 'You can search by number, surname or code, for example: /zaswiadczenia Kowalska',
  },

  notices: {
    issued: 'Certificate',
    issuedText: (title) => `Your certificate is ready: “${title}”. The PDF is below.`,
    replacedText: (title) =>
      `Your new certificate after the change of name: “${title}”. The earlier one is not valid any more.`,
    issuedHelp: 'You can download it again in /moje. Number and code do not change.',
    again: 'PDF once more',
    void: 'Certificate voided',
    voidText: (number, title, reason) =>
      `The organiser voided certificate no. ${number}: “${title}”. Reason: ${reason}`,
    voidContact: (contact) => `Questions: ${contact}`,
    name: 'Name for a certificate',
    nameText: (title) =>
      `Your certificate waits for your first and last name: “${title}”. Please add them to your profile.`,
    profile: 'Profile',
  },
};

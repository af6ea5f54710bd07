import type { Texts } from '../pl.ts';

export const feeds: Texts['feeds'] = {
  name: 'Pomocnik: my trainings',
  title: 'My calendar',
  mine: 'Your confirmed events can appear in the calendar of your phone or computer by themselves.',
  about:
    'A private address holds a calendar of your events. Once the address is added in Outlook, Google Calendar or a phone, events appear there by themselves, and changes and cancellations follow.',
  isOn: (day) =>
    `The private calendar address has been working since ${day}. For safety it is shown only once, when it is made.`,
  renewHelp:
    'A new address makes the previous one invalid at once; it has to be added to the calendar again.',
  made: 'This is your private calendar address. Please copy it now: it will not be shown again.',
  how: [
    'Outlook: “Add calendar” → “Subscribe from web”.',
    'Google Calendar (on a computer): “Other calendars” → “From URL”.',
    'iPhone: Settings → Apps → Calendar → Accounts → “Add Account” → “Other” → “Add Subscribed Calendar”.',
  ],
  secret: 'Whoever knows the address sees these events. Please send it to nobody.',
  slow: 'Programs refresh calendars rarely, some once a day. Changes less than 48 hours before an event always come in a message as well.',
  isOff: 'The calendar address is switched off and nothing is under it any more.',
  noSite:
    'A calendar address cannot be made yet: the administrator has not set the address of Pomocnik’s site (PUBLIC_URL). A file can be added to a calendar: the button “To calendar” is at every confirmed event in /moje.',
  buttons: {
    show: 'My calendar',
    make: 'Make an address',
    renew: 'New address',
    off: 'Switch off',
    file: 'To calendar',
    cancelFile: 'Remove from calendar',
  },
  file: {
    made: (title) => `File for the calendar: “${title}”.`,
    help: 'When the file is opened, the calendar program adds the event. The file does not change by itself; the private address (“My calendar” in /moje) follows changes.',
    cancelled: (title) => `File that removes from the calendar: “${title}”.`,
    cancelHelp:
      'When the file is opened, most programs remove the entry or mark it as cancelled. Should it stay, please remove it by hand.',
    none: 'There is no file for this registration: files are for those who have a seat.',
  },
  /** What everybody in a server reads of an event. */
  open: {
    sessions: (count) => `Sessions: ${count}; the date given is that of the first.`,
    deadline: (moment) => `Applications until: ${moment}`,
    apply: 'To apply and to see free places: the command /szkolenia.',
  },
  entry: {
    part: (number, of) => ` (${number} of ${of})`,
    tentative: 'To be confirmed: ',
    online: 'online',
    room: (url) => `Online room: ${url}`,
    trainer: (who) => `Led by: ${who}`,
    contact: (who) => `Contact: ${who}`,
    more: 'To change the application or resign: the command /moje in Pomocnik.',
  },
};

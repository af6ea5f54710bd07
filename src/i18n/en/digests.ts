import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const items = (count: number): string => plural('en', count, { one: 'item', other: 'items' });

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const digests: Texts['digests'] = {
  description: 'Digest of news: what it holds, when it comes, a pause and a preview',

  titles: {
    now: 'News',
    daily: 'Digest of the day',
    weekly: 'Digest of the week',
    ends: 'Before the next digest comes',
    changed: 'A change of what we wrote about',
  },
  urgentIntro: {
    ends: 'These dates will have passed before the next digest, so we write now.',
    changed: 'Something we wrote about has changed, so we do not wait for the next digest.',
  },
  sections: {
    deadlines: 'Applications end soon',
    trainings: 'Trainings',
    advice: 'Advice',
    meetings: 'Meetings and visits',
    calls: 'Calls and competitions',
    changes: 'Changes in the rules',
  },
  until: (moment) => `apply by ${moment}`,
  open: 'Details',
  apply: 'Apply',
  groupAdvice: 'group consultation',
  change: 'All changes',
  more: (count) => `And ${items(count)} more`,
  moreTitle: 'More of the digest',
  moreGone:
    'These are gone: their dates have passed, or the organiser called them off. /szkolenia shows what is coming.',
  settings: 'Digest settings',
  why: (when) => `This digest comes ${when}. When there is nothing new, we do not write.`,

  when: {
    now: 'at once, on working days between 7:30 and 20:00',
    daily: (time) => `every day at ${time}`,
    weekly: (weekday, time) => `every ${WEEKDAYS[weekday - 1] ?? WEEKDAYS[0]} at ${time}`,
  },
  slotTitle: (when, readers) =>
    `Digest ${when} (${plural('en', readers, { one: 'reader', other: 'readers' })})`,
  contents: {
    deadlines: 'applications that end soon',
    trainings: 'trainings and courses',
    advice: 'advice',
    meetings: 'meetings and visits',
    calls: 'calls and competitions',
    free: 'free seats',
    groups: 'my thematic groups',
    'social-economy': 'social economy',
    changes: 'changes in the rules',
  },
  contentHints: {
    deadlines: 'applications and calls that end within 7 days',
    trainings: 'also workshops, studies and specialisations',
    advice: 'meetings of groups with an adviser',
    meetings: 'study visits, conferences, seminars',
    calls: 'new calls; a moved deadline is told at once',
    free: 'there is a seat, or one has just come free',
    groups: 'meetings of the groups you belong to',
    'social-economy': 'a bulletin: everything about social economy',
    changes: 'new rules and announced ones',
  },

  title: 'Digest of news',
  intro:
    'A digest is a short message with what is new: deadlines first, then trainings, meetings, calls and changes in the rules. Nothing comes twice, and when there is nothing new we do not write.',
  choosePreset: 'Ready sets (each can be changed later):',
  presets: {
    weekly: 'Weekly: my voivodeship',
    deadlines: 'Daily: deadlines and free seats',
    changes: 'Weekly: changes in the rules',
    social: 'Weekly: social economy',
    now: 'At once: new trainings',
  },
  own: 'My own choice',
  rows: {
    what: 'Contents',
    without: 'Left out',
    region: 'Voivodeship',
    powiat: 'Powiat',
    topics: 'Topics',
    when: 'When',
    next: 'Next',
    paused: 'Pause',
    last: 'Last',
  },
  everyRegion: 'all',
  pausedUntil: (day) => `until ${day} (the first day after the pause)`,
  last: {
    told: (day, count) => `${day}, ${items(count)}`,
    nothing: (day) => `${day}, nothing new, so no message`,
    paused: (day) => `${day}, a pause`,
    unreachable: (day) => `${day}, there was nowhere to send it`,
  },
  ordered: 'Done. The digest will come like this:',
  changed: 'Saved. The digest now comes like this:',
  changedHour:
    'Please note: the clocks change twice a year. In March the hours from 2:00 to 2:59 do not exist, so the digest comes at 3:00; in October they come twice, so it comes the first time.',
  polishTime: 'Times are Polish.',
  clockNote:
    'Times are Polish. On the night of a clock change a digest set for an hour that is missing comes at 3:00, and for an hour that comes twice, the first time.',
  doubted: {
    powiat: (typed, like) =>
      like.length === 0
        ? `The directory has no unit of the powiat “${typed}”, so the digest may be empty. If the name is right, it can stay.`
        : `The directory has no unit of the powiat “${typed}”, so the digest may be empty. Did you mean: ${like.join(', ')}? If the name is right, it can stay.`,
    topic: (typed, like) =>
      like.length === 0
        ? `Nothing is about “${typed}” at the moment. It can stay: the digest will bring what comes.`
        : `Nothing is about “${typed}” at the moment. Did you mean: ${like.join(', ')}? It can stay, too: the digest will bring what comes.`,
  },
  changeContents: 'Change contents',
  changeTime: 'Change time',
  preview: 'Preview for today',
  pause: 'Pause',
  resume: 'End the pause',
  end: 'End the digest',
  previewIs: 'This is how the digest would look now:',
  previewNothing:
    'There is nothing new now, so no message would be sent. What fits the settings was shown already, or has not appeared yet. “Change contents” makes the choice wider.',
  pauseTitle: 'How long should the digest pause?',
  pauseIntro: 'What appears during the pause comes after it, if it still holds then.',
  pauseWeek: 'A week',
  pauseMonth: 'A month',
  pauseDay: 'Until a day',
  pauseNot: 'No pause',
  pauseForm: {
    title: 'Pause of the digest',
    day: 'The first day after the pause',
    dayHint: 'For example 7.01.2027 or 2027-01-07',
    submit: 'Save',
    notDay: 'We do not recognise this date. Please write it like this: 7.01.2027.',
    noSuchDay: (typed) => `There is no such day in the calendar: “${typed}”.`,
    past: 'That day has passed or is today. Please give a later one.',
    far: 'A pause can last a year at most. For longer it is better to end it: one button brings it back.',
  },
  paused: 'The pause is saved. The digest comes like this:',
  resumed: 'The pause is over. The digest comes like this:',
  endTitle: 'End the digest?',
  endIntro: 'Its settings will be deleted. A new one can be ordered at any time.',
  endYes: 'Yes, end it',
  endNo: 'No, keep it',
  ended: 'The digest will not come any more. It can be ordered again in /subskrypcje.',
  gone: 'This digest is gone, or its settings have changed meanwhile. /subskrypcje shows them as they are.',
  already: 'A digest is ordered already. These are its settings:',

  contentForm: {
    title: 'Contents of the digest',
    intro: 'Empty fields narrow nothing.',
    introChannel: 'This digest is for everybody on this channel. Empty fields narrow nothing.',
    contents: 'What the digest should hold',
    region: 'Voivodeship',
    powiat: 'Powiat',
    powiatHint: 'For example: nyski',
    topics: 'Topics, with commas',
    topicsHint: 'For example: przemoc, piecza zastępcza',
    submit: 'Save',
    nothing: 'Please tick at least one thing, or the digest would always be empty.',
    personal: 'This looks like data of a person. Please write only topics or the name of a powiat here.',
    unknown: 'We do not recognise any word. Please write a topic in words, for example: przemoc.',
    noGroups: 'A channel has no groups of its own: please untick “my thematic groups”.',
  },
  timeForm: {
    title: 'When the digest comes',
    rhythm: 'How often',
    rhythms: { now: 'at once', daily: 'every day', weekly: 'every week' },
    weekday: 'Day of the week (if weekly)',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    time: 'Time (in Poland)',
    timeHint: 'For example 8:00. Without meaning for “at once”.',
    submit: 'Save',
    notTime: 'We do not recognise this time. Please write it like this: 8:00.',
  },

  channelTitle: 'The digest on this channel',
  channelNone: 'There is no digest on this channel. Coordinators can order one.',
  channelOffer: 'There is no digest on this channel. It can be ordered for everybody who reads it:',
  onlyCoordinators: 'Digests on channels are set by coordinators. You can order your own in /subskrypcje.',

  atHome: (when) => `The digest of news comes ${when}.`,
  atHomePaused: (day) => `The digest of news pauses until ${day}.`,
  atHomeNone:
    'You can order a digest of news: deadlines, trainings and changes in the rules in one short message.',
  show: 'Digest of news',

  notices: { issue: 'Digest of news', deadline: 'Reminder that applications end' },
  deadline: {
    title: 'Applications end soon',
    text: (title, moment) =>
      `You said that you were interested in “${title}”. Applications are taken until ${moment}.`,
  },
};

import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });

const units = (count: number): string => plural('en', count, { one: 'institution', other: 'institutions' });

export const groups: Texts['groups'] = {
  description: 'Thematic groups and teams: who meets, when, and how to join',
  option: 'What to look for',
  optionHelp: 'A topic, a voivodeship or a powiat, for example: przemoc',

  list: {
    title: 'Thematic groups',
    count: (total, page, pages) => {
      const found = plural('en', total, { one: 'group', other: 'groups' });
      return pages > 1 ? `${found}, page ${page} of ${pages}` : found;
    },
    none: 'There is no group yet.',
    noneFound: (words) => `No group fits these words: ${words}.`,
    example: 'Example',
    choose: 'Choose a group',
    line: (place, joining, members) => [place, joining, members].join(' · '),
    mine: 'you belong to it',
    invited: 'an invitation waits for your answer',
    previous: 'Previous',
    next: 'Next',
    all: 'All groups',
    create: 'New group',
  },
  example: 'Example: this group was made up for the preview.',
  place: (region, powiat) => (powiat === undefined ? region : `powiat ${powiat}, ${region}`),
  joining: { open: 'anybody may join', invitation: 'by invitation', closed: 'ended' },
  members: people,

  card: {
    rows: { aim: 'What for', where: 'Where', joining: 'Joining', members: 'Members' },
    size: (members, from) => `${people(members)}, ${units(from)}`,
    joining: {
      open: 'open: join with the button',
      invitation: 'by invitation of a coordinator',
      closed: 'the group meets no more',
    },
    member: (unit) => `You belong to this group (institution: ${unit}).`,
    invited: 'You have been invited to this group.',
    next: 'Next meetings',
    noNext: 'No meeting has been announced. We write to everybody in the group about a new one.',
    past: 'Earlier meetings',
    cancelled: 'called off',
    minutes: 'Minutes',
    join: 'Join',
    accept: 'Accept the invitation',
    decline: 'Decline',
    leave: 'Leave the group',
    back: 'List of groups',
    gone: 'This group is not on the list any more. /grupy shows the current list.',
  },
  joined: (name) => `You belong to the group “${name}”. You will get a message about every meeting.`,
  notOpen: 'One joins this group by invitation of a coordinator.',
  closed: 'This group meets no more, so nobody can join.',
  noUnit: 'One belongs to a group for an institution. Please add yours in /profil first.',
  chooseUnit: 'Which institution will you represent in this group?',
  unit: 'Institution',
  declined: 'Thank you for your answer. We will not write about meetings of this group.',
  leaveAsk: (name) =>
    `Leave the group “${name}”? We will not write about its meetings. Places at announced meetings can be given up in /moje.`,
  leaveYes: 'Yes, leave',
  leaveNo: 'Stay',
  left: (name) => `You do not belong to the group “${name}” any more.`,
  already: 'This has been settled already. This is how things stand:',

  meeting: {
    come: 'I will come',
    comeAnyway: 'I will come anyway',
    coming: 'you are coming',
    resign: 'I will not come after all',
    details: 'Details',
    came: (title) => `Noted: you are coming to “${title}”.`,
    waits: (place) => `The room is full. You are number ${place} on the waiting list.`,
    already: 'You are on the list of this meeting already.',
    clash: 'You have another confirmed place at the same time. You can give one of them up in /moje.',
    closed: 'It is too late to sign up for this meeting.',
    changed: 'The meeting has changed since this message. This is how it stands now:',
    membersOnly: 'The meeting is for people of the group.',
    busy: 'We could not note your answer because many people answer at once. Please try again in a moment.',
    rule: 'belonging to the thematic group (join it in /grupy)',
    forWhom: (name) => `people of the group “${name}”`,
    organiser: (region) => `Regional Centre for Social Policy, ${region}`,
    rows: { when: 'When', where: 'Where', online: 'Room', agenda: 'About' },
    when: (day, from, to) => `${day}, ${from}–${to}`,
  },

  notices: {
    meeting: 'Meeting of a group',
    meetingText: (name) => `You are invited to a meeting of the group “${name}”.`,
    invited: 'Invitation to a group',
    invitedText: (name, by) =>
      by === undefined
        ? `You are invited to the group “${name}”.`
        : `${by} invites you to the group “${name}”. You can change your answer at any time.`,
    changed: 'A meeting of a group has changed',
    changedText: (name) => `A meeting of the group “${name}” has changed. This is how it stands now.`,
    cancelledText: (title, reason) =>
      reason === ''
        ? `The meeting “${title}” has been called off. We are sorry for the change.`
        : `The meeting “${title}” has been called off. We are sorry for the change. Reason: ${reason}`,
    minutes: 'Minutes of a group’s meeting',
    minutesText: (title) => `The minutes of “${title}” are there.`,
    open: 'Open the minutes',
    group: 'Card of the group',
  },

  mine: { title: 'My groups', invited: 'Invitation to a group' },

  desk: {
    title: 'For coordinators',
    edit: 'Change the group',
    people: 'Members',
    invite: 'Invite',
    call: 'New meeting',
    onlyCoordinators: 'Only coordinators can do this.',
    created: (name) => `The group “${name}” is ready. You can invite people and call a meeting.`,
    saved: 'Saved.',
    changedMeanwhile:
      'Somebody changed this group at the same time. This is how it stands; please change it again.',

    form: {
      create: 'New group',
      edit: 'Change the group',
      name: 'Name of the group',
      nameHint: 'For example: Przeciwdziałanie przemocy',
      aim: 'What it is for (one sentence)',
      region: 'Voivodeship',
      powiat: 'Powiat',
      powiatHint: 'Only for a group of one powiat, for example: nyski',
      joining: 'How one joins',
      submit: 'Save',
      nameFault: 'Please give a name of 3 to 100 characters.',
      personal: 'Please give no personal numbers here (PESEL, phones, documents). Nothing was saved.',
      choiceFault: 'Please choose from the list.',
    },

    inviteForm: {
      title: 'Invite to the group',
      unit: 'Institution (name or town)',
      unitHint: 'We show its people who have a profile.',
      submit: 'Search',
      none: 'We found no such institution. Please type less, for example the town alone.',
      many: (count) => `${units(count)} fit. Please add the town or the powiat.`,
      choose: 'Which institution is to be invited?',
      nobody: (unit) => `Nobody of “${unit}” has a profile yet. People add themselves with /profil.`,
      peopleTitle: 'Whom to invite',
      people: 'People',
      send: 'Invite',
      done: (count) => `Invited: ${people(count)}.`,
      skipped: (count) => `Not invited again (members or invited already): ${people(count)}.`,
      unreached: (count) =>
        `We do not know where to write to ${people(count)}. They see the invitation in /grupy.`,
    },

    memberList: {
      title: (name) => `Members: ${name}`,
      none: 'Nobody belongs to this group yet.',
      member: 'member',
      invited: 'invited, no answer yet',
      line: (name, unit, state) => `${name}, ${unit}: ${state}`,
      more: (count) => `and ${people(count)}`,
      remove: 'Remove from the group',
      removeAsk: (name, group) =>
        `Remove ${name} from the group “${group}”? They will get no messages about meetings.`,
      removeYes: 'Remove',
      removeNo: 'Keep',
      removed: (name) => `Removed from the group: ${name}.`,
    },

    callForm: {
      title: 'New meeting',
      subject: 'Title',
      day: 'Day',
      dayHint: 'For example: 24.11.2026',
      hours: 'Hours',
      hoursHint: 'From–to, for example: 10:00–13:00',
      place: 'Place and room, or the https address',
      agenda: 'What it will be about',
      submit: 'Call the meeting',
      dayFault: 'We could not read the day. Please write for example: 24.11.2026.',
      pastFault: 'This day or hour has passed.',
      hoursFault: 'We could not read the hours. Please write for example: 10:00–13:00.',
      orderFault: 'The end has to be after the beginning.',
      missingFault: (earlier, later) =>
        `There is no such hour, because clocks go forward then. Please write ${earlier} or ${later}.`,
      repeatedFault: 'This hour comes twice that night, because clocks go back. Please choose another.',
      placeFault: 'Please give a place, or an address beginning with https://',
      subjectFault: 'Please give a title of 3 to 150 characters.',
      called: (members) =>
        members === 0
          ? 'The meeting is in the calendar. Nobody belongs to the group yet, so nobody is told.'
          : `The meeting is in the calendar. Notices go to ${people(members)}.`,
    },

    presence: {
      open: (day) => `Institutions and minutes: ${day}`,
      title: (title) => `Institutions at the meeting: ${title}`,
      present: 'Present',
      excused: 'Excused',
      absent: 'Absent',
      coming: 'Announced',
      silent: 'No answer',
      guests: 'Not of the group',
      nobody: 'none',
      count: units,
      more: (count) => `and ${units(count)}`,
      why: 'An institution is present where somebody of it is on the list of attendance, or where it is marked here.',
      mark: 'Mark those present',
      markTitle: 'Institutions present',
      field: (from, to) => `Institutions ${from}–${to}`,
      intro: 'This completes the list of attendance, for example where somebody came without signing up.',
      submit: 'Save',
      early: 'Attendance can be marked once the meeting has begun.',
      minutes: 'Link to the minutes',
      minutesTitle: 'Minutes',
      minutesUrl: 'Address of the minutes (https)',
      minutesHint: 'The people of the group get a message with this address.',
      minutesFault: 'Please give an address beginning with https://',
      minutesSaved: 'Saved. The people of the group will get a message.',
    },
  },
};

import { UNLIMITED_SEATS } from '../features/calendar/domain.ts';
import { newId } from '../core/ids.ts';
import type { HappeningPlan } from '../features/calendar/store.ts';
import type { ThematicGroup } from '../features/groups/domain.ts';
import type { Handling } from '../features/groups/handling.ts';
import type { MeetingPlan } from '../features/groups/read-meeting.ts';
import { reachOf } from '../features/people/reach.ts';
import type { RegistrationsDeps } from '../features/registrations/feature.ts';
import { mayGoOut } from '../features/registrations/quiet-hours.ts';
import type { Profiles } from '../features/units/feature.ts';
import { regionName } from '../features/calendar/telling.ts';
import { textsIn } from '../i18n/texts.ts';
import type { Storage } from '../storage/storage.ts';

const asEvent = (group: ThematicGroup, plan: MeetingPlan): HappeningPlan => {
  const { meeting } = textsIn('pl').groups;
  const organiser = meeting.organiser(regionName(group.region));
  const { title, agenda, place, onlineUrl, ...when } = plan;
  return {
    form: 'group-meeting',
    title,
    ...(agenda === undefined ? {} : { aim: agenda }),
    topics: [group.name],
    organiser: group.isExample ? `${organiser} (przykład)` : organiser,
    region: group.region,
    ...(group.powiat === undefined ? {} : { powiat: group.powiat }),
    ...(place === undefined ? {} : { place }),
    ...(onlineUrl === undefined ? {} : { onlineUrl }),
    forWhom: meeting.forWhom(group.name),
    group: group.id,
    eligibility: {},
    priority: {},
    selection: 'order',
    needsConsent: false,
    catering: false,
    asks: [],
    downloads: [],
    attendancePercent: 80,
    terms: [{ number: 1, capacity: UNLIMITED_SEATS, sessions: [{ number: 1, ...when, pauseMinutes: 0 }] }],
  };
};

/** Meetings of groups as events of the calendar. */
export const createMeetings = (calendar: Storage['calendar']): Handling['meetings'] => ({
  call: async (group, plan, { by, request, at }, tell) => {
    const id = await calendar.create({
      id: newId('evt'),
      request,
      plan: asEvent(group, plan),
      createdBy: by,
      isExample: group.isExample,
      at,
    });
    const before = await calendar.happening(id);
    // Published and told in one batch; the same request again finds it published.
    if (before?.state === 'draft') await calendar.publish({ before, as: 'published', tell: tell(id), at });
    return id;
  },
  happening: (id) => calendar.happening(id),
  happenings: (ids) => calendar.happenings(ids),
});

/** What groups need of others: meetings are events, their people have profiles and units. */
export const groupsDeps = (
  { groups, calendar, units, people }: Pick<Storage, 'groups' | 'calendar' | 'units' | 'people'>,
  { signUps, directory }: Pick<RegistrationsDeps, 'signUps' | 'directory'>,
  profiles: Profiles,
): Handling => ({
  store: groups,
  signUps,
  meetings: createMeetings(calendar),
  people: {
    profileOf: (person) => profiles.profileOf(person),
    unit: (id) => units.unit(id),
    search: (words, most) => units.search({ words }, { from: 0, most }),
    membersOf: (unit) => units.membersOf(unit),
    nameOf: (person) => directory.nameOf(person),
    reach: async (person) => {
      const known = await people.person(person);
      return known && reachOf(known);
    },
    askUnit: (context, then) => profiles.askMissing(context, ['unit'], then),
  },
  mayGoOut: (at) => mayGoOut(at, 'working'),
});

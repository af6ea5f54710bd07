import { type Day, type Instant, shift } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { ThematicGroup } from '../../features/groups/domain.ts';
import type { MeetingPlan } from '../../features/groups/read-meeting.ts';
import type { GroupPlan } from '../../features/groups/store.ts';
import type { Storage } from '../../storage/storage.ts';
import { createMeetings } from '../groups.ts';
import { momentOf, workingDayAgo, workingDayIn } from './plan.ts';

interface ExampleGroup {
  readonly key: string;
  readonly plan: GroupPlan;
}

const MALOPOLSKIE = [
  'Ośrodki interwencji kryzysowej',
  'Przeciwdziałanie przemocy',
  'Wspieranie rodziny',
  'System pieczy zastępczej',
  'Współpraca OPS i PCPR z urzędami pracy',
  'Projekty systemowe',
  'Domy pomocy społecznej',
  'Konwent Dyrektorów PCPR',
  'Wczesna interwencja',
  'Mieszkania chronione i wspomagane',
  'Programy Aktywności Lokalnej',
] as const;

/** Subjects that regions really meet on, with made-up meetings and people. */
const EXAMPLE_GROUPS: readonly ExampleGroup[] = [
  ...MALOPOLSKIE.map((name, index): ExampleGroup => ({
    key: `malopolskie-${String(index + 1)}`,
    plan: {
      name,
      aim: 'Wymiana doświadczeń i wspólne ustalenia jednostek z regionu.',
      region: 'malopolskie',
      joining: name.startsWith('Konwent') ? 'invitation' : 'open',
    },
  })),
  {
    key: 'opolskie-1',
    plan: {
      name: 'Zespół do spraw ekonomii społecznej',
      aim: 'Plan rozwoju ekonomii społecznej i jego przegląd dwa razy w roku.',
      region: 'opolskie',
      joining: 'invitation',
    },
  },
  {
    key: 'lubuskie-1',
    plan: {
      name: 'Spotkania powiatowe PUP, PCPR i OPS',
      aim: 'Wspólna aktywizacja tych samych osób: kto, kiedy i czym pomaga.',
      region: 'lubuskie',
      powiat: 'wzorcowy',
      joining: 'open',
    },
  },
];

/** Which of them have people and meetings; the others are empty, as on the first day. */
const ALIVE = ['malopolskie-2', 'lubuskie-1'];

const meetingOn = (day: Day, { name }: ThematicGroup, place: string): MeetingPlan => ({
  title: name,
  agenda: 'Ustalenia z poprzedniego spotkania, sprawy bieżące, wolne głosy (przykład).',
  day,
  from: '10:00',
  to: '13:00',
  startsAt: momentOf(day, '10:00'),
  endsAt: momentOf(day, '13:00'),
  place,
});

/** People of the region first, then those of others: four of them belong to a group. */
const joinSome = async (
  { groups, units }: Storage,
  group: ThematicGroup,
  people: readonly PersonId[],
  at: Instant,
): Promise<void> => {
  for (const person of people) {
    const unit = (await units.profile(person)).units[0]?.unit;
    if (unit?.includes(group.region))
      await groups.join({ id: newId('mem'), group: group.id, person, unit }, at);
  }
};

/** Gives a group a meeting that was, with minutes and one unit that came, and one that comes. */
const meet = async (storage: Storage, group: ThematicGroup, by: PersonId, at: Instant): Promise<void> => {
  const meetings = createMeetings(storage.calendar);
  const today = warsawDay(at);
  const call = (key: string, day: Day) =>
    meetings.call(
      group,
      meetingOn(day, group, 'Urząd marszałkowski, sala 414 (przykład)'),
      { by, request: `example:meeting:${group.id}:${key}:${today}`, at },
      () => [],
    );
  await call('next', workingDayIn(today, 9));
  const before = await call('before', workingDayAgo(today, 12));
  const [first] = await storage.groups.members(group.id);
  await storage.groups.noteUnits(before, first ? [first.unit] : [], by, at);
  await storage.groups.noteMinutes(before, 'https://rops.example.org/notatka-przyklad', by, [], at);
};

/** Makes the thematic groups of the example regions; two of them have people, minutes and a meeting to come. */
export const loadExampleGroups = async (
  storage: Storage,
  people: readonly PersonId[],
  at: Instant,
): Promise<void> => {
  // They were there before their last meeting, so that its list of units is not empty.
  const since = shift(at, -30 * 24 * 60 * 60 * 1000);
  for (const { key, plan } of EXAMPLE_GROUPS) {
    const request = `example:group:${key}`;
    const id = await storage.groups.create({ id: newId('grp'), request, plan, isExample: true, at });
    const group = await storage.groups.group(id);
    if (!group || !ALIVE.includes(key) || !people[0]) continue;
    await joinSome(storage, group, people, since);
    await meet(storage, group, people[0], at);
  }
};

import { type Instant, shift } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Happening, Session } from '../calendar/domain.ts';
import { isLive } from '../registrations/domain.ts';
import type { Doing } from '../registrations/service.ts';
import type { GroupMember, ThematicGroup, UnitsPresent } from './domain.ts';
import { unitsAt, unitsPresent } from './domain.ts';
import type { Handling } from './handling.ts';
import { type InvitedContent, noticesOf, type Reader } from './notices.ts';
import type { MeetingPlan } from './read-meeting.ts';
import type { Minutes } from './store.ts';

/** Meetings that a group's page reads. */
const MOST_MEETINGS = 12;
/** After so long minutes are news to nobody. */
const MINUTES_ARE_NEWS = 14 * 24 * 60 * 60 * 1000;

export const beginningOf = ({ terms }: Happening): Instant | undefined => terms[0]?.sessions[0]?.startsAt;
export const sessionOf = ({ terms }: Happening): Session | undefined => terms[0]?.sessions[0];
export const sequenceOf = ({ terms }: Happening): number => terms[0]?.sequence ?? 0;

/** A group as one person sees it. */
export interface GroupPage {
  readonly group: ThematicGroup;
  readonly members: readonly GroupMember[];
  readonly mine?: GroupMember;
  readonly upcoming: readonly Happening[];
  readonly past: readonly Happening[];
  readonly minutes: ReadonlyMap<string, Minutes>;
  /** Meetings to which this person said that they come, by event. */
  readonly coming: ReadonlyMap<string, string>;
}

/** The units of a meeting: before it those that announced themselves, after it those that were there. */
export interface MeetingUnits extends UnitsPresent {
  readonly happening: Happening;
  readonly group: ThematicGroup;
  readonly expected: readonly string[];
  readonly noted: readonly string[];
  readonly announced: readonly string[];
  readonly hasBegun: boolean;
}

const isMember = ({ state }: GroupMember): boolean => state === 'member';
const isLiveMember = ({ state }: GroupMember): boolean => state === 'member' || state === 'invited';

export const createGroupsService = (handling: Handling) => {
  const { store, meetings, signUps, people, mayGoOut } = handling;

  const readersOf = async (group: string): Promise<readonly Reader[]> => {
    const readers = await Promise.all(
      (await store.members(group)).filter(isMember).map(async ({ person }) => {
        const reach = await people.reach(person);
        return reach && { person, ...reach };
      }),
    );
    return readers.filter((reader) => reader !== undefined);
  };

  const page = async (id: string, person: PersonId, now: Instant): Promise<GroupPage | undefined> => {
    const group = await store.group(id);
    if (!group) return undefined;
    const members = (await store.members(id)).filter(isLiveMember);
    const mine = members.find((member) => member.person === person);
    const shown = await meetings.happenings(await store.meetings(id, MOST_MEETINGS));
    const isOver = (happening: Happening) => (sessionOf(happening)?.endsAt ?? '') <= now;
    const upcoming = shown.filter((one) => !isOver(one)).toReversed();
    const past = shown.filter(isOver);
    const coming = new Map<string, string>();
    for (const { id: event, terms } of upcoming) {
      const look = terms[0] && (await signUps.look(terms[0].id, person, now));
      if (look?.mine) coming.set(event, look.mine.id);
    }
    const minutes = await store.minutes(past.map(({ id: event }) => event));
    return { group, members, ...(mine ? { mine } : {}), upcoming, past, minutes, coming };
  };

  return {
    page,

    /** Asks people in, each once; those who are in, or were asked, are left alone. */
    invite: async (
      { by, at }: Pick<Doing, 'by' | 'at'>,
      group: string,
      unit: string,
      invited: readonly PersonId[],
    ): Promise<{ readonly invited: number; readonly skipped: number; readonly unreached: number }> => {
      let made = 0;
      let unreached = 0;
      for (const person of invited) {
        const reach = await people.reach(person);
        const id = newId('mem');
        const content: InvitedContent = { member: id, by };
        const tell = reach
          ? [{ kind: 'groups.invited', thing: id, ...reach, content, notBefore: mayGoOut(at) }]
          : [];
        if (!(await store.invite({ id, group, person, unit }, by, tell, at))) continue;
        made += 1;
        if (!reach) unreached += 1;
      }
      return { invited: made - unreached, skipped: invited.length - made, unreached };
    },

    /** Puts a meeting into the calendar and tells the group's people; gives the event and how many are told. */
    call: async (
      doing: Doing,
      group: ThematicGroup,
      plan: MeetingPlan,
    ): Promise<{ readonly event: string; readonly told: number }> => {
      const readers = await readersOf(group.id);
      const when = { notBefore: mayGoOut(doing.at), expiresAt: plan.startsAt };
      const event = await meetings.call(group, plan, doing, (id) =>
        noticesOf('meeting', id, readers, { event: id, sequence: 0 }, when),
      );
      return { event, told: readers.length };
    },

    /** Tells people of a group what they do not hear as participants: that a meeting was changed or called off. */
    tellChanges: async (now: Instant, most: number): Promise<void> => {
      const changed = await meetings.happenings(await store.changedMeetings(now, most));
      for (const happening of changed) {
        const expiresAt = beginningOf(happening);
        if (happening.group === undefined || expiresAt === undefined) continue;
        const sequence = sequenceOf(happening);
        const thing = `${happening.id}:${String(sequence)}`;
        const readers = await readersOf(happening.group);
        const content = { event: happening.id, sequence };
        await store.tell(
          noticesOf('changed', thing, readers, content, { notBefore: mayGoOut(now), expiresAt }),
          now,
        );
      }
    },

    noteMinutes: async ({ by, at }: Pick<Doing, 'by' | 'at'>, happening: Happening, url: string) => {
      const readers = happening.group === undefined ? [] : await readersOf(happening.group);
      const content = { event: happening.id, sequence: sequenceOf(happening) };
      const when = { notBefore: mayGoOut(at), expiresAt: shift(at, MINUTES_ARE_NEWS) };
      const tell = noticesOf('minutes', `${happening.id}:${url}`, readers, content, when);
      await store.noteMinutes(happening.id, url, by, tell, at);
    },

    /** Which units are expected, announced, and were there; undefined where it is no group's meeting. */
    unitsOf: async (event: string, now: Instant): Promise<MeetingUnits | undefined> => {
      const happening = await meetings.happening(event);
      const group = happening?.group === undefined ? undefined : await store.group(happening.group);
      const begins = happening && beginningOf(happening);
      if (!happening || !group || begins === undefined) return undefined;
      const hasBegun = begins <= now;
      const expected = unitsAt(await store.members(group.id), hasBegun ? begins : now);
      const [marks, noted] = [await store.marks(event), await store.noted(event)];
      const standings = await Promise.all(happening.terms.map(({ id }) => signUps.ofTerm(id)));
      const announced = standings
        .flat()
        .flatMap(({ registration: one }) => (isLive(one) && one.unit !== undefined ? [one.unit] : []));
      return {
        ...unitsPresent(expected, marks, noted),
        happening,
        group,
        expected,
        noted,
        announced: [...new Set(announced)],
        hasBegun,
      };
    },
  };
};

export type GroupsService = ReturnType<typeof createGroupsService>;

import { targetKey, toAccount } from '../chat/target.ts';
import type { PersonId } from '../core/ids.ts';
import { PARTICIPANT_SORTS, type Candidate } from '../features/announcements/audience.ts';
import type { AnnouncementsStore, PeoplePart } from '../features/announcements/store.ts';
import { languageFor } from '../features/people/language.ts';
import type { Engine, Queries } from './engine.ts';

/** Ids in one statement: databases take tens of thousands of values, but planning is quickest with some. */
const AT_ONCE = 500;

const inParts = async <T, R>(
  all: readonly T[],
  read: (some: readonly T[]) => Promise<readonly R[]>,
): Promise<readonly R[]> => {
  const rows: R[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE)
    rows.push(...(await read(all.slice(from, from + AT_ONCE))));
  return rows;
};

const working = (
  queries: Queries,
  { regions, powiaty, types, posts }: Extract<PeoplePart, { readonly kind: 'workers' }>,
) => {
  let some = queries
    .selectFrom('memberships as m')
    .innerJoin('units as u', 'u.id', 'm.unit')
    .select('m.person')
    .distinct()
    .where('u.is_active', '=', 1);
  if (regions) some = some.where('u.region', 'in', regions);
  if (powiaty) some = some.where('u.powiat', 'in', powiaty);
  if (types) some = some.where('u.type', 'in', types);
  if (posts) some = some.where('m.post', 'in', posts);
  return some;
};

/** People who have said in which region they work and nothing else. */
const fromRegions = (queries: Queries, regions: readonly string[]) =>
  queries
    .selectFrom('people as p')
    .select('p.id as person')
    .where('p.region', 'in', regions)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('memberships as m').select('m.unit').whereRef('m.person', '=', 'p.id'))),
    );

const workers = async (
  queries: Queries,
  part: Extract<PeoplePart, { readonly kind: 'workers' }>,
): Promise<readonly PersonId[]> => {
  const rows = await working(queries, part).execute();
  const { regions, powiaty, types, posts } = part;
  if (!regions || powiaty || types || posts) return rows.map(({ person }) => person);
  const others = await fromRegions(queries, regions).execute();
  return [...rows, ...others].map(({ person }) => person);
};

const heads = async (queries: Queries): Promise<readonly PersonId[]> => {
  const rows = await queries
    .selectFrom('memberships')
    .select('person')
    .distinct()
    .where('is_head', '=', 1)
    .execute();
  return rows.map(({ person }) => person);
};

const participants = async (
  queries: Queries,
  { event, sorts }: Extract<PeoplePart, { readonly kind: 'event' }>,
): Promise<readonly PersonId[]> => {
  const rows = await queries
    .selectFrom('registrations')
    .select('person')
    .distinct()
    .where('event', '=', event)
    .where(
      'state',
      'in',
      sorts.flatMap((sort) => PARTICIPANT_SORTS[sort]),
    )
    .execute();
  return rows.flatMap(({ person }) => (person === null ? [] : [person]));
};

/** Everybody among the addressees of an announcement in whose unit nobody confirmed it. */
const ofSilentUnits = async (queries: Queries, announcement: string): Promise<readonly PersonId[]> => {
  const rows = await queries
    .selectFrom('announcement_targets as t')
    .select('t.person')
    .distinct()
    .where('t.announcement', '=', announcement)
    .where('t.unit', 'is not', null)
    .where('t.person', 'is not', null)
    .where(
      't.unit',
      'not in',
      queries
        .selectFrom('announcement_targets as s')
        .innerJoin('announcement_acks as a', (join) =>
          join.onRef('a.person', '=', 's.person').onRef('a.announcement', '=', 's.announcement'),
        )
        .select('s.unit')
        .where('s.announcement', '=', announcement)
        .where('s.unit', 'is not', null),
    )
    .execute();
  return rows.flatMap(({ person }) => (person === null ? [] : [person]));
};

const membersOf = async (queries: Queries, group: string): Promise<readonly PersonId[]> => {
  const rows = await queries
    .selectFrom('group_members')
    .select('person')
    .where('thematic_group', '=', group)
    .where('state', '=', 'member')
    .execute();
  return rows.map(({ person }) => person);
};

const everyone = async (queries: Queries): Promise<readonly PersonId[]> =>
  (await queries.selectFrom('people').select('id').execute()).map(({ id }) => id);

const peopleOf = (queries: Queries, part: PeoplePart): Promise<readonly PersonId[]> => {
  switch (part.kind) {
    case 'everyone':
      return everyone(queries);
    case 'workers':
      return workers(queries, part);
    case 'event':
      return participants(queries, part);
    case 'group':
      return membersOf(queries, part.group);
    case 'silent-units':
      return ofSilentUnits(queries, part.announcement);
  }
};

/** Where these people were last met, and the language of the app there. */
const lastMet = async (queries: Queries, people: readonly PersonId[]) => {
  const rows = await inParts(people, (some) =>
    queries
      .selectFrom('accounts as a')
      .leftJoin('sightings as s', 's.account', 'a.id')
      .select(['a.person', 'a.platform', 'a.workspace', 'a.user_id', 'a.locale', 'a.id', 's.seen_at'])
      .where('a.person', 'in', some)
      .execute(),
  );
  const latest = rows.toSorted(
    (one, other) => (one.seen_at ?? '').localeCompare(other.seen_at ?? '') || other.id.localeCompare(one.id),
  );
  return new Map(
    latest.map(({ person, platform, workspace, user_id: user, locale }) => [
      person,
      { to: toAccount({ platform, workspace, user }), locale },
    ]),
  );
};

/** Targets whose last finished message was refused for good. */
const refusedTargets = async (queries: Queries, keys: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await inParts(keys, (some) =>
    queries
      .selectFrom('outbox')
      .select(['target', 'state', 'finished_at'])
      .where('target', 'in', some)
      .where('state', 'in', ['sent', 'failed'])
      .where('finished_at', 'is not', null)
      .execute(),
  );
  const last = new Map<string, (typeof rows)[number]>();
  for (const row of rows)
    if ((last.get(row.target)?.finished_at ?? '') <= (row.finished_at ?? '')) last.set(row.target, row);
  return new Set([...last.values()].filter(({ state }) => state === 'failed').map(({ target }) => target));
};

const settingsOf = async (queries: Queries, people: readonly PersonId[]) => {
  const rows = await inParts(people, (some) =>
    queries
      .selectFrom('people as p')
      .leftJoin('announcements_off as off', 'off.person', 'p.id')
      .leftJoin('memberships as m', (join) => join.onRef('m.person', '=', 'p.id').on('m.is_main', '=', 1))
      .select(['p.id', 'p.locale', 'off.off_at', 'm.unit'])
      .where('p.id', 'in', some)
      .execute(),
  );
  return new Map(rows.map((row) => [row.id, row]));
};

/** Who is meant by an audience, and what is needed to write to them. */
export const createAudience = ({
  queries,
}: Engine): Pick<AnnouncementsStore, 'people' | 'heads' | 'candidates' | 'powiaty'> => ({
  people: (part) => peopleOf(queries, part),
  heads: () => heads(queries),

  candidates: async (people) => {
    const [met, settings] = [await lastMet(queries, people), await settingsOf(queries, people)];
    const refused = await refusedTargets(
      queries,
      [...met.values()].map(({ to }) => targetKey(to)),
    );
    return people.map((person): Candidate => {
      const last = met.get(person);
      const to = last?.to;
      const set = settings.get(person);
      return {
        person,
        ...(set?.unit ? { unit: set.unit } : {}),
        ...(to === undefined ? {} : { to }),
        locale: languageFor(set?.locale, last?.locale),
        isOff: set !== undefined && set.off_at !== null,
        isRefused: to !== undefined && refused.has(targetKey(to)),
      };
    });
  },

  powiaty: async () => {
    const rows = await queries
      .selectFrom('units')
      .select('powiat')
      .distinct()
      .where('is_active', '=', 1)
      .orderBy('powiat')
      .execute();
    return rows.map(({ powiat }) => powiat);
  },
});

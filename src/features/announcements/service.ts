import type { Context } from '../../chat/context.ts';
import { targetOf } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import { type Addressee, addresseesOf, type AudiencePart, type HeadCount, headCountOf } from './audience.ts';
import { type Act, type Announcement, type AnnouncementRefusal, decide } from './domain.ts';
import { settledText } from './event-values.ts';
import { actorOf, type Handling } from './handling.ts';
import { noticesOf } from './notices.ts';

/** `gone`: there is no such announcement; `stale`: it has changed since it was shown. */
export type ActRefusal = AnnouncementRefusal | 'gone' | 'stale';

/** An audience as it comes to now. */
export interface Resolved {
  readonly addressees: readonly Addressee[];
  readonly count: HeadCount;
  /** How many each part means alone, in their order; a channel is one. */
  readonly perPart: readonly number[];
}

const isPeople = (part: AudiencePart): part is Exclude<AudiencePart, { readonly kind: 'channel' }> =>
  part.kind !== 'channel';

/** Heads of units are in the database; other roles come from the groups of the platforms. */
const peopleIn = async (
  { store, around }: Pick<Handling, 'store' | 'around'>,
  part: Exclude<AudiencePart, { readonly kind: 'channel' }>,
  now: Instant,
): Promise<readonly PersonId[]> => {
  if (part.kind !== 'roles') return store.people(part);
  const meant: PersonId[] = [];
  for (const role of part.roles)
    meant.push(...(role === 'head' ? await store.heads() : await around.withRole(role, now)));
  return [...new Set(meant)];
};

/** Settles who is meant by an audience at that moment. */
export const resolve = async (
  handling: Pick<Handling, 'store' | 'around'>,
  { audience, isUrgent }: Pick<Announcement, 'audience' | 'isUrgent'>,
  now: Instant,
): Promise<Resolved> => {
  const meant: (readonly PersonId[])[] = [];
  for (const part of audience) meant.push(isPeople(part) ? await peopleIn(handling, part, now) : []);
  const candidates = await handling.store.candidates([...new Set(meant.flat())]);
  const channels = audience.flatMap((part) =>
    part.kind === 'channel' ? [{ to: targetOf(part.target), name: part.name }] : [],
  );
  const addressees = addresseesOf(candidates, channels, isUrgent);
  const counted = meant.map(({ length }) => length);
  return {
    addressees,
    count: headCountOf(addressees, counted),
    perPart: audience.map((part, index) => (isPeople(part) ? (counted[index] ?? 0) : 1)),
  };
};

/** How many are written to. */
export const reached = ({ people, channels }: HeadCount): number => people + channels;

/** Reads what is to be changed, decides, and writes it down with what has to be told about it. */
export const act = async (
  handling: Handling,
  context: Context,
  [id, revision]: readonly [id: string, revision: string],
  what: Act,
): Promise<Result<Announcement, ActRefusal>> => {
  const { store } = handling;
  const before = await store.announcement(id);
  if (!before) return refuse('gone');
  if (String(before.revision) !== revision) return refuse('stale');
  const decided = decide(before, what, actorOf(context), context.now);
  if (!decided.ok) return decided;
  const tell = await noticesOf(handling, before, decided.value, context);
  const isDone =
    what.kind === 'retract'
      ? await store.retract({ before, after: decided.value, tell })
      : await store.change({
          before,
          after: decided.value,
          tell,
          ...('files' in what ? { files: what.files } : {}),
        });
  return isDone ? decided : refuse('stale');
};

/** Settles the addressees and lets it go out; `told` is what the author hears of it. */
export const launch = async (
  handling: Pick<Handling, 'store' | 'around'>,
  before: Announcement,
  actor: ReturnType<typeof actorOf>,
  {
    resolved,
    tell,
    now,
  }: { readonly resolved: Resolved; readonly tell: readonly NewDelivery[]; readonly now: Instant },
): Promise<Result<Announcement, ActRefusal>> => {
  const targets = reached(resolved.count);
  const decided = decide(before, { kind: 'launch', targets }, actor, now);
  if (!decided.ok) return decided;
  const { addressees } = resolved;
  const after = await settledText(handling.around, decided.value, now);
  const isDone = await handling.store.launch({ before, after, addressees, tell });
  return isDone ? ok(after) : refuse('stale');
};

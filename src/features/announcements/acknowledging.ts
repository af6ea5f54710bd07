import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import {
  act,
  buttons,
  heading,
  list,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { strong } from '../../chat/span.ts';
import { type Day, type Instant, shift } from '../../core/clock.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Announcement } from './domain.ts';
import { hasGoneOut } from './domain.ts';
import { refusedReply } from './drafting.ts';
import { type Actions, type Handling, tellingOf } from './handling.ts';
import { CHASE_WAITS } from './limits.ts';
import type { AnnouncedContent } from './notices.ts';
import { TARGET_STANDINGS } from './store.ts';
import { toldContent } from './told-content.ts';
import { toldMessage, tombstone } from './told-message.ts';
import { withinOffice } from './window.ts';

/** Units or powiats listed one by one; the rest is in the file. */
const LISTED = 12;
const MOST = 20_000;

interface Tally {
  readonly name: string;
  readonly read: number;
  readonly asked: number;
}

const tallyBy = (
  marks: readonly { readonly name: string; readonly hasRead: boolean }[],
): readonly Tally[] => {
  const tallies = new Map<string, Tally>();
  for (const { name, hasRead } of marks) {
    const { read, asked } = tallies.get(name) ?? { read: 0, asked: 0 };
    tallies.set(name, { name, read: read + (hasRead ? 1 : 0), asked: asked + 1 });
  }
  // Those of whom most is missing come first.
  return [...tallies.values()].toSorted(
    (one, other) =>
      other.asked - other.read - (one.asked - one.read) || one.name.localeCompare(other.name, 'pl'),
  );
};

const peopleWithUnits = async (handling: Handling, { id }: Announcement, { texts }: Context) => {
  const { lines } = await handling.store.lines(id, TARGET_STANDINGS, { from: 0, size: MOST });
  const people = lines.filter(({ person, to }) => person !== undefined && to?.kind === 'person');
  const units = new Map(
    await Promise.all(
      [...new Set(people.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))].map(
        async (unit) => [unit, await handling.around.unit(unit)] as const,
      ),
    ),
  );
  const { acks } = texts.announcements;
  return people.map(({ unit, acknowledgedAt }) => {
    const known = unit === undefined ? undefined : units.get(unit);
    return {
      unit: known?.name ?? acks.noUnit,
      powiat: known?.powiat ?? acks.noUnit,
      hasRead: acknowledgedAt !== undefined,
    };
  });
};

const acksMessage = async (
  handling: Handling,
  context: Context,
  announcement: Announcement,
  first?: Message['blocks'][number],
): Promise<Message> => {
  const { texts, locale } = context;
  const { acks, running, card } = texts.announcements;
  const people = await peopleWithUnits(handling, announcement, context);
  const others = await handling.store.acknowledgedElsewhere(announcement.id);
  const read = people.filter(({ hasRead }) => hasRead).length;
  const listed = (tallies: readonly Tally[]) => [
    ...tallies.slice(0, LISTED).map(({ name, read: some, asked }) => acks.tally(name, some, asked)),
    ...(tallies.length > LISTED ? [acks.more(tallies.length - LISTED)] : []),
  ];
  const byPowiat = tallyBy(people.map(({ powiat: name, hasRead }) => ({ name, hasRead })));
  const byUnit = tallyBy(people.map(({ unit: name, hasRead }) => ({ name, hasRead })));
  const { id, ackUntil } = announcement;
  return message(
    first,
    heading(acks.title(announcement.title)),
    ackUntil === undefined ? undefined : small(acks.until(formatMoment(ackUntil, locale))),
    paragraph(strong(acks.count(read, people.length))),
    others > 0 ? small(acks.others(others)) : undefined,
    small(running.deliveredIsNotRead),
    ...(byPowiat.length > 0 ? [paragraph(strong(acks.byPowiat)), list(listed(byPowiat))] : []),
    ...(byUnit.length > 0 ? [paragraph(strong(acks.byUnit)), list(listed(byUnit))] : []),
    buttons(
      read < people.length && hasGoneOut(announcement)
        ? act(actionId('announcements', 'chase', id), acks.chase(people.length - read), 'primary')
        : undefined,
      act(actionId('announcements', 'file', id), texts.announcements.ledger.file),
      act(actionId('announcements', 'open', id), card.open),
    ),
  );
};

const acksReply = async (
  handling: Handling,
  context: Context,
  id: string,
  first?: Message['blocks'][number],
): Promise<Reply> => {
  const announcement = await handling.store.announcement(id);
  if (announcement?.ackUntil === undefined)
    return refusedReply(handling, context, id, announcement ? 'not-sent' : 'gone');
  return shownIn(context, await acksMessage(handling, context, announcement, first));
};

/** When those who are missing are asked again: soon, so that it can be called off, and within office hours. */
const chaseAt = (now: Instant): Instant => withinOffice(shift(now, CHASE_WAITS));

const chase = async (handling: Handling, context: Context, id: string): Promise<Reply> => {
  const { now, locale } = context;
  const { acks } = context.texts.announcements;
  const announcement = await handling.store.announcement(id);
  if (!announcement || !hasGoneOut(announcement)) return refusedReply(handling, context, id, 'not-sent');
  const missing = await handling.store.unacknowledged(id);
  if (missing.length === 0) return acksReply(handling, context, id, notice('info', acks.nobodyMissing));
  const day = warsawDay(now);
  const notBefore = chaseAt(now);
  const tell = missing.map(({ person, to, locale: spoken }) => ({
    kind: 'announcements.chased',
    thing: `${id}:${day}`,
    to,
    locale: spoken,
    content: { announcement: id, person } satisfies AnnouncedContent,
    notBefore,
  }));
  if (!(await handling.store.chase(id, day, tell, now)))
    return acksReply(handling, context, id, notice('info', acks.chasedToday));
  return shownIn(
    context,
    say(
      'success',
      acks.chased(missing.length, formatMoment(notBefore, locale)),
      buttons(
        act(actionId('announcements', 'unchase', id, day), acks.unchase),
        act(actionId('announcements', 'acks', id), acks.back),
      ),
    ),
  );
};

/** What a coordinator sees of who has read it, and asking those who are missing. */
export const ackDeskActions = (handling: Handling): Actions => ({
  acks: (context, [id = '']) => acksReply(handling, context, id),
  chase: (context, [id = '']) => chase(handling, context, id),
  unchase: async (context, [id = '', day = '']) => {
    const { acks } = context.texts.announcements;
    const count = await handling.store.unchase(id, day as Day, context.now);
    return count === undefined
      ? acksReply(handling, context, id, notice('info', acks.tooLate))
      : acksReply(handling, context, id, notice('success', acks.unchased(count)));
  },
});

/** What readers do: anybody's own, so no coordinator is needed. */
export const readerActions = (handling: Handling): Actions => ({
  ack: async (context, [id = '']) => {
    const { read, refused } = context.texts.announcements;
    const announcement = await handling.store.announcement(id);
    if (!announcement) return toPerson(say('warning', refused.gone));
    if (announcement.state === 'retracted') return toPerson(say('info', read.retracted));
    // The copy that its author tries out has the button too.
    if (!hasGoneOut(announcement)) return toPerson(say('info', read.notToConfirmYet));
    const isNew = await handling.store.acknowledge(id, context.speaker.person, context.now);
    const isLate = announcement.ackUntil !== undefined && announcement.ackUntil < context.now;
    return toPerson(
      say(
        'success',
        isNew ? (isLate ? read.thanksLate : read.thanks) : read.already,
        buttons(act(actionId('announcements', 'unack', id), read.takeBack)),
      ),
    );
  },
  unack: async (context, [id = '']) => {
    const { read } = context.texts.announcements;
    const isDone = await handling.store.unacknowledge(id, context.speaker.person);
    const again = buttons(act(actionId('announcements', 'ack', id), context.texts.announcements.told.ack));
    return shownIn(
      context,
      isDone ? say('info', read.takenBack, again) : say('info', read.nothingToTakeBack, again),
    );
  },
  read: async (context, [id = '']) => {
    const announcement = await handling.store.announcement(id);
    const { refused, read } = context.texts.announcements;
    if (!announcement) return toPerson(say('warning', refused.gone));
    if (announcement.state === 'retracted') return toPerson(tombstone(announcement, tellingOf(context)));
    if (!hasGoneOut(announcement)) return toPerson(say('warning', read.notYet));
    const content = await toldContent(handling, announcement);
    return toPerson(toldMessage(content, 'direct', tellingOf(context)));
  },
  off: async (context) => {
    const { read } = context.texts.announcements;
    await handling.store.setWanted(context.speaker.person, 'off', context.now);
    return toPerson(say('success', read.off, buttons(act(actionId('announcements', 'on'), read.on))));
  },
  on: async (context) => {
    const { read } = context.texts.announcements;
    await handling.store.setWanted(context.speaker.person, 'on', context.now);
    return toPerson(say('success', read.onAgain));
  },
});

import { createHash } from 'node:crypto';
import type { Context } from '../../chat/context.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { toAccount } from '../../chat/target.ts';
import { type Instant, shift } from '../../core/clock.ts';
import { newId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { fold, tidy } from '../../core/text.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { isWorkingDay } from '../../core/working-days.ts';
import { type Act, type Actor, decide, type HandedOver, type HandoverRefusal } from './domain.ts';
import type { Draft } from './draft.ts';
import { MOST_OPEN, SEAT_LASTS } from './limits.ts';
import { noticesOfArrival, noticesOfChange, noticesOfWaiting } from './notices.ts';
import { type Coordinator, coordinatorsAmong, isShownTo, type Seat } from './seat.ts';
import type { HandoverStore, Submitted } from './store.ts';

/** Why a change was not made; `gone`: there is no such question, `busy`: it changed again and again meanwhile. */
export type ActRefusal = HandoverRefusal | 'gone' | 'busy';

/** How often a change is decided anew when somebody else was faster. */
const TRIES = 3;

const fingerprintOf = (text: string): string =>
  createHash('sha256')
    .update(fold(tidy(text)))
    .digest('hex');

export const actorOf = ({ speaker, account }: Context): Actor => ({
  person: speaker.person,
  name: tidy(account.name).slice(0, 100),
  isAdviser: speaker.roles.includes('adviser') || speaker.roles.includes('admin'),
  isCoordinator: isCoordinator({ speaker }),
});

/** The latest words of the asker, and the reply to them: what a draft is made of. */
const draftOf = (after: HandedOver, at: Instant): Draft | undefined => {
  const reply = after.said.at(-1);
  const question = after.said.findLast(({ author }) => author === after.asker.person);
  if (reply?.kind !== 'reply' || !question) return undefined;
  return {
    id: newId('dra'),
    topic: after.topic,
    question: question.text,
    reply: reply.text,
    ...(reply.basis ? { basis: reply.basis } : {}),
    author: { person: reply.author, name: reply.name },
    state: 'draft',
    changedAt: at,
  };
};

/** Handing questions over and answering them: reads, lets the domain decide, writes. */
export const createHandoverService = (
  store: HandoverStore,
  coordinators: (now: Instant) => Promise<readonly Coordinator[]>,
) => {
  const seats = (now: Instant): Promise<readonly Seat[]> => store.seats(shift(now, -SEAT_LASTS));

  const sit = (context: Context): Promise<Seat> => {
    const { account, speaker, now } = context;
    return store.sit({
      ...actorOf(context),
      target: toAccount(account),
      locale: speaker.locale,
      seenAt: now,
    });
  };

  return {
    sit,
    submit: async (context: Context, topic: string, text: string): Promise<Submitted> => {
      const { speaker, account, request, now: at } = context;
      const { person, name } = actorOf(context);
      const question: HandedOver = {
        id: newId('que'),
        revision: 1,
        asker: { person, name },
        askerTarget: toAccount(account),
        askerLocale: speaker.locale,
        topic,
        state: 'waiting',
        askedAt: at,
        waitingSince: at,
        said: [],
      };
      const tell = noticesOfArrival(question, await seats(at), at);
      const { id, asker, askerTarget, askerLocale } = question;
      const fingerprint = fingerprintOf(text);
      return store.submit(
        { id, request, fingerprint, asker, askerTarget, askerLocale, topic, text, at },
        MOST_OPEN,
        tell,
      );
    },

    /** Does something with a question. Of two people at once one succeeds, the other is told why not. */
    act: async (context: Context, id: string, act: Act): Promise<Result<HandedOver, ActRefusal>> => {
      const { now: at } = context;
      for (let tries = 0; tries < TRIES; tries += 1) {
        const before = await store.question(id);
        if (!before) return refuse('gone');
        const decided = decide(before, act, actorOf(context), at);
        if (!decided.ok) return decided;
        const after = decided.value;
        const tell = noticesOfChange(act, after, await seats(at), at);
        const draft = act.kind === 'reply' ? draftOf(after, at) : undefined;
        if (await store.change({ before, after, tell, at, ...(draft ? { draft } : {}) })) return ok(after);
      }
      return refuse('busy');
    },

    question: (id: string): Promise<HandedOver | undefined> => store.question(id),
    ofAsker: ({ speaker }: Context, limit: number) => store.ofAsker(speaker.person, limit),

    /** Notes that somebody answers questions here, and gives what they are shown: the longest waiting first. */
    desk: async (context: Context): Promise<{ seat: Seat; questions: readonly HandedOver[] }> => {
      const seat = await sit(context);
      return { seat, questions: (await store.pending()).filter((question) => isShownTo(seat, question)) };
    },
    stand: ({ speaker }: Context): Promise<void> => store.stand(speaker.person),
    chooseTopics: ({ speaker }: Context, topics: readonly string[]) =>
      store.chooseTopics(speaker.person, topics),
    advisers: async (now: Instant): Promise<readonly Seat[]> =>
      (await seats(now)).filter(({ isAdviser }) => isAdviser),

    /** On working days: reminds advisers and tells coordinators of what waits too long; once for each time it waits. */
    watch: async (now: Instant): Promise<void> => {
      if (!isWorkingDay(warsawDay(now))) return;
      const sitting = await seats(now);
      const told = coordinatorsAmong(sitting, await coordinators(now));
      await store.tell(noticesOfWaiting(await store.pending(), sitting, told, now), now);
    },
  };
};

export type HandoverService = ReturnType<typeof createHandoverService>;

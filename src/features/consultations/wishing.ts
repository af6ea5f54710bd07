import type { Instant } from '../../core/clock.ts';
import { newId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import { askedNotice } from './asked-notices.ts';
import type { AdviceAsking, SlotWish } from './asking.ts';
import type { AskingStore, KeptWish } from './asking-store.ts';
import type { Slot, Wanted } from './booking.ts';
import { type Consultation, isLive } from './domain.ts';
import { type Looked, look } from './looking.ts';
import { findSlots } from './slots.ts';
import type { Working } from './working.ts';

/** Beginnings of one day at most: every quarter of an hour. */
const A_DAY = 96;

/** Freed times, and people who wait, that one sweep looks at; the next minute goes on. */
const MOST_AT_ONCE = 50;
const MOST_WISHES = 300;

export const wantedOf = ({ topic, mode, minutes, unit, adviser, from }: KeptWish): Wanted => ({
  topic,
  mode,
  ...(minutes === undefined ? {} : { minutes }),
  ...(unit === undefined ? {} : { unit }),
  ...(adviser === undefined ? {} : { adviser }),
  ...(from === undefined ? {} : { from }),
});

/** The time of an adviser that can be had again; without a block: they receive at other hours now. */
type Freed = Pick<Consultation, 'adviser'> & {
  readonly block?: Pick<Consultation, 'blockFrom' | 'blockTo' | 'day'>;
};

/** The first beginning of the adviser that needs what became free, and is earlier than what they have. */
const beginningIn = (
  { diaries, search }: Looked,
  { block }: Freed,
  { earlierThan, from }: KeptWish,
): Slot | undefined => {
  const isEarlier = ({ startsAt }: Slot): boolean => earlierThan === undefined || startsAt < earlierThan;
  if (!block) {
    const [first] = findSlots(diaries, { ...search, ...(from === undefined ? {} : { from }) }, 1);
    return first && isEarlier(first) ? first : undefined;
  }
  const { blockFrom, blockTo, day } = block;
  return findSlots(diaries, { ...search, from: from !== undefined && from > day ? from : day }, A_DAY).find(
    (slot) => slot.blockFrom < blockTo && slot.blockTo > blockFrom && isEarlier(slot),
  );
};

/** Wishes for an earlier time (pl. *powiadomienie o wcześniejszym terminie*), and who hears when one is free. */
export const createWishing = (working: Working & { readonly asking: AskingStore }) => {
  const { store, asking, mayGoOut } = working;

  const shown = async (all: readonly KeptWish[]): Promise<readonly SlotWish[]> => {
    const topics = await store.topics();
    return all.flatMap((kept) => {
      const topic = topics.find(({ id }) => id === kept.topic);
      const { id, consultation, madeAt } = kept;
      const own = consultation === undefined ? {} : { consultation };
      return topic ? [{ id, wanted: wantedOf(kept), topic, ...own, madeAt }] : [];
    });
  };

  const isSame = (
    one: KeptWish,
    { topic, mode, adviser }: Wanted,
    consultation: string | undefined,
  ): boolean =>
    one.topic === topic && one.mode === mode && one.adviser === adviser && one.consultation === consultation;

  const wish: AdviceAsking['wish'] = async ({ request, client, wanted, consultation, at }) => {
    const before = (await asking.wishesOf(client)).find((one) => isSame(one, wanted, consultation));
    if (before) return (await shown([before]))[0]!;
    const had = consultation === undefined ? undefined : await store.consultation(consultation);
    const kept: KeptWish = {
      id: newId('wsh'),
      person: client,
      ...wanted,
      ...(had ? { earlierThan: had.startsAt } : {}),
      ...(consultation === undefined ? {} : { consultation }),
      madeAt: at,
    };
    await asking.makeWish(request, kept);
    return (await shown([kept]))[0]!;
  };

  /** Whether somebody still waits: what they have is there still, or they have nothing of the topic yet. */
  const isWanted = async ({ consultation, person, topic }: KeptWish, at: Instant): Promise<boolean> => {
    if (consultation === undefined)
      return (await store.comingOf(person, at)).every((one) => one.topic !== topic);
    const had = await store.consultation(consultation);
    return had !== undefined && isLive(had) && had.startsAt > at;
  };

  const tellOf = async (kept: KeptWish, freed: Freed, at: Instant): Promise<readonly NewDelivery[]> => {
    if (kept.adviser !== undefined && kept.adviser !== freed.adviser) return [];
    const looked = await look(working, { ...wantedOf(kept), adviser: freed.adviser }, { now: at });
    const slot = looked.ok ? beginningIn(looked.value, freed, kept) : undefined;
    if (!slot) return [];
    const address = (await store.addresses([kept.person])).get(kept.person);
    const content = { wish: kept.id, adviser: slot.adviser, startsAt: slot.startsAt };
    const when = { notBefore: mayGoOut(at), expiresAt: slot.startsAt };
    return askedNotice('freed', `${kept.id}:${slot.adviser}:${slot.startsAt}`, address, content, when);
  };

  return {
    wish,
    wishesOf: async (person: KeptWish['person']) => shown(await asking.wishesOf(person)),
    unwish: async (id: string, person: KeptWish['person']): Promise<void> => {
      if ((await asking.wish(id))?.person === person) await asking.endWish(id);
    },
    /** Tells those who wait of what became free since the last look, and ends what nobody waits for any more. */
    sweepWishes: async (at: Instant): Promise<void> => {
      const freed = await asking.freed(at, MOST_AT_ONCE);
      const opened = await asking.opened(MOST_AT_ONCE);
      if (freed.length + opened.length === 0) return;
      const waiting: KeptWish[] = [];
      for (const kept of await asking.wishes(MOST_WISHES)) {
        if (await isWanted(kept, at)) waiting.push(kept);
        else await asking.endWish(kept.id);
      }
      const toldOf = async (one: Freed): Promise<readonly NewDelivery[]> => {
        const told: NewDelivery[] = [];
        for (const kept of waiting) told.push(...(await tellOf(kept, one, at)));
        return told;
      };
      for (const one of freed) {
        const { id, adviser } = one;
        await asking.noteFreed(id, await toldOf({ adviser, block: one }), at);
      }
      for (const one of opened) await asking.noteOpened(one, await toldOf(one), at);
    },
  };
};

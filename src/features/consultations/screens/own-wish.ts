import type { Context } from '../../../chat/context.ts';
import type { SlotWish } from '../asking.ts';
import type { Wanted } from '../booking.ts';
import type { Handling } from './handling.ts';

/** What the person waits for already: an earlier time than that of a consultation, or any of the topic. */
export const ownWish = async (
  { asking }: Pick<Handling, 'asking'>,
  { speaker }: Context,
  sought: { readonly consultation: string } | Pick<Wanted, 'topic' | 'mode' | 'adviser'>,
): Promise<SlotWish | undefined> =>
  (await asking.wishesOf(speaker.person)).find(({ consultation, wanted }) =>
    'consultation' in sought
      ? consultation === sought.consultation
      : consultation === undefined &&
        wanted.topic === sought.topic &&
        wanted.mode === sought.mode &&
        wanted.adviser === sought.adviser,
  );

import type { Context } from '../../../chat/context.ts';
import { notice } from '../../../chat/message.ts';
import type { Reply } from '../../../chat/reply.ts';
import { shownIn } from '../../../chat/saying.ts';
import type { ConsultationView } from '../booking.ts';
import { isLive } from '../domain.ts';
import { cardOf, theirs } from './card.ts';
import { type Handling } from './handling.ts';

type Change = ConsultationView | { readonly instead: Reply };

/** The person's consultation as it stood on the screen; else how it stands now. */
export const asShown = async (
  handling: Handling,
  context: Context,
  id: string,
  revision: string,
): Promise<Change> => {
  const view = await theirs(handling, context, id);
  if ('instead' in view) return view;
  const { card } = context.texts.consultations;
  const { consultation } = view;
  if (!isLive(consultation) || consultation.startsAt <= context.now)
    return { instead: shownIn(context, await cardOf(handling, context, view, notice('info', card.ended))) };
  if (String(consultation.revision) !== revision)
    return { instead: shownIn(context, await cardOf(handling, context, view, notice('info', card.changed))) };
  return view;
};

/** One that its client may move: of a group they have one seat, and the card says what to do instead. */
export const movable = async (
  handling: Handling,
  context: Context,
  id: string,
  revision: string,
): Promise<Change> => {
  const view = await asShown(handling, context, id, revision);
  if ('instead' in view || !view.consultation.group) return view;
  const line = notice('info', context.texts.consultations.card.ofGroup);
  return { instead: shownIn(context, await cardOf(handling, context, view, line)) };
};

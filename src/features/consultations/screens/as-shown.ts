import type { Context } from '../../../chat/context.ts';
import { notice } from '../../../chat/message.ts';
import type { Reply } from '../../../chat/reply.ts';
import type { ConsultationView } from '../booking.ts';
import { isLive } from '../domain.ts';
import { cardOf, theirs } from './card.ts';
import { type Handling, shownIn } from './handling.ts';

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

import { say, shownIn } from '../../../chat/saying.ts';
import type { DeskActions, DeskHandling } from './handling.ts';

/** What those say who were told of a change shortly before the start; anybody's own, so no coordinator is needed. */
export const seenActions = ({ desk }: Pick<DeskHandling, 'desk'>): DeskActions => ({
  seen: async (context, [registration = '', sequence = '0']) => {
    const isOwn = await desk.noteSeen(
      registration,
      context.speaker.person,
      Math.trunc(Number(sequence)) || 0,
    );
    const { texts } = context;
    return shownIn(
      context,
      isOwn ? say('success', texts.desk.seenThanks) : say('warning', texts.registrations.refused.gone),
    );
  },
});

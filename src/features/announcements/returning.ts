import type { Context } from '../../chat/context.ts';
import { type Reply, showForm } from '../../chat/reply.ts';
import type { Announcement } from './domain.ts';
import { does, invalid, refusedReply } from './drafting.ts';
import { returnForm } from './forms.ts';
import { type Actions, type Forms, type Handling, tellingOf } from './handling.ts';
import { createReading } from './reading.ts';

/** Calls with what waits for a second person, as it was when the button or the form was made. */
const withWaiting = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '']: readonly string[],
  use: (announcement: Announcement) => Promise<Reply> | Reply,
): Promise<Reply> => {
  const announcement = await handling.store.announcement(id);
  if (!announcement) return refusedReply(handling, context, id, 'gone');
  if (announcement.state !== 'approval') return refusedReply(handling, context, id, 'not-waiting');
  if (String(announcement.revision) !== revision) return refusedReply(handling, context, id, 'stale');
  return use(announcement);
};

/** Back to a draft: its author takes it back at once, a second person says what has to be changed. */
export const returnActions = (handling: Handling): Actions => ({
  return: (context, args) =>
    withWaiting(handling, context, args, (one) => {
      const { returned } = context.texts.announcements.sending;
      return one.author.person === context.speaker.person
        ? does(handling, context, args, { kind: 'return' }, returned)
        : showForm(returnForm(one, tellingOf(context)));
    }),
});

export const returnForms = (handling: Handling): Forms => ({
  return: (context, args, values) =>
    withWaiting(handling, context, args, (one) => {
      const telling = tellingOf(context);
      const reading = createReading(values, handling.moments, telling);
      const remarks = reading.text('uwagi', 3);
      if (remarks === undefined) return invalid(reading, returnForm(one, telling));
      const { returned } = context.texts.announcements.sending;
      return does(handling, context, args, { kind: 'return', remarks }, returned);
    }),
});

import { showForm } from '../../chat/reply.ts';
import { does, invalid, withAnnouncement } from './drafting.ts';
import { returnForm } from './forms.ts';
import { type Actions, type Forms, type Handling, tellingOf } from './handling.ts';
import { createReading } from './reading.ts';

/** Calls with what waits for a second person. */
const withWaiting = withAnnouncement(({ state }) => (state === 'approval' ? undefined : 'not-waiting'));

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

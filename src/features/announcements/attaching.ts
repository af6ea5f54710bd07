import { showForm } from '../../chat/reply.ts';
import { attachForm } from './attach-forms.ts';
import { does, invalid, withDraft } from './drafting.ts';
import { type Actions, type Forms, type Handling, tellingOf } from './handling.ts';
import { readFiles } from './read-files.ts';
import { createReading } from './reading.ts';

/** Files of a draft: put in, replaced, and taken away with one form. */
export const attachActions = (handling: Handling): Actions => ({
  attach: (context, args) =>
    withDraft(handling, context, args, async (draft) => {
      const files = await handling.store.attachments(draft.id);
      return showForm(attachForm(draft, files, tellingOf(context)));
    }),
});

export const attachForms = (handling: Handling): Forms => ({
  attach: (context, args, values, sent) =>
    withDraft(handling, context, args, async (draft) => {
      const telling = tellingOf(context);
      const there = await handling.store.attachments(draft.id);
      const reading = createReading(values, handling.moments, telling);
      const files = await readFiles(there, sent, reading, telling);
      if (reading.faults.length > 0) return invalid(reading, attachForm(draft, there, telling));
      return does(handling, context, args, { kind: 'attach', files }, context.texts.announcements.saved);
    }),
});

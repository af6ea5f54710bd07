import type { Context } from '../../chat/context.ts';
import type { FormFiles } from '../../chat/files.ts';
import type { FormValues } from '../../chat/form.ts';
import { type Reply, showForm } from '../../chat/reply.ts';
import { attachForm, changeFilesForm } from './attach-forms.ts';
import { does, invalid, withDraft } from './drafting.ts';
import { YES_NO } from './forms.ts';
import { type Actions, type Forms, type Handling, tellingOf } from './handling.ts';
import { readFiles } from './read-files.ts';
import { createReading } from './reading.ts';
import { withSent } from './running.ts';

const sendAttach = (
  handling: Handling,
  context: Context,
  args: readonly string[],
  values: FormValues,
  sent: FormFiles,
): Promise<Reply> =>
  withDraft(handling, context, args, async (draft) => {
    const telling = tellingOf(context);
    const there = await handling.store.attachments(draft.id);
    const reading = createReading(values, handling.moments, telling);
    const files = await readFiles(there, sent, reading, telling);
    if (reading.faults.length > 0) return invalid(reading, attachForm(draft, there, telling));
    return does(handling, context, args, { kind: 'attach', files }, context.texts.announcements.saved);
  });

const sendChange = (
  handling: Handling,
  context: Context,
  args: readonly string[],
  values: FormValues,
  sent: FormFiles,
): Promise<Reply> =>
  withSent(handling, context, args, async (announcement) => {
    const telling = tellingOf(context);
    const there = await handling.store.attachments(announcement.id);
    const reading = createReading(values, handling.moments, telling);
    const changes = reading.text('zmiana', 3) ?? '';
    const notifies = reading.choice('wiadomosc', YES_NO) === 'tak';
    const files = await readFiles(there, sent, reading, telling);
    if (reading.faults.length > 0) return invalid(reading, changeFilesForm(announcement, there, telling));
    const what = { kind: 'revise', files, changes, notifies } as const;
    return does(handling, context, args, what, context.texts.announcements.running.edited);
  });

/** Files of an announcement: put in, replaced and taken away with one form, before it goes out and after. */
export const attachActions = (handling: Handling): Actions => ({
  attach: (context, args) =>
    withDraft(handling, context, args, async (draft) => {
      const files = await handling.store.attachments(draft.id);
      return showForm(attachForm(draft, files, tellingOf(context)));
    }),
  'change-files': (context, args) =>
    withSent(handling, context, args, async (announcement) => {
      const files = await handling.store.attachments(announcement.id);
      return showForm(changeFilesForm(announcement, files, tellingOf(context)));
    }),
});

export const attachForms = (handling: Handling): Forms => ({
  attach: (context, args, values, sent) => sendAttach(handling, context, args, values, sent),
  'change-files': (context, args, values, sent) => sendChange(handling, context, args, values, sent),
});

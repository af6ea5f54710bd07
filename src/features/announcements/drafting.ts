import type { Context } from '../../chat/context.ts';
import type { Form, FormValues } from '../../chat/form.ts';
import { buttons, notice } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { newId } from '../../core/ids.ts';
import type { Act, Announcement, AnnouncementRefusal, AnnouncementText } from './domain.ts';
import { button } from './card-message.ts';
import { settingsForm, templateText, writeForm, YES_NO } from './forms.ts';
import { type Actions, type Forms, actorOf, type Handling, tellingOf } from './handling.ts';
import { listMessage, newMessage, PAGE } from './list-message.ts';
import { createReading, type Reading } from './reading.ts';
import { act, type ActRefusal } from './service.ts';
import { TEMPLATES, unknownIn } from './template.ts';
import { pageOf, pageReply } from './view.ts';

/** What cannot be done, with the announcement as it stands; or that it is not there any more. */
export const refusedReply = async (
  handling: Handling,
  context: Context,
  id: string,
  refusal: ActRefusal,
): Promise<Reply> => {
  const line = context.texts.announcements.refused[refusal];
  return refusal === 'gone'
    ? toPerson(say('warning', line))
    : pageReply(handling, context, id, notice('warning', line));
};

/** Carries an act out and shows the page with what was done. */
export const does = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '']: readonly string[],
  what: Act,
  said: string,
): Promise<Reply> => {
  const done = await act(handling, context, [id, revision], what);
  return done.ok
    ? pageReply(handling, context, id, notice('success', said))
    : refusedReply(handling, context, id, done.refusal);
};

type Use = (announcement: Announcement) => Promise<Reply> | Reply;

/**
 * Calls with the announcement that a button or a form was made for: refused is what `refusalOf` says of its state, and an
 * older one with how it stands now.
 */
export const withAnnouncement =
  (refusalOf: (announcement: Announcement) => AnnouncementRefusal | undefined) =>
  async (
    handling: Handling,
    context: Context,
    [id = '', revision = '']: readonly string[],
    use: Use,
  ): Promise<Reply> => {
    const announcement = await handling.store.announcement(id);
    if (!announcement) return refusedReply(handling, context, id, 'gone');
    const refusal = refusalOf(announcement);
    if (refusal) return refusedReply(handling, context, id, refusal);
    if (String(announcement.revision) !== revision) return refusedReply(handling, context, id, 'stale');
    return use(announcement);
  };

/** Calls with a draft. */
export const withDraft = withAnnouncement(({ state }) => (state === 'draft' ? undefined : 'not-draft'));

/** The form with every mistake at its field; nothing that was typed is lost. */
export const invalid = ({ faults }: Reading, form: Form): Reply => ({ kind: 'invalid', faults, form });

export const listReply = async (handling: Handling, context: Context, page = 0): Promise<Reply> => {
  const { person } = context.speaker;
  const own = await handling.store.list(['draft'], { from: 0, size: 100, author: person });
  const others = await handling.store.list(['approval', 'scheduled', 'sending', 'sent', 'retracted'], {
    from: Math.max(0, page * PAGE - own.announcements.length),
    size: PAGE,
  });
  const drafts = own.announcements.slice(page * PAGE, (page + 1) * PAGE);
  const shown = [...drafts, ...others.announcements].slice(0, PAGE);
  const total = own.announcements.length + others.total;
  return toPerson(listMessage(shown, total, page, tellingOf(context)));
};

const contentOf = (
  before: AnnouncementText | undefined,
  reading: Reading,
  context: Context,
): AnnouncementText => {
  const title = (reading.text('tytul', 3) ?? '').replaceAll('\n', ' ');
  const body = reading.text('tresc', 3) ?? '';
  const url = reading.url('link');
  const fileUrl = reading.url('plik');
  for (const [field, typed] of [
    ['tytul', title],
    ['tresc', body],
  ] as const) {
    const unknown = unknownIn(typed);
    const { placeholder } = context.texts.announcements.faults;
    if (unknown.length > 0) reading.fault(field, placeholder(unknown.map((name) => `{${name}}`).join(', ')));
  }
  return {
    title,
    body,
    ...(url === undefined ? {} : { url }),
    ...(fileUrl === undefined ? {} : { fileUrl }),
    ...(before?.event === undefined ? {} : { event: before.event }),
  };
};

const templateOf = (named: string) => TEMPLATES.find((one) => one === named);

const openWrite = (
  handling: Handling,
  context: Context,
  args: readonly string[],
  [chosen]: readonly string[],
): Promise<Reply> | Reply => {
  const [id = '', revision = '', named = ''] = args;
  const telling = tellingOf(context);
  if (id !== 'new')
    return withDraft(handling, context, args, (draft) => showForm(writeForm([id, revision], draft, telling)));
  const template = templateOf(chosen ?? named);
  return showForm(writeForm(['new', '0', template ?? ''], templateText(template, telling), telling));
};

/** The first form makes the draft: from then on it is kept, whatever becomes of the conversation. */
const create = async (handling: Handling, context: Context, text: AnnouncementText): Promise<Reply> => {
  const { person, name } = actorOf(context);
  const id = await handling.store.create({
    id: newId('ann'),
    request: context.request,
    text,
    author: { person, name },
    at: context.now,
  });
  const draft = await handling.store.announcement(id);
  const said = notice('success', context.texts.announcements.created);
  return draft
    ? toPerson(await pageOf(handling, context, draft, said))
    : refusedReply(handling, context, id, 'gone');
};

const sendWrite = async (
  handling: Handling,
  context: Context,
  args: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const [id = '', revision = '', named = ''] = args;
  const telling = tellingOf(context);
  const reading = createReading(values, handling.moments, telling);
  if (id === 'new') {
    const text = contentOf(undefined, reading, context);
    const template = templateOf(named);
    return reading.faults.length > 0
      ? invalid(reading, writeForm(['new', '0', template ?? ''], templateText(template, telling), telling))
      : create(handling, context, text);
  }
  return withDraft(handling, context, args, (draft) => {
    const text = contentOf(draft, reading, context);
    if (reading.faults.length > 0) return invalid(reading, writeForm([id, revision], draft, telling));
    return does(handling, context, args, { kind: 'write', text }, context.texts.announcements.saved);
  });
};

const sendSettings = (
  handling: Handling,
  context: Context,
  args: readonly string[],
  values: FormValues,
): Promise<Reply> =>
  withDraft(handling, context, args, (draft) => {
    const telling = tellingOf(context);
    const reading = createReading(values, handling.moments, telling);
    const ackUntil = reading.moment('potwierdzenie');
    const isUrgent = reading.choice('pilne', YES_NO) === 'tak';
    const callsAll = reading.choice('wzmianka', YES_NO) === 'tak';
    const publishes = reading.choice('publikacja', YES_NO) === 'tak';
    if (reading.faults.length > 0) return invalid(reading, settingsForm(draft, handling.moments, telling));
    const what = {
      kind: 'settings',
      isUrgent,
      callsAll,
      publishes,
      ...(ackUntil === undefined ? {} : { ackUntil }),
    } as const;
    return does(handling, context, args, what, context.texts.announcements.saved);
  });

const discard = async (handling: Handling, context: Context, args: readonly string[]): Promise<Reply> =>
  withDraft(handling, context, args, async (draft) => {
    const { discarded, refused } = context.texts.announcements;
    return (await handling.store.discard(draft))
      ? shownIn(context, say('success', discarded))
      : toPerson(say('warning', refused.stale));
  });

/** Writing an announcement: the draft is a row from its first form on. */
export const draftActions = (handling: Handling): Actions => ({
  list: (context, [page = '0']) => listReply(handling, context, Math.max(0, Math.trunc(Number(page)) || 0)),
  new: (context) => toPerson(newMessage(tellingOf(context))),
  open: (context, [id = '']) => pageReply(handling, context, id),
  write: (context, args, values) => openWrite(handling, context, args, values),
  settings: (context, args) =>
    withDraft(handling, context, args, (draft) =>
      showForm(settingsForm(draft, handling.moments, tellingOf(context))),
    ),
  discard: (context, args) =>
    withDraft(handling, context, args, (draft) => {
      const { discardAsk, discardSure, discardKeep } = context.texts.announcements;
      const yes = button('discard-sure', draft, discardSure, 'danger');
      return shownIn(
        context,
        say('warning', discardAsk(draft.title), buttons(yes, button('open', draft, discardKeep))),
      );
    }),
  'discard-sure': (context, args) => discard(handling, context, args),
});

export const draftForms = (handling: Handling): Forms => ({
  write: (context, args, values) => sendWrite(handling, context, args, values),
  settings: (context, args, values) => sendSettings(handling, context, args, values),
});

import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { attachment } from '../../chat/files.ts';
import { act, type Block, buttons, message, notice, paragraph, withFiles } from '../../chat/message.ts';
import { type Reply, toPerson, update } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { erase, type EraseRefusal } from './erasing.ts';
import { exportJson, exportTable } from './export.ts';
import type { PrivacyHandling } from './handling.ts';
import { dataMessage, eraseMessage } from './messages.ts';

/** `/moje-dane` as it stands now. */
export const dataReply = async (
  { store, settings }: PrivacyHandling,
  { speaker, texts }: Context,
): Promise<Reply> => toPerson(dataMessage(await store.countsOf(speaker.person), settings, texts));

const fileReply = async (
  { store, journal, tables }: PrivacyHandling,
  { speaker, texts, now }: Context,
  format: string,
): Promise<Reply> => {
  const { person } = speaker;
  const held = await store.heldOf(person);
  await journal.note({ at: now, actor: person, did: 'data-exported', thing: person });
  const name = `moje-dane-${warsawDay(now)}`;
  const file =
    format === 'csv'
      ? attachment(`${name}.csv`, 'text/csv', tables.csv(exportTable(held, texts)))
      : attachment(`${name}.json`, 'application/json', Buffer.from(exportJson(held, now, texts)));
  return toPerson(withFiles(message(paragraph(texts.privacy.fileMade)), file));
};

const eraseReply = async (
  { store, live, settings }: PrivacyHandling,
  context: Context,
  first?: Block,
): Promise<Reply> => {
  const { speaker, texts, now } = context;
  const count = await store.advising(speaker.person, now);
  if (count > 0) return shownIn(context, say('warning', texts.privacy.erase.advises(count)));
  const [counts, coming] = [await store.countsOf(speaker.person), await live.of(speaker.person, now)];
  return shownIn(context, eraseMessage(counts, coming, settings, texts, first));
};

const refused = (
  handling: PrivacyHandling,
  context: Context,
  refusal: EraseRefusal,
): Reply | Promise<Reply> => {
  const { erase: words } = context.texts.privacy;
  switch (refusal.kind) {
    case 'advises':
      return shownIn(context, say('warning', words.advises(refusal.count)));
    case 'changed':
      return eraseReply(handling, context, notice('info', words.changed));
    case 'busy':
      return toPerson(say('warning', words.busy));
  }
};

const count = (text: string): number => Math.max(0, Math.trunc(Number(text)) || 0);

/** Buttons of `/moje-dane`. */
export const dataActions = (handling: PrivacyHandling): Readonly<Record<string, ActionHandler>> => ({
  show: (context) => dataReply(handling, context),
  file: (context, [format = '']) => fileReply(handling, context, format),
  erase: (context) => eraseReply(handling, context),
  'erase-sure': async (context, [registrations = '', consultations = '']) => {
    const { speaker, request, texts, now: at } = context;
    const told = { registrations: count(registrations), consultations: count(consultations) };
    const erased = await erase(handling, { person: speaker.person, request, told, at });
    if (!erased.ok) return refused(handling, context, erased.refusal);
    const { done, doneNext } = texts.privacy.erase;
    return update(say('success', done, paragraph(doneNext)));
  },
  keep: (context) => {
    const { erase: words, buttons: labels } = context.texts.privacy;
    const back = buttons(act(actionId('privacy', 'show'), labels.back));
    return shownIn(context, say('info', words.kept, back));
  },
});

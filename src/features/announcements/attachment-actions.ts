import { actionId } from '../../chat/action-id.ts';
import { attachment } from '../../chat/files.ts';
import { act, buttons, message, paragraph, withFiles } from '../../chat/message.ts';
import { toPerson, toPersonWith } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { say } from '../../chat/saying.ts';
import { downloadName } from './attachments.ts';
import { hasGoneOut } from './domain.ts';
import type { Actions, Handling } from './handling.ts';

/**
 * Gives a file to whoever pressed its button, and to nobody else. Before the announcement goes out only coordinators
 * have such a button: in the preview and in the test message.
 */
export const attachmentActions = ({ store }: Pick<Handling, 'store'>): Actions => ({
  attachment: async (context, [id = '', file = '']) => {
    const { attached, read, told } = context.texts.announcements;
    const announcement = await store.announcement(id);
    if (!announcement) return toPerson(say('warning', attached.gone));
    if (announcement.state === 'retracted') return toPerson(say('info', attached.retracted));
    const isOut = hasGoneOut(announcement);
    if (!isOut && !isCoordinator(context)) return toPerson(say('warning', read.notYet));
    const current = isOut ? buttons(act(actionId('announcements', 'read', id), told.readNow)) : undefined;
    const replaced = say('info', attached.replaced, current);
    const found = (await store.attachments(id)).find((one) => one.id === file);
    if (!found) return toPerson(replaced);
    const { name, mediaType, size } = found;
    return toPersonWith(message(paragraph(attached.here(announcement.title, name))), {
      size,
      into: async (words) => {
        const given = await store.attachment(id, file);
        return given ? withFiles(words, attachment(downloadName(given), mediaType, given.bytes)) : replaced;
      },
    });
  },
});

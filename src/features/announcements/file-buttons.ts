import { actionId } from '../../chat/action-id.ts';
import { act, type Block, buttons } from '../../chat/message.ts';
import { formatSize } from '../../i18n/format.ts';
import { type Attached, shortName } from './attachments.ts';
import type { Announcement } from './domain.ts';
import type { Telling } from './handling.ts';

/** Characters of a name on a button: the rest of its label is its kind and its size. */
const ON_BUTTON = 45;

/** A button for each file: the message itself stays one post, and whoever presses gets the file alone. */
export const fileButtons = (
  { id }: Pick<Announcement, 'id'>,
  files: readonly Attached[],
  { texts, locale }: Pick<Telling, 'texts' | 'locale'>,
): Block | undefined =>
  buttons(
    ...files.map((file) =>
      act(
        actionId('announcements', 'attachment', id, file.id),
        texts.announcements.attached.button(shortName(file.name, ON_BUTTON), formatSize(file.size, locale)),
      ),
    ),
  );

import { actionId, parseActionId } from '../../chat/action-id.ts';
import { act, type Block, buttons } from '../../chat/message.ts';
import { formatSize } from '../../i18n/format.ts';
import { type Attached, shortName } from './attachments.ts';
import type { Announcement } from './domain.ts';
import type { Telling } from './handling.ts';

/** Characters of a name on a button: the rest of its label is its kind and its size. */
const ON_BUTTON = 45;

const VERB = 'attachment';

/** A button for each file: the message itself stays one post, and whoever presses gets the file alone. */
export const fileButtons = (
  { id }: Pick<Announcement, 'id'>,
  files: readonly Attached[],
  { texts, locale }: Pick<Telling, 'texts' | 'locale'>,
): Block | undefined =>
  buttons(
    ...files.map((file) =>
      act(
        actionId('announcements', VERB, id, file.id),
        texts.announcements.attached.button(shortName(file.name, ON_BUTTON), formatSize(file.size, locale)),
      ),
    ),
  );

/** Whether these are the buttons of files. */
export const isFileButtons = (block: Block): boolean =>
  block.kind === 'buttons' &&
  block.buttons.some((button) => button.kind === 'act' && parseActionId(button.id)?.verb === VERB);

import { message, paragraph, type Message } from '../../src/chat/message.ts';
import { plain } from '../../src/chat/plain.ts';
import { bodyOf, type DiscordBody } from './body.ts';
import { withoutRepeats } from './controls.ts';
import { shows, withFileParts } from './file-parts.ts';
import { pack } from './pack.ts';
import { partsOf } from './parts.ts';

/** Discord refuses a message without content, and whoever asked must get something. */
const NOTHING = message(paragraph('…'));

/** A message as the Discord messages that show it, in order: one, or several where it is long. */
export const render = (from: Message): readonly DiscordBody[] => {
  const { files = [] } = from;
  const bodies = pack(withFileParts(withoutRepeats(from.blocks).flatMap(partsOf), files));
  if (bodies.length === 0) return render(NOTHING);
  return bodies.map((parts) => {
    const body = bodyOf(parts.map((part) => part.component));
    const named = files.filter((file) => parts.some(({ component }) => shows(component, file)));
    return named.length > 0 ? { ...body, files: named } : body;
  });
};

/** The words alone, for when Discord refuses the message as it is: no controls, nothing it could object to. */
export const renderPlainly = (from: Message): readonly DiscordBody[] =>
  render(message(paragraph(plain(from))));

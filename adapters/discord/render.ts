import { message, paragraph, type Message } from '../../src/chat/message.ts';
import { plain } from '../../src/chat/plain.ts';
import { alarming, bodyOf, type DiscordBody } from './body.ts';
import { withoutRepeats } from './controls.ts';
import { shows, withFileParts } from './file-parts.ts';
import { TYPE } from './numbers.ts';
import { pack } from './pack.ts';
import { type Part, partsOf } from './parts.ts';

/** Discord refuses a message without content, and whoever asked must get something. */
const NOTHING = message(paragraph('…'));

/** The one mention there is: everybody who may see the channel, because people decided so. */
const ALARM: Part = { component: { type: TYPE.text, content: '@everyone' }, isControl: false };

/** A message as the Discord messages that show it, in order: one, or several where it is long. */
export const render = (from: Message): readonly DiscordBody[] => {
  const { files = [], callsAll } = from;
  const parts = withFileParts(withoutRepeats(from.blocks).flatMap(partsOf), files);
  const bodies = pack(callsAll ? [ALARM, ...parts] : parts);
  if (bodies.length === 0) return render(NOTHING);
  return bodies.map((own, index) => {
    const quiet = bodyOf(own.map((part) => part.component));
    const body = callsAll && index === 0 ? alarming(quiet) : quiet;
    const named = files.filter((file) => own.some(({ component }) => shows(component, file)));
    return named.length > 0 ? { ...body, files: named } : body;
  });
};

/** The words alone, for when Discord refuses the message as it is: no controls, nothing it could object to. */
export const renderPlainly = (from: Message): readonly DiscordBody[] =>
  render(message(paragraph(plain(from))));

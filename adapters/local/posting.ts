import { type Message, message as messageOf, paragraph } from '../../src/chat/message.ts';
import type { Posting } from '../../src/chat/posting.ts';
import { strong } from '../../src/chat/span.ts';
import type { Clock } from '../../src/core/clock.ts';
import { pl } from '../../src/i18n/pl.ts';
import { PlatformError } from '../../src/core/failure.ts';
import { type Preview, show } from './preview.ts';
import type { Talk } from './talk.ts';

interface PostingDeps {
  readonly talk: Talk;
  readonly previews: readonly Preview[];
  readonly clock: Clock;
  /** Shows it in the terminal too, where the person sits there; undefined: it is for the channel. */
  readonly announce: (message: Message, onlyFor: string | undefined) => void;
}

/** The one channel of the preview. */
export const CHANNEL = 'local:channel';

/** The mention that other platforms have is a line here. */
const withAlarm = (content: Message): Message =>
  content.callsAll ? messageOf(paragraph(strong(pl.local.everyone)), ...content.blocks) : content;

/** More than the preview's talk keeps. */
const MOST_REMEMBERED = 1000;

/** Posts into the preview's own memory: on the page, and in the terminal of whoever it is for. */
export const createPosting = ({ talk, previews, clock, announce }: PostingDeps): Posting => {
  const ids = new Map<string, number>();
  return {
    pace: { place: 0, lane: 0, look: 0, atOnce: 1 },
    visibleAfter: 0,
    sameNameHolds: 0,
    bodies: (message) => [withAlarm(message)],
    post: (to, body, name) => {
      const message = body as Message;
      const onlyFor = to.kind === 'person' ? to.user : undefined;
      const entry = talk.say({
        room: to.kind === 'person' ? 'direct' : 'channel',
        at: clock.now(),
        shown: show(message, previews),
        ...(onlyFor === undefined ? {} : { onlyFor }),
      });
      if (ids.size >= MOST_REMEMBERED) ids.clear();
      ids.set(name, entry.id);
      announce(message, onlyFor);
      return Promise.resolve({ channel: onlyFor ?? CHANNEL, message: String(entry.id) });
    },
    /** A preview's message is never longer than one, so there is nothing to take away. */
    revise: ({ channel, message: id }, body) => {
      if (body === undefined) return Promise.resolve();
      const person = channel === CHANNEL ? '' : channel;
      const isThere = talk.replace(Number(id), person, show(body as Message, previews)) !== undefined;
      return isThere
        ? Promise.resolve()
        : Promise.reject(new PlatformError('revise', 'gone', undefined, { isLasting: true }));
    },
    /** What was shown before a restart is gone, so it is absent. */
    find: (to, name) => {
      const id = ids.get(name);
      if (id === undefined) return Promise.resolve({ kind: 'absent' });
      const channel = to.kind === 'person' ? to.user : CHANNEL;
      return Promise.resolve({ kind: 'found', posted: { channel, message: String(id) } });
    },
  };
};

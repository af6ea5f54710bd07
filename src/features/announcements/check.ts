import type { Announcement } from './domain.ts';
import { filled, missingIn, type Placeholder, unknownIn } from './template.ts';
import { type HeadCount, type Missed } from './audience.ts';
import { type Outgrown, outgrown } from './limits.ts';
import { reached } from './service.ts';

/** What has to be put right before it can go out. */
export type Problem =
  | { readonly kind: 'no-audience' | 'nobody' | 'no-event' }
  | { readonly kind: 'unknown-placeholder'; readonly names: readonly string[] }
  | { readonly kind: 'missing-value'; readonly names: readonly Placeholder[] }
  | Outgrown
  | { readonly kind: 'ack-passed' };

/** What its author should know before sending; nothing is refused for it. */
export type Remark =
  | {
      readonly kind:
        'everyone' | 'one' | 'calls-nobody' | 'publishes' | 'publishes-nowhere' | 'looks-like-mention';
    }
  | { readonly kind: 'unseen'; readonly channels: readonly string[] }
  | { readonly kind: 'overlap'; readonly count: number }
  | { readonly kind: 'missed'; readonly why: Missed; readonly count: number };

const textOf = ({ title, body }: Announcement): string => `${title}\n${body}`;

export const problemsOf = (
  announcement: Announcement,
  values: Readonly<Partial<Record<Placeholder, string>>> | undefined,
  count: HeadCount,
  now: string,
): readonly Problem[] => {
  const text = textOf(announcement);
  const unknown = unknownIn(text);
  const missing = missingIn(text, values ?? {});
  const { title, body, audience, ackUntil } = announcement;
  const goesOut = { title: filled(title, values ?? {}), body: filled(body, values ?? {}) };
  return [
    ...(unknown.length > 0 ? [{ kind: 'unknown-placeholder', names: unknown } as const] : []),
    ...(missing.length > 0
      ? [values ? ({ kind: 'missing-value', names: missing } as const) : ({ kind: 'no-event' } as const)]
      : []),
    ...outgrown(goesOut),
    ...(audience.length === 0 ? [{ kind: 'no-audience' } as const] : []),
    ...(audience.length > 0 && reached(count) === 0 ? [{ kind: 'nobody' } as const] : []),
    ...(ackUntil !== undefined && ackUntil <= now ? [{ kind: 'ack-passed' } as const] : []),
  ];
};

/** Words that a reader takes for calling everybody; in a text they stay words. */
const LIKE_MENTION = /(^|\s)@(channel|here|everyone|kanał|kanal|wszyscy)\b/iu;

/** Somebody whom two parts mean is counted once: how many such there are. */
const overlapOf = ({ people, missed, counted }: HeadCount): number =>
  counted - people - Object.values(missed).reduce((sum, one) => sum + one, 0);

const publication = ({ audience }: Announcement): Remark => {
  const isSomewhere = audience.some((part) => part.kind === 'channel' && part.isAnnouncement === true);
  return { kind: isSomewhere ? 'publishes' : 'publishes-nowhere' };
};

/** Remarks about what would go out; `unseen` are channels that no platform lists now. */
export const remarksOf = (
  announcement: Announcement,
  count: HeadCount,
  unseen: readonly string[] = [],
): readonly Remark[] => {
  const overlap = overlapOf(count);
  const isEveryone = announcement.audience.some(({ kind }) => kind === 'everyone');
  return [
    ...(unseen.length > 0 ? [{ kind: 'unseen', channels: unseen } as const] : []),
    ...(isEveryone ? [{ kind: 'everyone' } as const] : []),
    ...(count.people === 1 && count.channels === 0 ? [{ kind: 'one' } as const] : []),
    ...(overlap > 0 ? [{ kind: 'overlap', count: overlap } as const] : []),
    ...(Object.entries(count.missed) as [Missed, number][]).map(
      ([why, some]) => ({ kind: 'missed', why, count: some }) as const,
    ),
    ...(announcement.callsAll && count.channels === 0 ? [{ kind: 'calls-nobody' } as const] : []),
    ...(announcement.publishes ? [publication(announcement)] : []),
    ...(LIKE_MENTION.test(textOf(announcement)) ? [{ kind: 'looks-like-mention' } as const] : []),
  ];
};

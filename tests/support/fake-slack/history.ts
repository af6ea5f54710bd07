import type { Json } from './check-elements.ts';
import { BOT_USER, type Posted, type State } from './state.ts';

type Page = Json & { readonly ok: boolean };

/** What Slack wants to let the app read a conversation of that kind. */
const SCOPE: Readonly<Record<string, string>> = {
  C: 'channels:history',
  D: 'im:history',
  G: 'groups:history',
};

const no = (error: string): Page => ({ ok: false, error });

const shown = ({ ts, text, metadata, thread }: Posted, withMetadata: boolean): Json => ({
  type: 'message',
  user: BOT_USER,
  ts,
  text,
  ...(thread === undefined ? {} : { thread_ts: thread }),
  ...(metadata !== undefined && withMetadata ? { metadata } : {}),
});

/** `conversations.history`, or of one thread `conversations.replies`: newest first, page by page. */
export const readHistory = (state: State, args: Json, ofThread: boolean): Page => {
  const channel = String(args['channel']);
  const scope = SCOPE[channel.charAt(0)];
  if (scope === undefined) return no('channel_not_found');
  if (!state.scopes.includes(scope)) return no('missing_scope');
  if (!channel.startsWith('D') && !state.memberOf.has(channel)) return no('not_in_channel');
  const limit = Number(args['limit'] ?? 100);
  if (!(limit >= 1 && limit <= 999)) return no('invalid_limit');
  const oldest = Number(args['oldest'] ?? 0);
  const now = state.wall();
  const all = state.posted
    .filter((each) => each.channel === channel && each.onlyFor === undefined)
    .filter((each) => (ofThread ? each.thread === args['ts'] : each.thread === undefined))
    .filter((each) => Number(each.ts) >= oldest && (each.visibleFrom ?? 0) <= now)
    .toReversed();
  return page(
    all,
    typeof args['cursor'] === 'string' ? args['cursor'] : '0:0',
    Math.min(limit, state.pageSize),
    args,
  );
};

/** Pages may hold fewer than asked for, and every third page holds nothing at all though there is more. */
const page = (all: readonly Posted[], cursor: string, size: number, args: Json): Page => {
  const [number = 0, from = 0] = cursor.split(':').map(Number);
  const to = from + (number % 3 === 1 ? 0 : size);
  const hasMore = to < all.length;
  return {
    ok: true,
    messages: all.slice(from, to).map((each) => shown(each, String(args['include_all_metadata']) === 'true')),
    has_more: hasMore,
    ...(hasMore ? { response_metadata: { next_cursor: `${number + 1}:${to}` } } : {}),
  };
};

import * as z from 'zod';
import { actionOf } from './action-element.ts';
import { type Heard, NOTHING, type Self } from './heard.ts';
import type { Origin } from './origin.ts';

const option = z.object({ value: z.string() });

const payload = z.object({
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  trigger_id: z.string(),
  response_url: z.url().optional(),
  container: z.object({
    channel_id: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.object({ thread_ts: z.string().optional() }).nullish(),
  actions: z
    .array(
      z.object({
        type: z.string(),
        action_id: z.string(),
        value: z.string().optional(),
        selected_option: option.nullish(),
      }),
    )
    .min(1),
});

type Press = z.infer<typeof payload>;

const originOf = ({ user, trigger_id, response_url, container, message }: Press, self: Self): Origin => {
  const base = { user: user.id, triggerId: trigger_id };
  const channel = container.channel_id;
  if (channel === undefined) return { ...base, place: { kind: 'home', id: user.id } };
  // A lasting message in a `D…` can only be ours; an ephemeral one may stand between two other people.
  const isDirect = channel.startsWith('D') && (!container.is_ephemeral || self.isOwnDirect(channel));
  const thread = container.thread_ts ?? message?.thread_ts;
  return {
    ...base,
    place: { kind: isDirect ? 'direct' : 'channel', id: channel },
    channel,
    ...(thread === undefined ? {} : { thread }),
    ...(response_url === undefined ? {} : { responseUrl: response_url, onMessage: true }),
  };
};

/**
 * A pressed button or a chosen line of a menu. Each press makes a new trigger and a redelivery repeats it, so
 * the trigger is the key.
 */
export const listenPress = (body: unknown, self: Self): Heard => {
  const read = payload.safeParse(body);
  if (!read.success) return NOTHING;
  const [pressed] = read.data.actions;
  const id = pressed && actionOf(pressed);
  if (id === undefined) return NOTHING;
  const { selected_option } = pressed!;
  return {
    kind: 'input',
    key: `slack:trg:${read.data.trigger_id}`,
    workspace: read.data.team?.id ?? read.data.user.team_id ?? '',
    input: { kind: 'action', id, values: selected_option ? [selected_option.value] : [] },
    origin: originOf(read.data, self),
  };
};

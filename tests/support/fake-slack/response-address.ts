import { messageFaults } from './check-blocks.ts';
import { isObject, items } from './check-elements.ts';
import { type Posted, type State, timeStamp } from './state.ts';

const USES = 5;
const LIFE = 30 * 60_000;

/** Answers one post to a `response_url`; gives the HTTP status. */
export const takeResponse = (state: State, id: string, text: string): number => {
  const refuse = (status: number, why: string): number => {
    state.calls.push({ method: 'response_url', args: {}, ok: false, error: why });
    return status;
  };
  const interaction = state.interactions.get(id);
  if (!interaction) return refuse(404, 'no_such_address');
  if (interaction.responseUses >= USES) return refuse(404, 'used_url');
  if (state.now - interaction.at > LIFE) return refuse(404, 'expired_url');
  const body: unknown = JSON.parse(text);
  if (!isObject(body)) return refuse(400, 'invalid_payload');
  interaction.responseUses += 1;
  const isPublic = body['response_type'] === 'in_channel';
  const replaces = body['replace_original'] === true;
  const old = replaces ? interaction.message : undefined;
  const surface = (old ? old.onlyFor === undefined : isPublic) ? 'message' : 'ephemeral';
  const faults = messageFaults(body, surface);
  if (faults.length > 0) {
    state.violations.push(`response_url: ${faults.join('; ')}`);
    return refuse(400, 'invalid_blocks');
  }
  state.calls.push({ method: 'response_url', args: body, ok: true });
  const content = { text: String(body['text']), blocks: items(body['blocks']) };
  if (replaces) {
    if (!old) return refuse(404, 'message_not_found');
    const index = state.posted.findIndex(({ ts }) => ts === old.ts);
    state.posted[index] = {
      ...state.posted[index]!,
      ...content,
      replaced: state.posted[index]!.replaced + 1,
    };
    return 200;
  }
  const message: Posted = {
    ts: timeStamp(state),
    channel: interaction.channel ?? '',
    via: 'response_url',
    replaced: 0,
    ...content,
    ...(isPublic ? {} : { onlyFor: interaction.user }),
    ...(typeof body['thread_ts'] === 'string' ? { thread: body['thread_ts'] } : {}),
  };
  state.posted.push(message);
  return 200;
};

import { messageFaults, viewFaults } from './check-blocks.ts';
import { isObject, items, type Json } from './check-elements.ts';
import { callFiles } from './files.ts';
import { readHistory } from './history.ts';
import { BOT_USER, directOf, SCOPES, type State, TEAM, timeStamp } from './state.ts';

type Answer = Json & { readonly ok: boolean; readonly error?: string };

const yes = (more: Json = {}): Answer => ({ ok: true, ...more });
const no = (error: string, messages: readonly string[] = []): Answer => ({
  ok: false,
  error,
  response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
});

/** How long a trigger lives, in milliseconds. */
const TRIGGER_LIFE = 3000;

const isMetadata = (value: unknown): value is Json =>
  isObject(value) && typeof value['event_type'] === 'string' && isObject(value['event_payload']);

const postMessage = (state: State, args: Json): Answer => {
  const { metadata, ...message } = args;
  const faults = messageFaults(message, 'message');
  if (faults.length > 0) return no('invalid_blocks', faults);
  if (metadata !== undefined && !isMetadata(metadata)) return no('invalid_metadata_format');
  const to = String(args['channel']);
  const channel = state.people.has(to) ? directOf(to) : to;
  const isOurs = channel.startsWith('D') && [...state.people.keys()].map(directOf).includes(channel);
  if (!isOurs && !state.memberOf.has(channel)) return no('channel_not_found');
  const ts = timeStamp(state);
  state.posted.push({
    ts,
    channel,
    via: 'chat.postMessage',
    text: String(args['text']),
    blocks: items(args['blocks']),
    replaced: 0,
    visibleFrom: state.wall() + state.visibleAfter,
    ...(metadata === undefined ? {} : { metadata }),
    ...(typeof args['thread_ts'] === 'string' ? { thread: args['thread_ts'] } : {}),
  });
  return yes({ channel, ts });
};

const ours = (state: State, args: Json): number =>
  state.posted.findIndex(
    ({ ts, channel, via }) => ts === args['ts'] && channel === args['channel'] && via === 'chat.postMessage',
  );

const updateMessage = (state: State, args: Json): Answer => {
  const faults = messageFaults(args, 'message');
  if (faults.length > 0) return no('invalid_blocks', faults);
  const index = ours(state, args);
  const before = state.posted[index];
  if (!before) return no('message_not_found');
  state.posted[index] = {
    ...before,
    text: String(args['text']),
    blocks: items(args['blocks']),
    replaced: before.replaced + 1,
  };
  return yes({ channel: before.channel, ts: before.ts });
};

const deleteMessage = (state: State, args: Json): Answer => {
  const index = ours(state, args);
  if (index < 0) return no('message_not_found');
  state.posted.splice(index, 1);
  return yes();
};

const conversations = (state: State): Answer =>
  yes({
    channels: [...state.memberOf].map((id) => ({
      id,
      name: `kanal-${id.toLowerCase()}`,
      is_archived: false,
    })),
  });

const postEphemeral = (state: State, args: Json): Answer => {
  const faults = messageFaults(args, 'ephemeral');
  if (faults.length > 0) return no('invalid_blocks', faults);
  const channel = String(args['channel']);
  const user = String(args['user']);
  if (!state.people.has(user)) return no('user_not_in_channel');
  if (channel.startsWith('C') && !state.memberOf.has(channel)) return no('not_in_channel');
  const ts = timeStamp(state);
  state.posted.push({
    ts,
    channel,
    onlyFor: user,
    via: 'chat.postEphemeral',
    text: String(args['text']),
    blocks: items(args['blocks']),
    replaced: 0,
    ...(typeof args['thread_ts'] === 'string' ? { thread: args['thread_ts'] } : {}),
  });
  return yes({ message_ts: ts });
};

const openView = (state: State, args: Json): Answer => {
  const interaction = state.interactions.get(String(args['trigger_id']));
  if (!interaction) return no('invalid_trigger_id');
  if (interaction.triggerUsed) return no('exchanged_trigger_id');
  if (state.now - interaction.at > TRIGGER_LIFE) return no('expired_trigger_id');
  const faults = viewFaults(args['view'], 'modal');
  if (faults.length > 0) return no('invalid_arguments', faults);
  interaction.triggerUsed = true;
  const id = state.next('V');
  state.views.push({ id, user: interaction.user, view: args['view'] as Json });
  return yes({ view: { id } });
};

const publishView = (state: State, args: Json): Answer => {
  const faults = viewFaults(args['view'], 'home');
  if (faults.length > 0) return no('invalid_arguments', faults);
  state.homes.set(String(args['user_id']), args['view'] as Json);
  return yes();
};

const setPrompts = (args: Json): Answer => {
  const prompts = items(args['prompts']);
  if (prompts.length < 1 || prompts.length > 4) return no('invalid_arguments', ['1 to 4 prompts']);
  if (args['thread_ts'] !== undefined) return no('invalid_arguments', ['ignored with agent_view']);
  const complete = prompts.every(
    ({ title, message }) => typeof title === 'string' && typeof message === 'string',
  );
  return complete ? yes() : no('invalid_arguments');
};

const userInfo = (state: State, args: Json): Answer => {
  const person = state.people.get(String(args['user']));
  if (!person) return no('user_not_found');
  const { name, locale } = person;
  const wantsLocale = String(args['include_locale']) === 'true';
  return yes({
    user: { real_name: name, profile: { display_name: name }, ...(wantsLocale ? { locale } : {}) },
  });
};

const carryOut = (state: State, method: string, args: Json): Answer => {
  switch (method) {
    case 'auth.test':
      return yes({ user_id: BOT_USER, bot_id: 'B1', team_id: TEAM });
    case 'chat.postMessage':
      return postMessage(state, args);
    case 'conversations.history':
    case 'conversations.replies':
      return readHistory(state, args, method === 'conversations.replies');
    case 'conversations.open': {
      const user = String(args['users']);
      return state.people.has(user) ? yes({ channel: { id: directOf(user) } }) : no('user_not_found');
    }
    case 'chat.update':
      return updateMessage(state, args);
    case 'chat.delete':
      return deleteMessage(state, args);
    case 'users.conversations':
      return conversations(state);
    case 'chat.postEphemeral':
      return postEphemeral(state, args);
    case 'views.open':
      return openView(state, args);
    case 'views.publish':
      return publishView(state, args);
    case 'users.info':
      return userInfo(state, args);
    case 'usergroups.users.list': {
      const users = state.groups.get(String(args['usergroup']));
      return users ? yes({ users }) : no('no_such_subteam');
    }
    case 'assistant.threads.setStatus':
      return typeof args['thread_ts'] === 'string' && typeof args['status'] === 'string'
        ? yes()
        : no('invalid_arguments');
    case 'assistant.threads.setSuggestedPrompts':
      return setPrompts(args);
    default:
      return callFiles(state, method, args) ?? no('unknown_method');
  }
};

/** Arguments sent as a form carry objects as JSON text. */
const readArgs = (body: string, contentType: string): Json => {
  if (contentType.startsWith('application/json')) {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : {};
  }
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [
      key,
      /^[[{]/u.test(value) && key !== 'text' ? (JSON.parse(value) as unknown) : value,
    ]),
  );
};

/** Answers one call of the Web API with the bot's token, and remembers it. */
export const callMethod = (
  state: State,
  method: string,
  request: { readonly token: string | undefined; readonly body: string; readonly contentType: string },
): Answer => {
  const args = readArgs(request.body, request.contentType);
  const decide = (): Answer => {
    if (request.token !== state.botToken) return no('invalid_auth');
    if (!(method in SCOPES)) return no('unknown_method');
    const scope = SCOPES[method];
    if (scope !== undefined && ![scope].flat().some((each) => state.scopes.includes(each)))
      return no('missing_scope');
    return carryOut(state, method, args);
  };
  const answer = decide();
  const { ok, error } = answer;
  state.calls.push({ method, args, ok, ...(error === undefined ? {} : { error }) });
  if (!ok && error !== undefined && /^invalid_(blocks|arguments)$|unknown_method/u.test(error))
    state.violations.push(`${method}: ${error} ${JSON.stringify(answer['response_metadata'])}`);
  return answer;
};

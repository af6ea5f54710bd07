import { isObject, items, type Json } from './check-elements.ts';
import { textsIn, viewFaults } from './check-blocks.ts';
import { isFileAnswer, sendFile } from './files.ts';
import {
  directOf,
  type Interaction,
  type OpenView,
  type Posted,
  type State,
  TEAM,
  timeStamp,
} from './state.ts';
import type { Acknowledged, Transport } from './transport.ts';

/** What people in the workspace do; each goes over the wire and resolves with the acknowledgement. */
export interface People {
  command(line: string, options?: { user?: string; channel?: string }): Promise<Acknowledged>;
  /** Says something to the bot in their own conversation with it. */
  say(text: string, options?: { user?: string; thread?: string; event?: Json }): Promise<Acknowledged>;
  mention(
    text: string,
    options?: { user?: string; channel?: string; thread?: string; event?: Json },
  ): Promise<Acknowledged>;
  /** Presses a button by its label, or chooses a line of a menu. */
  press(
    message: Pick<Posted, 'blocks'> | Posted,
    label: string,
    options?: { user?: string },
  ): Promise<Acknowledged>;
  submit(view: OpenView, values: Readonly<Record<string, unknown>>): Promise<Acknowledged>;
  openHome(tab: 'home' | 'messages', user?: string): Promise<Acknowledged>;
}

const isPosted = (message: object): message is Posted => 'ts' in message;

/** The payload's part about the pressed element: a button by its label, or a chosen option. */
const findPressed = (blocks: readonly Json[], label: string): Json | undefined => {
  for (const element of blocks.flatMap((block) => items(block['elements']))) {
    const { type, action_id, value } = element;
    const says = (side: unknown): boolean => isObject(side) && textsIn(side['text'])[0] === label;
    if (says(element)) return { type, action_id, ...(value === undefined ? {} : { value }) };
    const side = [element['positive_button'], element['negative_button']].find(says);
    if (isObject(side)) return { type, action_id, value: side['value'] };
    const chosen = items(element['options']).find(says);
    if (chosen) return { type, action_id, selected_option: chosen };
  }
  return undefined;
};

const answerOf = (state: State, element: Json, given: unknown): Json => {
  const type = String(element['type']);
  if (type === 'file_input')
    return { type, files: isFileAnswer(given) ? [sendFile(state, given.name, given.bytes)] : [] };
  const options = items(element['options']);
  if (type === 'plain_text_input') return { type, value: given === undefined ? null : given };
  if (type === 'static_select')
    return { type, selected_option: options.find(({ value }) => value === given) ?? null };
  const several = Array.isArray(given) ? (given as readonly unknown[]) : [];
  return { type, selected_options: options.filter(({ value }) => several.includes(value)) };
};

export const createPeople = (state: State, transport: Transport, address: string): People => {
  const interact = (part: Omit<Interaction, 'at' | 'triggerUsed' | 'responseUses'>) => {
    const id = state.next('trigger-');
    state.interactions.set(id, { ...part, at: state.now, triggerUsed: false, responseUses: 0 });
    return { trigger_id: id, response_url: `${address}/response/${id}` };
  };

  const event = (inner: Json): Promise<Acknowledged> =>
    transport.deliver('events_api', {
      type: 'event_callback',
      team_id: TEAM,
      event_id: state.next('Ev'),
      event: inner,
    });

  return {
    command: (line, { user = 'U1', channel = 'C1' } = {}) => {
      const [command = '', ...rest] = line.split(' ');
      return transport.deliver('slash_commands', {
        command,
        text: rest.join(' '),
        team_id: TEAM,
        user_id: user,
        channel_id: channel,
        channel_name: channel.startsWith('D') ? 'directmessage' : 'general',
        ...interact({ user, channel }),
      });
    },
    say: (text, { user = 'U1', thread, event: more = {} } = {}) =>
      event({
        type: 'message',
        channel_type: 'im',
        channel: directOf(user),
        user,
        text,
        ts: timeStamp(state),
        ...(thread === undefined ? {} : { thread_ts: thread }),
        ...more,
      }),
    mention: (text, { user = 'U1', channel = 'C1', thread, event: more = {} } = {}) =>
      event({
        type: 'app_mention',
        channel,
        user,
        text,
        ts: timeStamp(state),
        ...(thread === undefined ? {} : { thread_ts: thread }),
        ...more,
      }),
    press: (message, label, { user = 'U1' } = {}) => {
      const action = findPressed(message.blocks, label);
      if (!action) throw new Error(`nothing to press is called „${label}”`);
      const actions = [{ ...action, action_ts: timeStamp(state) }];
      const base = { type: 'block_actions', user: { id: user, team_id: TEAM }, team: { id: TEAM }, actions };
      if (!isPosted(message)) {
        const { trigger_id } = interact({ user });
        return transport.deliver('interactive', { ...base, trigger_id, container: { type: 'view' } });
      }
      const { ts, channel, thread, onlyFor } = message;
      const inThread = thread === undefined ? {} : { thread_ts: thread };
      return transport.deliver('interactive', {
        ...base,
        ...interact({ user, channel, message }),
        channel: { id: channel },
        container: {
          type: 'message',
          message_ts: ts,
          channel_id: channel,
          is_ephemeral: onlyFor !== undefined,
          ...inThread,
        },
        ...(onlyFor === undefined ? { message: { ts, ...inThread } } : {}),
      });
    },
    submit: async (open, values) => {
      const { view, user, id } = open;
      const inputs = items(view['blocks']).filter((block) => block['type'] === 'input');
      const answers = inputs.map((block) => {
        const element = block['element'] as Json;
        const given = values[String(block['block_id'])];
        if (given === undefined && block['optional'] !== true)
          throw new Error(`Slack does not send a form without ${String(block['block_id'])}`);
        return [
          String(block['block_id']),
          { [String(element['action_id'])]: answerOf(state, element, given) },
        ];
      });
      const { trigger_id } = interact({ user });
      const acknowledged = await transport.deliver('interactive', {
        type: 'view_submission',
        user: { id: user, team_id: TEAM },
        team: { id: TEAM },
        trigger_id,
        view: { id, hash: 'h1', ...view, state: { values: Object.fromEntries(answers) as Json } },
      });
      const { body } = acknowledged;
      if (isObject(body) && body['response_action'] === 'errors') {
        const known = inputs.map((block) => block['block_id']);
        for (const field of Object.keys(body['errors'] as Json))
          if (!known.includes(field)) state.violations.push(`an error for no field: ${field}`);
      }
      if (isObject(body) && body['response_action'] === 'update') {
        state.violations.push(...viewFaults(body['view'], 'modal'));
        state.views.push({ id, user, view: body['view'] as Json });
      }
      return acknowledged;
    },
    openHome: (tab, user = 'U1') =>
      event({ type: 'app_home_opened', user, channel: directOf(user), tab, event_ts: timeStamp(state) }),
  };
};

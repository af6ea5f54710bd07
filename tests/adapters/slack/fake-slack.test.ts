import { describe, expect, it } from 'vitest';
import { renderForm } from '../../../adapters/slack/forms.ts';
import { fakeForm } from '../../support/fake-bot.ts';
import { messageFaults, viewFaults } from '../../support/fake-slack/check-blocks.ts';
import { takeResponse } from '../../support/fake-slack/response-address.ts';
import { createState, type State } from '../../support/fake-slack/state.ts';
import { callMethod } from '../../support/fake-slack/web-api.ts';

const call = (state: State, method: string, args: object, token = state.botToken) =>
  callMethod(state, method, { token, body: JSON.stringify(args), contentType: 'application/json' });

const text = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
const divider = { type: 'divider' };
const button = (id: string, label = 'x') => ({
  type: 'button',
  action_id: id,
  text: { type: 'plain_text', text: label },
});
const body = (...blocks: object[]) => ({ text: 'x', blocks });
const option = (value: string, label = 'x') => ({ value, text: { type: 'plain_text', text: label } });

describe('the fake Slack refuses what Slack refuses', () => {
  it.each([
    ['no plain text', { blocks: [divider] }],
    ['51 blocks', body(...Array.from({ length: 51 }, () => divider))],
    ['a section of 3001 characters', body({ type: 'section', text: text(3001) })],
    ['11 fields', body({ type: 'section', fields: Array.from({ length: 11 }, () => text(1)) })],
    ['a field of 2001 characters', body({ type: 'section', fields: [text(2001)] })],
    ['a header of 151 characters', body({ type: 'header', text: text(151) })],
    ['a button label of 76 characters', body({ type: 'actions', elements: [button('a', 'x'.repeat(76))] })],
    ['an id of 256 characters', body({ type: 'actions', elements: [button('a'.repeat(256))] })],
    ['26 buttons', body({ type: 'actions', elements: Array.from({ length: 26 }, (_, i) => button(`${i}`)) })],
    ['the same id twice in a block', body({ type: 'actions', elements: [button('a'), button('a')] })],
    ['the same block id twice', body({ ...divider, block_id: 'a' }, { ...divider, block_id: 'a' })],
    [
      '11 things in a context',
      body({ type: 'context', elements: Array.from({ length: 11 }, () => text(1)) }),
    ],
    [
      '101 options',
      body({
        type: 'actions',
        elements: [
          {
            type: 'static_select',
            action_id: 'a',
            options: Array.from({ length: 101 }, (_, i) => option(`${i}`)),
          },
        ],
      }),
    ],
    [
      'an option of 76 characters',
      body({
        type: 'actions',
        elements: [{ type: 'static_select', action_id: 'a', options: [option('a', 'x'.repeat(76))] }],
      }),
    ],
    ['an empty text', body({ type: 'section', text: text(0) })],
    ['a mention in markup', body({ type: 'section', text: { type: 'mrkdwn', text: '<!here>' } })],
    ['a mention in the plain text', { text: 'hej <!channel>', blocks: [divider] }],
    ['an unknown block', body({ type: 'wykres' })],
    ['an input in a message', body({ type: 'input', label: text(1), element: button('a') })],
    ['two tables', body({ type: 'table', rows: [[text(1)]] }, { type: 'table', rows: [[text(1)]] })],
    [
      'a broadcast in rich text',
      body({
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'here' }] }],
      }),
    ],
  ])('%s', (_, message) => {
    expect(messageFaults(message, 'message')).not.toEqual([]);
  });

  it('feedback buttons in an ephemeral message', () => {
    const side = { text: { type: 'plain_text', text: 'x' }, value: 'v' };
    const element = {
      type: 'feedback_buttons',
      action_id: 'a',
      positive_button: side,
      negative_button: side,
    };
    const blocks = body({ type: 'context_actions', elements: [element] });
    expect(messageFaults(blocks, 'message')).toEqual([]);
    expect(messageFaults(blocks, 'ephemeral')).not.toEqual([]);
  });

  it.each([
    ['a title of 25 characters', { title: text(25) }],
    ['private metadata of 3001 characters', { private_metadata: 'x'.repeat(3001) }],
    ['a form without a button to send it', { submit: undefined }],
    ['no blocks', { blocks: [] }],
  ])('a modal with %s', (_, difference) => {
    const view = renderForm(fakeForm, '{}', 'Anuluj');
    expect(viewFaults(view, 'modal')).toEqual([]);
    expect(viewFaults({ ...view, ...difference }, 'modal')).not.toEqual([]);
  });

  it('a wrong token, an unknown method, a missing scope', () => {
    const state = { ...createState(), scopes: [] };
    expect(call(state, 'auth.test', {}, 'xoxb-wrong').error).toBe('invalid_auth');
    expect(call(state, 'chat.whisper', {}).error).toBe('unknown_method');
    expect(call(state, 'chat.postMessage', { channel: 'C1', ...body(divider) }).error).toBe('missing_scope');
  });

  it('a channel the bot is no member of', () => {
    const state = createState();
    expect(call(state, 'chat.postMessage', { channel: 'C9', ...body(divider) }).error).toBe(
      'channel_not_found',
    );
  });

  it('a trigger that was used, is over three seconds old, or was never given', () => {
    const state = createState();
    const interaction = { user: 'U1', at: 0, triggerUsed: false, responseUses: 0 };
    state.interactions.set('once', { ...interaction }).set('old', { ...interaction });
    const open = (trigger_id: string) =>
      call(state, 'views.open', { trigger_id, view: renderForm(fakeForm, '{}', 'Anuluj') }).error;
    expect([open('once'), open('once'), open('never')]).toEqual([
      undefined,
      'exchanged_trigger_id',
      'invalid_trigger_id',
    ]);
    state.now = 3001;
    expect(open('old')).toBe('expired_trigger_id');
  });

  it('a sixth use of a response address, and one after half an hour', () => {
    const state = createState();
    const interaction = { user: 'U1', channel: 'C1', at: 0, triggerUsed: false, responseUses: 0 };
    state.interactions.set('a', { ...interaction }).set('b', { ...interaction });
    const respond = (id: string) => takeResponse(state, id, JSON.stringify(body(divider)));
    expect(Array.from({ length: 6 }, () => respond('a'))).toEqual([200, 200, 200, 200, 200, 404]);
    state.now = 30 * 60_000 + 1;
    expect(respond('b')).toBe(404);
  });
});

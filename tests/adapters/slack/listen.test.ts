import { describe, expect, it } from 'vitest';
import { listen } from '../../../adapters/slack/listen.ts';
import { fromMetadata, toMetadata } from '../../../adapters/slack/origin.ts';
import { fromSlackText } from '../../../adapters/slack/slack-text.ts';

const self = { user: 'UBOT', isOwnDirect: () => false };

const event = (inner: object) =>
  listen({ type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event: inner }, self);

const said = { user: 'U1', channel: 'D1', channel_type: 'im', ts: '1.1', text: 'jaki jest próg?' };

describe('words', () => {
  it('a person saying something in their conversation with the bot is heard', () => {
    expect(event({ type: 'message', ...said })).toMatchObject({ kind: 'input', key: 'slack:evt:Ev1' });
  });

  it.each(['file_share', 'thread_broadcast', 'me_message'])('so is a message of the kind %s', (subtype) => {
    expect(event({ type: 'message', ...said, subtype })).toMatchObject({
      input: { kind: 'words', text: 'jaki jest próg?' },
    });
  });

  it.each([
    ['the bot itself', { user: 'UBOT' }],
    ['another bot', { bot_id: 'B7' }],
    ['Slackbot', { user: 'USLACKBOT' }],
    ['nobody known', { user: undefined }],
    ['somebody who edited it', { edited: { user: 'U1', ts: '1.2' } }],
    ['somebody in a group conversation', { channel_type: 'mpim' }],
    ['Slack, about an edit', { subtype: 'message_changed' }],
    ['Slack, about a deletion', { subtype: 'message_deleted' }],
    ['Slack, about somebody joining', { subtype: 'channel_join' }],
  ])('a message from %s is left alone', (_, difference) => {
    expect(event({ type: 'message', ...said, ...difference })).toEqual({ kind: 'nothing' });
  });

  it('a mention inside the conversation with the bot is not heard a second time', () => {
    expect(event({ type: 'app_mention', ...said })).toEqual({ kind: 'nothing' });
    expect(event({ type: 'app_mention', ...said, channel: 'C1' })).toMatchObject({ kind: 'input' });
  });
});

describe('what Slack writes around words', () => {
  it.each([
    ['<@UBOT> jaki jest próg?', 'jaki jest próg?'],
    ['jaki <@UBOT> jest próg?', 'jaki jest próg?'],
    ['<@U7|anna> pyta o <#C1|ogólny>', '@anna pyta o #ogólny'],
    ['<!channel> i <!subteam^S1|@doradcy>', '@channel i @doradcy'],
    [
      'zob. <https://isap.sejm.gov.pl/a?b=1&amp;c=2|ustawę> i <https://gov.pl>',
      'zob. ustawę i https://gov.pl',
    ],
    ['<mailto:a@example.org|a@example.org>', 'a@example.org'],
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&amp;lt;', '&lt;'],
    ['5 < 7 i <b>', '5 < 7 i <b>'],
  ])('%s is read as „%s”', (written, meant) => {
    expect(fromSlackText(written)).toBe(meant);
  });
});

describe('a press', () => {
  const press = (container: object, knows: boolean) =>
    listen(
      {
        type: 'block_actions',
        user: { id: 'U1' },
        team: { id: 'T1' },
        trigger_id: 't',
        container: { channel_id: 'D5', ...container },
        actions: [{ type: 'button', action_id: '0|fake.more' }],
      },
      { user: 'UBOT', isOwnDirect: () => knows },
    );

  it.each([
    ['on a message that stays is in the conversation with the bot', false, false, 'direct'],
    ['on an ephemeral message may be between two other people', true, false, 'channel'],
    ['on an ephemeral message in a conversation known to be ours is private', true, true, 'direct'],
  ])('%s', (_, is_ephemeral, knows, kind) => {
    expect(press({ is_ephemeral }, knows)).toMatchObject({ origin: { place: { kind, id: 'D5' } } });
  });
});

describe('what is not understood', () => {
  it.each([
    ['an unknown kind', { type: 'view_closed' }],
    ['a command without a trigger', { command: '/pytanie', team_id: 'T1' }],
    ['a press of nothing', { type: 'block_actions', actions: [] }],
    ['a form without a view', { type: 'view_submission', user: { id: 'U1' } }],
    ['an event of a new kind', { type: 'event_callback', event: { type: 'reaction_added' } }],
    ['nothing at all', {}],
  ])('%s is left alone', (_, body) => {
    expect(listen(body, self)).toEqual({ kind: 'nothing' });
  });
});

describe('where a form was opened', () => {
  it('is known when the form comes back', () => {
    const origin = {
      user: 'U1',
      place: { kind: 'channel', id: 'C1' },
      channel: 'C1',
      thread: '1.1',
      responseUrl: 'https://hooks.slack.com/commands/T1/1/x',
    } as const;
    expect(fromMetadata(toMetadata({ ...origin, triggerId: 't', onMessage: true }), 'U1')).toEqual(origin);
  });

  it.each(['', '{', '[]', '{"k":"elsewhere","p":1}'])(
    'if it is unknown (%s) the answer is a direct message',
    (text) => {
      expect(fromMetadata(text, 'U1')).toEqual({ user: 'U1', place: { kind: 'home', id: 'U1' } });
    },
  );
});

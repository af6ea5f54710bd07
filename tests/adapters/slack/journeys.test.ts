import { afterEach, describe, expect, it } from 'vitest';
import { actionId } from '../../../src/chat/action-id.ts';
import type { Incoming } from '../../../src/chat/input.ts';
import { heading, message, paragraph } from '../../../src/chat/message.ts';
import { ANSWER_WITHIN } from '../../../src/chat/platform.ts';
import { type Reply, showForm, toPerson } from '../../../src/chat/reply.ts';
import { createFakeBot, everyBlock, fakeForm } from '../../support/fake-bot.ts';
import { textsIn } from '../../support/fake-slack/check-blocks.ts';
import { openWorld, type SlackWorld } from '../../support/fake-slack/world.ts';
import { deferred } from './deferred.ts';

describe.each(['Socket Mode', 'signed HTTP'] as const)('over %s', (mode) => {
  let world: SlackWorld;

  const open = async (answer?: (incoming: Incoming) => Reply | Promise<Reply>) => {
    const bot = createFakeBot(answer);
    world = await openWorld({ bot, mode });
    return bot;
  };

  const posted = async (count: number) => {
    await world.state.until(() => world.state.posted.length >= count);
    return world.state.posted[count - 1]!;
  };

  const opened = async (count: number) => {
    await world.state.until(() => world.state.views.length >= count);
    return world.state.views[count - 1]!;
  };

  const callsOf = (method: string) => world.state.calls.filter((call) => call.method === method);

  afterEach(async () => {
    await world.close();
    expect(world.state.violations).toEqual([]);
    expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('a command is answered to the person alone, with who they are known', async () => {
    const bot = await open();
    await world.command('/pytanie jaki jest próg &amp; kiedy?');
    expect(await posted(1)).toMatchObject({ channel: 'C1', onlyFor: 'U1', via: 'response_url' });
    expect(bot.heard).toMatchObject([
      {
        input: { kind: 'command', name: 'pytanie', text: 'jaki jest próg & kiedy?' },
        place: { kind: 'channel', id: 'C1' },
        from: {
          platform: 'slack',
          workspace: 'T1',
          user: 'U1',
          name: 'Anna',
          locale: 'pl-PL',
          groups: ['S1'],
        },
      },
    ]);
  });

  it('a slow answer is acknowledged first and follows', async () => {
    const answer = deferred<Reply>();
    await open(() => answer.promise);
    const acknowledged = world.command('/pytanie jaki jest próg?');
    await world.time.awaited(ANSWER_WITHIN);
    world.time.advance(ANSWER_WITHIN);
    expect((await acknowledged).ok).toBe(true);
    expect(world.state.posted).toEqual([]);
    answer.resolve(toPerson(message(paragraph('170 000 zł'))));
    expect(await posted(1)).toMatchObject({ onlyFor: 'U1', text: '170 000 zł' });
  });

  it('how long Slack waited for an acknowledgement is told once for each input', async () => {
    const acknowledged: string[] = [];
    const bot = createFakeBot();
    world = await openWorld({
      bot: {
        ...bot,
        acknowledged: (platform, seconds) => void acknowledged.push(`${platform} ${seconds < 3}`),
      },
      mode,
    });
    await world.command('/pytanie jaki jest próg?');
    await posted(1);
    expect(acknowledged).toEqual(['slack true']);
  });

  it('what the bot decided is written down before Slack is told that it was taken', async () => {
    const answer = deferred<Reply>();
    await open(() => answer.promise);
    let isAcknowledged = false;
    const acknowledged = world.mention('<@UBOT> próg').then(() => {
      isAcknowledged = true;
    });
    await world.time.awaited(ANSWER_WITHIN);
    expect(isAcknowledged).toBe(false);
    answer.resolve({ kind: 'silence' });
    await acknowledged;
  });

  it('a mention is answered beside it, in its thread where it has one', async () => {
    const bot = await open();
    await world.mention('<@UBOT> jaki jest próg?');
    expect(await posted(1)).toMatchObject({ channel: 'C1', onlyFor: 'U1', via: 'chat.postEphemeral' });
    expect((await posted(1)).thread).toBeUndefined();
    await world.mention('<@UBOT> a w 2025?', { thread: '1700000000.000001' });
    expect(await posted(2)).toMatchObject({ thread: '1700000000.000001', onlyFor: 'U1' });
    expect(bot.heard.map(({ input }) => input)).toEqual([
      { kind: 'words', text: 'jaki jest próg?' },
      { kind: 'words', text: 'a w 2025?' },
    ]);
  });

  it('a direct message is answered in the conversation, and in its thread', async () => {
    const bot = await open();
    await world.say('jaki jest próg?');
    const first = await posted(1);
    expect(first).toMatchObject({ channel: 'D1', via: 'chat.postMessage' });
    expect(first.onlyFor).toBeUndefined();
    await world.say('a dalej?', { thread: '1700000000.000009' });
    expect(await posted(2)).toMatchObject({ channel: 'D1', thread: '1700000000.000009' });
    expect(bot.heard[0]).toMatchObject({ place: { kind: 'direct', id: 'D1' } });
  });

  it('whoever waits for a slow answer in a direct message sees that the bot is looking', async () => {
    const answer = deferred<Reply>();
    await open(() => answer.promise);
    const acknowledged = world.say('jaki jest próg?');
    await world.time.awaited(ANSWER_WITHIN);
    world.time.advance(ANSWER_WITHIN);
    await acknowledged;
    await world.state.until(() => callsOf('assistant.threads.setStatus').length === 1);
    expect(callsOf('assistant.threads.setStatus')[0]!.args).toMatchObject({
      channel_id: 'D1',
      status: 'szuka odpowiedzi…',
    });
    answer.resolve(toPerson(message(paragraph('170 000 zł'))));
    await posted(1);
  });

  it('sharing posts for everyone in the channel and nothing else', async () => {
    await open();
    await world.command('/pytanie próg');
    await world.press(await posted(1), 'Udostępnij na kanale');
    const shared = await posted(2);
    expect(shared).toMatchObject({ channel: 'C1' });
    expect(shared.onlyFor).toBeUndefined();
    await world.platform.stop();
    expect(world.state.posted).toHaveLength(2);
  });

  it('sharing from a thread posts into the thread', async () => {
    await open();
    await world.mention('<@UBOT> próg', { thread: '1700000000.000001' });
    await world.press(await posted(1), 'Udostępnij na kanale');
    const shared = await posted(2);
    expect(shared).toMatchObject({ channel: 'C1', thread: '1700000000.000001' });
    expect(shared.onlyFor).toBeUndefined();
  });

  it('an update takes the place of the message that was pressed', async () => {
    await open();
    await world.command('/pytanie próg');
    const before = await posted(1);
    await world.press(before, 'Szczegóły');
    await world.state.until(() => world.state.posted[0]!.replaced === 1);
    expect(world.state.posted).toMatchObject([{ ts: before.ts, text: 'Oto szczegóły.' }]);
  });

  it('a menu, a button and feedback in a direct message bring back what they stand for', async () => {
    const bot = await open(({ input }) =>
      input.kind === 'words' ? toPerson(everyBlock) : toPerson(message(paragraph('Dziękujemy.'))),
    );
    await world.say('wszystko');
    const shown = await posted(1);
    await world.press(shown, 'Kryterium dochodowe');
    await world.press(shown, 'Rezygnuję z udziału');
    await world.press(shown, 'Nie');
    await posted(4);
    expect(bot.heard.slice(1).map(({ input }) => input)).toEqual([
      { kind: 'action', id: 'fake.pick', values: ['dochod'] },
      { kind: 'action', id: 'fake.drop', values: [] },
      { kind: 'action', id: 'fake.no', values: [] },
    ]);
  });

  it('feedback below a private answer in a channel comes back as well', async () => {
    const bot = await open();
    await world.command('/pytanie próg');
    await world.press(await posted(1), 'To nie odpowiada na moje pytanie');
    expect(await posted(2)).toMatchObject({ onlyFor: 'U1', text: 'Dziękujemy za opinię.' });
    expect(bot.heard[1]!.input).toEqual({ kind: 'action', id: 'fake.no', values: [] });
  });

  it('a button that only opens a page is acknowledged and asks the bot nothing', async () => {
    const bot = await open(() => toPerson(everyBlock));
    await world.command('/pomoc');
    const shown = await posted(1);
    expect((await world.press(shown, 'Strona ministerstwa')).ok).toBe(true);
    expect(bot.heard).toHaveLength(1);
  });

  it('a form opens, is corrected where it is wrong, and is answered where it was opened', async () => {
    const bot = await open();
    await world.command('/zgloszenie');
    const form = await opened(1);
    const wrong = await world.submit(form, { phone: '12', diet: 'vege', days: ['1', '2'] });
    expect(wrong.body).toEqual({
      response_action: 'errors',
      errors: { phone: 'Telefon ma dziewięć cyfr.' },
    });
    const right = await world.submit(form, { phone: '600700800', diet: 'vege' });
    expect(right.body).toBeUndefined();
    expect(await posted(1)).toMatchObject({ channel: 'C1', onlyFor: 'U1' });
    expect((await posted(1)).text).toContain('Zgłoszenie przyjęte.');
    expect(bot.heard.slice(1).map(({ input }) => input)).toEqual([
      { kind: 'form', id: 'fake.apply', values: { phone: '12', diet: 'vege', days: ['1', '2'] } },
      { kind: 'form', id: 'fake.apply', values: { phone: '600700800', diet: 'vege' } },
    ]);
    expect(bot.heard[2]!.place).toEqual({ kind: 'channel', id: 'C1' });
    expect(new Set(bot.heard.map(({ key }) => key)).size).toBe(3);
  });

  it('a form may be followed by another form', async () => {
    await open(({ input }) =>
      input.kind === 'form'
        ? showForm({ ...fakeForm, id: actionId('fake', 'second'), title: 'Drugi krok' })
        : showForm(fakeForm),
    );
    await world.command('/zgloszenie');
    const answer = await world.submit(await opened(1), { phone: '600700800', diet: 'meat' });
    expect(answer.body).toMatchObject({ response_action: 'update' });
    expect(textsIn((await opened(2)).view['title'])).toEqual(['Drugi krok']);
  });

  it('where it is too late for a form a button opens it', async () => {
    const answer = deferred<Reply>();
    await open(({ input }) => (input.kind === 'command' ? answer.promise : showForm(fakeForm)));
    const acknowledged = world.command('/zgloszenie');
    await world.time.awaited(ANSWER_WITHIN);
    world.time.advance(ANSWER_WITHIN);
    await acknowledged;
    world.state.now += 3001;
    answer.resolve(showForm(fakeForm));
    const offered = await posted(1);
    expect(offered.onlyFor).toBe('U1');
    await world.press(offered, 'Otwórz formularz');
    expect((await opened(1)).view['callback_id']).toBe('fake.apply');
  });

  it('a form asked for in words is offered by a button, since words open nothing', async () => {
    const bot = await open();
    await world.say('formularz');
    const offered = await posted(1);
    await world.press(offered, 'Otwórz formularz');
    await world.state.until(() => bot.heard.length === 2);
    expect(bot.heard[1]!.input).toEqual({ kind: 'action', id: 'fake.apply', values: [] });
  });

  it('the faults of a form that was checked too slowly come as a message', async () => {
    const answer = deferred<Reply>();
    await open(({ input }) => (input.kind === 'form' ? answer.promise : showForm(fakeForm)));
    await world.command('/zgloszenie');
    const sent = world.submit(await opened(1), { phone: '12', diet: 'meat' });
    await world.time.awaited(ANSWER_WITHIN);
    world.time.advance(ANSWER_WITHIN);
    await sent;
    answer.resolve({ kind: 'invalid', form: fakeForm, faults: [{ field: 'phone', text: 'Za krótki.' }] });
    expect((await posted(1)).text).toContain('Telefon: Za krótki.');
  });

  it('App Home shows the person their page, and its buttons are answered in a direct message', async () => {
    const bot = await open();
    await world.openHome('home');
    await world.state.until(() => world.state.homes.has('U1'));
    const home = world.state.homes.get('U1')!;
    expect(textsIn(home['blocks'])).toContain('Moja strona');
    await world.press({ blocks: home['blocks'] as never }, 'Odśwież');
    expect(await posted(1)).toMatchObject({ channel: 'D1', text: 'Oto szczegóły.' });
    expect(bot.heard.map(({ input, place }) => [input.kind, place.kind])).toEqual([
      ['home', 'home'],
      ['action', 'home'],
    ]);
  });

  it('an empty conversation with the bot offers questions, in the language of the person', async () => {
    const bot = await open();
    await world.openHome('messages', 'U2');
    await world.state.until(() => callsOf('assistant.threads.setSuggestedPrompts').length === 1);
    expect(callsOf('assistant.threads.setSuggestedPrompts')[0]).toMatchObject({
      ok: true,
      args: { channel_id: 'D2', title: 'What you can ask' },
    });
    expect(bot.heard).toEqual([]);
  });

  it('a command in the conversation with the bot is known to be said in private', async () => {
    const bot = await open();
    await world.openHome('messages');
    await world.command('/pytanie próg', { channel: 'D1' });
    await world.command('/pytanie próg', { channel: 'D77' });
    await posted(2);
    expect(bot.heard.map(({ place }) => place)).toEqual([
      { kind: 'direct', id: 'D1' },
      { kind: 'channel', id: 'D77' },
    ]);
  });

  it('a long answer comes whole, in several messages', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `Akapit ${index + 1}.`);
    await open(() => toPerson(message(heading('Długo'), ...lines.map(paragraph))));
    await world.command('/pytanie wszystko');
    await posted(3);
    expect(world.state.posted.flatMap(({ blocks }) => textsIn(blocks))).toEqual(['Długo', ...lines]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { heading, list, message, paragraph } from '../../src/chat/message.ts';
import { PlatformError, UnreachableError } from '../../src/core/failure.ts';
import { shift, toEpoch } from '../../src/core/clock.ts';
import { movingClock } from '../support/moving-clock.ts';
import { type FakePlatform, startDiscord, startSlack } from '../support/posting/fake-platforms.ts';

const words = message(heading('Przypomnienie'), paragraph('Pytanie czeka na odpowiedź.'));
const NAME = 'dlv_abcdefghjkmnpq.0';
const OTHER = 'dlv_abcdefghjkmnpq.1';

describe.each([
  ['slack', startSlack],
  ['discord', startDiscord],
] as const)('posting on %s', (_name, start) => {
  const clock = movingClock();
  let fake: FakePlatform;
  beforeEach(async () => {
    fake = await start(() => toEpoch(clock.now()));
  });
  afterEach(() => fake.close());

  const post = (name = NAME, to = fake.person(1)) =>
    fake.posting.post(to, fake.posting.bodies(words)[0]!, name);
  const find = (name = NAME, to = fake.person(1), since = clock.now()) => fake.posting.find(to, name, since);
  const failure = (promise: Promise<unknown>): Promise<unknown> => promise.catch((thrown: unknown) => thrown);

  it('finds a message again by the name it was posted under, and by no other', async () => {
    const posted = await post();
    expect(await find()).toEqual({ kind: 'found', posted });
    expect(await find(OTHER)).toEqual({ kind: 'absent' });
    expect(await find(NAME, fake.person(2))).toEqual({ kind: 'absent' });
    expect(await find(NAME, fake.channel(1))).toEqual({ kind: 'absent' });
  });

  it('changes a message where it stands, as often as it is told to, and takes it away', async () => {
    const posted = await post();
    const [body] = fake.posting.bodies(message(paragraph('Nowa treść.')));
    await fake.posting.revise(posted, body);
    await fake.posting.revise(posted, body);
    expect(fake.arrived().map(({ text }) => text.trim())).toEqual([expect.stringMatching(/^Nowa treść\./u)]);
    await fake.posting.revise(posted, undefined);
    expect(fake.arrived()).toEqual([]);
    expect(await failure(fake.posting.revise(posted, body))).toMatchObject({ isLasting: true });
  });

  it('finds it in a channel, behind many others and through pages that are not full', async () => {
    fake.pagesOf(3);
    const posted = await post(NAME, fake.channel(1));
    for (let number = 0; number < 10; number += 1) await post(`dlv_later${number}.0`, fake.channel(1));
    expect(await find(NAME, fake.channel(1))).toEqual({ kind: 'found', posted });
    expect(await find('dlv_never.0', fake.channel(1))).toEqual({ kind: 'absent' });
  });

  it('looks no further back than two minutes before the moment it is told', async () => {
    await post();
    expect(await find(NAME, fake.person(1), shift(clock.now(), 119_000))).toMatchObject({ kind: 'found' });
    expect(await find(NAME, fake.person(1), shift(clock.now(), 121_000))).toEqual({ kind: 'absent' });
  });

  it('finds a message that arrived although the answer was lost', async () => {
    fake.trouble({ kind: 'lost-reply' });
    expect(await failure(post())).toBeInstanceOf(UnreachableError);
    expect(fake.arrived()).toHaveLength(1);
    expect(await find()).toMatchObject({ kind: 'found' });
  });

  it('makes one try only, and says when the next may come', async () => {
    fake.trouble({ kind: 'later', seconds: 7 });
    const refusal = await failure(post());
    expect(refusal).toBeInstanceOf(PlatformError);
    expect(refusal).toMatchObject({ status: 429, isLasting: false });
    expect((refusal as PlatformError).retryAfter).toBeGreaterThanOrEqual(7);
    expect((refusal as PlatformError).retryAfter).toBeLessThanOrEqual(8);
    expect(fake.arrived()).toEqual([]);
  });

  it('takes a broken answer for no answer', async () => {
    fake.trouble({ kind: 'broken' });
    expect(await failure(post())).toBeInstanceOf(UnreachableError);
  });

  it('says that a conversation that is not there will never be', async () => {
    const nowhere = { ...fake.channel(1), channel: fake.name === 'slack' ? 'C999' : '999' };
    expect(await failure(post(NAME, nowhere as never))).toMatchObject({ isLasting: true });
  });

  it('does not take a history it may not read for an empty one', async () => {
    await post(NAME, fake.channel(1));
    fake.forbidReading();
    expect(await find(NAME, fake.channel(1))).toEqual({ kind: 'unknown' });
  });

  it('gives a long message as several bodies, each found by its own name', async () => {
    const long = message(
      ...Array.from({ length: 30 }, (_, index) => list([`${index} ${'słowo '.repeat(150)}`])),
    );
    const bodies = fake.posting.bodies(long);
    expect(bodies.length).toBeGreaterThan(1);
    for (const [index, body] of bodies.entries())
      await fake.posting.post(fake.person(1), body, `dlv_abcdefghjkmnpq.${index}`);
    const found = await Promise.all(bodies.map((_, index) => find(`dlv_abcdefghjkmnpq.${index}`)));
    const ids = found.map((each) => (each.kind === 'found' ? each.posted.message : 'absent'));
    expect(new Set(ids).size).toBe(bodies.length);
    expect(ids).not.toContain('absent');
  });
});

describe('posting on Discord', () => {
  const clock = movingClock();
  let fake: FakePlatform;
  beforeEach(async () => {
    fake = await startDiscord(() => toEpoch(clock.now()));
  });
  afterEach(() => fake.close());

  it('under a name that was used minutes ago gives the first message back', async () => {
    const post = () => fake.posting.post(fake.person(1), fake.posting.bodies(words)[0]!, NAME);
    const [first, second] = [await post(), await post()];
    expect(second).toEqual(first);
    expect(fake.arrived()).toHaveLength(1);
  });
});

describe('posting on Slack', () => {
  const clock = movingClock();
  let fake: FakePlatform;
  beforeEach(async () => {
    fake = await startSlack(() => toEpoch(clock.now()));
  });
  afterEach(() => fake.close());

  it('under a message is found in its thread, and is not in the channel’s history', async () => {
    const to = { ...fake.channel(1), thread: '1763798400.000001' };
    const posted = await fake.posting.post(to, fake.posting.bodies(words)[0]!, NAME);
    expect(await fake.posting.find(to, NAME, clock.now())).toEqual({ kind: 'found', posted });
    expect(await fake.posting.find(fake.channel(1), NAME, clock.now())).toEqual({ kind: 'absent' });
  });
});

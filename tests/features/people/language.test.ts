import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/chat/input.ts';
import { toInstant } from '../../../src/core/clock.ts';
import { digestScene } from '../digests/scene.ts';
import { ANNA, command, press } from '../handover/world.ts';
import { ANNA_ON_DISCORD, konto, world } from './world.ts';

const TOMORROW = toInstant(Date.UTC(2026, 10, 24, 11));

/** These people were interested in an event, and hear that applications end tomorrow. */
const reminded = async (
  accounts: readonly Account[],
  before: (scene: Awaited<ReturnType<typeof digestScene>>) => Promise<unknown> = async () => {},
) => {
  const scene = await digestScene();
  const event = await scene.publish({ title: 'Superwizja', deadline: TOMORROW });
  for (const account of accounts)
    await scene.storage.calendar.interest(event.id, await scene.works(account), scene.clock.now());
  await before(scene);
  await scene.run('deadlines');
  const got = await scene.sent('digests.deadline');
  return got.map(({ text }) => (text.includes('24 listopada') ? 'Polish' : 'English'));
};

describe('a reminder', () => {
  it('comes in the language of the app to whoever chose none', async () => {
    const english = { ...ANNA, locale: 'en-US' };
    const polish = { ...ANNA, user: 'U8', locale: 'pl-PL' };
    expect(await reminded([english, polish])).toEqual(['English', 'Polish']);
  });

  it('comes in Polish to whoever chose it in an English app', async () => {
    const english = { ...ANNA, locale: 'en-US' };
    const chosen = reminded([english], ({ send }) => send(english, press('people.locale', 'pl')));
    expect(await chosen).toEqual(['Polish']);
  });

  it('comes in Polish where the app never told its language', async () => {
    expect(await reminded([ANNA])).toEqual(['Polish']);
  });

  it('follows the app when its language is changed there', async () => {
    const english = { ...ANNA, locale: 'en-US' };
    const changed = reminded([english], ({ send }) => send({ ...ANNA, locale: 'pl-PL' }, command('pomoc')));
    expect(await changed).toEqual(['Polish']);
  });
});

describe('the language of the app', () => {
  it('is that of an answer too where a message does not tell it', async () => {
    const { people, clock } = await world();
    const direct = { ...ANNA_ON_DISCORD, workspace: '' };
    expect((await people.identify(direct, clock.now())).locale).toBe('pl');
    await people.identify({ ...ANNA_ON_DISCORD, locale: 'en-GB' }, clock.now());
    expect((await people.identify(direct, clock.now())).locale).toBe('en');
    await people.identify({ ...ANNA_ON_DISCORD, locale: 'pl' }, clock.now());
    expect((await people.identify(direct, clock.now())).locale).toBe('pl');
  });

  it('is what /konto says reminders follow, until another is chosen', async () => {
    const { read } = await world();
    expect(await read(ANNA, konto())).toContain('Język: jak w aplikacji (odpowiedzi i przypomnienia)');
    await read(ANNA, press('people.locale', 'pl'));
    expect(await read(ANNA, konto())).toContain('Język: polski');
  });
});

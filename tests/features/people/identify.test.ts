import { describe, expect, it } from 'vitest';
import { ANNA, ANNA_ON_DISCORD, annaLinks, HOUR, JAN, world } from './world.ts';

describe('whoever speaks', () => {
  it('is new once, and the same person ever after', async () => {
    const { people, clock } = await world();
    const first = await people.identify(ANNA, clock.now());
    const second = await people.identify(ANNA, clock.now());
    expect(first).toMatchObject({ isNew: true, roles: ['worker'], locale: 'pl' });
    expect(second).toEqual({ ...first, isNew: false });
    expect((await people.identify(JAN, clock.now())).person).not.toBe(first.person);
  });

  it('is one new person when the first two things come at the same moment', async () => {
    const { people, clock } = await world();
    const speakers = await Promise.all([1, 2, 3].map(() => people.identify(ANNA, clock.now())));
    expect(new Set(speakers.map(({ person }) => person)).size).toBe(1);
    expect(speakers.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('is still new after suggestions were shown or a page opened: only then does the bot speak', async () => {
    const { people, clock } = await world();
    expect((await people.identify(ANNA, clock.now(), true)).isNew).toBe(false);
    expect((await people.identify(ANNA, clock.now())).isNew).toBe(true);
  });

  it('is introduced to in the first reply, though they had typed with suggestions before', async () => {
    const { read, send } = await world();
    await send(ANNA, { kind: 'suggest', command: 'konto', option: 'kod', text: 'a' });
    const konto = { kind: 'command', name: 'konto', options: {} } as const;
    expect(await read(ANNA, konto)).toContain('automatycznym asystentem');
    expect(await read(ANNA, konto)).not.toContain('automatycznym asystentem');
  });

  it('reads the language of the app until they choose their own', async () => {
    const { people, clock } = await world();
    const english = { ...ANNA, locale: 'en-GB' };
    const { person, locale } = await people.identify(english, clock.now());
    expect(locale).toBe('en');
    await people.chooseLocale(person, 'pl');
    expect((await people.identify(english, clock.now())).locale).toBe('pl');
    await people.chooseLocale(person, undefined);
    expect((await people.identify(english, clock.now())).locale).toBe('en');
  });

  it('is remembered by the latest name, cleaned of what cannot be seen', async () => {
    const { people, clock } = await world();
    const { person } = await people.identify(ANNA, clock.now());
    await people.identify({ ...ANNA, name: ' Anna\u202e  Maria ' }, clock.now());
    await people.identify({ ...ANNA, name: '' }, clock.now());
    expect((await people.profile(person)).accounts[0]?.name).toBe('Anna Maria');
  });
});

describe('a role', () => {
  it('is there while the group is, and gone at the next word after it is taken away', async () => {
    const { people, clock } = await world();
    const adviser = await people.identify({ ...ANNA, groups: ['S_DOR', 'S_OTHER'] }, clock.now());
    expect(adviser.roles).toEqual(['worker', 'adviser']);
    expect((await people.identify(ANNA, clock.now())).roles).toEqual(['worker']);
  });

  it('of a Discord server holds in direct messages too, for a day', async () => {
    const { people, clock } = await world();
    await people.identify({ ...ANNA_ON_DISCORD, groups: ['R_KO'] }, clock.now());
    const direct = { ...ANNA_ON_DISCORD, workspace: '' };
    clock.pass(23 * HOUR);
    expect((await people.identify(direct, clock.now())).roles).toContain('coordinator');
    clock.pass(HOUR);
    expect((await people.identify(direct, clock.now())).roles).toEqual(['worker']);
  });

  it('of a linked account holds here for a day after it was last seen there', async () => {
    const scene = await world();
    const { people, clock } = scene;
    await annaLinks(scene);
    await people.identify({ ...ANNA, groups: ['S_KO'] }, clock.now());
    expect((await people.identify(ANNA_ON_DISCORD, clock.now())).roles).toContain('coordinator');
    clock.pass(20 * HOUR);
    await people.identify({ ...ANNA, groups: ['S_KO'] }, clock.now());
    clock.pass(20 * HOUR);
    expect((await people.identify(ANNA_ON_DISCORD, clock.now())).roles).toContain('coordinator');
    clock.pass(4 * HOUR);
    expect((await people.identify(ANNA_ON_DISCORD, clock.now())).roles).toEqual(['worker']);
  });

  it('is kept of the groups that mean something alone', async () => {
    const { people, clock } = await world();
    const { person } = await people.identify({ ...ANNA, groups: ['S_PRIVATE', 'S_KO'] }, clock.now());
    expect((await people.profile(person)).accounts[0]?.sightings[0]?.groups).toEqual(['S_KO']);
  });

  it('of the first admin comes from the configuration', async () => {
    const { people, clock } = await world({ firstAdmin: 'slack:U1' });
    expect((await people.identify(ANNA, clock.now())).roles).toEqual(['worker', 'admin']);
    expect((await people.identify(JAN, clock.now())).roles).toEqual(['worker']);
  });
});

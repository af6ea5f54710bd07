import { describe, expect, it } from 'vitest';
import { type Day, shift, toInstant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { AccountKey } from '../../../src/features/people/domain.ts';
import type { Merge } from '../../../src/features/people/store.ts';
import { createStorage, type Storage } from '../../../src/storage/storage.ts';
import { type FreshDatabase, freshEngine, freshStorage } from '../../support/engines.ts';
import { meetingOf } from '../../support/meeting.ts';
import { spendUnguarded } from '../../support/unguarded.ts';
import { welcome } from './people.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));
const LATER = shift(NOW, 60_000);
const SLACK: AccountKey = { platform: 'slack', workspace: 'T1', user: 'U1' };
const DISCORD: AccountKey = { platform: 'discord', workspace: '', user: 'D1' };

/** Anna, first met on Slack, made a code there; on Discord, where she is somebody new, she typed it in. */
export const annaTwice = async (
  storage: Storage,
): Promise<{ anna: PersonId; onDiscord: PersonId; merge: Merge }> => {
  const { people } = storage;
  const slack = await welcome(people, SLACK, NOW);
  const discord = await welcome(people, DISCORD, LATER);
  const code = { id: 'lnk_1', hash: 'h1', person: slack.person, account: slack.account };
  await people.saveCode({ ...code, expiresAt: shift(LATER, 60_000) });
  await people.enterCode('lnk_1', { by: discord.person, on: discord.account });
  const merge = {
    code: 'lnk_1',
    enteredBy: discord.person,
    survivor: slack.person,
    merged: discord.person,
    at: LATER,
  };
  return { anna: slack.person, onDiscord: discord.person, merge };
};

export const linkingContract = (fresh: FreshDatabase): void => {
  describe('linking two accounts', () => {
    it('makes one person of two, who keeps both accounts', async () => {
      const storage = await freshStorage(fresh);
      const { anna, onDiscord, merge } = await annaTwice(storage);
      expect(await storage.people.link(merge)).toBe(true);
      expect((await storage.people.personBehind(DISCORD))?.id).toBe(anna);
      expect((await storage.people.person(anna))?.accounts.map(({ platform }) => platform)).toEqual([
        'slack',
        'discord',
      ]);
      expect(await storage.people.person(onDiscord)).toBeUndefined();
      expect((await storage.people.code('lnk_1'))?.used).toBe(true);
    });

    it('keeps the survivor’s own settings and takes over the others', async () => {
      const storage = await freshStorage(fresh);
      const { anna, onDiscord, merge } = await annaTwice(storage);
      await storage.people.setLocale(anna, 'pl');
      await storage.people.setLocale(onDiscord, 'en');
      await storage.people.setRegion(onDiscord, 'opolskie');
      await storage.people.greet(onDiscord, LATER);
      await storage.people.link(merge);
      expect(await storage.people.person(anna)).toMatchObject({
        locale: 'pl',
        region: 'opolskie',
        greeted: true,
      });
    });

    it('moves the answers served, and of two votes on one answer keeps the later', async () => {
      const storage = await freshStorage(fresh);
      const { anna, onDiscord, merge } = await annaTwice(storage);
      const asOf = '2026-11-22' as Day;
      await storage.answers.recordServed({ person: anna, answer: 'prog', asOf, at: NOW });
      await storage.answers.recordServed({ person: onDiscord, answer: 'kryterium', asOf, at: LATER });
      await storage.answers.vote({ person: anna, answer: 'prog', helpful: false, at: NOW });
      await storage.answers.vote({ person: onDiscord, answer: 'prog', helpful: true, at: LATER });
      await storage.answers.vote({ person: anna, answer: 'kryterium', helpful: true, at: LATER });
      await storage.answers.vote({ person: onDiscord, answer: 'kryterium', helpful: false, at: NOW });
      await storage.answers.vote({ person: onDiscord, answer: 'stawka', helpful: false, at: NOW });
      await storage.people.link(merge);
      expect((await storage.answers.latestServed(anna, 5)).map(({ answer }) => answer)).toEqual([
        'kryterium',
        'prog',
      ]);
      expect(await storage.answers.votes('prog')).toEqual({ helpful: 1, unhelpful: 0 });
      expect(await storage.answers.votes('kryterium')).toEqual({ helpful: 1, unhelpful: 0 });
      expect(await storage.answers.votes('stawka')).toEqual({ helpful: 0, unhelpful: 1 });
    });

    it('changes nothing with a code that has expired, was entered by somebody else, or was taken back', async () => {
      const storage = await freshStorage(fresh);
      const { anna, onDiscord, merge } = await annaTwice(storage);
      const stranger = await welcome(storage.people, { ...SLACK, workspace: 'T2', user: 'U9' });
      expect(await storage.people.link({ ...merge, at: shift(LATER, 60_000) })).toBe(false);
      expect(
        await storage.people.link({ ...merge, enteredBy: stranger.person, merged: stranger.person }),
      ).toBe(false);
      expect(await storage.people.link({ ...merge, survivor: stranger.person })).toBe(false);
      const newer = { id: 'lnk_2', hash: 'h2', person: anna, expiresAt: LATER };
      const { accounts } = (await storage.people.person(anna))!;
      await storage.people.saveCode({ ...newer, account: accounts[0]!.id });
      expect(await storage.people.link(merge)).toBe(false);
      expect((await storage.people.person(onDiscord))?.accounts).toHaveLength(1);
    });

    it('uses a code once when it is confirmed twice at the same moment', async () => {
      const storage = await freshStorage(fresh);
      const { merge } = await annaTwice(storage);
      const linked = await Promise.all(Array.from({ length: 8 }, () => storage.people.link(merge)));
      expect(linked.filter(Boolean)).toHaveLength(1);
    });

    it('(twin without the guard) would use the code twice', async () => {
      const engine = await freshEngine(fresh);
      await annaTwice(await createStorage(engine));
      const bothHaveLooked = meetingOf(2);
      const spent = await Promise.all(
        [1, 2].map(() => spendUnguarded(engine.queries, 'lnk_1', bothHaveLooked)),
      );
      expect(spent).toEqual([true, true]);
    });

    it('lets an account be taken away again, but not both at the same moment', async () => {
      const storage = await freshStorage(fresh);
      const { anna, merge } = await annaTwice(storage);
      await storage.people.link(merge);
      const { accounts } = (await storage.people.person(anna))!;
      const gone = await Promise.all(accounts.map(({ id }) => storage.people.detach(anna, id)));
      expect(gone.filter(Boolean)).toHaveLength(1);
      expect((await storage.people.person(anna))?.accounts).toHaveLength(1);
    });

    it('forgets codes long dead', async () => {
      const storage = await freshStorage(fresh);
      await annaTwice(storage);
      expect(await storage.purge(LATER)).toBe(0);
      expect(await storage.purge(shift(LATER, 3_600_000))).toBe(1);
      expect(await storage.people.codeByHash('h1')).toBeUndefined();
    });
  });
};

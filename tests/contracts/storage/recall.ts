import { describe, expect, it } from 'vitest';
import { toAccount } from '../../../src/chat/target.ts';
import { type Day, shift, toInstant } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import type { Change, KnownFact, Recall } from '../../../src/features/recall/domain.ts';
import type { Noted } from '../../../src/features/recall/store.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { welcome } from './people.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));
const DAY = 24 * 60 * 60 * 1000;
const after = (days: number) => shift(NOW, days * DAY);

const fact = (over: Partial<KnownFact> = {}): KnownFact => ({
  fact: 'T-4',
  version: 'v1',
  says: 'Próg wynosi 170 000 zł.',
  basis: 'art. 2',
  series: 'prog',
  validity: { from: '2026-01-01' as Day },
  held: true,
  ...over,
});

const change = (over: Partial<Change> = {}): Change => ({
  kind: 'corrected',
  fact: 'T-4',
  version: 'v1',
  says: 'Próg wynosi 170 000 zł.',
  basis: 'art. 2',
  period: 'od 1 stycznia 2026 r.',
  series: 'prog',
  noticedAt: NOW,
  isSkipped: false,
  ...over,
});

const noted = (over: Partial<Noted> = {}): Noted => ({
  learned: [],
  updated: [],
  gone: [],
  tell: [],
  at: NOW,
  ...over,
});

/** A recall of one change that somebody proposed to send. */
const proposed = async ({ recall, people }: Storage): Promise<Recall> => {
  const { person } = await welcome(people, { platform: 'slack', workspace: 'T1', user: 'U9' });
  await recall.note(noted({ recall: { id: 'rec_1', from: 0, changes: [change()] } }));
  const before = (await recall.recall('rec_1'))!;
  await recall.change(before, { ...before, state: 'proposed', proposer: { person, name: 'Jan' } });
  return (await recall.recall('rec_1'))!;
};

const served = (storage: Storage, person: PersonId, version: string, at = NOW) =>
  storage.answers.recordServed({ person, answer: 'prog', asOf: '2026-11-22' as Day, at }, [
    { fact: 'T-4', version, isForNow: true },
  ]);

const anna = ({ people }: Storage, user = 'U1') =>
  welcome(people, { platform: 'slack', workspace: 'T1', user });

export const recallContract = (fresh: FreshDatabase): void => {
  describe('what facts said', () => {
    it('is remembered from the first look and replaced by the look that saw it change first', async () => {
      const { recall } = await freshStorage(fresh);
      const bare = fact({ fact: 'X-9', held: false });
      expect(await recall.note(noted({ learned: [fact(), bare] }))).toBe(true);
      const later = fact({ version: 'v2', validity: { from: '2026-01-01' as Day, to: '2026-12-31' as Day } });
      const look = noted({
        updated: [{ before: fact(), after: later }],
        gone: [bare],
        recall: { id: newId('rec'), from: 0, changes: [change()] },
      });
      const looks = [look, { ...look, recall: { ...look.recall!, id: newId('rec') } }];
      const won = await Promise.all(looks.map((one) => recall.note(one)));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await recall.known()).toEqual([later]);
      expect(await recall.recalls(['noticed'], 9)).toHaveLength(1);
    });
  });

  describe('what people were told', () => {
    it('is told once for each answer and version, at its latest, within the time asked for', async () => {
      const storage = await freshStorage(fresh);
      const { person } = await anna(storage);
      await served(storage, person, 'v1', after(-100));
      await served(storage, person, 'v2', after(-20));
      await served(storage, person, 'v2', after(-10));
      const told = await storage.recall.told(['T-4', 'inny'], after(-90));
      expect(told).toEqual([
        { person, answer: 'prog', fact: 'T-4', version: 'v2', isForNow: true, at: after(-10) },
      ]);
    });

    it('is not asked about where the person does not want to hear of changes', async () => {
      const storage = await freshStorage(fresh);
      const { person } = await anna(storage);
      await served(storage, person, 'v1');
      await storage.people.setRecalls(person, 'off', NOW);
      expect((await storage.people.person(person))?.recallsOff).toBe(true);
      expect(await storage.recall.told(['T-4'], after(-90))).toEqual([]);
      await storage.people.setRecalls(person, 'on', NOW);
      expect(await storage.recall.told(['T-4'], after(-90))).toHaveLength(1);
    });

    it('goes along when two accounts become one person', async () => {
      const storage = await freshStorage(fresh);
      const mine = await anna(storage);
      const other = await welcome(storage.people, { platform: 'discord', workspace: '', user: '7' });
      await served(storage, mine.person, 'v1', after(-3));
      await served(storage, other.person, 'v1', after(-2));
      await served(storage, other.person, 'v2', after(-1));
      const expiresAt = after(1);
      await storage.people.saveCode({ id: 'lnk_1', hash: 'h', ...mine, expiresAt });
      await storage.people.enterCode('lnk_1', { by: other.person, on: other.account });
      const merge = { code: 'lnk_1', enteredBy: other.person, survivor: mine.person, merged: other.person };
      expect(await storage.people.link({ ...merge, at: NOW })).toBe(true);
      const told = await storage.recall.toldTo({ platform: 'discord', workspace: '', user: '7' }, after(-90));
      expect(told.map(({ version }) => version).toSorted()).toEqual(['v1', 'v2']);
      expect(await storage.recall.reachable([mine.person])).toHaveLength(2);
    });

    it('is forgotten after its time, with the answers given and what was decided long ago', async () => {
      const storage = await freshStorage(fresh);
      const { person } = await anna(storage);
      await served(storage, person, 'v1', after(-91));
      await served(storage, person, 'v2', after(-89));
      const before = await proposed(storage);
      const decider = { person, name: 'Anna' };
      await storage.recall.change(before, { ...before, state: 'editorial', decider, changedAt: after(-91) });
      expect(await storage.recall.forget(after(-90))).toBe(4);
      expect((await storage.recall.told(['T-4'], after(-900))).map(({ version }) => version)).toEqual(['v2']);
      expect(await storage.answers.latestServed(person, 9)).toHaveLength(1);
      expect(await storage.recall.recall('rec_1')).toBeUndefined();
    });
  });

  describe('a recall', () => {
    it('grows by what is noticed while nobody has decided', async () => {
      const { recall } = await freshStorage(fresh);
      await recall.note(noted({ recall: { id: 'rec_1', from: 0, changes: [change()] } }));
      const more = { id: 'rec_1', revision: 1, from: 1, changes: [change({ fact: 'T-5' })] };
      expect(await recall.note(noted({ recall: more }))).toBe(true);
      expect(await recall.note(noted({ recall: more }))).toBe(false);
      expect((await recall.recall('rec_1'))?.changes.map((one) => one.fact)).toEqual(['T-4', 'T-5']);
    });

    it('keeps which of its changes were taken for editorial', async () => {
      const { recall } = await freshStorage(fresh);
      await recall.note(
        noted({ recall: { id: 'rec_1', from: 0, changes: [change(), change({ fact: 'T-5' })] } }),
      );
      const before = (await recall.recall('rec_1'))!;
      const changes = before.changes.map((one) => ({ ...one, isSkipped: one.fact === 'T-5' }));
      expect(await recall.change(before, { ...before, changes })).toBe(true);
      expect((await recall.recall('rec_1'))?.changes.map((one) => one.isSkipped)).toEqual([false, true]);
      expect(await recall.change(before, before)).toBe(false);
    });

    it('is sent once, by one of two people who press at the same moment, with its messages', async () => {
      const storage = await freshStorage(fresh);
      const { person } = await anna(storage);
      const before = await proposed(storage);
      const to = toAccount({ platform: 'slack', workspace: 'T1', user: 'U1' });
      const tell = [{ kind: 'recall.told', thing: 'rec_1', to, locale: 'pl', content: {} }] as const;
      const retold = { person, answer: 'prog', fact: 'T-4', version: 'v2', isForNow: true, at: NOW };
      const sent = { ...before, state: 'sent', decider: { person, name: 'Anna' }, reached: 1 } as const;
      const sending = { before, after: sent, tell, retold: [retold, retold] };
      const won = await Promise.all([storage.recall.send(sending), storage.recall.send(sending)]);
      expect(won.toSorted()).toEqual([false, true]);
      expect(await storage.ledger.counts('recall.told', 'rec_1')).toMatchObject({ pending: 1 });
      expect(await storage.recall.recall('rec_1')).toMatchObject({ state: 'sent', reached: 1 });
      expect(await storage.recall.told(['T-4'], after(-1))).toEqual([retold]);
    });
  });
};

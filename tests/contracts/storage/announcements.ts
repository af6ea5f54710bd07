import { describe, expect, it } from 'vitest';
import { toAccount, type Target } from '../../../src/chat/target.ts';
import { type Day, shift } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import type { Addressee, AudiencePart } from '../../../src/features/announcements/audience.ts';
import type { PeoplePart } from '../../../src/features/announcements/store.ts';
import { CHUNK } from '../../../src/features/announcements/limits.ts';
import { decide } from '../../../src/features/announcements/domain.ts';
import { TODAY } from '../../support/calendar/an-event.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { annaTwice } from './linking.ts';
import { welcome } from './people.ts';
import { aUnit } from './units.ts';

const LATER = shift(TODAY, 60_000);
const DAY = 24 * 3_600_000;
const NYSA = aUnit({ id: 'unt_nysa', name: 'OPS Nysa', region: 'opolskie', powiat: 'nyski', type: 'ops' });
const BRZEG = aUnit({
  id: 'unt_brzeg',
  name: 'PCPR Brzeg',
  region: 'opolskie',
  powiat: 'brzeski',
  type: 'pcpr',
});
const TEXT = { title: 'Nowe wzory', body: 'Obowiązują od poniedziałku.' };
const LEASE = 'outbox';
const HOLDER = { id: 'run_1', host: 'h', pid: 1 };

export const announcementsContract = (fresh: FreshDatabase): void => {
  const stage = async () => {
    const storage = await freshStorage(fresh);
    const { announcements } = storage;
    for (const unit of [NYSA, BRZEG]) await storage.units.save(unit, TODAY);
    const person = async (user: string): Promise<PersonId> =>
      (await welcome(storage.people, { platform: 'slack', workspace: 'T1', user })).person;
    const [jan, anna, ewa] = [await person('U11'), await person('U12'), await person('U13')];
    await storage.units.join(
      { person: anna, unit: NYSA.id, post: 'social-worker', relation: 'employee' },
      TODAY,
    );
    await storage.units.join(
      { person: ewa, unit: BRZEG.id, post: 'accountant', relation: 'employee' },
      TODAY,
    );
    const author = { person: jan, name: 'Jan', mayDecide: true };
    const create = async (request = newId('req')) => {
      const id = await announcements.create({ id: newId('ann'), request, text: TEXT, author, at: TODAY });
      return (await announcements.announcement(id))!;
    };
    const at = (user: string): Target => toAccount({ platform: 'slack', workspace: 'T1', user });
    const addressees: readonly Addressee[] = [
      { to: at('U12'), locale: 'pl', person: anna, unit: NYSA.id },
      { missed: 'no-account', person: jan },
      { to: at('U13'), locale: 'en', person: ewa, unit: BRZEG.id },
    ];
    const launched = async () => {
      const draft = await create();
      const audience: readonly AudiencePart[] = [{ kind: 'workers', regions: ['opolskie'] }];
      const before = { ...draft, audience };
      const after = decide(before, { kind: 'launch', targets: 2 }, author, TODAY);
      if (!after.ok) throw new Error(after.refusal);
      expect(await announcements.launch({ before, after: after.value, addressees, tell: [] })).toBe(true);
      return (await announcements.announcement(draft.id))!;
    };
    /** The next of them, read for the outbox; `put` may be called by several who read the same. */
    const portion = async (most: number) => {
      const [going] = await announcements.sending();
      const next = await announcements.toFan(going!, most);
      const deliveries = next.map(({ to, locale }) => ({
        kind: 'announcements.told',
        thing: going!.id,
        to,
        locale,
        content: { announcement: going!.id },
      }));
      return { next, put: () => announcements.fan(going!, deliveries, TODAY) };
    };
    const fan = async (most: number) => {
      const { next, put } = await portion(most);
      return { next, isDone: await put() };
    };
    /** Sends to one of them, or has it refused for good. */
    const carry = async (user: string, end: 'sent' | 'failed'): Promise<void> => {
      await storage.leases.take(LEASE, HOLDER, TODAY, shift(TODAY, 3_600_000));
      const due = await storage.outbox.due('slack:T1', LATER, 9);
      const one = due.find(({ to }) => to.kind === 'person' && to.user === user)!;
      if (end === 'failed')
        return storage.outbox.settle(one, { state: 'failed', reason: 'user_disabled' }, LATER).then(() => {});
      const claimant = { holder: HOLDER.id, lease: LEASE, at: LATER };
      const claimed = await storage.outbox.claim(one, claimant, { parts: 1 });
      await storage.outbox.partSent(claimed!, { channel: 'D', message: user }, LATER, 'claimed');
    };
    return {
      storage,
      announcements,
      person,
      jan,
      anna,
      ewa,
      author,
      create,
      at,
      launched,
      portion,
      fan,
      carry,
    };
  };

  describe('announcements', () => {
    it('are made once for one request, and changed by one of two at once', async () => {
      const { announcements, create, author } = await stage();
      const draft = await create('req_1');
      expect((await create('req_1')).id).toBe(draft.id);
      expect(draft).toMatchObject({
        ...TEXT,
        state: 'draft',
        revision: 1,
        audience: [],
        author: { name: 'Jan' },
      });
      const settings = {
        kind: 'settings',
        isUrgent: true,
        callsAll: false,
        publishes: true,
        ackUntil: LATER,
      } as const;
      const after = decide(draft, settings, author, LATER);
      if (!after.ok) throw new Error(after.refusal);
      const change = () => announcements.change({ before: draft, after: after.value, tell: [] });
      expect((await Promise.all([change(), change()])).toSorted()).toEqual([false, true]);
      expect(await announcements.announcement(draft.id)).toMatchObject({
        isUrgent: true,
        ackUntil: LATER,
        revision: 2,
      });
      expect(await announcements.discard(draft)).toBe(false);
      expect(await announcements.discard((await announcements.announcement(draft.id))!)).toBe(true);
      expect(await announcements.announcement(draft.id)).toBeUndefined();
    });

    it('settle their addressees once, though two launch them in the same moment', async () => {
      const { announcements, create, author, at, anna } = await stage();
      const before = {
        ...(await create()),
        audience: [{ kind: 'everyone' }] as const,
        state: 'approval' as const,
      };
      await announcements.change({ before: { ...before, state: 'draft' }, after: before, tell: [] });
      const waiting = (await announcements.announcement(before.id))!;
      const second = { ...author, person: anna };
      const after = decide(waiting, { kind: 'launch', targets: 1 }, second, TODAY);
      if (!after.ok) throw new Error(after.refusal);
      const addressees = [{ to: at('U12'), locale: 'pl', person: anna }] as const;
      const launch = () =>
        announcements.launch({ before: waiting, after: after.value, addressees, tell: [] });
      expect((await Promise.all([launch(), launch(), launch()])).filter(Boolean)).toHaveLength(1);
      const { total } = await announcements.lines(before.id, ['queued'], { from: 0, size: 9 });
      expect(total).toBe(1);
    });

    it('come into the outbox part by part, each part once', async () => {
      const { storage, announcements, launched, portion, fan } = await stage();
      const { id } = await launched();
      const { put } = await portion(1);
      expect((await Promise.all([put(), put()])).toSorted()).toEqual([false, true]);
      expect((await fan(5)).next).toHaveLength(1);
      expect((await announcements.announcement(id))?.fanned).toBe(2);
      expect((await fan(5)).next).toEqual([]);
      const due = await storage.outbox.due('slack:T1', LATER, 9);
      const written = due.map(({ to, locale }) => [to.kind === 'person' ? to.user : '', locale]);
      expect(written.toSorted()).toEqual([
        ['U12', 'pl'],
        ['U13', 'en'],
      ]);
    });

    it('reach five thousand addressees part by part, each once', async () => {
      const { announcements, create, author, at, fan } = await stage();
      const created = await create();
      const draft = { ...created, audience: [{ kind: 'group', group: 'grp_1' }] as const };
      expect(await announcements.change({ before: created, after: draft, tell: [] })).toBe(true);
      const before = (await announcements.announcement(created.id))!;
      const after = decide(before, { kind: 'launch', targets: 5000 }, author, TODAY);
      if (!after.ok) throw new Error(after.refusal);
      const users = Array.from({ length: 5000 }, (_, index) => `M${String(index).padStart(4, '0')}`);
      const addressees = users.map((user) => ({ to: at(user), locale: 'pl' }) as const);
      expect(await announcements.launch({ before, after: after.value, addressees, tell: [] })).toBe(true);
      const put: string[] = [];
      for (let part = await fan(CHUNK); part.next.length > 0; part = await fan(CHUNK))
        put.push(...part.next.map(({ to }) => (to.kind === 'person' ? to.user : '')));
      expect(put.toSorted()).toEqual(users);
      expect(await announcements.standings(created.id)).toMatchObject({ queued: 5000 });
    });

    it('tell of each addressee how it stands, and send again only what failed', async () => {
      const { announcements, launched, fan, carry } = await stage();
      const { id } = await launched();
      const counts = async () =>
        Object.fromEntries(
          Object.entries(await announcements.standings(id)).filter(([, count]) => count > 0),
        );
      expect(await counts()).toEqual({ queued: 2, missed: 1 });
      await fan(5);
      await carry('U12', 'sent');
      await carry('U13', 'failed');
      expect(await counts()).toEqual({ sent: 1, failed: 1, missed: 1 });
      const { lines, total } = await announcements.lines(id, ['failed', 'missed'], { from: 0, size: 9 });
      expect(total).toBe(2);
      expect(lines.map(({ standing, reason, missed }) => [standing, reason ?? missed])).toEqual([
        ['failed', 'user_disabled'],
        ['missed', 'no-account'],
      ]);
      expect(await announcements.resendFailed(id, LATER)).toBe(1);
      expect(await announcements.resendFailed(id, LATER)).toBe(0);
      expect(await counts()).toEqual({ sent: 1, queued: 1, missed: 1 });
    });

    it('tell what is looked up from what waits for a person, and are under way again once one decided', async () => {
      const { storage, announcements, launched, fan, carry, author } = await stage();
      const { id } = await launched();
      await fan(5);
      await carry('U12', 'sent');
      const [doubted] = await storage.outbox.due('slack:T1', LATER, 9);
      const doubt = { state: 'uncertain', notBefore: LATER, reason: 'unreachable' } as const;
      await storage.outbox.settle(doubted!, doubt, LATER);
      expect(await announcements.standings(id)).toMatchObject({ sent: 1, checking: 1, uncertain: 0 });
      const [looked] = await storage.outbox.due('slack:T1', LATER, 9);
      await storage.outbox.settle(looked!, { state: 'held', reason: 'unknown' }, LATER);
      expect(await announcements.standings(id)).toMatchObject({ sent: 1, checking: 0, uncertain: 1 });

      const going = (await announcements.announcement(id))!;
      const over = decide(going, { kind: 'finish' }, author, LATER);
      if (!over.ok) throw new Error(over.refusal);
      await announcements.change({ before: going, after: over.value, tell: [] });
      expect(await storage.ledger.decide(doubted!.id, 'leave', LATER)).toBe(true);
      expect(await announcements.standings(id)).toMatchObject({ sent: 1, left: 1, uncertain: 0, dropped: 0 });
      expect(await announcements.sending()).toMatchObject([{ id, state: 'sending' }]);
    });

    it('are followed where a message was sent, once, also by what was sent late', async () => {
      const { announcements, launched, fan, carry, author } = await stage();
      const before = await launched();
      await fan(5);
      await carry('U12', 'sent');
      const going = (await announcements.announcement(before.id))!;
      const after = decide(going, { kind: 'retract' }, author, LATER);
      if (!after.ok) throw new Error(after.refusal);
      expect(await announcements.retract({ before: going, after: after.value, tell: [] })).toBe(true);
      const { id } = before;
      expect(await announcements.standings(id)).toMatchObject({ sent: 1, dropped: 1 });
      expect((await announcements.changedSince(TODAY)).map((one) => one.id)).toEqual([id]);
      expect(await announcements.changedSince(LATER)).toEqual([]);
      const follow = () => announcements.toFollow(id, 'announcements.retracted', `${id}:2`, 9);
      const [one] = await follow();
      expect(one?.to).toMatchObject({ user: 'U12' });
      const told = {
        kind: 'announcements.retracted',
        thing: `${id}:2`,
        locale: 'pl',
        content: {},
        to: one!.to,
      } as const;
      await announcements.tell([told], LATER);
      expect(await follow()).toEqual([]);
      expect(await announcements.posted('announcements.told', id, one!.to)).toEqual([
        { channel: 'D', message: 'U12' },
      ]);
      expect(
        await announcements.posted('announcements.told', id, { ...one!.to, user: 'U13' } as Target),
      ).toEqual([]);
    });

    it('are confirmed once by each person, and those who are missing are asked once a day', async () => {
      const { storage, announcements, launched, anna, ewa } = await stage();
      const { id } = await launched();
      expect(
        (await Promise.all([1, 2].map(() => announcements.acknowledge(id, anna, LATER)))).toSorted(),
      ).toEqual([false, true]);
      expect(await announcements.hasAcknowledged(id, anna)).toBe(true);
      expect((await announcements.unacknowledged(id)).map(({ person }) => person)).toEqual([ewa]);
      const [missing] = await announcements.unacknowledged(id);
      const day = '2026-11-23' as Day;
      const tell = [
        {
          kind: 'announcements.chased',
          thing: `${id}:${day}`,
          to: missing!.to,
          locale: 'pl',
          content: {},
          notBefore: LATER,
        },
      ] as const;
      expect(await announcements.chase(id, day, tell, TODAY)).toBe(true);
      expect(await announcements.chase(id, day, tell, TODAY)).toBe(false);
      expect(await announcements.unchase(id, day, TODAY)).toBe(1);
      expect(await announcements.unchase(id, day, TODAY)).toBeUndefined();
      expect(await storage.outbox.due('slack:T1', shift(LATER, 1), 9)).toEqual([]);
      expect(await announcements.chase(id, day, tell, TODAY)).toBe(true);
      expect(await announcements.unacknowledge(id, anna)).toBe(true);
      expect(await announcements.unacknowledge(id, anna)).toBe(false);
    });

    it('mean people by where and as what they work, by role, event, group and silence', async () => {
      const { storage, announcements, launched, person, jan, anna, ewa } = await stage();
      const meant = async (part: PeoplePart) => (await announcements.people(part)).toSorted();
      const sorted = (...people: readonly PersonId[]) => people.toSorted();
      const piotr = await person('U4');
      await storage.people.setRegion(piotr, 'opolskie');
      expect(await meant({ kind: 'workers', regions: ['opolskie'] })).toEqual(sorted(anna, ewa, piotr));
      expect(await meant({ kind: 'workers', regions: ['opolskie'], types: ['pcpr'] })).toEqual([ewa]);
      expect(await meant({ kind: 'workers', powiaty: ['nyski'] })).toEqual([anna]);
      expect(await meant({ kind: 'workers', posts: ['accountant'], powiaty: ['nyski'] })).toEqual([]);
      expect(await meant({ kind: 'everyone' })).toEqual(sorted(jan, anna, ewa, piotr));
      await storage.units.decideHead({ person: ewa, unit: BRZEG.id }, true, [], TODAY);
      expect(await announcements.heads()).toEqual([ewa]);
      const { id } = await launched();
      await announcements.acknowledge(id, anna, LATER);
      expect(await meant({ kind: 'silent-units', announcement: id })).toEqual([ewa]);
      expect(await announcements.powiaty()).toEqual(['brzeski', 'nyski']);
    });

    it('know where people were last met, who wants none, and who cannot be reached', async () => {
      const { announcements, launched, fan, carry, anna, ewa } = await stage();
      await launched();
      await fan(5);
      await carry('U13', 'failed');
      await announcements.setWanted(anna, 'off', TODAY);
      const [first, second] = await announcements.candidates([anna, ewa]);
      expect(first).toMatchObject({ person: anna, unit: NYSA.id, isOff: true, isRefused: false });
      expect(second).toMatchObject({ person: ewa, isOff: false, isRefused: true });
      await announcements.setWanted(anna, 'on', TODAY);
      expect((await announcements.candidates([anna]))[0]?.isOff).toBe(false);
    });

    it('have one confirmation of somebody whose two accounts become one', async () => {
      const { storage, announcements, launched } = await stage();
      const { anna, onDiscord, merge } = await annaTwice(storage);
      const { id } = await launched();
      await announcements.acknowledge(id, anna, TODAY);
      await announcements.acknowledge(id, onDiscord, TODAY);
      await announcements.setWanted(onDiscord, 'off', TODAY);
      expect(await storage.people.link(merge)).toBe(true);
      expect(await announcements.acknowledge(id, anna, LATER)).toBe(false);
    });

    it('are forgotten with their addressees and confirmations, no later than what tells how it went', async () => {
      const { storage, announcements, launched, create, fan, carry, anna, author } = await stage();
      const { id } = await launched();
      const draft = await create();
      await fan(5);
      await carry('U12', 'sent');
      await carry('U13', 'sent');
      await announcements.acknowledge(id, anna, LATER);
      const going = (await announcements.announcement(id))!;
      const purgeAfter = (days: number, more = 0) => storage.purge(shift(TODAY, days * DAY + more));

      await purgeAfter(400, 1);
      expect((await announcements.announcement(id))?.state).toBe('sending');
      const done = decide(going, { kind: 'finish' }, author, LATER);
      if (!done.ok) throw new Error(done.refusal);
      expect(await announcements.change({ before: going, after: done.value, tell: [] })).toBe(true);

      await purgeAfter(400);
      expect(await announcements.standings(id)).toMatchObject({ sent: 2, missed: 1, queued: 0 });
      expect(await announcements.hasAcknowledged(id, anna)).toBe(true);
      await purgeAfter(400, 1);
      expect(await announcements.announcement(id)).toBeUndefined();
      expect(await announcements.announcement(draft.id)).toBeUndefined();
      expect((await announcements.lines(id, ['sent', 'missed'], { from: 0, size: 9 })).total).toBe(0);
      expect(await announcements.hasAcknowledged(id, anna)).toBe(false);
    });

    it('have the addressee of two accounts that become one, who is asked by the survivor’s name', async () => {
      const { storage, announcements, jan, author, create } = await stage();
      const { anna, onDiscord, merge } = await annaTwice(storage);
      const draft = await create();
      const before = { ...draft, audience: [{ kind: 'everyone' }] as const, state: 'approval' as const };
      await announcements.change({ before: draft, after: before, tell: [] });
      const waiting = (await announcements.announcement(draft.id))!;
      const after = decide(waiting, { kind: 'launch', targets: 1 }, { ...author, person: anna }, TODAY);
      if (!after.ok) throw new Error(after.refusal);
      const to: Target = { kind: 'channel', platform: 'discord', workspace: 'G1', channel: 'C1' };
      const addressees: readonly Addressee[] = [
        { to, locale: 'pl', person: onDiscord },
        { missed: 'no-account', person: jan },
      ];
      await announcements.launch({ before: waiting, after: after.value, addressees, tell: [] });
      expect(await storage.people.link(merge)).toBe(true);
      expect((await announcements.unacknowledged(draft.id)).map(({ person }) => person)).toEqual([anna]);
      await announcements.acknowledge(draft.id, anna, LATER);
      expect(await announcements.unacknowledged(draft.id)).toEqual([]);
    });
  });
};

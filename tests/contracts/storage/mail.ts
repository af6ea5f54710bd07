import { describe, expect, it } from 'vitest';
import { targetKey, toMailbox } from '../../../src/chat/target.ts';
import { type Instant, shift } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Attempt } from '../../../src/features/mail/domain.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { addressesOf } from '../../../src/storage/addresses.ts';
import { enqueueSteps } from '../../../src/storage/outbox-steps.ts';
import { createStorage, type Storage } from '../../../src/storage/storage.ts';
import { aDelivery, channel, dueNow, person } from '../../support/deliveries.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';

/** A Monday, ten o'clock in Warsaw. */
const MORNING = '2026-11-23T09:00:00.000Z' as Instant;
const HOUR = 3_600_000;
const ANNA = 'per_anna' as PersonId;
const ATTEMPT: Attempt = {
  id: 'emt_1',
  address: 'anna@mops.example',
  secret: 'tajne',
  expiresAt: shift(MORNING, HOUR),
};
const LETTER = aDelivery({ kind: 'mail.code', thing: 'emt_1', to: toMailbox('emt_1'), isUrgent: true });
const REMINDER = { kind: 'handover.reminder', when: 'in-hours' } as const;

const welcome = (storage: Storage, id: PersonId, number: number) =>
  storage.people.welcome({
    platform: 'slack',
    workspace: 'T1',
    user: `U${number}`,
    person: id,
    account: `acc_${number}`,
    name: 'Anna',
    at: MORNING,
  });

/** Anna, who is person 1 on Slack and reads copies. */
const withAnna = async (fresh: FreshDatabase): Promise<{ storage: Storage; engine: Engine }> => {
  const engine = await freshEngine(fresh);
  const storage = await createStorage(engine);
  await welcome(storage, ANNA, 1);
  await storage.mail.copy([REMINDER]);
  await storage.mail.begin(ANNA, ATTEMPT, LETTER, MORNING);
  await storage.mail.prove(ANNA, ATTEMPT.id, MORNING);
  return { storage, engine };
};

const copies = async (storage: Storage, at: Instant = MORNING) =>
  (await dueNow(storage, at, 'email')).filter(({ kind }) => kind !== 'mail.code');

export const mailContract = (fresh: FreshDatabase): void => {
  describe('copies by e-mail', () => {
    it('go out beside the message, once, with what it says and the name of the mailbox, never the address', async () => {
      const { storage } = await withAnna(fresh);
      await storage.ledger.enqueue([aDelivery()], MORNING);
      await storage.ledger.enqueue([aDelivery()], MORNING);
      const box = await storage.mail.mailboxOf(ANNA);
      const [copy, ...more] = await copies(storage);
      expect(more).toEqual([]);
      expect(copy).toMatchObject({ kind: 'handover.reminder', locale: 'pl', content: { question: 1 } });
      expect(targetKey(copy!.to)).toBe(targetKey(toMailbox(box!.id)));
      expect(await storage.mail.addressOf(box!.id)).toBe('anna@mops.example');
      expect(await storage.ledger.counts('handover.reminder', 'question:1')).toMatchObject({ pending: 2 });
    });

    it('go out of what was answered on the screen at once, and nothing else does', async () => {
      const { storage } = await withAnna(fresh);
      await storage.ledger.enqueue([aDelivery({ isSeen: true })], MORNING);
      expect(await copies(storage)).toHaveLength(1);
      expect(await storage.ledger.counts('handover.reminder', 'question:1')).toMatchObject({
        pending: 1,
        dropped: 1,
      });
      expect(await storage.overview.went(shift(MORNING, -HOUR))).toEqual([]);
    });

    it('are written in the batch of the change, or not at all', async () => {
      const { storage, engine } = await withAnna(fresh);
      const missing = { query: engine.queries.deleteFrom('inbox').where('key', '=', 'none'), rows: 1 };
      const steps = enqueueSteps(engine.queries, [aDelivery()], MORNING);
      expect(await engine.batch([...steps, missing])).toBe(false);
      expect(await copies(storage)).toEqual([]);
      expect(await engine.batch(steps)).toBe(true);
      expect(await copies(storage)).toHaveLength(1);
    });

    it('go to nobody whose address is not proven, who does not want them, or of a kind that is not copied', async () => {
      const { storage } = await withAnna(fresh);
      const other = 'per_ola' as PersonId;
      await welcome(storage, other, 2);
      await storage.mail.begin(other, { ...ATTEMPT, id: 'emt_2' }, { ...LETTER, thing: 'emt_2' }, MORNING);
      await storage.ledger.enqueue([aDelivery({ to: person(2) }), aDelivery({ to: channel(1) })], MORNING);
      await storage.ledger.enqueue([aDelivery({ kind: 'handover.taken' })], MORNING);
      expect(await copies(storage)).toEqual([]);
      expect(await storage.mail.want(ANNA, false, MORNING)).toBe(true);
      await storage.ledger.enqueue([aDelivery({ thing: 'question:2' })], MORNING);
      expect(await copies(storage)).toEqual([]);
      expect(await storage.mail.want(ANNA, true, MORNING)).toBe(true);
      await storage.ledger.enqueue([aDelivery({ thing: 'question:3' })], MORNING);
      expect(await copies(storage)).toHaveLength(1);
    });

    it('are not made where letters are not set up any more', async () => {
      const { storage } = await withAnna(fresh);
      await storage.mail.copy([]);
      await storage.ledger.enqueue([aDelivery()], MORNING);
      expect(await copies(storage)).toEqual([]);
    });

    it('wait for half past seven of a working day, unless they are urgent, awaited, or would come too late', async () => {
      const { storage, engine } = await withAnna(fresh);
      const friday = '2026-11-27T15:00:00.000Z' as Instant;
      const monday = '2026-11-30T06:30:00.000Z' as Instant;
      await storage.mail.copy([REMINDER, { kind: 'registrations.offer', when: 'at-once' }]);
      await storage.ledger.enqueue(
        [
          aDelivery({ thing: 'waits', expiresAt: shift(monday, HOUR) }),
          aDelivery({ thing: 'urgent', isUrgent: true }),
          aDelivery({ thing: 'late', expiresAt: shift(friday, HOUR) }),
          aDelivery({ thing: 'offer', kind: 'registrations.offer' }),
        ],
        friday,
      );
      const rows = await engine.queries
        .selectFrom('outbox')
        .select(['thing', 'not_before'])
        .where('lane', '=', 'email')
        .where('kind', '!=', 'mail.code')
        .execute();
      expect(Object.fromEntries(rows.map(({ thing, not_before: at }) => [thing, at]))).toEqual({
        waits: monday,
        urgent: friday,
        late: friday,
        offer: friday,
      });
    });

    it('are taken back with the message they copy', async () => {
      const { storage } = await withAnna(fresh);
      await storage.ledger.enqueue([aDelivery()], MORNING);
      await storage.ledger.drop('handover.reminder', 'question:1', MORNING);
      expect(await copies(storage)).toEqual([]);
    });

    it('go out for five hundred people in one batch', async () => {
      const { storage } = await withAnna(fresh);
      await storage.ledger.enqueue(
        Array.from({ length: 500 }, (_, number) => aDelivery({ to: person(number) })),
        MORNING,
      );
      expect(await copies(storage)).toHaveLength(1);
    });
  });

  describe('somebody who came with a file and has no account', () => {
    it('is written to at the address of their application, while letters are set up and they have no account', async () => {
      const engine = await freshEngine(fresh);
      const storage = await createStorage(engine);
      const ola = 'per_ola' as PersonId;
      await engine.batch([
        {
          query: engine.queries.insertInto('people').values({
            id: ola,
            created_at: MORNING,
            greeted_at: null,
            locale: null,
            region: null,
            recalls_off_at: null,
          }),
        },
        {
          query: engine.queries.insertInto('profiles').values({
            person: ola,
            first_name: 'Ola',
            last_name: 'Lis',
            email: 'ola@gops.example',
            years_worked: null,
            degree: null,
            changed_at: MORNING,
          }),
        },
      ]);
      const written = async () => (await addressesOf(engine.queries, [ola])).get(ola);
      expect(await written()).toBeUndefined();
      await storage.mail.copy([REMINDER]);
      expect(await written()).toEqual({ to: toMailbox(ola), locale: 'pl' });
      expect(await storage.mail.addressOf(ola)).toBe('ola@gops.example');
      expect(await storage.mail.ownerOf(ola)).toEqual({ person: ola, hasAccount: false });
    });
  });

  describe('an address for copies', () => {
    it('is proven by the latest attempt only, while it lasts, and once', async () => {
      const { storage } = await withAnna(fresh);
      const second = { ...ATTEMPT, id: 'emt_2', address: 'a.nowak@mops.example' };
      await storage.mail.begin(ANNA, second, { ...LETTER, thing: 'emt_2', to: toMailbox('emt_2') }, MORNING);
      expect(await storage.mail.prove(ANNA, 'emt_1', MORNING)).toBe(false);
      expect(await storage.mail.prove(ANNA, 'emt_2', ATTEMPT.expiresAt)).toBe(false);
      const box = await storage.mail.mailboxOf(ANNA);
      expect(box).toMatchObject({ address: 'anna@mops.example', attempt: second });
      expect(await storage.mail.addressOf('emt_2')).toBe('a.nowak@mops.example');
      expect(await storage.mail.prove(ANNA, 'emt_2', MORNING)).toBe(true);
      expect(await storage.mail.prove(ANNA, 'emt_2', MORNING)).toBe(false);
      expect(await storage.mail.addressOf(box!.id)).toBe('a.nowak@mops.example');
      expect(await storage.mail.addressOf('emt_2')).toBeUndefined();
    });

    it('that is forgotten gets nothing, also of what waits', async () => {
      const { storage } = await withAnna(fresh);
      await storage.ledger.enqueue([aDelivery()], MORNING);
      const box = await storage.mail.mailboxOf(ANNA);
      await storage.mail.forget(ANNA);
      expect(await storage.mail.addressOf(box!.id)).toBeUndefined();
      expect(await storage.mail.want(ANNA, true, MORNING)).toBe(false);
    });
  });
};

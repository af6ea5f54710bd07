import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/core/clock.ts';
import type { DeliveryKind } from '../../../src/chat/delivery-kind.ts';
import { createAdviceFeature } from '../../../src/features/consultations/advice-feature.ts';
import { NOW } from '../../support/consultations/a-diary.ts';
import { laterBy, stageOn } from '../../support/consultations/stage.ts';
import { type FreshDatabase, freshEngine, onEveryDatabase } from '../../support/engines.ts';

const MONDAY = laterBy(23);

const open = async (fresh: FreshDatabase) => {
  const stage = await stageOn(await freshEngine(fresh));
  const kinds: Readonly<Record<string, DeliveryKind>> = createAdviceFeature(stage.working).deliveries ?? {};
  /** What would be sent now of everything that is in the outbox: `user title`, in the order of the titles. */
  const sent = async (now: Instant): Promise<readonly string[]> => {
    const rows = await stage.engine.queries
      .selectFrom('outbox')
      .select(['kind', 'target', 'content'])
      .where('not_before', '<=', now)
      .where('state', '=', 'pending')
      .execute();
    const told: string[] = [];
    for (const { kind, target, content } of rows) {
      const message = await kinds[kind.replace('advice.', '')]?.render(JSON.parse(content ?? ''), {
        locale: 'pl',
        now,
      });
      const [title] = message?.blocks ?? [];
      if (title?.kind === 'heading')
        told.push(`${String((JSON.parse(target) as string[]).at(-1))} ${title.text}`);
    }
    return told.toSorted();
  };
  return { ...stage, sent };
};

onEveryDatabase((fresh) => {
  describe('notices of consultations', () => {
    it('remind of the new time alone after a move, and of nothing after a cancellation (F10)', async () => {
      const { adviser, person, booked, booking, changing, sent } = await open(fresh);
      await adviser('A');
      const client = await person('U1');
      const view = await booked(client, laterBy(47));
      expect(await sent(laterBy(30))).toEqual(['A Nowa konsultacja', 'U1 Konsultacja jest jutro']);
      const move = { ...changing(view, client), startsAt: laterBy(71), despiteClash: false };
      const moved = await booking.move(move);
      if (!moved.ok) throw new Error('not moved');
      expect(await sent(laterBy(50))).toEqual([
        'A Termin konsultacji zmieniony',
        'U1 Konsultacja jest jutro',
      ]);
      await booking.cancel(changing(moved.value, client));
      expect(await sent(laterBy(70.5))).toEqual(['A Konsultacja jest odwołana']);
    });

    it('confirm what somebody else decided, and not what the person has just seen on the screen', async () => {
      const { adviser, crowd, booked, booking, changing, deciding, sent } = await open(fresh);
      const one = await adviser('A', { topics: ['lpdi', 'grupa-kadry'], confirmsByHand: true });
      const [client, colleague, other] = await crowd(3);
      const view = await booked(client!, laterBy(47));
      expect(await sent(NOW)).toEqual(['A Prośba o konsultację do decyzji']);
      await deciding.decide({ ...changing(view, one), accept: true });
      expect(await sent(NOW)).toEqual(['U1 Konsultacja jest umówiona']);
      await booked(colleague!, MONDAY, {
        wanted: { topic: 'grupa-kadry', mode: 'online' },
        others: [other!],
      });
      expect((await sent(NOW)).filter((line) => line.endsWith('umówiona'))).toEqual([
        'U1 Konsultacja jest umówiona',
        'U3 Konsultacja jest umówiona',
      ]);
      const now = (await booking.ofPerson(client!, NOW))[0]!;
      await booking.move({ ...changing(now, client!), startsAt: laterBy(71), despiteClash: false });
      expect((await sent(NOW)).filter((line) => line.startsWith('U1'))).toEqual([]);
    });

    it('name three other times of the adviser where a request was declined', async () => {
      const { adviser, person, booked, changing, deciding, engine, working } = await open(fresh);
      const one = await adviser('A', { confirmsByHand: true });
      const view = await booked(await person('U1'), MONDAY);
      await deciding.decide({ ...changing(view, one), accept: false, reason: 'szkolenie' });
      const { content } = await engine.queries
        .selectFrom('outbox')
        .select('content')
        .where('kind', '=', 'advice.declined')
        .executeTakeFirstOrThrow();
      const kinds: Readonly<Record<string, DeliveryKind>> = createAdviceFeature(working).deliveries ?? {};
      const message = await kinds['declined']?.render(JSON.parse(content ?? ''), { locale: 'pl', now: NOW });
      const labels = message?.blocks.flatMap((block) =>
        block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : [],
      );
      expect(labels?.slice(0, 3).map((label) => label.slice(-4))).toEqual(['8:00', '8:15', '8:30']);
      expect(labels?.slice(3)).toEqual(['Inne terminy', 'Zgłoszenie do doradców']);
    });

    it('ask for another time instead of reminding, where the adviser is on leave', async () => {
      const { adviser, person, booked, storage, store, sent } = await open(fresh);
      const one = await adviser('A');
      const { consultation } = await booked(await person('U1'), laterBy(47));
      const { day } = consultation;
      const leave = { id: 'exc_1', kind: 'closed', from: day, until: day, reason: 'leave' } as const;
      await storage.duty.addException((await store.adviser(one))!, leave, [], NOW);
      const own = async (now: Instant) => (await sent(now)).filter((line) => line.startsWith('U1'));
      expect(await own(laterBy(30))).toEqual(['U1 Konsultacja wymaga innego terminu']);
      await storage.duty.removeException((await store.adviser(one))!, 'exc_1', [], NOW);
      expect(await own(laterBy(30))).toEqual(['U1 Konsultacja jest jutro']);
    });

    it('reach those who still come to a group, and not who left it', async () => {
      const { adviser, crowd, booked, booking, changing, sent } = await open(fresh);
      await adviser('A', { topics: ['grupa-kadry'] });
      const clients = await crowd(5);
      const view = await booked(clients[0]!, MONDAY, {
        wanted: { topic: 'grupa-kadry', mode: 'online' },
        others: clients.slice(1),
      });
      await booking.cancel(changing(view, clients[4]!));
      const reminded = (await sent(laterBy(22.5))).filter((one) => one.endsWith('już niedługo'));
      expect(reminded).toEqual(['U1', 'U2', 'U3', 'U4'].map((user) => `${user} Konsultacja już niedługo`));
    });

    it('are sent to whoever has it now, when it was handed over', async () => {
      const { adviser, crowd, booked, booking, changing, people, sent } = await open(fresh);
      await adviser('A');
      const [client, colleague] = await crowd(2);
      people.worksAt(client!);
      people.worksAt(colleague!);
      const view = await booked(client!, MONDAY);
      await booking.handOver({ ...changing(view, client!), to: colleague! });
      expect(await sent(laterBy(22.5))).toEqual([
        'A Nowa konsultacja',
        'U2 Konsultacja już niedługo',
        'U2 Konsultacja przekazana Pani/Panu',
      ]);
    });

    it('never carry the words of whoever asks, neither in the outbox nor to the adviser', async () => {
      const { adviser, person, booked, engine } = await open(fresh);
      await adviser('A');
      await booked(await person('U1'), MONDAY, { matter: 'słowo tajne' });
      const rows = await engine.queries.selectFrom('outbox').select('content').execute();
      expect(rows.some(({ content }) => content?.includes('tajne'))).toBe(false);
    });

    it('tell of a freed time only while it can still be had', async () => {
      const { adviser, crowd, booked, booking, changing, requests, wishing, sent } = await open(fresh);
      await adviser('A');
      const [early, waits, quick] = await crowd(3);
      const first = await booked(early!, MONDAY);
      const second = await booked(waits!, laterBy(26));
      const wanted = { topic: 'lpdi', mode: 'phone' } as const;
      const consultation = second.consultation.id;
      await requests.wish({ request: 'w', client: waits!, wanted, consultation, at: NOW });
      await booking.cancel(changing(first, early!));
      await wishing.sweepWishes(NOW);
      expect((await sent(NOW)).filter((one) => one.startsWith('U2'))).toEqual([
        'U2 Jest wcześniejszy termin',
      ]);
      await booked(quick!, MONDAY);
      await booked((await crowd(1, 'V'))[0]!, laterBy(24.5));
      expect((await sent(NOW)).filter((one) => one.startsWith('U2'))).toEqual([]);
    });
  });
});

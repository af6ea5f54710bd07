import { describe, expect, it } from 'vitest';
import { person } from '../../support/deliveries.ts';
import { ANNA, idOf, JAN, press, textOf } from '../handover/world.ts';
import { announcementsScene, OLA } from '../announcements/scene.ts';

const KIND = 'announcements.told';

/** An announcement to Anna that is over, and more of its readers of whom it is not known whether they got it. */
const lost = async (readers: number) => {
  const scene = await announcementsScene([JAN, OLA]);
  await scene.works(ANNA);
  const { id } = await scene.sent();
  await scene.deliver();
  const { storage, clock } = scene;
  const extra = (from: number, count: number) => {
    const content = { announcement: id, readIn: 'direct' };
    return Array.from({ length: count }, (_, n) => {
      return { kind: KIND, thing: id, to: person(from + n), locale: 'pl', content } as const;
    });
  };
  /** More of them, in doubt from now on. */
  const doubt = async (from: number, count: number): Promise<void> => {
    const now = clock.now();
    await storage.ledger.enqueue(extra(from, count), now);
    for (const one of await storage.outbox.due('slack:T1', now, 500))
      await storage.outbox.settle(one, { state: 'held', reason: 'unknown' }, now);
  };
  await doubt(100, readers);
  const overview = () => scene.send(JAN, press('delivery.show'));
  const counts = () => storage.ledger.counts(KIND, id);
  return { ...scene, id, doubt, overview, counts };
};

describe('many messages of one announcement in doubt', () => {
  it('are one block with their number and when they may have left, and not hundreds of questions', async () => {
    const { overview } = await lost(250);
    const first = await overview();
    const text = textOf(first);
    expect(text).toContain('Ogłoszenie „Nowe wzory umów”: 250 wiadomości');
    expect(text).toContain('mogły wyjść 23 listopada 2026 r., 09:00');
    expect(text).toContain('prawa do czytania historii');
    expect(text).not.toContain('Wyślij ponownie');
    expect(text).not.toContain('więcej');
  });

  it.each([1, 3])('stay questions of their own while there are no more than three (%i)', async (readers) => {
    const { overview } = await lost(readers);
    const text = textOf(await overview());
    expect(text).toContain('Wyślij ponownie');
    expect(text).not.toContain('Pokaż pojedynczo');
  });

  it('are sent again together after a question that says what it means, and their progress is followed', async () => {
    const { overview, send, latest, counts, deliver } = await lost(24);
    const asked = await send(JAN, press(idOf(await overview(), 'Wyślij wszystkie jeszcze raz')));
    expect(textOf(asked)).toContain('Czy wysłać jeszcze raz 24 wiadomości?');
    expect(textOf(asked)).toContain('Kto swoją już dostał, dostanie to samo drugi raz');
    expect(await counts()).toMatchObject({ held: 24 });

    const done = await send(JAN, press(idOf(asked, 'Tak, wysłanie wszystkich')));
    expect(textOf(done)).toContain('Wysyłamy ponownie 24 wiadomości');
    expect(await latest()).toMatchObject({ state: 'sending' });
    const told = (await deliver()).filter(({ kind }) => kind === 'told');
    expect(new Set(told.map(({ user }) => user)).size).toBe(24);
    expect(told).toHaveLength(24);
    expect(await latest()).toMatchObject({ state: 'sent' });
    expect(textOf(await overview())).toContain('Nic nie czeka na decyzję');
  });

  it('are left together after a question that says that some get nothing', async () => {
    const { overview, send, counts, deliver } = await lost(22);
    const asked = await send(JAN, press(idOf(await overview(), 'Nie wysyłaj żadnej')));
    expect(textOf(asked)).toContain('Czy pozostawić bez ponownego wysłania 22 wiadomości?');
    expect(textOf(asked)).toContain('Kto swojej nie dostał, nie dostanie jej wcale');
    const done = await send(JAN, press(idOf(asked, 'Tak, bez wysyłania')));
    expect(textOf(done)).toContain('Bez ponownego wysłania: 22 wiadomości');
    expect(await counts()).toMatchObject({ held: 0, dropped: 22 });
    expect((await deliver()).filter(({ kind }) => kind === 'told')).toEqual([]);
  });

  it('are looked up together once the bot may read the history', async () => {
    const { overview, send, counts } = await lost(5);
    const asked = await send(JAN, press(idOf(await overview(), 'Sprawdź wszystkie jeszcze raz')));
    const done = await send(JAN, press(idOf(asked, 'Tak, sprawdzenie')));
    expect(textOf(done)).toContain('Sprawdzamy 5 wiadomości');
    expect(await counts()).toMatchObject({ held: 0, uncertain: 5 });
  });

  it('are asked about once more when their number changed in between, with the new one', async () => {
    const { overview, send, counts, doubt, storage, clock } = await lost(6);
    const asked = await send(JAN, press(idOf(await overview(), 'Wyślij wszystkie jeszcze raz')));
    await doubt(300, 2);
    const more = await send(JAN, press(idOf(asked, 'Tak, wysłanie wszystkich')));
    expect(textOf(more)).toContain('Tymczasem coś się zmieniło');
    expect(textOf(more)).toContain('Czy wysłać jeszcze raz 8 wiadomości?');
    const [one] = await storage.ledger.held(1);
    await storage.ledger.decide(one!.id, 'leave', clock.now());
    const fewer = await send(JAN, press(idOf(more, 'Tak, wysłanie wszystkich')));
    expect(textOf(fewer)).toContain('Czy wysłać jeszcze raz 7 wiadomości?');
    expect(await counts()).toMatchObject({ pending: 0, held: 7, dropped: 1 });
    await send(JAN, press(idOf(fewer, 'Tak, wysłanie wszystkich')));
    expect(await counts()).toMatchObject({ pending: 7, held: 0, dropped: 1 });
  });

  it('are decided by one of two coordinators; the other hears that it is done', async () => {
    const { overview, send, counts } = await lost(5);
    const all = await overview();
    const jan = await send(JAN, press(idOf(all, 'Wyślij wszystkie jeszcze raz')));
    const ola = await send(OLA, press(idOf(all, 'Nie wysyłaj żadnej')));
    await send(JAN, press(idOf(jan, 'Tak, wysłanie wszystkich')));
    const late = await send(OLA, press(idOf(ola, 'Tak, bez wysyłania')));
    expect(textOf(late)).toContain('Ktoś już o tym zdecydował');
    expect(await counts()).toMatchObject({ pending: 5, dropped: 0 });
  });

  it('can still be looked at one by one, all of them', async () => {
    const { overview, send, counts } = await lost(12);
    const first = await send(JAN, press(idOf(await overview(), 'Pokaż pojedynczo')));
    expect(textOf(first)).toContain('1–5 z 12');
    const next = await send(JAN, press(idOf(first, 'Następne')));
    const last = await send(JAN, press(idOf(next, 'Następne')));
    expect(textOf(last)).toContain('11–12 z 12');
    await send(JAN, press(idOf(last, 'Nie wysyłaj')));
    expect(await counts()).toMatchObject({ held: 11, dropped: 1 });
  });

  it('are for those who coordinate; a forged button of another person does nothing', async () => {
    const { overview, send, counts } = await lost(5);
    const asked = await send(JAN, press(idOf(await overview(), 'Nie wysyłaj żadnej')));
    const forged = await send(ANNA, press(idOf(asked, 'Tak, bez wysyłania')));
    expect(textOf(forged)).toContain('decydują koordynatorki i koordynatorzy');
    expect(await counts()).toMatchObject({ held: 5 });
  });
});

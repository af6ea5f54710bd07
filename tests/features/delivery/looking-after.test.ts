import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/core/clock.ts';
import { anAccount } from '../../support/context.ts';
import { aTerm } from '../../support/calendar/an-event.ts';
import { digestScene } from '../digests/scene.ts';
import { ANNA, command, form, idOf, JAN, press, textOf } from '../handover/world.ts';

const OLA = anAccount({ user: 'U8', name: 'Ola Koordynacka', groups: ['S_KO'] });

/** Two coordinators who were met, and Anna, who reads the digest of the week. */
const twoCoordinators = async () => {
  const stage = await digestScene();
  await stage.works(ANNA);
  for (const coordinator of [JAN, OLA]) await stage.send(coordinator, command('pytania'));
  await stage.orders(ANNA, 'Co tydzień: moje województwo');
  const pressed = async (account: typeof JAN, ...labels: readonly string[]) => {
    let reply = await stage.send(account, command('wysylki'));
    for (const label of labels) reply = await stage.send(account, press(idOf(reply, label)));
    return reply;
  };
  return { ...stage, pressed };
};

describe('/wysylki', () => {
  it('shows what is planned, by what people call it', async () => {
    const { pressed, storage } = await twoCoordinators();
    const plan = textOf(await pressed(JAN, 'Zaplanowane'));
    expect(plan).toContain(
      'Przegląd co tydzień w poniedziałek o 8:00 (1 odbiorca): poniedziałek, 30 listopada',
    );
    expect((await storage.overview.planned({ from: 0, size: 9 })).total).toBe(1);
  });

  it('shows announcements that are set for later, the next of all first, with the way to each', async () => {
    const { pressed, send, storage } = await twoCoordinators();
    await send(JAN, form('announcements.write:new:0', { tytul: 'Nowe wzory', tresc: 'Od poniedziałku.' }));
    const [draft] = (await storage.announcements.list(['draft'], { from: 0, size: 1 })).announcements;
    const sendAt = '2026-11-26T09:00:00.000Z' as Instant;
    await storage.announcements.change({
      before: draft!,
      after: { ...draft!, state: 'scheduled', sendAt },
      tell: [],
    });
    const first = textOf(await pressed(JAN));
    expect(first).toContain('Zaplanowane ogłoszenia: 1');
    expect(first).toContain('Najbliższy termin: Nowe wzory: czwartek, 26 listopada 2026 r., godz. 10:00');
    const plan = await pressed(JAN, 'Zaplanowane');
    expect(textOf(plan)).toContain('Nowe wzory: czwartek, 26 listopada 2026 r., godz. 10:00');
    expect(idOf(plan, 'Karta ogłoszenia')).toBe(`announcements.open:${draft!.id}`);
  });

  it('shows what went out and what was dropped, with the reason', async () => {
    const { publish, slots, sent, pressed, storage, clock } = await twoCoordinators();
    await publish();
    await slots('w1-0800');
    await sent();
    clock.pass(60_000);
    expect(textOf(await pressed(JAN, 'Wykonane'))).toContain('Przegląd nowości: 1 wiadomość');
    clock.pass(7 * 24 * 3_600_000 - 120_000);
    await publish({ title: 'Odwołane', terms: [aTerm('2026-12-16')] });
    await slots('w1-0800');
    for (const one of (await storage.calendar.shown({}, clock.now(), { from: 0, size: 9 })).happenings)
      await storage.calendar.cancel({ before: one, reason: 'choroba', tell: [], at: clock.now() });
    await sent();
    expect(textOf(await pressed(JAN, 'Pominięte'))).toContain(
      'Przegląd nowości: 1 wiadomość; zanim wyszły, przestały być aktualne',
    );
  });

  it('pauses everything after a question, tells the others, and goes on the same way', async () => {
    const { pressed, sent, send, read } = await twoCoordinators();
    const asked = await pressed(JAN, 'Wstrzymanie');
    expect(textOf(asked)).toContain('Nic nie ginie');
    const both = await Promise.all([JAN, OLA].map((who) => send(who, press('delivery.stopall'))));
    expect(both.map(textOf).filter((text) => text.includes('są wstrzymane. Koord'))).toHaveLength(1);
    expect(both.map(textOf).filter((text) => text.includes('są już wstrzymane'))).toHaveLength(1);
    for (const said of both)
      expect(textOf(await send(JAN, press(idOf(said, 'Wszystkie wysyłki'))))).toContain(
        'Wysyłki są wstrzymane od',
      );
    const told = await sent('delivery.paused');
    expect(told).toHaveLength(1);
    expect(told[0]!.text).toContain('nie wysyła niczego z własnej inicjatywy');
    expect(await read(JAN, command('wysylki'))).toContain(
      'Wysyłki są wstrzymane od: poniedziałek, 23 listopada',
    );
    // People are answered as ever.
    expect(await read(ANNA, command('szkolenia'))).toContain('Najbliższe szkolenia');

    await pressed(OLA, 'Wznowienie', 'Tak');
    expect((await sent('delivery.resumed')).map(({ where }) => where)).toEqual(['U4']);
    expect(await read(JAN, command('wysylki'))).not.toContain('wstrzymane od');
  });

  it('is for coordinators alone, whatever button somebody has', async () => {
    const { send, storage } = await twoCoordinators();
    for (const verb of ['show', 'plan', 'ran', 'skipped', 'pause', 'stopall', 'resume', 'goon'])
      expect(textOf(await send(ANNA, press(`delivery.${verb}`)))).toContain('koordynatorki i koordynatorzy');
    expect(await storage.pauses.current()).toBeUndefined();
  });
});

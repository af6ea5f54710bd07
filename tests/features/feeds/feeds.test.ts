import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../src/chat/files.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { feedsOver } from '../../../src/wiring/feeds.ts';
import { aPlan, aSession, aTerm } from '../../support/calendar/an-event.ts';
import { ANNA, command, DAY, idOf, MARIA, press, textOf } from '../handover/world.ts';
import { scene } from '../calendar/scene.ts';
import { feedSite } from './site.ts';

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => ({
    event: new ICAL.Event(component),
    status: component.getFirstPropertyValue('status'),
  }));

const fileIn = (reply: Reply): { name: string; text: string } => {
  const [file] = 'message' in reply ? (reply.message.files ?? []) : [];
  if (!file) throw new Error(`no file: ${textOf(reply)}`);
  return { name: file.name, text: Buffer.from(bytesOf(file)).toString() };
};

/** Anna has a seat on a cycle of two meetings, the second online. */
const annaHasASeat = async () => {
  const all = await scene();
  const anna = await all.works(ANNA);
  const event = await all.publish({
    onlineUrl: 'https://spotkania.example/pokoj',
    terms: [
      aTerm('2026-12-15', {
        sessions: [aSession('2026-12-15'), aSession('2026-12-22', { number: 2, from: '10:00', to: '12:00' })],
      }),
    ],
  });
  const confirm = await all.send(ANNA, press(`calendar.apply:${event.terms[0]!.id}`));
  await all.send(ANNA, press(idOf(confirm, 'Wysyłam zgłoszenie')));
  const file = async () =>
    fileIn(await all.send(ANNA, press(idOf(await all.send(ANNA, command('moje')), 'Do kalendarza'))));
  return { ...all, anna, event, file };
};

describe('the calendar file of one event', () => {
  it('is given to whoever has a seat, with every meeting and the online room', async () => {
    const { file, event } = await annaHasASeat();
    const { name, text } = await file();
    expect(name).toBe('wydarzenie-2026-12-15.ics');
    const [first, second] = eventsIn(text);
    expect(first?.event.uid).toBe(`${event.terms[0]!.sessions[0]!.id}@pomocnik`);
    expect(first?.event.summary).toBe('Dialog motywujący w pracy socjalnej (1 z 2)');
    expect(second?.event.startDate.toJSDate().toISOString()).toBe('2026-12-22T09:00:00.000Z');
    expect(text.replaceAll('\r\n ', '')).toContain('https://spotkania.example/pokoj');
  });

  it('is nobody else’s', async () => {
    const { send, works } = await annaHasASeat();
    await works(MARIA);
    const id = idOf(await send(ANNA, command('moje')), 'Do kalendarza');
    const refused = await send(MARIA, press(id));
    expect('message' in refused && refused.message.files).toBeUndefined();
    expect(textOf(refused)).toContain('nie ma pliku');
  });

  it('takes the event back after a resignation, under the same names and higher numbers', async () => {
    const { send, file } = await annaHasASeat();
    const before = eventsIn((await file()).text);
    const page = await send(ANNA, command('moje'));
    const asked = await send(ANNA, press(idOf(page, 'Rezygn')));
    await send(ANNA, press(idOf(asked, textsIn('pl').registrations.buttons.resignSure)));
    const back = fileIn(
      await send(ANNA, press(idOf(await send(ANNA, command('moje')), 'Usuń z kalendarza'))),
    );
    expect(back.text).toContain('METHOD:CANCEL');
    const after = eventsIn(back.text);
    expect(after.map(({ event }) => event.uid)).toEqual(before.map(({ event }) => event.uid));
    for (const [index, { event, status }] of after.entries()) {
      expect(status).toBe('CANCELLED');
      expect(event.sequence).toBeGreaterThan(before[index]!.event.sequence);
    }
  });
});

/** The same, with the site on the loopback and Anna's address. */
const annaHasAFeed = async () => {
  const all = await annaHasASeat();
  const { renew, off } = await feedSite(all, all.anna);
  return { ...all, renew, off, address: await renew() };
};

describe('the private address of a calendar', () => {
  it('gives the person’s events to a calendar program, and hardly anything when nothing changed', async () => {
    const { address } = await annaHasAFeed();
    const read = await fetch(address);
    expect(read.status).toBe(200);
    expect(read.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(read.headers.get('cache-control')).toBe('private, no-cache');
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
    expect(read.headers.get('referrer-policy')).toBe('no-referrer');
    expect(eventsIn(await read.text()).map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED']);
    const again = await fetch(address, { headers: { 'if-none-match': read.headers.get('etag')! } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
  });

  it('follows a change of the event under the same names (F12)', async () => {
    const { address, storage, event, clock } = await annaHasAFeed();
    const before = await fetch(address);
    const now = (await storage.calendar.happening(event.id))!;
    const plan = aPlan({ terms: [{ ...now.terms[0]!, sessions: [aSession('2026-12-16')] }] });
    expect(await storage.calendar.change({ before: now, plan, tell: [], at: clock.now() })).toBe(true);
    const after = await fetch(address, { headers: { 'if-none-match': before.headers.get('etag')! } });
    expect(after.status).toBe(200);
    const [moved, ...more] = eventsIn(await after.text());
    expect(more).toEqual([]);
    expect(moved?.event.startDate.toJSDate().toISOString()).toBe('2026-12-16T08:00:00.000Z');
    const [first] = eventsIn(await before.text());
    expect(moved?.event.uid).toBe(first?.event.uid);
    expect(moved?.event.sequence).toBeGreaterThan(first?.event.sequence ?? 99);
  });

  it('keeps a cancelled event for thirty days, then lets it go', async () => {
    const { address, storage, event, clock } = await annaHasAFeed();
    const before = (await storage.calendar.happening(event.id))!;
    await storage.calendar.cancel({ before, reason: 'choroba trenerki', tell: [], at: clock.now() });
    const states = async () => eventsIn(await (await fetch(address)).text()).map(({ status }) => status);
    expect(await states()).toEqual(['CANCELLED', 'CANCELLED']);
    clock.pass(29 * DAY);
    expect(await states()).toEqual(['CANCELLED', 'CANCELLED']);
    clock.pass(2 * DAY);
    expect(await states()).toEqual([]);
  });

  it('is dead once there is a new one or it is switched off, and a dead one is like one that never was', async () => {
    const { address, renew, off } = await annaHasAFeed();
    const next = await renew();
    const [dead, alive, invented] = await Promise.all([
      fetch(address),
      fetch(next),
      fetch(address.replace(/[^/]+\.ics/, `${'a'.repeat(32)}.ics`)),
    ]);
    expect([dead.status, alive.status, invented.status]).toEqual([404, 200, 404]);
    expect(await dead.text()).toBe(await invented.text());
    await off();
    expect((await fetch(next)).status).toBe(404);
  });

  it('is not kept: the database has its hash alone', async () => {
    const { address, storage, anna } = await annaHasAFeed();
    const token = /([^/]+)\.ics/.exec(address)![1]!;
    expect(await storage.feeds.byHash(token)).toBeUndefined();
    expect(await feedsOver(storage).personOf(token)).toBe(anna);
  });

  it('tells whoever asks too often when to come back', async () => {
    const { address } = await annaHasAFeed();
    const answers: Response[] = [];
    for (let count = 0; count < 32; count += 1) answers.push(await fetch(address));
    expect(answers.slice(0, 30).every(({ status }) => status === 200)).toBe(true);
    expect(answers.at(-1)?.status).toBe(429);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('/moje without an address of the site', () => {
  it('says plainly that no address can be made, and what can be done instead', async () => {
    const { send } = await annaHasASeat();
    const shown = await send(ANNA, press(idOf(await send(ANNA, command('moje')), 'Mój kalendarz')));
    expect(textOf(shown)).toContain('PUBLIC_URL');
    expect(textOf(shown)).toContain('Do kalendarza');
  });
});

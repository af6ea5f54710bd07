import { describe, expect, it } from 'vitest';
import { plain } from '../../../../src/chat/plain.ts';
import { askedDeliveries } from '../../../../src/features/consultations/asked-deliveries.ts';
import { shift } from '../../../../src/core/clock.ts';
import { NOW } from '../../../support/consultations/a-diary.ts';
import { deskScene } from '../../../support/consultations/desk.ts';
import { textOf } from '../../handover/world.ts';

/** Anna has asked the advisers; Maria advises on it. */
const begin = async () => {
  const here = await deskScene();
  const maria = await here.adviser('U9', { name: 'Maria Doradcza' });
  const anna = await here.person('U1');
  const asked = await here.requests.ask({
    request: 'req_1',
    client: anna,
    topic: 'lpdi',
    preferred: [],
    matter: 'Plan dla trzech gmin',
    at: NOW,
  });
  if (!asked.ok) throw new Error(asked.refusal.kind);
  const { id } = asked.value;
  const desk = here.as(maria);
  const card = await desk.press('duty.asked', id);
  /** What Anna is told, as it would be sent now. */
  const told = async (): Promise<string | undefined> => {
    const message = await askedDeliveries(here.working).refused.render(
      { request: id },
      { locale: 'pl', now: here.now() },
    );
    return message && plain(message);
  };
  return { ...here, anna, id, desk, card, told };
};

describe('a request that an adviser cannot take', () => {
  it('is declined only after a reason was given, which whoever asked reads with what can be done next', async () => {
    const { desk, card, requests, id, told } = await begin();
    const form = await desk.pressIn(card, 'Odmowa');
    expect(form.kind).toBe('form');
    expect(await requests.request(id)).toMatchObject({ state: 'waiting' });
    expect((await desk.fillIn(form, { powod: ' ' })).kind).toBe('invalid');
    const said = await desk.fillIn(form, { powod: 'W tej sprawie właściwy jest dział prawny.' });
    expect(textOf(said)).toContain('Odmowa zapisana.');
    const message = await told();
    expect(message).toContain('W tej sprawie właściwy jest dział prawny.');
    expect(message).toContain('[Inne terminy] [Przekazanie koordynatorom]');
    expect(message).not.toContain('Plan dla trzech gmin');
  });

  it('is found in `/moje` with its reason for two weeks, with the way on', async () => {
    const { desk, card, anna, requests, id } = await begin();
    await desk.fillIn(await desk.pressIn(card, 'Odmowa'), { powod: 'Właściwy jest dział prawny.' });
    const after = (days: number) => requests.declinedOf(anna, shift(NOW, days * 24 * 3_600_000));
    expect(await after(14)).toMatchObject([{ id, declined: { reason: 'Właściwy jest dział prawny.' } }]);
    expect(await after(14.1)).toEqual([]);
    await requests.passOn(id, anna, NOW);
    expect(await after(1)).toEqual([]);
    expect(await requests.requestsOf(anna)).toMatchObject([{ id, state: 'waiting' }]);
  });

  it('is not declined in words that name somebody', async () => {
    const { desk, card, requests, id } = await begin();
    const form = await desk.pressIn(card, 'Odmowa');
    const reply = await desk.fillIn(form, { powod: 'Proszę dzwonić: 601 202 303, PESEL 44051401359' });
    expect(reply.kind).toBe('invalid');
    expect(await requests.request(id)).toMatchObject({ state: 'waiting' });
  });

  it('is looked at anew where it was withdrawn or answered meanwhile', async () => {
    const { desk, card, requests, id, anna, told } = await begin();
    const form = await desk.pressIn(card, 'Odmowa');
    await requests.withdraw(id, anna, NOW);
    expect(textOf(await desk.fillIn(form, { powod: 'Brak czasu w tym miesiącu.' }))).toContain(
      'już załatwione albo wycofane',
    );
    expect(await told()).toBeUndefined();
  });

  it('waits for the coordinators when whoever asked passes it on, and nothing more is said of the decline', async () => {
    const { desk, card, requests, id, anna, told, working } = await begin();
    await desk.fillIn(await desk.pressIn(card, 'Odmowa'), { powod: 'Brak czasu w tym miesiącu.' });
    expect(await requests.passOn(id, anna, NOW)).toBe(true);
    expect(await told()).toBeUndefined();
    const waiting = await askedDeliveries(working).waiting.render(
      { request: id },
      { locale: 'pl', now: NOW },
    );
    expect(plain(waiting!)).toContain('którego doradcy nie mogli przyjąć');
  });

  it('tells who opens it afterwards that advisers declined it, and why', async () => {
    const { desk, card, requests, id, anna } = await begin();
    expect(textOf(card)).not.toContain('Stan');
    await desk.fillIn(await desk.pressIn(card, 'Odmowa'), { powod: 'Brak czasu w tym miesiącu.' });
    await requests.passOn(id, anna, NOW);
    const line = 'Deinstytucjonalizacja i lokalny plan (LPDI), od 10 stycznia 2027 r.';
    expect(textOf(await desk.press('duty.requests'))).toContain(
      `${line} · po odmowie przekazane koordynatorom`,
    );
    const again = textOf(await desk.press('duty.asked', id));
    expect(again).toContain('Stan: po odmowie przekazane koordynatorom');
    expect(again).toContain('Powód odmowy: Brak czasu w tym miesiącu.');
  });
});

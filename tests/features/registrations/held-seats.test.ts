import { afterEach, describe, expect, it } from 'vitest';
import { aPlan, aTerm } from '../../support/calendar/an-event.ts';
import { laterBy } from '../../support/registrations/stage.ts';
import { toldOn } from '../../support/registrations/told.ts';
import { temporaryStorage } from '../../support/storage.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** A term of four seats, of which a unit holds two without a name and two people have one each. */
const scene = async () => {
  const storage = await temporaryStorage();
  opened.push(() => storage.close());
  const stage = await toldOn(storage);
  const before = await stage.event({ terms: [aTerm('2026-12-15', { capacity: 4 })] });
  const term = before.terms[0]!.id;
  const head = await stage.person('H');
  stage.people.worksAt(head, { isHead: true });
  const [anna, maria] = await stage.crowd(2);
  await stage.signed(anna!, { term });
  const until = laterBy(100);
  const held = await stage.signUps.hold(stage.doing(head), { term, unit: 'uni_nysa', count: 2, until });
  if (!held.ok) throw new Error(held.refusal.kind);
  await stage.signed(maria!, { term });
  const textsAt = async () => (await stage.sent(laterBy(1))).map(({ text }) => text);
  return { ...stage, storage, before, term, head, held: held.value, textsAt };
};

describe('seats that a unit holds without a name', () => {
  it('are told of a change to the head, once for all of them', async () => {
    const { storage, before, term, signUps, textsAt } = await scene();
    const plan = aPlan({ terms: [aTerm('2026-12-16', { capacity: 4 })] });
    expect(await storage.calendar.change({ before, plan, tell: [], at: laterBy(1) })).toBe(true);
    await signUps.settle(term, laterBy(1));
    const texts = await textsAt();
    const toHead = texts.filter((text) => text.includes('Państwa jednostka ma tu miejsca bez nazwisk'));
    expect(toHead).toHaveLength(1);
    expect(toHead[0]).toContain('środa, 16 grudnia 2026 r.');
    expect(texts).toHaveLength(3);
  });

  it('are told of the cancellation with its reason to the head, once for all of them', async () => {
    const { storage, before, term, signUps, textsAt } = await scene();
    await storage.calendar.cancel({ before, reason: 'choroba', tell: [], at: laterBy(1) });
    await signUps.settle(term, laterBy(1));
    const texts = await textsAt();
    const toHead = texts.filter((text) => text.includes('zatrzymane dla Państwa jednostki'));
    expect(toHead).toHaveLength(1);
    expect(toHead[0]).toContain('Powód: choroba');
    for (const text of texts) expect(text).toContain('wtorek, 15 grudnia 2026 r.');
    expect(texts).toHaveLength(3);
  });

  it('go before anybody with a place where the seats become fewer, when that was agreed to', async () => {
    const { term, signUps, doing, head, statesOf, textsAt } = await scene();
    const by = doing(head, { isCoordinator: true });
    const fewer = { term, capacity: 1 };
    expect(await signUps.changeCapacity(by, fewer)).toEqual({
      ok: false,
      refusal: { kind: 'below-given', given: 4, releases: 2, moves: 1 },
    });
    expect(await signUps.changeCapacity(by, { ...fewer, moveToWaiting: 3 })).toMatchObject({ ok: false });
    expect(await signUps.changeCapacity(by, { ...fewer, moveToWaiting: 1, release: 2 })).toMatchObject({
      ok: true,
      value: { taken: 1, waiting: 1 },
    });
    expect((await statesOf(term)).toSorted()).toEqual(['confirmed', 'lapsed', 'lapsed', 'waiting']);
    const texts = await textsAt();
    expect(texts.filter((text) => text.includes('zwolniły się miejsca'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('wraca na listę rezerwową'))).toHaveLength(1);
  });

  it('leave everybody their place where giving up the unnamed ones is enough', async () => {
    const { term, signUps, doing, head, countOf } = await scene();
    const by = doing(head, { isCoordinator: true });
    expect(await signUps.changeCapacity(by, { term, capacity: 3, release: 1 })).toMatchObject({ ok: true });
    expect(await countOf(term, 'confirmed')).toBe(2);
    expect(await countOf(term, 'held')).toBe(1);
    expect(await signUps.check(laterBy(2))).toBe(0);
  });
});

describe('an application that moves to another date before the head agreed', () => {
  it('asks the head anew, about the date it is for now', async () => {
    const { stage, terms } = await (async () => {
      const storage = await temporaryStorage();
      opened.push(() => storage.close());
      const told = await toldOn(storage);
      const event = await told.event({
        needsConsent: true,
        terms: [aTerm('2026-12-15'), aTerm('2027-01-12', { number: 2 })],
      });
      return { stage: told, terms: event.terms };
    })();
    const head = await stage.person('H');
    const [anna] = await stage.crowd(1);
    stage.people.worksAt(head, { isHead: true });
    stage.people.worksAt(anna!);
    const { id } = await stage.signed(anna!, { term: terms[0]!.id });
    expect(await stage.signUps.move(stage.doing(anna!), id, terms[1]!.id)).toMatchObject({ ok: true });
    const asked = (await stage.sent(laterBy(1))).filter(({ text }) => text.includes('Prośba o zgodę'));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.text).toContain('12 stycznia 2027');
  });
});

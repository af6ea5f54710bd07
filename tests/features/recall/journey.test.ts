import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/chat/plain.ts';
import type { Account } from '../../../src/chat/input.ts';
import { baseWithout, changedBase } from '../../support/changed-base.ts';
import { ANNA, command, DAY, EWA, idOf, JAN, MARIA, press } from '../handover/world.ts';
import { realBase } from '../../support/knowledge.ts';
import { recallWorld, type RecallWorld, zloty } from './world.ts';

const read = async (scene: RecallWorld, account: Account): Promise<readonly string[]> =>
  (await scene.waitingFor(account)).map((one) => (one ? plain(one).replaceAll('\u00a0', ' ') : ''));

/** Anna was told; the value is corrected a day later. */
const corrected = async (): Promise<RecallWorld> => {
  const scene = await recallWorld();
  await scene.asks(ANNA);
  scene.clock.pass(DAY);
  await scene.becomes(changedBase(scene.base(), 'X-2', { values: zloty(155_000), basis: 'art. 2 Pzp' }));
  return scene;
};

/** Jan proposes, Maria sends. */
const sends = async (scene: RecallWorld): Promise<string> => {
  const seen = await scene.pressIn(JAN, 'sprostowania', 'Zobacz');
  await scene.send(JAN, press(idOf(seen, 'Proponuję wysłanie')));
  const second = await scene.pressIn(MARIA, 'sprostowania', 'Zobacz');
  return scene.read(MARIA, press(idOf(second, 'Wyślij sprostowanie')));
};

describe('a corrected fact', () => {
  it('is told once to whom it was told, in private: what, what holds now, since when, by which law', async () => {
    const scene = await corrected();
    expect(await read(scene, ANNA)).toEqual([]);
    expect(await sends(scene)).toContain('Wysyłamy sprostowanie do 1 osoby');
    const [told = '', ...more] = await read(scene, ANNA);
    expect(more).toEqual([]);
    expect(told).toContain('Od jakiej kwoty stosuje się ustawę? (odpowiedź z 23 listopada 2026 r.)');
    expect(told).toContain('Podaliśmy: Ustawę stosuje się od 150 000 zł netto.');
    expect(told).toContain('Podana podstawa: przepis X-2');
    expect(told).toContain('Prawidłowo: Ustawę stosuje się od 155 000 zł netto.');
    expect(told).toContain('Od kiedy: od 1 stycznia 2026 r. do 31 grudnia 2026 r.');
    expect(told).toContain('Podstawa: art. 2 Pzp');
    expect(told).toContain('Źródło: Źródło testowe (https://example.test/akt)');
    expect(told).toContain('[Bez wiadomości o zmianach]');
    expect(await read(scene, EWA)).toEqual([]);
  });

  it('shows the answer as it holds now by one press', async () => {
    const scene = await corrected();
    await sends(scene);
    const [told] = await scene.waitingFor(ANNA);
    const reply = { kind: 'message', to: 'person', message: told! } as const;
    const now = await scene.read(ANNA, press(idOf(reply, 'Zobacz odpowiedź teraz')));
    expect(now.replaceAll('\u00a0', ' ')).toContain('od 155 000 zł netto');
  });

  it('is told of in one message where several facts changed at once, also before anybody decided', async () => {
    const scene = await corrected();
    await scene.becomes(changedBase(scene.base(), 'X-5', { says: 'Postępowania idą po nowemu.' }));
    await sends(scene);
    const [told = '', ...more] = await read(scene, ANNA);
    expect(more).toEqual([]);
    expect(told).toContain('155 000 zł');
    expect(told).toContain('Postępowania idą po nowemu.');
  });

  it('is told of to those who were told the old text, not to those who asked after it', async () => {
    const scene = await corrected();
    await scene.asks(EWA);
    await sends(scene);
    expect(await read(scene, EWA)).toEqual([]);
    expect(await read(scene, ANNA)).toHaveLength(1);
  });

  it('that was corrected wrongly is told of again to those whom the first message reached', async () => {
    const scene = await corrected();
    await sends(scene);
    scene.clock.pass(DAY);
    await scene.becomes(changedBase(scene.base(), 'X-2', { values: zloty(150_000), basis: 'przepis X-2' }));
    await sends(scene);
    const [, second = ''] = await read(scene, ANNA);
    expect(second).toContain('Podaliśmy: Ustawę stosuje się od 155 000 zł netto.');
    expect(second).toContain('Prawidłowo: Ustawę stosuje się od 150 000 zł netto.');
  });

  it('needs no message where the change was taken back before anybody decided', async () => {
    const scene = await corrected();
    await scene.becomes(changedBase(scene.base(), 'X-2', { values: zloty(150_000), basis: 'przepis X-2' }));
    const seen = await scene.pressIn(JAN, 'sprostowania', 'Zobacz');
    expect('message' in seen && plain(seen.message)).toContain('Tę zmianę cofnięto');
    expect(() => idOf(seen, 'Proponuję wysłanie')).toThrow();
  });

  it('reaches nobody who was told more than 90 days ago', async () => {
    const scene = await recallWorld();
    await scene.asks(ANNA);
    scene.clock.pass(91 * DAY);
    await scene.becomes(changedBase(scene.base(), 'X-5', { says: 'Inaczej.' }));
    expect(await scene.read(JAN, command('sprostowania'))).toContain('Nic nie czeka na decyzję');
  });
});

describe('a rule that gave way', () => {
  it('is told of on its day to those who asked about their day, not to those who asked about another', async () => {
    const scene = await recallWorld();
    await scene.asks(ANNA);
    await scene.asks(EWA, 'ile wynosił próg zamówień w lipcu 2026');
    scene.clock.pass(40 * DAY);
    await scene.look();
    await sends(scene);
    const [told = ''] = await read(scene, ANNA);
    expect(told).toContain('Podaliśmy: Ustawę stosuje się od 150 000 zł netto.');
    expect(told).toContain('Teraz obowiązuje: Ustawę stosuje się od 200 000 zł netto.');
    expect(told).toContain('Od kiedy: od 1 stycznia 2027 r.');
    expect(await read(scene, EWA)).toEqual([]);
  });
});

describe('a fact that was withdrawn', () => {
  it('is told of as something we do not say any more', async () => {
    const scene = await recallWorld();
    await scene.asks(ANNA);
    scene.clock.pass(DAY);
    await scene.becomes(baseWithout(scene.base(), 'X-5'));
    await sends(scene);
    expect((await read(scene, ANNA))[0]).toContain('nie mamy dla niej potwierdzonej zasady');
  });
});

describe('somebody who does not want to hear of changes', () => {
  it('says so under such a message or in /konto, is told nothing, and may turn it on again', async () => {
    const scene = await corrected();
    const account = await scene.send(ANNA, command('konto'));
    expect(await scene.read(ANNA, press(idOf(account, 'Bez wiadomości')))).toContain('nie będziemy pisać');
    const seen = await scene.pressIn(JAN, 'sprostowania', 'Zobacz');
    expect('message' in seen && plain(seen.message)).toContain('Nie ma osób');
    const again = await scene.send(ANNA, command('konto'));
    expect('message' in again && plain(again.message)).toContain('Sprostowania: wyłączone');
    await scene.send(ANNA, press(idOf(again, 'Wiadomości o zmianach')));
    expect(await sends(scene)).toContain('do 1 osoby');
  });

  it('is told nothing even where the message was on its way', async () => {
    const scene = await corrected();
    await sends(scene);
    await scene.send(ANNA, press('people.recalls:off'));
    expect(await read(scene, ANNA)).toEqual(['']);
  });
});

describe('a recall', () => {
  it('is announced to the coordinators and advisers the bot knows, and on their own page', async () => {
    const scene = await recallWorld();
    await scene.send(JAN, command('pytania'));
    await scene.asks(ANNA);
    scene.clock.pass(DAY);
    await scene.becomes(changedBase(scene.base(), 'X-2', { values: zloty(155_000) }));
    const [told, ...more] = await read(scene, JAN);
    expect(more).toEqual([]);
    expect(told).toContain('Zmieniło się coś, co podaliśmy w odpowiedziach: 1 zmiana.');
  });

  it('is announced to every coordinator once, also to who never opened the list of questions', async () => {
    const scene = await recallWorld();
    const ola = { ...JAN, user: 'U8', name: 'Ola Koordynacka' };
    await scene.send(ola, command('pomoc'));
    await scene.send(JAN, command('pytania'));
    await scene.asks(ANNA);
    scene.clock.pass(DAY);
    await scene.becomes(changedBase(scene.base(), 'X-2', { values: zloty(155_000) }));
    for (const one of [JAN, ola]) expect(await read(scene, one), one.name).toHaveLength(1);
    expect(await read(scene, ANNA)).toEqual([]);
  });

  it('is sent by a second person only, and by whoever presses first only once', async () => {
    const scene = await corrected();
    const seen = await scene.pressIn(JAN, 'sprostowania', 'Zobacz');
    const id = idOf(seen, 'Proponuję wysłanie').split(':')[1]!;
    expect(await scene.read(MARIA, press(`recall.send:${id}`))).toContain('nikt teraz nie proponuje');
    await scene.send(JAN, press(`recall.propose:${id}`));
    expect(await scene.read(JAN, press(`recall.send:${id}`))).toContain('zatwierdza je druga osoba');
    const both = await Promise.all([MARIA, EWA].map((who) => scene.read(who, press(`recall.send:${id}`))));
    expect(both.filter((text) => text.includes('Wysyłamy sprostowanie'))).toHaveLength(1);
    expect(await scene.read(MARIA, press(`recall.send:${id}`))).toContain('już zdecydowano');
    expect(await read(scene, ANNA)).toHaveLength(1);
  });

  it('may be taken for editorial, in parts or as a whole, and nobody is told', async () => {
    const scene = await corrected();
    await scene.becomes(changedBase(scene.base(), 'X-5', { says: 'Postępowania idą po nowemu.' }));
    const seen = await scene.pressIn(JAN, 'sprostowania', 'Zobacz');
    const skipped = await scene.send(JAN, press(idOf(seen, 'Ten fakt: poprawka redakcyjna')));
    expect('message' in skipped && plain(skipped.message)).toContain('Uznane za poprawkę redakcyjną');
    await scene.send(JAN, press(idOf(skipped, 'Bez wysyłki: same poprawki redakcyjne')));
    expect(await scene.read(JAN, command('sprostowania'))).toContain('poprawka redakcyjna, bez wysyłki');
    await scene.look();
    expect(await scene.read(JAN, command('sprostowania'))).toContain('Nic nie czeka na decyzję');
    expect(await read(scene, ANNA)).toEqual([]);
  });

  it('is nobody else’s business', async () => {
    const scene = await corrected();
    expect(await scene.read(ANNA, command('sprostowania'))).toContain('sprostowania');
    expect(await scene.read(ANNA, press('recall.list'))).toContain('decydują doradcy i koordynatorzy');
    expect(await scene.read(ANNA, press('recall.send:rec_1'))).toContain('decydują doradcy i koordynatorzy');
  });

  it('keeps nobody’s question', async () => {
    const scene = await corrected();
    await sends(scene);
    const kept = JSON.stringify(await scene.storage.recall.told(['X-2', 'X-5'], '2020-01-01' as never));
    expect(kept).toContain('prog');
    expect(kept).not.toMatch(/ile wynosi/);
  });
});

describe('a calculation', () => {
  it('is recalled like an answer', async () => {
    const scene = await recallWorld(await realBase());
    const about = { kwota: '90 000', rodzaj: 'dostawy', kto: 'publiczny', srodki: 'bez-ue' };
    expect(await scene.read(ANNA, command('prog', about))).toContain('170\u00a0000');
    scene.clock.pass(DAY);
    await scene.becomes(changedBase(scene.base(), 'T-4', { values: zloty(175_000) }));
    await sends(scene);
    expect((await read(scene, ANNA))[0]).toContain('Wynik kalkulatora (odpowiedź z 23 listopada 2026 r.)');
    expect((await read(scene, ANNA))[0]).toContain('175 000 zł');
  });
});

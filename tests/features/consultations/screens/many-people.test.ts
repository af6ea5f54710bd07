import { describe, expect, it } from 'vitest';
import { links } from '../../../../src/features/consultations/links.ts';
import { press, textOf } from '../../handover/world.ts';
import { WEEK } from '../../../support/consultations/stage.ts';
import { deskScene } from '../../../support/consultations/desk.ts';
import { scene } from './scene.ts';

const MANY = 30;

const numbers = Array.from({ length: MANY }, (_, index) => index + 1);

const fieldOf = (reply: Awaited<ReturnType<Awaited<ReturnType<typeof scene>>['send']>>, id: string) =>
  reply.kind === 'form' || reply.kind === 'invalid'
    ? reply.form.fields.find((field) => field.id === id)
    : undefined;

describe('thirty advisers', () => {
  it('are all within reach of whoever books', async () => {
    const here = await scene();
    for (const number of numbers)
      await here.adviser(`A${String(number)}`, { name: `Doradca ${String(number)}. z Nysy` });
    const anna = await here.worker('U1', 'Anna');
    const times = await here.send(anna, press('consultations.slots:lpdi.t'));
    const form = await here.pressIn(anna, times, 'Wyszukanie doradcy');
    const shown = await here.fillIn(anna, form, { doradca: 'doradca 30.' });
    expect(textOf(shown)).toContain('Doradca: Doradca 30. z Nysy');
    expect(textOf(await here.pressIn(anna, shown, 'Dowolny doradca'))).toContain('Doradca: dowolny');
    const several = await here.fillIn(anna, form, { doradca: '3' });
    const field = fieldOf(several, 'doradca');
    const labels = field?.kind === 'choice' ? field.options.map(({ label }) => label) : [];
    expect(labels.toSorted()).toEqual(['Doradca 3. z Nysy', 'Doradca 30. z Nysy']);
  });

  it('can all be asked to advise beside somebody', async () => {
    const here = await deskScene();
    const maria = await here.adviser('U9', { name: 'Maria Doradcza', topics: ['grupa-kadry'] });
    for (const number of numbers)
      await here.adviser(`A${String(number)}`, { name: `Doradca ${String(number)}. z Nysy` }, WEEK);
    const desk = here.as(maria);
    const form = await desk.press('duty.session:grupa-kadry');
    const values = { dzien: '12.01', godziny: '10:00–13:00', forma: 'online' };
    expect(await desk.fillIn(form, { ...values, doradcy: 'doradca 30., nikt' })).toMatchObject({
      kind: 'invalid',
      faults: [{ field: 'doradcy', text: 'Nie ma takiej osoby do wyboru: „nikt”.' }],
    });
    const opened = await desk.fillIn(form, { ...values, doradcy: 'doradca 30., doradca 7.' });
    expect(textOf(opened)).toContain('Doradca 30. z Nysy');
    expect(textOf(opened)).toContain('Doradca 7. z Nysy');
  });
});

describe('thirty colleagues of a unit', () => {
  it('can all come instead of somebody', async () => {
    const here = await scene();
    await here.adviser('A1', { name: 'Maria Doradcza' });
    const anna = await here.worker('U1', 'Anna');
    for (const number of numbers) await here.worker(`W${String(number)}`, `Osoba${String(number)}.`);
    const [slot] = await here.slots({ topic: 'lpdi', mode: 'phone' }, 1);
    const view = await here.booked(anna, slot!.startsAt);
    const { id, revision } = view.consultation;
    const form = await here.send(anna, press(`consultations.hand-over:${id}:${String(revision)}`));
    expect(fieldOf(form, 'osoba')).toMatchObject({ kind: 'text' });
    expect(textOf(await here.fillIn(anna, form, { osoba: 'osoba30.' }))).toContain('Osoba30. Próbna');
  });

  it('can all come to a group', async () => {
    const here = await scene();
    await here.adviser('A1', { name: 'Maria Doradcza', topics: ['grupa-kadry'] });
    const anna = await here.worker('U1', 'Anna');
    for (const number of numbers) await here.worker(`W${String(number)}`, `Osoba${String(number)}.`);
    const times = await here.send(anna, press('consultations.slots:grupa-kadry.i'));
    const [slot] = await here.slots({ topic: 'grupa-kadry', mode: 'online' }, 1);
    expect(textOf(times)).toContain('Wolne terminy');
    const form = await here.send(
      anna,
      press(links.book({ topic: 'grupa-kadry', mode: 'online' }, slot!.startsAt)),
    );
    expect(fieldOf(form, 'osoby')).toMatchObject({ kind: 'text' });
    const values = { sprawa: '', dokument: '' };
    expect(await here.fillIn(anna, form, { ...values, osoby: 'osoba30., Osoba' })).toMatchObject({
      kind: 'invalid',
      faults: [{ field: 'osoby' }],
    });
    expect((await here.fillIn(anna, form, { ...values, osoby: 'osoba30., osoba29.' })).kind).toBe('message');
    const [group] = await here.store.groups(
      '2027-01-01T00:00:00.000Z' as never,
      '2028-01-01T00:00:00.000Z' as never,
    );
    expect((await here.booking.view(group!.id))?.participants).toHaveLength(3);
  });
});

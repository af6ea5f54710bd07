import { describe, expect, it } from 'vitest';
import type { FormValues } from '../../../../src/chat/form.ts';
import type { Reply } from '../../../../src/chat/reply.ts';
import { shift } from '../../../../src/core/clock.ts';
import type { PartOfWeek } from '../../../../src/features/consultations/asking.ts';
import type { Hours, Mode } from '../../../../src/features/consultations/domain.ts';
import { hours, NOW } from '../../../support/consultations/a-diary.ts';
import { deskScene } from '../../../support/consultations/desk.ts';
import { aUnit } from '../../../support/registrations/directory.ts';
import { textOf } from '../../handover/world.ts';

/** Labels of the times that can be ticked, and what stands above them. */
const offered = (reply: Reply) => {
  if (reply.kind !== 'form') throw new Error(`no form but ${reply.kind}`);
  const [field] = reply.form.fields;
  const labels = field?.kind === 'choices' ? field.options : [];
  return { intro: reply.form.intro, labels: labels.map(({ label }) => label), values: labels };
};

/** Anna asks on Sunday, 10 January 2027; Maria advises on it from Monday to Friday, 8:00–16:00, an hour and a half each. */
const asked = async (preferred: readonly PartOfWeek[], mode?: Mode, week?: readonly Hours[]) => {
  const here = await deskScene();
  const maria = await here.adviser('U9', { name: 'Maria Doradcza' }, week);
  const request = await here.requests.ask({
    request: 'req_1',
    client: await here.person('U1'),
    topic: 'lpdi',
    ...(mode ? { mode } : {}),
    preferred,
    at: NOW,
  });
  if (!request.ok) throw new Error(request.refusal.kind);
  const { id } = request.value;
  return { ...here, maria, id, propose: () => here.as(maria).press(`duty.propose:${id}`) };
};

describe('times to propose', () => {
  it('begin with the halves of days that suit whoever asks, and name the weekday', async () => {
    const { propose } = await asked(['tue-am', 'thu-pm'], 'phone');
    const { intro, labels } = offered(await propose());
    expect(intro).toContain(
      'Kiedy może: wtorek rano, czwartek po południu. Te terminy są pierwsze na liście.',
    );
    expect(labels.slice(0, 4)).toEqual([
      'wtorek, 12 stycznia 2027 r., 8:00–9:30',
      'wtorek, 12 stycznia 2027 r., 9:30–11:00',
      'czwartek, 14 stycznia 2027 r., 12:00–13:30',
      'czwartek, 14 stycznia 2027 r., 13:30–15:00',
    ]);
    expect(labels).toHaveLength(25);
  });

  it('are spread over days and halves of days where every time will do', async () => {
    const { propose } = await asked([], 'phone');
    const { intro, labels } = offered(await propose());
    expect(intro).not.toContain('Kiedy może');
    expect(labels.slice(0, 5)).toEqual([
      'poniedziałek, 11 stycznia 2027 r., 8:00–9:30',
      'poniedziałek, 11 stycznia 2027 r., 12:00–13:30',
      'wtorek, 12 stycznia 2027 r., 8:00–9:30',
      'wtorek, 12 stycznia 2027 r., 12:00–13:30',
      'środa, 13 stycznia 2027 r., 8:00–9:30',
    ]);
  });

  it('say so where nothing is free when it would suit', async () => {
    const mornings = [1, 2].map((weekday) => hours(weekday, '08:00', '11:00'));
    const { propose } = await asked(['fri-pm'], 'phone', mornings);
    const { intro, labels } = offered(await propose());
    expect(intro).toContain('W tych porach nie ma wolnych terminów, poniżej są inne.');
    expect(labels[0]).toBe('poniedziałek, 11 stycznia 2027 r., 8:00–9:30');
  });

  it('are in a way in which the adviser receives, where any way will do', async () => {
    const inPerson = [hours(3, '09:00', '12:00', { modes: ['in-person'] })];
    const { as, maria, id, propose, requests } = await asked([], undefined, inPerson);
    const form = await propose();
    expect(offered(form).intro).toContain('Forma: osobiście.');
    const [first] = offered(form).values;
    const values: FormValues = { terminy: [first!.value] };
    await as(maria).fillIn(form, values);
    expect((await requests.request(id))?.proposals).toMatchObject([{ mode: 'in-person', day: '2027-01-13' }]);
  });

  it('of anybody have the names of the advisers, for coordinators', async () => {
    const { as, person, id } = await asked([], 'phone');
    const coordinator = as(await person('U7'), ['worker', 'coordinator']);
    expect(offered(await coordinator.press(`duty.propose:${id}`)).labels[0]).toBe(
      'poniedziałek, 11 stycznia 2027 r., 8:00–9:30, Maria Doradcza',
    );
  });

  it('that are missing are the own ones of an adviser, and anybody’s for coordinators', async () => {
    const { as, person, id, propose } = await asked([], 'phone', []);
    expect(textOf(await propose())).toContain('nie ma Pani/Pan wolnych terminów');
    const coordinator = as(await person('U7'), ['worker', 'coordinator']);
    expect(textOf(await coordinator.press(`duty.propose:${id}`))).toContain('nikt nie ma wolnych terminów');
  });

  it('are not to be had outside of the area an adviser serves, which extra hours do not change', async () => {
    const here = await deskScene();
    const maria = await here.adviser('U9', { region: 'lubuskie' });
    const made = await here.requests.ask({
      request: 'req_1',
      client: await here.person('U1'),
      topic: 'lpdi',
      unit: aUnit().id,
      preferred: [],
      at: NOW,
    });
    const id = made.ok ? made.value.id : '';
    const said = textOf(await here.as(maria).press(`duty.propose:${id}`));
    expect(said).toContain('poza terenem z Pani/Pana zakresu doradztwa');
    expect(said).not.toContain('dodatkowy dyżur');
  });
});

describe('the list of requests', () => {
  it('tells those of one topic and one day apart: by the unit, and by what was proposed already', async () => {
    const { as, maria, person, propose, requests } = await asked([], 'phone');
    const { id: unit, name } = aUnit();
    await requests.ask({
      request: 'req_2',
      client: await person('U2'),
      topic: 'lpdi',
      unit,
      preferred: [],
      at: shift(NOW, 1),
    });
    const form = await propose();
    await as(maria).fillIn(form, { terminy: [offered(form).values[0]!.value] });
    const list = await as(maria).press('duty.requests');
    const line = 'Deinstytucjonalizacja i lokalny plan (LPDI), od 10 stycznia 2027 r.';
    const blocks = 'message' in list ? list.message.blocks : [];
    expect(textOf(list)).toContain(`${line} · terminy już zaproponowane`);
    expect(textOf(list)).toContain(`${line} · ${name}`);
    const menus = blocks.flatMap((block) => (block.kind === 'menu' ? [block] : []));
    expect(menus.map(({ options }) => options.map(({ label, hint }) => [label, hint]))).toEqual([
      [
        [line, 'terminy już zaproponowane'],
        [line, name],
      ],
    ]);
  });

  it('leads to every request, however many wait', async () => {
    const { as, maria, crowd, requests } = await asked([], 'phone');
    for (const [at, client] of (await crowd(30, 'W')).entries())
      await requests.ask({
        request: `req_${String(at + 2)}`,
        client,
        topic: 'lpdi',
        preferred: [],
        at: shift(NOW, at + 1),
      });
    const list = await as(maria).press('duty.requests');
    const blocks = 'message' in list ? list.message.blocks : [];
    const menus = blocks.flatMap((block) => (block.kind === 'menu' ? [block] : []));
    expect(menus.map(({ options }) => options.length)).toEqual([25, 6]);
    expect(new Set(menus.map(({ id }) => id)).size).toBe(2);
    const last = menus[1]!.options[5]!.value;
    expect(textOf(await as(maria).press(menus[1]!.id, last))).toContain('Od kiedy czeka');
  });
});

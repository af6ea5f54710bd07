import { describe, expect, it, onTestFinished } from 'vitest';
import { createDispatch } from '../../../src/chat/dispatch.ts';
import { formFaults } from '../../../src/chat/form.ts';
import type { Input } from '../../../src/chat/input.ts';
import { plain } from '../../../src/chat/plain.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { type Day, shift } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import type { Role } from '../../../src/core/roles.ts';
import { FIRST_TOPICS } from '../../../src/features/consultations/first-topics.ts';
import { createPictureFeature } from '../../../src/features/consultations/picture/feature.ts';
import { pictureDeps } from '../../../src/wiring/picture.ts';
import { NOW } from '../../support/consultations/a-diary.ts';
import { aContext } from '../../support/context.ts';
import { aUnit } from '../../support/registrations/directory.ts';
import { temporaryStorage } from '../../support/storage.ts';
import { press } from '../handover/world.ts';

const textOf = (reply: Reply): string => ('message' in reply ? plain(reply.message) : '');

/** A call of half an hour on 10 January 2027, the day on which it is looked at. */
const scene = async () => {
  const storage = await temporaryStorage();
  onTestFinished(() => storage.close());
  await storage.consultations.seedTopics(FIRST_TOPICS);
  const person = newId('per') as PersonId;
  const account = { platform: 'slack', workspace: 'T1', user: 'U1', name: 'Maria' } as const;
  await storage.people.welcome({ person, account: newId('acc'), ...account, at: NOW });
  const call = await storage.duty.logCall({
    id: newId('con'),
    request: newId('req'),
    adviser: person,
    topic: 'lpdi',
    minutes: 30,
    startsAt: shift(NOW, -1_800_000),
    endsAt: NOW,
    day: '2027-01-10' as Day,
    from: '08:30',
    to: '09:00',
    isExample: false,
    at: NOW,
  });
  const dispatch = createDispatch([createPictureFeature(pictureDeps(storage))]);
  const send = (input: Input, roles: readonly Role[] = ['worker', 'coordinator']) =>
    Promise.resolve(dispatch(aContext({ speaker: { person, roles }, now: NOW }), input));
  const open = (okres: string) => send({ kind: 'command', name: 'obraz-doradztwa', options: { okres } });
  /** The call was one of a unit in Nysa. */
  const noteUnits = async (): Promise<void> => {
    await storage.units.save(aUnit({ name: 'OPS w Nysie', gmina: 'Nysa' }), NOW);
    const before = (await storage.consultations.consultation(call))!;
    const outcome = (await storage.duty.outcome(call))!;
    await storage.duty.note({
      before,
      outcome: { ...outcome, unit: 'uni_nysa', notedAt: shift(NOW, 60_000) },
    });
  };
  return { send, open, noteUnits };
};

describe('/obraz-doradztwa', () => {
  it('counts the month unless another period is named, in words', async () => {
    const { open } = await scene();
    expect(textOf(await open(''))).toContain('Rozmowy poza umówionymi: 1 usługa, 0,5 godz.');
    expect(textOf(await open('styczeń 2027'))).toContain('Obraz doradztwa: styczeń 2027 r.');
    expect(textOf(await open('2026'))).toContain('W tym okresie nie ma nic do policzenia.');
  });

  it('asks again for a period that it cannot read', async () => {
    const { open } = await scene();
    const refused = await open('kiedyś tam');
    expect(refused.kind === 'form' && refused.form.intro).toContain('Nie udało się odczytać okresu.');
    expect(refused.kind === 'form' && formFaults(refused.form)).toEqual([]);
  });

  it('opens the services behind a figure, and behind a line of a table', async () => {
    const { send } = await scene();
    const within = '2027-01-01:2027-01-31';
    const calls = await send(press(`picture.list:${within}`, 'unplanned'));
    expect(textOf(calls)).toContain('Deinstytucjonalizacja i lokalny plan (LPDI)');
    expect(textOf(await send(press(`picture.list:${within}`, 'group')))).toContain(
      'nie ma nic do policzenia',
    );
    const topics = await send(press(`picture.table:${within}`, 'topic'));
    expect(topics).toMatchObject({
      message: {
        blocks: [
          { kind: 'table', rows: [['Deinstytucjonalizacja i lokalny plan (LPDI)', '1', '0,5', '1']] },
          { kind: 'menu' },
          { kind: 'buttons' },
        ],
      },
    });
    expect(textOf(await send(press(`picture.list:${within}`, 'topic:cus')))).toContain(
      'nie ma nic do policzenia',
    );
  });

  it('opens whom and where it reached behind the figures of people, units and local governments', async () => {
    const { send, noteUnits } = await scene();
    await noteUnits();
    const within = '2027-01-01:2027-01-31';
    const rowsOf = async (id: string, value: string) => {
      const reply = await send(press(id, value));
      const found =
        'message' in reply ? reply.message.blocks.find(({ kind }) => kind === 'table') : undefined;
      return found?.kind === 'table' ? found.rows : [];
    };
    const list = `picture.list:${within}`;
    expect((await rowsOf(list, 'persons')).map((row) => row.slice(0, 3))).toEqual([
      ['2027-01-10', '1', 'OPS w Nysie'],
    ]);
    expect(await rowsOf(list, 'units')).toEqual([['OPS w Nysie', '1', '0,5', '1']]);
    expect(await rowsOf(list, 'governments')).toEqual([['Nysa (powiat nyski)', '1', '0,5', '1']]);
    const services = await rowsOf(list, 'government:opolskie/nyski/Nysa');
    expect(services.map((row) => row[3])).toEqual(['OPS w Nysie']);
    expect(await rowsOf(list, 'government:opolskie/nyski/Paczków')).toEqual([]);
  });

  it('gives every table as a sheet', async () => {
    const { send } = await scene();
    const reply = await send(press('picture.file:2027-01-01:2027-01-31'));
    const names = 'message' in reply ? (reply.message.files ?? []).map(({ name }) => name) : [];
    expect(names).toEqual(
      [
        'uslugi',
        'tematy',
        'formy',
        'doradcy',
        'jednostki',
        'jst',
        'powiaty',
        'obciazenie',
        'obciazenie-tygodnie',
        'popyt',
      ].map((slug) => `doradztwo-${slug}-2027-01-01-2027-01-31.xlsx`),
    );
  });

  it('is for coordinators, whatever is pressed', async () => {
    const { send } = await scene();
    const refused = await send(press('picture.page:2027-01-01:2027-01-31'), ['worker', 'adviser']);
    expect(textOf(refused)).toContain('Obraz doradztwa jest dla koordynatorów.');
  });
});

import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Instant } from '../../src/core/clock.ts';
import { newId, type PersonId } from '../../src/core/ids.ts';
import { silentLog } from '../../src/core/log.ts';
import { ALL_MIGRATIONS } from '../../src/storage/migrations/all-migrations.ts';
import { openSqlite } from '../../src/storage/sqlite/open-sqlite.ts';
import { stageOn } from '../support/consultations/stage.ts';
import { NOW } from '../support/consultations/a-diary.ts';
import { temporaryDirectory } from '../support/storage.ts';

const AT = '2027-01-11T08:00:00.000Z' as Instant;
const LATER = '2027-01-11T09:00:00.000Z' as Instant;
const SEAT_WORDS = 29;

it('words of a group that was booked before seats had their own go to whoever wrote them', async () => {
  const directory = temporaryDirectory();
  const file = join(directory.path, 'pomocnik.sqlite');
  const opening = { clock: { now: () => NOW }, log: silentLog };
  const before = openSqlite(
    file,
    ALL_MIGRATIONS.filter(({ number }) => number < SEAT_WORDS),
    opening,
  );
  const { adviser, crowd } = await stageOn(before);
  const lead = await adviser('A');
  const [first, other] = await crowd(2);
  const consultation = async (id: string, cell: number, seats: number | null): Promise<void> => {
    await before.queries
      .insertInto('consultations')
      .values({
        id,
        uid: id,
        request: id,
        topic: 'grupa-kadry',
        mode: 'online',
        adviser: lead,
        starts_at: AT,
        ends_at: LATER,
        block_from: AT,
        block_to: LATER,
        first_cell: cell,
        end_cell: cell + 4,
        minutes: 60,
        day: '2027-01-11' as never,
        from_time: '09:00',
        to_time: '10:00',
        state: 'held',
        seats,
        minimum: seats === null ? null : 3,
        client: first!,
        matter: `Słowa ${id}`,
        document_url: 'https://a.pl/b',
        is_example: 0,
        made_at: NOW,
        changed_at: NOW,
      })
      .execute();
    for (const person of [first!, other!])
      await before.queries
        .insertInto('consultation_people')
        .values({
          id: newId('sea'),
          consultation: id,
          person,
          state: 'coming',
          request: `${id}:${person}`,
          made_by: person,
          made_at: NOW,
          changed_at: NOW,
        })
        .execute();
  };
  await consultation('con_group', 100, 12);
  await consultation('con_alone', 200, null);
  await before.close();

  const engine = openSqlite(file, ALL_MIGRATIONS, opening);
  onTestFinished(async () => {
    await engine.close();
    directory.remove();
  });
  const { store } = await stageOn(engine);
  const wordsOf = async (id: string): Promise<ReadonlyMap<PersonId, string | undefined>> =>
    new Map((await store.participants([id])).map(({ person, matter }) => [person, matter]));
  expect(await wordsOf('con_group')).toEqual(
    new Map([
      [first, 'Słowa con_group'],
      [other, undefined],
    ]),
  );
  expect((await store.consultation('con_group'))?.matter).toBeUndefined();
  expect((await store.consultation('con_group'))?.documentUrl).toBeUndefined();
  expect(await wordsOf('con_alone')).toEqual(
    new Map([
      [first, undefined],
      [other, undefined],
    ]),
  );
  expect((await store.consultation('con_alone'))?.matter).toBe('Słowa con_alone');
});

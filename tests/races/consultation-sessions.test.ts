import { describe, expect } from 'vitest';
import type { Day } from '../../src/core/clock.ts';
import { newId, type PersonId } from '../../src/core/ids.ts';
import { createOpening, type Session } from '../../src/features/consultations/opening.ts';
import { NOW } from '../support/consultations/a-diary.ts';
import { pair } from '../support/consultations/pair.ts';
import { laterBy, type Stage } from '../support/consultations/stage.ts';
import { onEveryDatabase } from '../support/engines.ts';

/** Monday, 8:00–11:00 in Warsaw. */
const session = (adviser: PersonId, coAdvisers: readonly PersonId[]): Session => ({
  request: newId('req'),
  topic: 'grupa-kadry',
  mode: 'online',
  startsAt: laterBy(23),
  endsAt: laterBy(26),
  day: '2027-01-11' as Day,
  from: '08:00',
  to: '11:00',
  minutes: 180,
  adviser,
  coAdvisers,
  at: NOW,
});

/** How many live consultations take the time of somebody at that hour, as the adviser or beside one. */
const taking = async ({ store }: Stage, person: PersonId): Promise<number> =>
  (await store.clashes(person, laterBy(23), laterBy(26), undefined)).length;

onEveryDatabase(
  (fresh) => {
    describe('group consultations that advisers open', () => {
      pair(
        fresh,
        'two over the time of the same co-adviser: one is opened, the other is told who cannot',
        async (stage, together) => {
          const [one, other, both] = [
            await stage.adviser('A'),
            await stage.adviser('B'),
            await stage.adviser('C'),
          ];
          const opening = createOpening(stage.working);
          const answers = await together([
            () => opening.open(session(one, [both])),
            () => opening.open(session(other, [both])),
          ]);
          expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
          const refused = answers.find(({ ok }) => !ok);
          expect(refused).toMatchObject({
            refusal: { kind: 'hindered', by: [{ adviser: { person: both }, why: 'taken' }] },
          });
          expect(await taking(stage, both)).toBe(1);
        },
      );

      pair(
        fresh,
        'a booking of the co-adviser at the very same time: either the group is opened or the time is booked',
        async (stage, together) => {
          const [one, both] = [await stage.adviser('A'), await stage.adviser('C')];
          const client = await stage.person('U1');
          const opening = createOpening(stage.working);
          const wanted = { topic: 'lpdi', mode: 'phone', adviser: both } as const;
          const answers = await together([
            () => opening.open(session(one, [both])),
            () => stage.booking.book(stage.aBooking(client, laterBy(24), { wanted })),
          ]);
          expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
          expect(await taking(stage, both)).toBe(1);
        },
      );

      pair(
        fresh,
        'nobody advises longer in a day than they said, also beside others',
        async (stage, together) => {
          const [one, both] = [await stage.adviser('A'), await stage.adviser('C', { dailyMinutes: 180 })];
          const client = await stage.person('U1');
          const opening = createOpening(stage.working);
          const wanted = { topic: 'lpdi', mode: 'phone', adviser: both } as const;
          const answers = await together([
            () => opening.open(session(one, [both])),
            () => stage.booking.book(stage.aBooking(client, laterBy(28), { wanted })),
          ]);
          expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
        },
      );
    });
  },
  { hasConnections: true },
);

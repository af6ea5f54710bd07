import { type Day, type Instant, shift } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Presence } from '../../features/attendance/domain.ts';
import type { Happening } from '../../features/calendar/domain.ts';
import type { HappeningPlan } from '../../features/calendar/store.ts';
import type { SignUps } from '../../features/registrations/service.ts';
import type { Storage } from '../../storage/storage.ts';
import { meetings, plan, term, workingDayAgo } from './plan.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An event for the preview that is over, with lists of attendance (pl. *szkolenie zakończone*). */
interface PastExample {
  readonly key: string;
  readonly plan: HappeningPlan;
  /** Who came: the first of the made-up people, and how many. */
  readonly people: readonly [from: number, count: number];
}

const organised = (by: string, region: string) => ({
  organiser: `ROPS ${by} (przykład)`,
  region,
  project: `prj_example_${region}`,
});

/** One that was held twice, so that its editions can be put side by side. */
const workshop = (place: string, day: Day): HappeningPlan =>
  plan({
    ...organised('w Katowicach', 'slaskie'),
    form: 'workshop',
    title: 'Praca z osobą w kryzysie psychicznym',
    topics: ['zdrowie psychiczne', 'interwencja kryzysowa'],
    place,
    trainer: 'interwentka kryzysowa',
    terms: [term(12, meetings([day], '09:00', '15:00', 45))],
  });

/** What took place in the last two months, in each example region. */
const pastExamples = (today: Day): readonly PastExample[] => {
  const ago = (days: number) => workingDayAgo(today, days);
  return [
    {
      key: 'past-training',
      people: [0, 11],
      plan: plan({
        ...organised('w Opolu', 'opolskie'),
        form: 'training',
        title: 'Trudne rozmowy: jak mówić o złych wiadomościach',
        topics: ['komunikacja', 'praca socjalna'],
        powiat: 'Opole',
        place: 'Opole, ul. Przykładowa 1, sala 12',
        trainer: 'psycholożka',
        catering: true,
        terms: [term(16, meetings([ago(45), ago(38)], '09:00', '15:30', 30))],
      }),
    },
    {
      key: 'past-course',
      people: [4, 10],
      plan: plan({
        ...organised('w Zielonej Górze', 'lubuskie'),
        form: 'cycle',
        title: 'Superwizja w pomocy społecznej: trzy spotkania',
        topics: ['superwizja', 'wsparcie zespołu'],
        place: 'Zielona Góra, ul. Wzorcowa 5 (przykład)',
        trainer: 'superwizorka pracy socjalnej',
        terms: [term(14, meetings([ago(33), ago(26), ago(19)], '09:00', '14:00', 30))],
      }),
    },
    {
      key: 'past-seminar',
      people: [2, 13],
      plan: plan({
        ...organised('w Poznaniu', 'wielkopolskie'),
        form: 'seminar',
        title: 'Nowe standardy usług opiekuńczych',
        topics: ['usługi opiekuńcze', 'standardy'],
        onlineUrl: 'https://example.org/standardy',
        trainer: 'prawnik',
        terms: [term(60, meetings([ago(14)], '10:00', '13:00', 0))],
      }),
    },
    {
      key: 'past-workshop',
      people: [6, 9],
      plan: workshop('Katowice, ul. Modelowa 7 (przykład)', ago(8)),
    },
    {
      key: 'past-workshop-earlier',
      people: [1, 7],
      plan: workshop('Gliwice, ul. Wzorowa 4 (przykład)', ago(52)),
    },
    {
      key: 'past-visit',
      people: [0, 8],
      plan: plan({
        ...organised('w Krakowie', 'malopolskie'),
        form: 'study-visit',
        title: 'Mieszkania wspomagane w praktyce',
        topics: ['mieszkania wspomagane', 'deinstytucjonalizacja'],
        place: 'Kraków, ul. Próbna 3 (przykład)',
        terms: [term(10, meetings([ago(4)], '08:30', '15:30', 60))],
      }),
    },
  ];
};

/** Nearly everybody was there: the sixth was not, the fifth missed the first day with a reason. */
const presenceOf = (attendee: number, session: number): Presence => {
  if (attendee === 5) return 'absent';
  return attendee === 4 && session === 0 ? 'excused' : 'present';
};

/** The event as it stands, published; the same one at every start. */
const published = async (
  { calendar }: Pick<Storage, 'calendar'>,
  { key, plan: planned }: PastExample,
): Promise<Happening | undefined> => {
  const at = shift(planned.terms[0]!.sessions[0]!.startsAt, -30 * DAY);
  const request = `example:${key}`;
  const id = await calendar.create({ id: newId('evt'), request, plan: planned, isExample: true, at });
  const before = await calendar.happening(id);
  if (before?.state === 'draft') await calendar.publish({ before, as: 'published', tell: [], at });
  return calendar.happening(id);
};

/**
 * Events of the example regions that are over, with who was there: what reports, certificates and surveys tell of. They are
 * made once; what a start did not finish the next one does.
 */
export const loadPastExamples = async (
  storage: Pick<Storage, 'calendar' | 'attendance'> & { readonly signUps: SignUps },
  people: readonly PersonId[],
  at: Instant,
): Promise<void> => {
  const { attendance, signUps } = storage;
  for (const example of pastExamples(warsawDay(at))) {
    const [past] = (await published(storage, example))?.terms ?? [];
    const last = past?.sessions.at(-1);
    if (!past || !last) continue;
    const noted = await attendance.attendees(last.id);
    if (noted.length > 0 && noted.every(({ presence }) => presence !== undefined)) continue;
    const applied = shift(past.sessions[0]!.startsAt, -14 * DAY);
    const [from, count] = example.people;
    // A minute apart, so that the list always has them in this order, and the same ones are absent.
    for (const [index, by] of people.slice(from, from + count).entries())
      await signUps.signUp(
        { by, isCoordinator: false, request: `${past.id}:${by}`, at: shift(applied, index * MINUTE) },
        { term: past.id },
      );
    for (const [number, { id: session, endsAt }] of past.sessions.entries())
      for (const [index, { registration }] of (await attendance.attendees(session)).entries())
        await attendance.markFirst({
          session,
          registration,
          presence: presenceOf(index, number),
          cause: 'list',
          by: people[0]!,
          at: shift(endsAt, HOUR),
        });
  }
};

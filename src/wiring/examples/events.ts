import type { Day } from '../../core/clock.ts';
import type { HappeningPlan, NewSession } from '../../features/calendar/store.ts';
import { meetings, momentOf, plan, term, workingDayIn, workingDaysIn } from './plan.ts';

/** An event for the preview, under a name of its own. */
export interface ExampleEvent {
  readonly key: string;
  readonly plan: HappeningPlan;
  /** How many made-up people have applied for its first term. */
  readonly applied: number;
  /** Whether a colleague of Piotr has, too: Piotr is asked for consent, or may send somebody else. */
  readonly withColleague?: true;
}

const opole = { organiser: 'ROPS w Opolu (przykład)', region: 'opolskie', project: 'prj_example_opolskie' };
const zielonaGora = {
  organiser: 'ROPS w Zielonej Górze (przykład)',
  region: 'lubuskie',
  project: 'prj_example_lubuskie',
};
const poznan = {
  organiser: 'ROPS w Poznaniu (przykład)',
  region: 'wielkopolskie',
  project: 'prj_example_wielkopolskie',
};

const inNysa = (sessions: readonly NewSession[]): readonly NewSession[] =>
  sessions.map((session) => ({ ...session, place: 'Nysa, ul. Przykładowa 2 (przykład)' }));

/** Trainings, visits and meetings of the first three regions, dated from today on. */
export const firstExamples = (today: Day): readonly ExampleEvent[] => {
  const on = (days: number) => workingDayIn(today, days);
  const until = (days: number, time = '11:00') => momentOf(on(days), time);
  return [
    {
      key: 'training',
      applied: 9,
      plan: plan({
        ...opole,
        form: 'training',
        title: 'Dialog motywujący w pracy socjalnej',
        aim: 'Ćwiczymy rozmowę, która pomaga osobie znaleźć własne powody do zmiany.',
        topics: ['dialog motywujący', 'praca socjalna'],
        powiat: 'Opole',
        place: 'Opole, ul. Przykładowa 1, sala 12',
        trainer: 'trenerka dialogu motywującego',
        forWhom: 'pracownice i pracownicy socjalni oraz asystentki i asystenci rodziny',
        catering: true,
        asks: ['diet', 'accessibility'],
        accessibility: 'sala na parterze, pętla indukcyjna',
        minimum: 8,
        partners: 'PCPR w Nysie (przykład)',
        downloads: [
          { label: 'Program', url: 'https://rops.example.org/program-przyklad' },
          { label: 'Regulamin rekrutacji', url: 'https://rops.example.org/regulamin-przyklad' },
          { label: 'Klauzula RODO', url: 'https://rops.example.org/rodo-przyklad' },
        ],
        deadline: until(8),
        resignUntil: until(9, '15:00'),
        terms: [
          term(16, meetings(workingDaysIn(today, 14, 2), '09:00', '15:30', 30), 1, 'Opole'),
          term(12, inNysa(meetings(workingDaysIn(today, 28, 2), '09:00', '15:30', 30)), 2, 'Nysa'),
        ],
      }),
    },
    {
      key: 'full',
      applied: 14,
      plan: plan({
        ...opole,
        form: 'workshop',
        title: 'Bezpieczeństwo pracy w terenie',
        aim: 'Jak przygotować się do wizyty w środowisku i co robić, gdy robi się niebezpiecznie.',
        topics: ['bezpieczeństwo', 'praca w środowisku'],
        powiat: 'nyski',
        place: 'Nysa, Rynek 1 (przykład)',
        trainer: 'trener samoobrony i psycholożka',
        deadline: until(6),
        terms: [term(12, meetings([on(10)], '08:30', '14:30', 45))],
      }),
    },
    {
      key: 'visit',
      applied: 4,
      plan: plan({
        ...opole,
        form: 'study-visit',
        title: 'Jak działa centrum usług społecznych',
        aim: 'Oglądamy pracę dwóch centrów i rozmawiamy z osobami, które je tworzyły.',
        topics: ['CUS', 'usługi społeczne'],
        place: 'wyjazd z Opola, ul. Przykładowa 1',
        eligibility: { unitTypes: ['ops', 'cus', 'jst'], regions: ['opolskie'] },
        priority: { newUnits: true },
        selection: 'priority',
        perUnit: 2,
        catering: true,
        asks: ['diet', 'overnight', 'accessibility'],
        needsConsent: true,
        deadline: until(12),
        terms: [term(24, meetings(workingDaysIn(today, 30, 2), '08:00', '16:00', 30))],
      }),
    },
    {
      key: 'cycle',
      applied: 11,
      plan: plan({
        ...zielonaGora,
        form: 'cycle',
        title: 'Praca z rodziną z doświadczeniem przemocy',
        topics: ['przemoc domowa', 'procedura Niebieskie Karty'],
        place: 'Zielona Góra, ul. Wzorcowa 5 (przykład)',
        trainer: 'superwizorka pracy socjalnej',
        eligibility: { posts: ['social-worker', 'family-assistant', 'psychologist'], minYearsWorked: 1 },
        minimum: 10,
        deadline: until(10),
        terms: [term(18, meetings([on(17), on(24), on(31), on(38), on(45)], '09:00', '14:00', 30))],
      }),
    },
    {
      key: 'meeting',
      applied: 6,
      plan: plan({
        ...zielonaGora,
        form: 'group-meeting',
        title: 'Spotkanie powiatowe: piecza zastępcza',
        topics: ['piecza zastępcza', 'PCPR'],
        powiat: 'żarski',
        place: 'Żary, starostwo, sala 3 (przykład)',
        terms: [term(25, meetings([on(5)], '10:00', '12:00', 30))],
      }),
    },
    {
      key: 'conference',
      applied: 11,
      withColleague: true,
      plan: plan({
        ...poznan,
        form: 'conference',
        title: 'Usługi bliżej ludzi: forum centrów usług społecznych',
        topics: ['CUS', 'deinstytucjonalizacja'],
        partners: 'Związek Miast i Gmin, Fundacja Pomocna (przykłady)',
        downloads: [
          { label: 'Program', url: 'https://rops.example.org/program-forum-przyklad' },
          { label: 'Formularz zgłoszenia', url: 'https://rops.example.org/formularz-przyklad' },
        ],
        place: 'Poznań, ul. Pokazowa 10 (przykład)',
        onlineUrl: 'https://example.org/forum',
        catering: true,
        asks: ['diet', 'accessibility'],
        accessibility: 'tłumaczenie na polski język migowy, winda',
        deadline: until(25),
        terms: [term(150, meetings([on(40)], '09:30', '15:30', 45))],
      }),
    },
    {
      key: 'seminar',
      applied: 3,
      plan: plan({
        ...poznan,
        form: 'seminar',
        title: 'Zmiany w przepisach o pomocy społecznej',
        topics: ['przepisy', 'świadczenia'],
        onlineUrl: 'https://example.org/seminarium',
        trainer: 'prawniczka',
        deadline: until(4, '15:00'),
        terms: [term(80, meetings([on(6)], '10:00', '13:00', 0))],
      }),
    },
  ];
};

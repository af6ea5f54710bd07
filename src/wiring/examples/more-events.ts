import type { Day } from '../../core/clock.ts';
import type { ExampleEvent } from './events.ts';
import { meetings, momentOf, plan, term, workingDayIn } from './plan.ts';

const poznan = {
  organiser: 'ROPS w Poznaniu (przykład)',
  region: 'wielkopolskie',
  project: 'prj_example_wielkopolskie',
};
const katowice = {
  organiser: 'ROPS w Katowicach (przykład)',
  region: 'slaskie',
  project: 'prj_example_slaskie',
};
const krakow = {
  organiser: 'ROPS w Krakowie (przykład)',
  region: 'malopolskie',
  project: 'prj_example_malopolskie',
};

/** The longer forms and the remaining two regions, dated from today on. */
export const moreExamples = (today: Day): readonly ExampleEvent[] => {
  const on = (days: number) => workingDayIn(today, days);
  const until = (days: number, time = '12:00') => momentOf(on(days), time);
  const weekly = (from: number, count: number) =>
    Array.from({ length: count }, (_, week) => on(from + 7 * week));
  return [
    {
      key: 'group-advice',
      applied: 3,
      plan: plan({
        ...poznan,
        form: 'group-advice',
        title: 'Lokalny plan deinstytucjonalizacji: doradztwo dla gmin',
        topics: ['LPDI', 'deinstytucjonalizacja'],
        eligibility: { unitTypes: ['ops', 'cus', 'jst'] },
        onlineUrl: 'https://example.org/doradztwo',
        minimum: 2,
        deadline: until(3),
        terms: [term(15, meetings([on(7)], '12:00', '15:00', 0))],
      }),
    },
    {
      key: 'vocational-course',
      applied: 4,
      withColleague: true,
      plan: plan({
        ...katowice,
        form: 'vocational-course',
        title: 'Kurs dla asystentek i asystentów rodziny',
        topics: ['asystent rodziny', 'praca z rodziną'],
        place: 'Katowice, ul. Modelowa 7 (przykład)',
        eligibility: { relation: 'employee' },
        selection: 'organiser',
        needsConsent: true,
        minimum: 12,
        deadline: until(20),
        terms: [term(20, meetings(weekly(35, 8), '09:00', '16:30', 45))],
      }),
    },
    {
      key: 'specialisation-1',
      applied: 6,
      plan: plan({
        ...katowice,
        form: 'specialisation-1',
        title: 'Specjalizacja I stopnia w zawodzie pracownik socjalny',
        topics: ['specjalizacja', 'pracownik socjalny'],
        place: 'Katowice, ul. Modelowa 7 (przykład)',
        eligibility: { posts: ['social-worker'], minYearsWorked: 2, degree: 'none' },
        selection: 'organiser',
        deadline: until(22),
        terms: [term(30, meetings(weekly(42, 6), '09:00', '16:00', 60))],
      }),
    },
    {
      key: 'specialisation-2',
      applied: 0,
      plan: plan({
        ...krakow,
        form: 'specialisation-2',
        title: 'Specjalizacja II stopnia: praca ze społecznością lokalną',
        topics: ['specjalizacja', 'organizowanie społeczności lokalnej'],
        place: 'Kraków, ul. Próbna 3 (przykład)',
        eligibility: { posts: ['social-worker'], minYearsWorked: 5, degree: 'first' },
        selection: 'organiser',
        deadline: until(24),
        terms: [term(25, meetings(weekly(50, 6), '09:00', '16:00', 60))],
      }),
    },
    {
      key: 'postgraduate',
      applied: 0,
      plan: plan({
        ...krakow,
        form: 'postgraduate',
        title: 'Zarządzanie organizacją pomocy społecznej',
        topics: ['zarządzanie', 'kadra kierownicza'],
        place: 'Kraków, uczelnia partnerska (przykład)',
        eligibility: { posts: ['manager', 'social-services-organiser'] },
        selection: 'organiser',
        price: 45_000,
        deadline: until(26),
        terms: [term(30, meetings(weekly(55, 10), '09:00', '17:00', 75))],
      }),
    },
    {
      key: 'small-training',
      applied: 1,
      plan: plan({
        ...krakow,
        form: 'training',
        title: 'Kontrakt socjalny krok po kroku',
        topics: ['kontrakt socjalny', 'praca socjalna'],
        powiat: 'tarnowski',
        place: 'Tarnów, ul. Szkolna 2 (przykład)',
        trainer: 'praktyczka pomocy społecznej',
        deadline: until(11),
        resignUntil: until(12),
        terms: [term(20, meetings([on(16)], '09:00', '15:00', 45))],
      }),
    },
    {
      key: 'planned',
      applied: 0,
      plan: plan({
        ...katowice,
        form: 'training',
        title: 'Wypalenie zawodowe: jak zadbać o zespół i o siebie',
        aim: 'Termin ustalimy, gdy będzie wiadomo, ile osób jest zainteresowanych.',
        topics: ['wypalenie zawodowe', 'zespół'],
        terms: [],
      }),
    },
  ];
};

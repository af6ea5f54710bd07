import { pathToFileURL } from 'node:url';
import type { Day, Instant } from '../../src/core/clock.ts';
import { writeCalendar } from '../../src/documents/calendar-file.ts';
import type { CalendarEntry, CalendarFile } from '../../src/features/feeds/domain.ts';

const at = (text: string): Instant => `${text}:00.000Z` as Instant;

const entry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'ses_1@pomocnik',
  sequence: 3,
  stamp: at('2026-11-20T10:00'),
  when: { kind: 'hours', startsAt: at('2026-12-15T08:00'), endsAt: at('2026-12-15T14:00') },
  title: 'Szkolenie „Zażółć gęślą jaźń”, część 1',
  place: 'Opole, ul. Ćwikła 1; sala 12\\B',
  url: 'https://spotkania.example/pokoj?a=1&b=ż',
  description:
    'Organizator: ROPS w Opolu\nProwadzi: psycholożka, długi i bardzo szczegółowy opis świadczeń 🎓🎓🎓🎓🎓🎓🎓🎓🎓🎓🎓🎓\nRezygnacja: /moje',
  state: 'confirmed',
  ...over,
});

const hours = (day: string, from: string, to: string): CalendarEntry['when'] => ({
  kind: 'hours',
  startsAt: at(`${day}T${from}`),
  endsAt: at(`${day}T${to}`),
});

/** What the golden files are made of. */
export const calendars: Readonly<Record<string, CalendarFile>> = {
  event: { method: 'publish', entries: [entry()] },
  cancelled: { method: 'cancel', entries: [entry({ sequence: 4, state: 'cancelled' })] },
  feed: {
    name: 'Pomocnik: moje szkolenia',
    method: 'publish',
    entries: [
      entry(),
      entry({
        uid: 'ses_2@pomocnik',
        sequence: 0,
        state: 'tentative',
        title: 'Do potwierdzenia: Superwizja',
      }),
      entry({ uid: 'ses_3@pomocnik', sequence: 1, state: 'cancelled' }),
      entry({ uid: 'ses_4@pomocnik', when: hours('2027-03-27', '08:00', '12:00') }),
      entry({ uid: 'ses_5@pomocnik', when: hours('2027-03-28', '07:00', '11:00') }),
      entry({
        uid: 'ses_days@pomocnik',
        when: { kind: 'days', from: '2027-02-28' as Day, to: '2027-03-01' as Day },
      }),
    ],
  },
  hostile: {
    method: 'publish',
    entries: [
      entry({
        title: '=HYPERLINK("http://zly.example")\r\nBEGIN:VALARM',
        place: 'sala 1\rX-ZLY:1\u2028END:VEVENT\u0000',
        url: 'javascript:alert(1)\r\nX-ZLY:1',
        description: 'a\r\nEND:VEVENT\rX-ZLY:1\u0085b',
      }),
    ],
  },
};

// Run by itself, in a zone of the test's choice, it prints every file.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(
    JSON.stringify(
      Object.fromEntries(Object.entries(calendars).map(([name, file]) => [name, writeCalendar(file)])),
    ),
  );

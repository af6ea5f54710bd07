import { plural } from '../format.ts';

/** „15, 16 i 22”: ostatni element po spójniku. */
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} i ${parts.at(-1) ?? ''}`;

/** Druk zaświadczenia i strona, na której się je sprawdza. */
export const certificateSheet = {
  paper: {
    title: 'Zaświadczenie',
    subtitle: (form: string): string => `o uczestnictwie ${form}`,
    forms: {
      training: 'w szkoleniu',
      cycle: 'w cyklu szkoleń',
      'vocational-course': 'w zajęciach kursu zawodowego',
      postgraduate: 'w zajęciach studiów podyplomowych',
      'specialisation-1': 'w zajęciach specjalizacji I stopnia',
      'specialisation-2': 'w zajęciach specjalizacji II stopnia',
      'study-visit': 'w wizycie studyjnej',
      workshop: 'w warsztacie',
      conference: 'w konferencji',
      seminar: 'w seminarium',
      'group-meeting': 'w spotkaniu grupy tematycznej',
      'group-advice': 'w doradztwie grupowym',
    },
    number: (number: string): string => `nr ${number}`,
    event: (title: string): string => `„${title}”`,
    rows: { when: 'Termin', hours: 'Wymiar', place: 'Miejsce', trainer: 'Prowadzenie', topics: 'Tematyka' },
    days: listed,
    manyDays: (from: string, to: string, count: number): string =>
      `od ${from} do ${to} (${plural('pl', count, { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' })} zajęć)`,
    hours: (count: string, isTeaching: boolean): string =>
      isTeaching ? `${count} godz. dydaktycznych (po 45 minut)` : `${count} godz.`,
    attended: (hours: string, attended: string): string => `${hours}, w tym obecność: ${attended} godz.`,
    issued: (day: string): string => `Wydano ${day}`,
    signature: 'w imieniu organizatora',
    check: 'Sprawdzenie zaświadczenia',
    online: (address: string): string =>
      `Kod QR otwiera stronę, która potwierdza treść i ważność zaświadczenia. Kod można też wpisać na stronie ${address}`,
    offline: (contact: string): string =>
      `Treść i ważność zaświadczenia potwierdza organizator na podstawie numeru i kodu${contact === '' ? '.' : `: ${contact}`}`,
    stamps: { replaced: 'zastąpione', void: 'unieważnione' },
  },

  page: {
    title: 'Sprawdzanie zaświadczenia',
    site: 'Pomocnik',
    intro: 'Strona potwierdza, że organizator wydał zaświadczenie o podanej treści i że jest ono ważne.',
    label: 'Kod z zaświadczenia',
    hint: 'Dwadzieścia liter i cyfr; spacje, myślniki i wielkość liter nie mają znaczenia.',
    submit: 'Sprawdzenie zaświadczenia',
    states: {
      valid: 'Zaświadczenie jest ważne.',
      replaced: 'To zaświadczenie zostało zastąpione nowym i nie jest już ważne.',
      void: 'To zaświadczenie zostało unieważnione przez organizatora.',
      broken:
        'Zapisu tego zaświadczenia nie możemy potwierdzić. Prosimy o kontakt z organizatorem i podanie numeru.',
    },
    compare: 'Prosimy porównać poniższe dane z drukiem. Jeżeli coś się różni, druk został zmieniony.',
    rows: {
      number: 'Numer',
      holder: 'Imię i nazwisko',
      title: 'Tytuł',
      form: 'Forma',
      when: 'Termin',
      hours: 'Wymiar',
      organiser: 'Organizator',
      issued: 'Data wydania',
      ended: 'Data zmiany stanu',
    },
    qualification:
      'Zaświadczenie potwierdza udział w zajęciach. Nie jest dokumentem potwierdzającym kwalifikacje.',
    unknown: 'Nie ma zaświadczenia z takim kodem.',
    unknownHelp:
      'Prosimy sprawdzić, czy kod jest przepisany w całości. Jeżeli tak, o zaświadczenie można zapytać organizatora szkolenia.',
    another: 'Inne zaświadczenie',
    language: 'English',
  },
};

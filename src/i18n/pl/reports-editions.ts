/** Edycje jednego wydarzenia obok siebie. */
export const reportsEditions = {
  title: 'Edycje jednego wydarzenia',
  lead: 'Do porównania jest to, co miało kilka edycji, z których choć jedna odbyła się w tym zakresie.',
  none: 'W tym zakresie nie ma wydarzenia, które odbyło się więcej niż raz. Inny okres, województwo albo projekt można wybrać w raporcie („Inny zakres”).',
  more: (count: number): string =>
    `Na liście jest ${count} ostatnich. Wcześniejsze pokaże raport z innego okresu, województwa albo projektu.`,
  choose: 'Wydarzenie',
  whole: 'całe edycje, niezależnie od okresu i projektu',
  name: (number: number, period: string): string => `Nr ${number}: ${period}`,
  differenceFrom: (number: number, before: number): string => `Różnica: nr ${number} wobec nr ${before}`,
  place: 'Miejsce',
  figures: {
    applications: 'Zgłoszenia',
    places: 'Miejsca',
    persons: 'Osoby, czyli uczestnictwa',
    woman: 'Kobiety',
    man: 'Mężczyźni',
    refused: 'Odmowa podania płci',
    missing: 'Bez podanej płci',
    hours: 'Godziny',
    attendance: 'Frekwencja',
    certificates: 'Zaświadczenia',
    surveys: 'Ankiety zwrócone',
  },
  hours: (count: string, minutes: 45 | 60): string => `${count} (po ${minutes} min)`,
  points: (value: number): string =>
    `${new Intl.NumberFormat('pl-PL', { maximumFractionDigits: 1 }).format(value)} pkt proc.`,
  latest: (shown: number, all: number): string =>
    `Widać ${shown} ostatnie edycje z ${all}. Wszystkie, z różnicą po każdej, są w pliku.`,
  definitions: [
    'Edycja: termin, który się odbył. Do jednego wydarzenia należą edycje tej samej formy, które mają ten sam tytuł albo powstały jako kopia jedna drugiej.',
    'Osoby: kto był choćby na jednych zajęciach edycji. W jednej edycji osoba ma jedno uczestnictwo, więc to ta sama liczba. Osób z kilku edycji nie należy dodawać.',
    'Frekwencja: zaznaczone obecności do wszystkich wpisów na liście (obecność, nieobecność, usprawiedliwienie).',
    'Zaświadczenia: dziś ważne. Ankiety: wysłane do uczestników po tej edycji i zwrócone.',
    'Godziny: czas zajęć bez przerw. Godzin po 45 i po 60 minut się nie porównuje.',
  ],
  another: 'Inne wydarzenie',
};

import { plural } from '../format.ts';

const services = (count: number): string =>
  plural('pl', count, { one: 'usługa', few: 'usługi', many: 'usług', other: 'usługi' });

const rows = (count: number): string =>
  plural('pl', count, { one: 'wiersz', few: 'wiersze', many: 'wierszy', other: 'wiersza' });

const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

/** `1 dzień`, `1,5 dnia`, `3 dni` */
const days = (value: number): string => {
  const rounded = Math.round(value * 10) / 10;
  return plural('pl', rounded, { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' }).replace('.', ',');
};

/** After „do”: `1 dnia`, `1,5 dnia`, `3 dni` */
const daysGenitive = (value: number): string => {
  const rounded = Math.round(value * 10) / 10;
  return plural('pl', rounded, { one: 'dnia', few: 'dni', many: 'dni', other: 'dnia' }).replace('.', ',');
};

const hours = (minutes: number): string => `${decimal(minutes / 60)} godz.`;

/** Obraz doradztwa dla koordynatorów: `/obraz-doradztwa`. */
export const picture = {
  description: 'Obraz doradztwa: usługi, godziny, osoby, jednostki, obciążenie doradców, popyt',
  formTitle: 'Obraz doradztwa',
  period: 'Okres',
  periodHint: 'Na przykład marzec 2026, 2026 albo od stycznia; puste: ten miesiąc',
  badPeriod: 'Nie udało się odczytać okresu. Na przykład: marzec 2026, 2026, od stycznia.',
  onlyCoordinators: 'Obraz doradztwa jest dla koordynatorów. Własne konsultacje są pod /dyzur.',
  title: (period: string): string => `Obraz doradztwa: ${period}`,
  examples: 'To są dane przykładowe: nie ma jeszcze prawdziwych konsultacji.',
  nothing: 'W tym okresie nie ma nic do policzenia.',
  hours,
  amount: (count: number, minutes: number): string => `${services(count)}, ${hours(minutes)}`,
  compared: (planned: number, actual: number): string =>
    `zaplanowano ${hours(planned)}, trwały ${hours(actual)}`,
  noWait: 'brak umówionych konsultacji',
  waits: (median: number, ninetieth: number, count: number): string =>
    `mediana: ${days(median)}, dziewięć na dziesięć: do ${daysGenitive(ninetieth)} (${services(count)})`,
  formerAdviser: 'osoba spoza listy doradców',
  /** Gmina z powiatem; jednostka bez gminy liczy się do powiatu. */
  government: (powiat: string, gmina: string): string =>
    gmina === '' ? `powiat ${powiat}` : `${gmina} (powiat ${powiat})`,
  rows: {
    services: 'Usługi',
    minutes: 'Godziny',
    persons: 'Osoby',
    units: 'Jednostki',
    governments: 'JST',
    individual: 'Indywidualne',
    group: 'Grupowe',
    unplanned: 'Rozmowy poza umówionymi',
    planned: 'Plan i wykonanie',
    wait: 'Od zgłoszenia do porady',
  },
  menus: { list: 'Lista usług', table: 'Zestawienie', line: 'Lista usług: wiersz' },
  lists: {
    all: 'Wszystkie usługi',
    individual: 'Usługi indywidualne',
    group: 'Usługi grupowe',
    unplanned: 'Rozmowy poza umówionymi',
    persons: 'Osoby w usługach',
    units: 'Jednostki',
    governments: 'JST',
  },
  tables: {
    topic: 'Według tematów',
    mode: 'Według form',
    adviser: 'Według doradców',
    unit: 'Według jednostek',
    government: 'Według JST',
    powiat: 'Według powiatów',
    load: 'Obciążenie doradców',
    week: 'Obciążenie doradców według tygodni',
    demand: 'Popyt na tematy',
  },
  slugs: {
    topic: 'tematy',
    mode: 'formy',
    adviser: 'doradcy',
    unit: 'jednostki',
    government: 'jst',
    powiat: 'powiaty',
    load: 'obciazenie',
    week: 'obciazenie-tygodnie',
    demand: 'popyt',
  },
  columns: {
    topic: 'Temat',
    mode: 'Forma',
    adviser: 'Doradca',
    unit: 'Jednostka',
    government: 'JST',
    powiat: 'Powiat',
    month: 'Miesiąc',
    week: 'Tydzień od',
    day: 'Dzień',
    kind: 'Rodzaj',
    services: 'Usługi',
    hours: 'Godziny',
    minutes: 'Minuty',
    persons: 'Osoby',
    plannedHours: 'Godziny planowane',
    plannedMinutes: 'Minuty planowane',
    booked: 'Umówione',
    withoutTime: 'Bez wolnego terminu',
    withoutAdviser: 'W tym bez doradcy',
    wishes: 'Czeka na wcześniejszy',
  },
  kinds: { unplanned: 'rozmowa poza umówionymi', group: 'grupowa', individual: 'indywidualna' },
  more: (count: number): string => `Poza listą: ${rows(count)}. Całość jest w arkuszu.`,
  file: 'Arkusze XLSX',
  filesReady: 'Arkusze gotowe: wszystkie usługi i każde zestawienie osobno.',
  how: 'Jak liczone',
  back: 'Obraz doradztwa',
  periods: {
    month: 'Ten miesiąc',
    lastMonth: 'Poprzedni miesiąc',
    year: 'Ten rok',
    lastYear: 'Poprzedni rok',
    other: 'Inny okres',
  },
  definitions: [
    'Usługa: konsultacja lub rozmowa, która się odbyła i ma zapisany wynik. O okresie decyduje dzień konsultacji.',
    'Godziny: minuty z wyniku podzielone przez 60. Po korekcie liczy się ostatni zapis; wcześniejsze zostają w historii.',
    'Osoby: suma osób z wyników; ta sama osoba na dwóch konsultacjach liczy się dwa razy.',
    'Jednostki: każda raz, choćby korzystała wiele razy. W grupie także jednostki osób, które miały miejsce.',
    'JST: gminy, w których działają te jednostki; jednostka bez wpisanej gminy liczy się do swojego powiatu.',
    'Osób, jednostek i JST nie dodaje się do siebie. Usługa dla kilku jednostek jest w zestawieniu przy każdej z nich, więc wiersze mogą dać więcej niż razem.',
    'Plan i wykonanie: tylko usługi, które były umówione; rozmowy poza umówionymi są osobno.',
    'Obciążenie: godziny planowane to konsultacje potwierdzone, odbyte i te, na które nikt nie przyszedł.',
    'Popyt: według dnia zgłoszenia. Przeniesiona konsultacja jest jedną umówioną. „Bez wolnego terminu” to zgłoszenia do doradców, „Czeka na wcześniejszy” – prośby o wcześniejszy termin.',
    'Od zgłoszenia do porady: od pierwszego umówienia lub zgłoszenia do początku konsultacji, także po przeniesieniach, w dniach (24 godziny).',
    'Dane przykładowe i prawdziwe nigdy nie są liczone razem.',
  ] as readonly string[],
};

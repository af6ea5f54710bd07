import { plural } from '../format.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

/** Lista obecności i kod na sali. */
export const attendance = {
  description: 'Obecność: potwierdzenie kodem z sali, a dla koordynatorów listy',
  option: 'Kod z sali',
  optionHelp: 'Sześć znaków z ekranu, np. ABC234',
  title: 'Obecność',
  form: {
    title: 'Obecność',
    intro: 'Kod jest na ekranie w sali, od 30 minut przed zajęciami do 30 minut po nich.',
    submit: 'Potwierdzam',
  },
  entered: {
    present: (title: string): string => `Obecność zapisana: ${title}. Dziękujemy.`,
    already: (title: string): string => `Obecność jest już zapisana: ${title}. Nic więcej nie trzeba robić.`,
    decided: (title: string): string =>
      `Na liście zajęć „${title}” koordynator zaznaczył już nieobecność, więc kod jej nie zmieni. Prosimy powiedzieć o tym koordynatorowi na sali.`,
    'not-registered': (title: string): string =>
      `To kod zajęć „${title}”, ale nie ma na nie Pani/Pana zgłoszenia. Jeżeli to pomyłka, prosimy powiedzieć o tym koordynatorowi na sali.`,
    'no-seat': (title: string): string =>
      `To kod zajęć „${title}”, ale Pani/Pana zgłoszenie nie ma potwierdzonego miejsca. Jeżeli jest Pani/Pan na sali, prosimy powiedzieć o tym koordynatorowi.`,
    old: 'Ten kod był dobry, ale na ekranie jest już nowszy. Prosimy wpisać ten, który widać teraz.',
    over: 'Te zajęcia już się skończyły i kodów nie przyjmujemy. Obecność może dopisać koordynator.',
    wrong:
      'Nie ma teraz zajęć z takim kodem. Prosimy sprawdzić znaki: nie używamy zera, jedynki ani liter O, I i L.',
    unreadable: 'Kod ma sześć liter i cyfr, na przykład ABC234.',
    'too-many':
      'Było kilka błędnych kodów z rzędu. Prosimy spróbować za 10 minut albo powiedzieć koordynatorowi na sali, że jest Pani/Pan na zajęciach.',
  },
  noMeetings: 'W ostatnich 30 dniach i w najbliższym tygodniu nie ma zajęć z listą obecności.',
  choose: 'Prosimy wybrać zajęcia.',
  chooseMenu: 'Zajęcia',
  counts: (present: number, absent: number, excused: number, open: number): string =>
    [
      `obecność: ${people(present)}`,
      `nieobecność: ${people(absent)}`,
      ...(excused > 0 ? [`usprawiedliwiona: ${people(excused)}`] : []),
      ...(open > 0 ? [`bez zaznaczenia: ${people(open)}`] : []),
    ].join(' · '),
  nobody: 'Na te zajęcia nikt nie ma potwierdzonego miejsca.',
  page: (number: number, of: number): string => `Strona ${number} z ${of}`,
  marks: {
    present: 'obecność',
    absent: 'nieobecność',
    excused: 'nieobecność usprawiedliwiona',
    none: 'bez zaznaczenia',
  },
  markMenu: 'Zaznacz obecność lub nieobecność',
  excuseMenu: 'Usprawiedliw nieobecność',
  toPresent: 'zaznacz obecność',
  toAbsent: 'zaznacz nieobecność',
  tooEarly: 'Obecność można zaznaczać od 30 minut przed początkiem zajęć.',
  late: 'Te zajęcia skończyły się ponad dobę temu. Każda zmiana zostanie w historii jako późna poprawka.',
  allDone: (count: number): string =>
    count === 0 ? 'Każda osoba ma już zaznaczenie.' : `Zaznaczona obecność: ${people(count)}.`,
  somebody: 'osoba bez podanego nazwiska',
  gone: 'Tych zajęć już nie ma.',
  buttons: {
    certificates: 'Zaświadczenia',
    all: 'Wszyscy obecni',
    rest: 'Pozostali obecni',
    code: 'Kod na salę',
    next: 'Następny kod',
    pdf: 'Lista do druku (PDF)',
    xlsx: 'Lista (Excel)',
    journal: 'Historia zmian',
    earlier: 'Poprzednie',
    later: 'Następne',
    back: 'Lista',
    other: 'Inne zajęcia',
    enter: 'Wpisuję kod',
  },
  code: {
    how: 'Na Slacku lub Discordzie prosimy wpisać:',
    until: (time: string): string =>
      `Kod jest najnowszy do godz. ${time} i przyjmujemy go jeszcze przez 10 minut. Kod QR ma to samo polecenie.`,
    closed: (from: string, to: string): string => `Kod działa w czasie: ${from} – ${to}.`,
  },
  journal: {
    title: 'Historia zmian',
    columns: ['Kiedy', 'Kto zmienił', 'Osoba', 'Było', 'Jest', 'Jak'],
    causes: { list: 'lista', all: 'wszyscy naraz', code: 'kod z sali', late: 'późna poprawka' },
    none: 'Nie ma jeszcze żadnych zmian.',
  },
  sheet: {
    title: (title: string): string => `Lista obecności: ${title}`,
    part: (number: number, of: number): string => `Zajęcia ${number} z ${of}`,
    trainer: (who: string): string => `Prowadzi: ${who}`,
    organiser: (who: string): string => `Organizator: ${who}`,
    columns: {
      number: 'Lp.',
      name: 'Imię i nazwisko',
      unit: 'Jednostka',
      documents: 'Dokumenty',
      mark: 'Obecność',
      signature: 'Podpis',
    },
    documents: { missing: 'brak', handedIn: 'złożone' },
    tab: 'Lista obecności',
    made: (title: string): string => `Lista obecności: „${title}”.`,
  },
};

import { plural } from '../format.ts';

const unitsCount = (count: number): string =>
  plural('pl', count, { one: 'jednostka', few: 'jednostki', many: 'jednostek', other: 'jednostki' });
const mistakesCount = (count: number): string =>
  plural('pl', count, { one: 'błąd', few: 'błędy', many: 'błędów', other: 'błędu' });

/** Wykaz jednostek: `/jednostki`. */
export const directory = {
  description: 'Wykaz jednostek: wyszukiwanie, poprawki i wczytanie z pliku',
  searchOption: 'Szukaj',
  searchHelp: 'Nazwa, miejscowość, powiat albo rodzaj jednostki',
  title: 'Jednostki',
  found: (count: number): string => `Znaleziono: ${unitsCount(count)}.`,
  none: 'Nic nie pasuje do tych słów. Prosimy wpisać mniej, na przykład samą miejscowość.',
  empty: 'Wykaz jest pusty. Można dodać jednostkę albo wczytać wykaz z pliku.',
  choose: 'Otwórz jednostkę',
  next: 'Następne',
  add: 'Dodanie jednostki',
  import: 'Wczytanie z pliku',
  export: 'Wykaz do pobrania',
  template: 'Wzór pliku',
  exportReady: (count: number): string => `Wykaz w pliku: ${unitsCount(count)}.`,
  templateReady: 'Wzór pliku: nazwy kolumn i jeden przykładowy wiersz.',
  rows: {
    type: 'Rodzaj',
    place: 'Miejsce',
    address: 'Adres',
    nip: 'NIP',
    size: 'Liczba osób pracujących',
    people: 'Osoby z profilem',
    state: 'Stan',
  },
  closed: 'zamknięta lub połączona z inną; jej historia pozostaje',
  example: 'Przykład',
  edit: 'Poprawa danych',
  more: 'Adres, NIP, liczba osób',
  close: 'Oznacz jako zamkniętą',
  reopen: 'Przywróć',
  saved: (name: string): string => `Zapisaliśmy: ${name}.`,
  gone: 'Tej jednostki nie ma już w wykazie.',
  form: { title: 'Jednostka', more: 'Więcej o jednostce', submit: 'Zapisz' },
  refused: {
    'name-taken': 'Jednostka o tej nazwie jest już w tym powiecie.',
    'nip-taken': 'Ten NIP ma już inna jednostka.',
  },
};

/** Wczytywanie wykazu jednostek z pliku. */
export const importing = {
  columns: {
    name: 'Nazwa',
    type: 'Typ',
    region: 'Województwo',
    powiat: 'Powiat',
    gmina: 'Gmina',
    town: 'Miejscowość',
    address: 'Adres',
    nip: 'NIP',
    size: 'Liczba pracowników',
  },
  faults: {
    empty: 'pole jest puste, a jest wymagane',
    tooLong: (most: number): string => `za długa treść: najwyżej ${most} znaków`,
    personalData: 'wygląda na numer osoby (na przykład PESEL); takich danych tu nie przyjmujemy',
    type: 'nieznany rodzaj jednostki; na przykład: OPS, PCPR, DPS, NGO, PUP, szkoła, policja, sąd',
    region: 'nieznane województwo',
    nip: 'to nie jest prawidłowy NIP (dziesięć cyfr)',
    size: 'liczba od 0 do 99999, bez słów',
    twice: (row: number): string => `ta sama jednostka jest już w wierszu ${row}`,
    twoUnits: (name: string): string =>
      `nazwa wskazuje jedną jednostkę, a NIP drugą („${name}”); proszę poprawić nazwę albo NIP`,
  },
  form: {
    title: 'Wczytanie wykazu',
    intro:
      'Plik CSV albo XLSX, do 5 MB i 20 000 wierszy. Pierwszy wiersz to nazwy kolumn: Nazwa, Typ, Województwo, Powiat; dalsze kolumny są nieobowiązkowe. Przed zapisem pokażemy, co się zmieni.',
    file: 'Plik z wykazem',
    submit: 'Sprawdź plik',
  },
  mapForm: {
    title: 'Które kolumny?',
    intro: 'Nie rozpoznaliśmy tych kolumn po nazwach. Prosimy je wskazać.',
    submit: 'Dalej',
  },
  refused: {
    missing: 'Nie dostaliśmy pliku. Prosimy wybrać plik CSV albo XLSX.',
    'too-large': 'Plik jest za duży: przyjmujemy najwyżej 5 MB.',
    unreadable:
      'Nie udało się odczytać pliku. Prosimy zapisać arkusz jako XLSX lub CSV, bez hasła, i wysłać go jeszcze raz.',
    'no-table':
      'To nie jest arkusz: plik wygląda na PDF, dokument tekstowy albo obraz. Prosimy otworzyć listę w Excelu lub podobnym programie, zapisać ją jako XLSX albo CSV i wysłać jeszcze raz.',
    empty: 'W pliku nie ma żadnego wiersza pod nazwami kolumn.',
    'too-many': 'W pliku jest więcej niż 20 000 wierszy. Prosimy podzielić go na części.',
    unreachable: 'Nie udało się pobrać pliku. Prosimy spróbować jeszcze raz za chwilę.',
  },
  preview: {
    title: 'Sprawdzony plik',
    file: 'Plik',
    rows: 'Wiersze',
    added: 'Nowe',
    changed: 'Zmienione',
    same: 'Bez zmian',
    wrong: 'Z błędami',
    unused: (names: string): string => `Tych kolumn nie wczytujemy: ${names}.`,
    wrongText: (count: number): string =>
      `W pliku: ${mistakesCount(count)}. Niczego nie zapisaliśmy. Prosimy poprawić plik i wczytać go jeszcze raz; pełna lista jest w załączniku.`,
    mistake: (row: number, column: string, text: string): string => `wiersz ${row}, ${column}: ${text}`,
    change: (name: string, fields: string): string => `${name}: ${fields}`,
    changes: 'Przykłady zmian',
    nothing: 'Plik zgadza się z wykazem, nie ma czego zapisywać.',
    confirm: 'Zapisz w wykazie',
    cancel: 'Nie zapisuj',
    cancelled: 'Niczego nie zapisaliśmy.',
    mistakesFile: { row: 'Wiersz', column: 'Kolumna', text: 'Co poprawić' },
  },
  changedMeanwhile: 'Wykaz zmienił się od sprawdzenia pliku. Oto, co zmieniłoby się teraz:',
  stale:
    'Tego pliku nie da się już zapisać: został zapisany wcześniej albo minął czas. Prosimy wczytać go jeszcze raz.',
};

import { plural } from '../format.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

const rows = (count: number): string =>
  plural('pl', count, { one: 'wiersz', few: 'wiersze', many: 'wierszy', other: 'wiersza' });

const applications = (count: number): string =>
  plural('pl', count, { one: 'zgłoszenie', few: 'zgłoszenia', many: 'zgłoszeń', other: 'zgłoszenia' });

/** Zgłoszenia zebrane gdzie indziej: Formularze Google i Microsoft, listy w Excelu. */
export const deskApplications = {
  open: 'Zgłoszenia z pliku',
  title: 'Zgłoszenia z pliku',
  intro:
    'CSV albo XLSX: eksport z Formularzy Google lub Microsoft albo własna lista, wiersz to jedna osoba. Przed zapisem pokażemy, kto jest nowy, a kto już na liście. Kolumn z numerem PESEL nie wczytujemy.',
  file: 'Plik ze zgłoszeniami',
  term: 'Termin',
  termInFile: 'podany w kolumnie pliku',
  submit: 'Sprawdź plik',
  parts: {
    at: 'Data zgłoszenia',
    email: 'Adres e-mail',
    fullName: 'Imię i nazwisko (w jednej kolumnie)',
    firstName: 'Imię (osobna kolumna)',
    lastName: 'Nazwisko (osobna kolumna)',
    nip: 'NIP',
    post: 'Stanowisko',
    diet: 'Dieta',
    overnight: 'Nocleg',
    accessibility: 'Potrzeby i uwagi',
    term: 'Termin',
    unit: 'Jednostka',
  },
  columns: {
    title: 'Które kolumny?',
    intro: 'Prosimy wskazać kolumny, których nie rozpoznaliśmy po nazwach.',
    none: '(nie ma takiej kolumny)',
    submit: 'Dalej',
    names: 'Prosimy wskazać kolumnę z imieniem i nazwiskiem albo osobno imię i nazwisko.',
    term: 'Prosimy wskazać kolumnę z terminem albo wczytać plik osobno dla każdego terminu.',
  },
  units: {
    title: 'Które jednostki?',
    intro: 'Tych nazw nie ma w wykazie. Prosimy wybrać jednostkę z propozycji.',
    none: '(bez jednostki)',
    submit: 'Dalej',
    open: (count: number): string => `Rozpoznaj jednostki (${count})`,
    rest: 'Pozostałe bez jednostki',
    ask: (count: number): string =>
      `Nie rozpoznaliśmy po nazwie: ${plural('pl', count, { one: 'jednostka', few: 'jednostki', many: 'jednostek', other: 'jednostki' })}. Prosimy je wskazać, wtedy sprawdzimy warunki udziału.`,
    line: (typed: string, count: number): string => `${typed} (${people(count)})`,
  },
  faults: {
    name: 'potrzebne jest imię i nazwisko, literami',
    email: 'to nie jest adres e-mail',
    term: 'nie wiemy, o który z otwartych terminów chodzi',
  },
  closed: {
    gone: 'Tego terminu już nie ma albo się rozpoczął, więc nie można wczytać zgłoszeń.',
    'not-open': 'Wydarzenie nie jest jeszcze opublikowane. Najpierw prosimy je opublikować.',
    cancelled: 'Wydarzenie jest odwołane, więc nie można wczytać zgłoszeń.',
    started: 'Wydarzenie już się rozpoczęło, więc nie można wczytać zgłoszeń.',
    paused:
      'Zapisy są wstrzymane: liczba zajętych miejsc się nie zgadza. Najpierw prosimy policzyć je od nowa.',
  },
  preview: {
    heading: 'Sprawdzone zgłoszenia',
    file: 'Plik',
    fresh: 'Do wpisania',
    withoutAccount: 'w tym bez konta na czacie',
    there: 'Już na liście',
    twice: 'Powtórzone w pliku',
    wrong: 'Wiersze z błędami',
    refused: (names: string): string => `Tych kolumn nie wczytaliśmy, bo są w nich dane wrażliwe: ${names}.`,
    byTime: 'Kolejność: według daty zgłoszenia w pliku.',
    byRow: 'Kolejność: tak jak w pliku, bo nie ma w nim czytelnej daty zgłoszenia.',
    late: 'Termin zgłoszeń już minął; te zgłoszenia potraktujemy jako złożone na czas.',
    thereLine: (row: number, name: string): string => `wiersz ${row}: ${name} – ma już zgłoszenie`,
    twiceLine: (row: number, name: string, earlier: number): string =>
      `wiersz ${row}: ${name} – jest już w wierszu ${earlier}`,
    mistake: (row: number, column: string, text: string): string => `wiersz ${row}, ${column}: ${text}`,
    silenced: (count: number): string =>
      `W uwagach rozpoznaliśmy dane osobowe (${rows(count)}), więc tych uwag nie wczytamy.`,
    unmet: (count: number): string =>
      `Warunków udziału nie spełnia lub nie można ich sprawdzić: ${people(count)}.`,
    unmetLine: (row: number, name: string, why: string): string => `wiersz ${row}: ${name} – ${why}`,
    left: (count: number): string => `Tych wierszy nie wpiszemy: ${count}.`,
    more: (count: number): string => `i ${count} dalszych; wszystkie są w załączniku`,
    nothing: 'W tym pliku nie ma nikogo nowego.',
    fit: (count: number): string => `Wpisz spełniające warunki (${count})`,
    all: (count: number): string => `Wpisz wszystkie (${count})`,
    change: 'Zmień kolumny',
    drop: 'Nie wpisuj',
    dropped: 'Niczego nie wpisaliśmy, a pliku nie przechowujemy.',
    changed: 'Od sprawdzenia pliku coś się zmieniło. Oto stan na teraz:',
    told: 'Osoby z kontem na czacie dostaną wiadomość o wyniku zgłoszenia.',
    table: { row: 'Wiersz', name: 'Osoba', column: 'Kolumna', text: 'Uwaga', sheet: 'Uwagi do pliku' },
  },
  done: {
    heading: 'Zgłoszenia wpisane',
    left: (count: number): string => `Nie weszło: ${applications(count)}. Powody:`,
    why: {
      already: 'zgłoszenie było już na liście',
      rules: 'warunki udziału nie są spełnione',
      'unit-limit': 'limit osób z jednej jednostki',
      closed: 'zapisy zamknięto w trakcie wczytywania',
      failed: 'nie udało się zapisać; prosimy wczytać plik jeszcze raz',
    },
    leftLine: (row: number, name: string, why: string): string => `wiersz ${row}${name}: ${why}`,
    consent:
      'Na zgodę kierowników czekamy najwyżej dwa dni robocze. Gdy zgoda jest na papierze albo jednostki nie podano, prosimy przyznać miejsca na liście osób.',
    people: 'Lista osób',
  },
  stale: 'Tego pliku już nie ma: został wpisany, porzucony albo minął czas. Prosimy wczytać go jeszcze raz.',
  noAccount: {
    line: (count: number): string => `Bez konta na czacie: ${count} – prosimy powiadomić inaczej.`,
    button: 'Bez konta (XLSX)',
    sheet: 'Osoby bez konta',
    made: (title: string, count: number): string =>
      `„${title}”: ${people(count)} bez konta na czacie. Prosimy powiadomić inaczej, na przykład e-mailem.`,
    none: (title: string): string => `„${title}”: wszystkie osoby z listy mają konto na czacie.`,
    email: 'E-mail',
  },
  same: {
    title: 'Czy to ta sama osoba?',
    text: (name: string): string =>
      `${name}: jest na liście wczytanej z pliku, bez konta na czacie, i ma już konto założone później. Po połączeniu będzie to jedna osoba: zgłoszenia i obecność przejdą na konto na czacie.`,
    units: 'Jednostka',
    email: 'E-mail z pliku',
    join: 'Połącz',
    ask: 'Połączenia nie da się cofnąć. Czy na pewno to ta sama osoba?',
    sure: 'Tak, to ta sama osoba',
    keep: 'To dwie różne osoby',
    kept: 'Zostały jako dwie różne osoby.',
    joined: (name: string): string => `Połączone: ${name}. Wiadomości będą odtąd trafiać na konto na czacie.`,
    gone: 'Te osoby są już połączone albo ich dane się zmieniły.',
  },
  recruitment: {
    title: 'Koniec naboru',
    organiser: (title: string, count: number): string =>
      `Nabór na „${title}” się zakończył. Zgłoszenia do rozpatrzenia: ${count}. Osoby czekają na wynik.`,
    priority: (title: string, seated: number, waiting: number): string =>
      `Nabór na „${title}” się zakończył, miejsca są przydzielone według pierwszeństwa: ${seated}. Lista rezerwowa: ${waiting}.`,
    select: 'Wybierz osoby',
    open: 'Otwórz wydarzenie',
  },
};

import { plural } from '../format.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

const seats = (count: number): string =>
  plural('pl', count, { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' });

/** Listy osób i zakończenie naboru, dla prowadzących wydarzenia. */
export const deskPeople = {
  backToEvent: 'Wydarzenie',
  peopleTitle: (title: string): string => `Lista osób: ${title}`,
  peopleCount: (named: number, unnamed: number): string =>
    unnamed === 0 ? people(named) : `${people(named)}, bez nazwiska: ${seats(unnamed)}`,
  peoplePage: (page: number, pages: number): string => `strona ${page} z ${pages}`,
  nobody: 'Nikt się jeszcze nie zgłosił.',
  choosePerson: 'Zgłoszenie osoby…',
  fileXlsx: 'Cała lista (XLSX)',
  fileCsv: 'Cała lista (CSV)',
  filePdf: 'Lista do druku (PDF)',
  fileMade: (title: string, count: string): string => `„${title}”, na liście: ${count}.`,
  needs: {
    diet: (what: string): string => `dieta: ${what}`,
    overnight: 'nocleg',
    accessibility: (what: string): string => `dostępność: ${what}`,
  },
  registration: {
    states: {
      confirmed: 'miejsce potwierdzone',
      held: 'miejsce jednostki',
      offered: 'propozycja miejsca',
      consent: 'czeka na zgodę kierownika',
      applied: 'zgłoszenie do rozpatrzenia',
      waiting: 'lista rezerwowa',
      resigned: 'rezygnacja',
      declined: 'odmowa miejsca',
      lapsed: 'brak odpowiedzi',
      rejected: 'bez kwalifikacji',
      cancelled: 'zakończone przez organizatora',
    },
    waitingAt: (place: number): string => `lista rezerwowa, miejsce ${place}`,
    until: (state: string, moment: string): string => `${state} do: ${moment}`,
    unnamed: 'bez nazwiska',
    seen: 'wie o zmianie',
    awaited: 'bez potwierdzenia zmiany',
  },
  columns: {
    number: 'Lp.',
    lastName: 'Nazwisko',
    firstName: 'Imię',
    unit: 'Jednostka',
    unitType: 'Typ jednostki',
    powiat: 'Powiat',
    post: 'Stanowisko',
    state: 'Stan zgłoszenia',
    needs: 'Potrzeby',
    diet: 'Dieta',
    overnight: 'Nocleg',
    accessibility: 'Dostępność',
    madeAt: 'Data zgłoszenia',
    seen: 'Potwierdzenie zmiany',
    documents: 'Dokumenty',
  },
  documents: {
    inList: { missing: 'dokumenty: brak', 'handed-in': 'dokumenty: złożone' },
    label: 'Dokumenty do projektu',
    states: { missing: 'brak', 'handed-in': 'złożone' },
    note: 'Dokumenty złożone',
    takeBack: 'Dokumentów jednak brak',
    noted: 'Stan dokumentów jest zapisany. Ta osoba widzi go w /moje.',
  },
  approve: 'Przyznaj miejsce',
  approveAhead: 'Przyznanie miejsca teraz omija kolejność listy rezerwowej.',
  approved: 'Miejsce jest przyznane, wiadomość wysłana.',
  full: 'Nie ma wolnego miejsca. Można zwiększyć liczbę miejsc.',
  moveTo: 'Przeniesienie na inny termin',
  movedPerson: 'Zgłoszenie jest przeniesione, wiadomość wysłana.',
  moveFull:
    'Na tym terminie nie ma wolnego miejsca albo ktoś już na nie czeka. Zgłoszenie zostało bez zmian; można zwiększyć liczbę miejsc.',
  remove: 'Zakończ zgłoszenie',
  removeAsk: (name: string): string =>
    `Zakończyć zgłoszenie: ${name}? Ta osoba dostanie wiadomość, a wolne miejsce następna z listy rezerwowej.`,
  removeSure: 'Tak, zakończ',
  removed: 'Zgłoszenie jest zakończone, wiadomość wysłana.',

  selectTitle: (title: string): string => `Zakończenie naboru: ${title}`,
  selectCount: (count: number): string =>
    count === 0
      ? 'Nie ma zgłoszeń do rozpatrzenia.'
      : `Zgłoszenia do rozpatrzenia: ${count}. Kolejność i miejsca:`,
  selectLine: (who: string, hasSeat: boolean): string => `${who}: ${hasSeat ? 'miejsce' : 'bez miejsca'}`,
  selectIntro: 'Każda z tych osób dostanie jedną wiadomość z wynikiem. Zakończenia naboru nie da się cofnąć.',
  ways: {
    wait: 'Zakończ, reszta na rezerwę',
    reject: 'Zakończ, reszcie odmów',
    'only-wait': 'Bez nowych miejsc, na rezerwę',
    'only-reject': 'Bez nowych miejsc, odmów',
  },
  selected: (selected: number, rest: number): string =>
    `Nabór jest zakończony. Miejsca: ${selected}, bez miejsca: ${rest}.`,
  importing: {
    open: 'Wczytaj z pliku',
    title: 'Wydarzenia z pliku',
    intro:
      'CSV albo XLSX: wiersz to jeden termin. Potrzebne kolumny: Tytuł, Forma, Województwo, Organizator; przydadzą się: Dni i godziny zajęć, Liczba miejsc, Miejsce, Kontakt. Wiersze z tym samym tytułem to terminy jednego wydarzenia.',
    file: 'Plik z wydarzeniami',
    events: 'Nowe wydarzenia',
    terms: 'Terminy',
    there: 'Już są w kalendarzu',
    left: 'Te wiersze pomijamy, bo takie wydarzenie w tym dniu już jest:',
    ignored: (names: string): string => `Tych kolumn nie znamy, więc ich nie wczytujemy: ${names}.`,
    row: (row: number, title: string): string => `wiersz ${row}: ${title}`,
    mistakes: (count: number): string =>
      `Niczego nie zapisaliśmy. Do poprawienia w pliku: ${plural('pl', count, { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' })}.`,
    confirm: (count: number): string => `Utwórz szkice (${count})`,
    another: 'Wczytaj inny plik',
    tooLong: (most: number): string => `Tekst jest za długi, najwięcej ${most} znaków.`,
    form: 'Nie znamy takiej formy. Na przykład: szkolenie, warsztat, wizyta studyjna, konferencja.',
    region: (example: string): string => `Nie znamy takiego województwa. Na przykład: ${example}.`,
    twice: (row: number): string => `Ten sam termin jest już w wierszu ${row}.`,
  },
  copied: 'Powstał szkic nowej edycji. Prosimy sprawdzić dni i nabór.',
};

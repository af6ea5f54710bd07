import { plural } from '../format.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });
const ofPeople = (count: number): string =>
  plural('pl', count, { one: 'osoby', few: 'osób', many: 'osób', other: 'osoby' });
const rows = (count: number): string =>
  plural('pl', count, { one: 'wiersz', few: 'wiersze', many: 'wierszy', other: 'wiersza' });

/** Pliki raportu, plan, zamrożone raporty i kompletność danych. */
export const reportsKeeping = {
  menuMore: 'Więcej',
  more: {
    file: 'Pliki raportu: PDF, XLSX, CSV',
    public: 'Pliki do publikacji (bez małych liczebności)',
    compare: 'Porównanie okresów i projektów',
    editions: 'Edycje jednego wydarzenia obok siebie',
    plan: 'Plan i wynik projektu',
    complete: 'Kompletność danych',
    frozen: 'Zamrożone raporty',
    export: 'Eksport: uczestnicy i instytucje',
  },
  file: {
    columns: ['Pochodzenie', 'Wskaźnik', 'Wartość', 'Dokładność', 'Źródło'],
    paperColumns: ['Wskaźnik', 'Wartość'],
    ready: 'Raport gotowy. Te same liczby w trzech plikach; w arkuszach godziny są liczbami.',
    madeAt: (moment: string): string => `Stan na: ${moment}`,
    page: (number: number, of: number): string => `Strona ${number} z ${of}`,
  },
  published: {
    hidden: 'ukryto',
    line: 'Wersja do publikacji: małe liczebności ukryto.',
    ready:
      'Pliki do publikacji gotowe. Liczby mniejsze niż 5 osób i te, z których dałoby się je wyliczyć, są ukryte. Do rozliczenia z funduszem służą pełne pliki raportu.',
    note: 'Ukryto: liczby od 1 do 4 osób oraz te, z których razem z innymi dałoby się taką liczbę wyliczyć. Raportów z zachodzących na siebie okresów nie należy publikować obok siebie.',
    together: (names: readonly string[]): string => `Razem: ${names.join(', ')}`,
  },
  compare: {
    title: 'Porównanie',
    figure: 'Wskaźnik',
    difference: 'Różnica',
    columnIs: (period: string, place: string, payer: string): string => `${period}: ${place}; ${payer}`,
    choose: 'Z czym porównać',
    yearEarlier: 'Rok wcześniej',
    justBefore: 'Poprzedni okres tej samej długości',
    edition: (project: string): string => `Cały projekt: ${project}`,
    other: 'Inny okres lub projekt',
    formTitle: 'Z czym porównać',
    intro: 'Puste pole oznacza: tak jak w raporcie. Sam projekt, bez okresu, to cały czas jego trwania.',
    periodHint: 'Na przykład 2024, I półrocze 2025, 2013-2014',
    projectHint: 'Część nazwy projektu',
    submit: 'Porównaj',
    nothingTyped: 'Proszę wpisać okres albo projekt, z którym porównać raport.',
    unequal: 'Te okresy mają różną długość: większa liczba nie musi znaczyć więcej pracy.',
    overlapping: 'Te okresy zachodzą na siebie: te same zajęcia i osoby są w obu kolumnach.',
  },
  plan: {
    title: (project: string): string => `Plan i wynik: ${project}`,
    period: (period: string): string => `Wynik od początku projektu: ${period}`,
    columns: ['Wskaźnik', 'Plan', 'Wynik', 'Wynik do planu'],
    none: 'Ten projekt nie ma jeszcze wpisanych wartości docelowych.',
    note: 'Plan pochodzi z wpisu koordynatora, wynik z policzonych zdarzeń. Plan nigdy nie wchodzi do wyniku.',
    chooseProject:
      'Plan ma zawsze konkretny projekt. Projekt można wybrać w formularzu raportu („Inny zakres”).',
    set: 'Wartość docelowa',
    formTitle: 'Wartość docelowa',
    figure: 'Wskaźnik',
    value: 'Wartość',
    valueHint: 'Liczba całkowita; doradztwo w godzinach. Puste: usunięcie wartości',
    save: 'Zapisz',
    badFigure: 'Proszę wybrać wskaźnik z listy.',
    badValue: 'Potrzebna jest liczba całkowita większa od zera, na przykład 605.',
  },
  complete: {
    title: 'Kompletność danych',
    columns: ['Osoba', 'Brakuje'],
    reachable: 'Ma konto na czacie',
    lacks: {
      sex: 'płeć (także odmowa odpowiedzi)',
      name: 'imię i nazwisko',
      unit: 'jednostka',
      document: 'formularz uczestnika projektu',
    },
    none: 'Dane sprawozdawcze wszystkich osób z tego raportu są kompletne.',
    more: (count: number): string => `Poza listą: ${people(count)}. Wszystkich wymienia plik.`,
    withoutAccount: (count: number): string =>
      `Bez konta: ${people(count)}. Przypomnienie nie dotrze; dane uzupełnia się innym kanałem.`,
    note: 'Osoby z brakami są liczone w raporcie, ale sprawozdanie do funduszu może ich nie przyjąć.',
    remind: (count: number): string => `Przypomnienie: ${people(count)}`,
    ask: (count: number): string =>
      `Prywatne przypomnienie z przyciskiem do uzupełnienia danych trafi do ${ofPeople(count)}. O ten sam brak Pomocnik prosi tylko raz.`,
    send: 'Wyślij przypomnienia',
    back: 'Bez wysyłki',
    sent: (count: number): string =>
      `Przypomnienia są w kolejce dla ${ofPeople(count)}. Kto o ten sam brak był już proszony, nie dostanie drugiej wiadomości.`,
    reminder: {
      title: 'Brakuje danych do sprawozdania',
      lead: (lacks: string): string =>
        `Dziękujemy za udział w naszych wydarzeniach. Do sprawozdania z projektu brakuje: ${lacks}.`,
      why: 'Fundusz prosi o te dane, żeby uczestnictwo mogło być zaliczone. Na pytanie o płeć można odmówić odpowiedzi. Danych nie widać na kanałach.',
      button: 'Uzupełnienie danych',
    },
  },
  frozen: {
    all: 'Zamrożone raporty',
    every: 'Wszystkie zamrożone raporty',
    noneAtAll: 'Nie zamrożono jeszcze żadnego raportu.',
    everyColumns: ['Nr', 'Zamrożony', 'Zakres'],
    newer: 'Nowsze',
    older: 'Starsze',
    heading: (number: number): string => `Zamrożony raport nr ${number}`,
    none: 'Tego raportu jeszcze nie zamrożono. Zamrożony raport zachowuje liczby takie, jakie są dziś, i nie zmienia się.',
    some: (count: number): string =>
      `${plural('pl', count, { one: 'zamrożona wersja', few: 'zamrożone wersje', many: 'zamrożonych wersji', other: 'zamrożonej wersji' })} tego raportu.`,
    choose: 'Wersja',
    line: (number: number, moment: string): string => `Nr ${number}, ${moment}`,
    freeze: 'Zamrożenie raportu',
    correct: 'Nowa wersja (korekta)',
    formTitle: 'Zamrożenie raportu',
    intro:
      'Liczby zostaną zapisane takie, jakie są teraz, ze skrótem SHA-256. Zapisu nie można zmienić ani usunąć.',
    correctionIntro:
      'Powstanie nowa wersja, a poprzednia zostanie taka, jaka jest. Obie pokażą, co się zmieniło.',
    note: 'Uwaga, bez danych osobowych',
    reason: 'Powód korekty',
    noteHint: 'Na przykład: wniosek o płatność nr 7',
    reasonHint: 'Na przykład: uzupełniono listę obecności',
    submit: 'Zamroź',
    personalData: 'W tym polu są dane osobowe. Proszę je usunąć.',
    reasonNeeded: 'Korekta potrzebuje powodu, na przykład: uzupełniono listę obecności.',
    madeAt: 'Stan na',
    hash: 'Skrót SHA-256',
    damaged:
      'Zapis nie zgadza się ze swoim skrótem: ktoś zmienił go poza programem. Nie należy się na nim opierać.',
    said: 'Uwaga',
    sameAs: (number: number): string => `Liczby są takie same jak w nr ${number}.`,
    corrects: (number: number): string => `Zmiany wobec nr ${number}`,
    correctedColumns: ['Wskaźnik', 'Było', 'Jest'],
    since: 'Od tego czasu zmieniło się',
    sinceColumns: ['Wskaźnik', 'Zamrożone', 'Dziś'],
    same: 'Dzisiejsze liczby są takie same.',
    notCounted: 'nie liczono',
    gone: 'Nie ma takiego zamrożonego raportu.',
  },
  exported: {
    profiles: { persons: 'Uczestnicy', units: 'Instytucje' },
    line: (profile: string, count: number, faults: number): string =>
      `${profile}: ${rows(count)}${faults === 0 ? ', bez braków.' : `; braki i błędy: ${faults} (lista w osobnym pliku).`}`,
    faults: 'Braki i błędy',
    faultColumns: ['Wiersz', 'Kolumna', 'Co'],
    kinds: { missing: 'brak', unfit: 'niepoprawne' },
    note: 'Układ kolumn ma numer wersji. PESEL nie jest przechowywany i nie ma go w plikach. Przed wysłaniem do funduszu proszę porównać układ z jego aktualnym wzorem.',
  },
};

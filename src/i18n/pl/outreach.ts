import { plural } from '../format.ts';

const units = (count: number): string =>
  plural('pl', count, { one: 'jednostka', few: 'jednostki', many: 'jednostek', other: 'jednostki' });

const percent = (value: number): string => `${String(value).replace('.', ',')}%`;

/** Docieranie do jednostek: `/zasieg`, karta jednostki, powiadomienia. */
export const outreach = {
  description: 'Jednostki, które nie korzystały z doradztwa lub projektu: kontakty i ich wyniki',
  search: 'Powiat, gmina lub nazwa',
  searchHint: 'Na przykład nyski albo DPS; puste: wszystkie jednostki',
  title: 'Zasięg doradztwa',
  titleProject: 'Zasięg projektu',
  onlyTeam: 'Zasięgiem doradztwa zajmują się doradcy i koordynatorzy.',
  onlyCoordinators: 'Jednostki przydzielają koordynatorzy. Można za to przejąć kontakt: przycisk na karcie.',
  noAdviser: 'Tej osoby nie ma już na liście doradców. Prosimy o wybór kogoś innego.',
  gone: 'Tej jednostki nie ma już w wykazie. Aktualna lista: /zasieg.',
  changed: 'W międzyczasie ktoś coś tu zapisał. Tak jest teraz:',
  examples: 'To są dane przykładowe: nie ma jeszcze prawdziwych jednostek.',
  narrowed: (what: string): string => `Zawężenie: ${what}`,
  ofProject: (name: string): string => `projekt „${name}”`,
  mine: 'moje kontakty',
  coverage: (covered: number, all: number, share: number): string =>
    all === 0
      ? 'Żadna jednostka nie pasuje do wyboru.'
      : `Objęte: ${String(covered)} z ${String(all)} (${percent(share)}). Jeszcze nie: ${units(all - covered)}.`,
  nobody: 'Na tej liście nie ma nikogo.',
  noContact: 'bez kontaktu',
  someone: 'osoba spoza listy doradców',
  contactedBy: (name: string): string => `kontakt: ${name}`,
  dueOn: (day: string): string => `ponownie ${day}`,
  previous: 'Poprzednie',
  next: 'Następne',
  mineButton: 'Moje kontakty',
  everybodys: 'Wszystkie jednostki',
  file: 'Arkusz XLSX',
  how: 'Jak liczone',
  fileReady: (count: number): string => `Arkusz gotowy: ${units(count)}.`,
  definitions: [
    'Jednostka jest objęta doradztwem, gdy odbyła się konsultacja z zapisanym wynikiem, w którym ją wskazano; w grupie także wtedy, gdy miejsce miał ktoś z tej jednostki.',
    'Jednostka korzysta z projektu, gdy odbyła się konsultacja w tym projekcie albo ktoś z jednostki ma miejsce na wydarzeniu projektu.',
    'Liczą się jednostki czynne. Odsetek to jednostki objęte przez wszystkie pasujące do wyboru; przycisk „Moje kontakty” go nie zmienia.',
    'Dane przykładowe i prawdziwe nigdy nie są liczone razem.',
  ] as readonly string[],
  menus: {
    region: 'Województwo',
    everyRegion: 'wszystkie województwa',
    type: 'Rodzaj jednostki',
    everyType: 'wszystkie rodzaje',
    project: 'Doradztwo lub projekt',
    anyAdvice: 'doradztwo (każde)',
    unit: 'Karta jednostki',
    reason: 'Wynik rozmowy: powód',
    assign: 'Przydział doradcy',
  },
  rows: {
    unit: 'Jednostka',
    type: 'Rodzaj',
    region: 'Województwo',
    powiat: 'Powiat',
    gmina: 'Gmina',
    contact: 'Kontakt',
    reason: 'Powód',
    result: 'Wynik',
    due: 'Następny kontakt',
    words: 'Uwagi',
    noted: 'Ostatni zapis',
  },
  reasons: {
    unaware: 'nie wie o ofercie',
    'no-time': 'brak czasu',
    'no-need': 'brak potrzeby',
    elsewhere: 'korzysta gdzie indziej',
    unreached: 'nie udało się skontaktować',
    other: 'inny powód',
  },
  results: {
    wants: 'chce skorzystać',
    again: 'do ponownego kontaktu',
    declines: 'nie skorzysta',
  },
  resultButtons: {
    wants: 'Chce skorzystać',
    again: 'Do ponownego kontaktu',
    declines: 'Nie skorzysta',
  },
  askResult: (reason: string): string => `Powód: ${reason}. Jaki jest wynik rozmowy?`,
  backToCard: 'Karta jednostki',
  back: 'Lista jednostek',
  take: 'Przejęcie kontaktu',
  inWeek: 'Kontakt za tydzień',
  inMonth: 'Kontakt za miesiąc',
  wordsButton: 'Uwagi i termin',
  undo: 'Cofnięcie zapisu',
  cardButton: 'Karta jednostki',
  done: 'Jednostka skorzystała z oferty. Kontakt jest zakończony.',
  saved: {
    assigned: 'Kontakt przydzielony.',
    contacted: 'Wynik rozmowy zapisany.',
    planned: 'Termin zapisany. Rano w tym dniu przyjdzie przypomnienie.',
    noted: 'Uwagi zapisane.',
  },
  undone: 'Zapis cofnięty. Obowiązuje poprzedni.',
  notUndone:
    'Cofnąć można tylko ostatni zapis, a ten już nim nie jest. Aktualny stan jest na karcie jednostki.',
  notYours: 'Cudzy zapis może cofnąć koordynator.',
  form: {
    title: 'Uwagi i termin',
    submit: 'Zapis',
    day: 'Dzień następnego kontaktu',
    dayHint: 'Na przykład 14.12.2026; można zostawić puste',
    badDay: 'Prosimy o dzień po dzisiejszym, w ciągu roku, na przykład 14.12.2026.',
    words: 'Uwagi',
    wordsHint: 'Bez nazwisk i danych osób; można zostawić puste',
    empty: 'Prosimy o dzień albo uwagi.',
  },
  told: {
    assigned: {
      title: 'Jednostka do kontaktu',
      lead: 'Prosimy o rozmowę z jednostką, która nie korzystała jeszcze z oferty. Wynik zapisuje się na karcie dwoma dotknięciami.',
    },
    due: {
      title: 'Dziś: kontakt z jednostką',
      lead: 'Na dziś przypada kolejny kontakt z tą jednostką.',
    },
  },
};

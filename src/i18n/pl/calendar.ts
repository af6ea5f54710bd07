import { plural } from '../format.ts';

const seats = (count: number): string =>
  plural('pl', count, { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' });

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

/** Wydarzenia: `/szkolenia`, karta wydarzenia. */
export const calendar = {
  description: 'Najbliższe szkolenia, wizyty i spotkania oraz zapisy na nie',
  option: 'Czego szukać',
  optionHelp: 'Temat, forma, województwo albo powiat, miesiąc, „wolne miejsca”',

  forms: {
    training: 'szkolenie',
    cycle: 'cykl szkoleń',
    'vocational-course': 'kurs zawodowy',
    postgraduate: 'studia podyplomowe',
    'specialisation-1': 'specjalizacja I stopnia',
    'specialisation-2': 'specjalizacja II stopnia',
    'study-visit': 'wizyta studyjna',
    workshop: 'warsztat',
    conference: 'konferencja',
    seminar: 'seminarium',
    'group-meeting': 'spotkanie grupy tematycznej',
    'group-advice': 'doradztwo grupowe',
  },

  list: {
    title: 'Najbliższe szkolenia i spotkania',
    count: (total: number, page: number, pages: number): string => {
      const found = plural('pl', total, {
        one: 'wydarzenie',
        few: 'wydarzenia',
        many: 'wydarzeń',
        other: 'wydarzenia',
      });
      return pages > 1 ? `${found}, strona ${page} z ${pages}` : found;
    },
    narrowedTo: (what: string): string => `Lista zawężona: ${what}`,
    words: (roots: string): string => `słowa „${roots}”`,
    free: 'tylko z wolnymi miejscami',
    none: 'Na razie nie ma żadnych zapowiedzianych wydarzeń.',
    noneNarrowed: 'Nic z nadchodzących wydarzeń nie pasuje do wszystkich tych warunków naraz.',
    notUnderstood: (words: string): string =>
      `Tych słów nie ma w żadnym nadchodzącym wydarzeniu albo nie umiemy po nich szukać, więc je pominęliśmy: ${words}.`,
    details: 'Szczegóły',
    apply: 'Zgłoszenie',
    previous: 'Poprzednie',
    next: 'Następne',
    narrow: 'Zawęź listę',
    all: 'Wszystkie',
    more: (sessions: number): string =>
      plural('pl', sessions, { one: 'spotkanie', few: 'spotkania', many: 'spotkań', other: 'spotkania' }),
    terms: (count: number): string =>
      plural('pl', count, {
        one: 'termin',
        few: 'terminy do wyboru',
        many: 'terminów do wyboru',
        other: 'terminu',
      }),
    example: 'Przykład',
    noDate: 'termin do ustalenia',
    until: (moment: string): string => `zgłoszenia do: ${moment}`,
    closed: 'zapisy zakończone',
  },
  narrowForm: {
    title: 'Zawężenie listy',
    words: 'Temat lub powiat',
    wordsHint: 'Na przykład: przemoc, piecza, powiat nyski',
    form: 'Forma',
    region: 'Województwo albo online',
    online: 'online',
    month: 'Miesiąc',
    free: 'Miejsca',
    freeOnly: 'tylko z wolnymi miejscami',
    any: 'dowolne',
    submit: 'Pokaż',
  },

  seats: {
    free: (free: number, capacity: number): string => `wolne miejsca: ${free} z ${capacity}`,
    full: (waiting: number): string =>
      waiting > 0
        ? `brak wolnych miejsc, na liście rezerwowej: ${people(waiting)}`
        : 'brak wolnych miejsc, zapisy na listę rezerwową',
    /** Seats are left, but people wait for them. */
    promised: (waiting: number): string =>
      `wolne miejsca dostają kolejno osoby z listy rezerwowej (${people(waiting)})`,
    unlimited: 'bez limitu miejsc',
    chosen: (capacity: number): string => `${seats(capacity)}, zgłoszenia przed kwalifikacją`,
  },

  card: {
    example: 'Przykład: to wydarzenie wymyślone na potrzeby podglądu.',
    planned: 'Termin nie jest jeszcze ustalony. Osoby zainteresowane dostaną wiadomość, gdy ruszą zapisy.',
    cancelled: (reason: string): string =>
      reason === ''
        ? 'Organizator odwołał to wydarzenie. Przepraszamy za zmianę.'
        : `Organizator odwołał to wydarzenie. Przepraszamy za zmianę. Powód: ${reason}`,
    gone: 'Tego wydarzenia nie ma już na liście. Aktualną listę pokazuje /szkolenia.',
    certain: 'Odbędzie się: zebrała się potrzebna grupa.',
    rows: {
      when: 'Termin',
      term: (number: number): string => `Termin ${number}`,
      place: 'Gdzie',
      online: 'Połączenie',
      hours: 'Czas trwania',
      trainer: 'Prowadzi',
      forWhom: 'Dla kogo',
      conditions: 'Warunki udziału',
      seats: 'Miejsca',
      minimum: 'Najmniejsza grupa',
      selection: 'Kwalifikacja',
      deadline: 'Zgłoszenia do',
      resign: 'Rezygnacja do',
      price: 'Koszt',
      catering: 'Wyżywienie',
      overnight: 'Nocleg',
      accessibility: 'Dostępność',
      project: 'Projekt',
      organiser: 'Organizator',
      partners: 'Partnerzy',
      downloads: 'Do pobrania',
      contact: 'Kontakt',
      perUnit: 'Z jednej jednostki',
      consent: 'Zgoda kierownika',
    },
    online: 'online',
    onlineLater: 'online; adres pokoju zobaczą osoby z potwierdzonym miejscem',
    join: 'Wejście do pokoju',
    documents: 'dokumenty',
    withPartners: (organiser: string, partners: string): string => `${organiser}; partnerzy: ${partners}`,
    unitForm: 'Formularz jednostki',
    participantForm: 'Formularz projektu',
    hours: (count: string, isTeaching: boolean): string =>
      isTeaching ? `${count} godz. dydaktycznych (po 45 minut)` : `${count} godz.`,
    sessions: (count: number): string =>
      plural('pl', count, { one: 'spotkanie', few: 'spotkania', many: 'spotkań', other: 'spotkania' }),
    minimum: (count: number): string => people(count),
    upTo: (count: number): string => `najwyżej ${people(count)}`,
    free: 'udział bezpłatny',
    catering: 'zapewnione',
    overnight: 'do wyboru w zgłoszeniu',
    consent: 'potrzebna: poprosimy o nią po zgłoszeniu',
    selection: {
      order: 'decyduje kolejność zgłoszeń',
      priority:
        'najpierw osoby z pierwszeństwem, potem kolejność zgłoszeń; wynik po zakończeniu naboru, samo zgłoszenie nie daje jeszcze miejsca',
      organiser: 'decyduje organizator; samo zgłoszenie nie daje jeszcze miejsca',
    },
    priority: {
      'new-units': 'jednostki, które nie brały jeszcze udziału w projekcie',
      first: (who: string): string => `Pierwszeństwo: ${who}`,
    },
    conditions: {
      unitTypes: (types: string): string => `typ jednostki: ${types}`,
      posts: (posts: string): string => `stanowisko: ${posts}`,
      employee: 'osoby zatrudnione',
      volunteer: 'wolontariuszki i wolontariusze',
      regions: (regions: string): string => `województwo: ${regions}`,
      powiaty: (powiaty: string): string => `powiat: ${powiaty}`,
      years: (years: number): string =>
        `staż co najmniej ${plural('pl', years, { one: 'rok', few: 'lata', many: 'lat', other: 'roku' })}`,
      degree: {
        none: 'osoby bez specjalizacji w zawodzie',
        first: 'co najmniej I stopień specjalizacji',
        second: 'II stopień specjalizacji',
      },
    },
    interest: 'Jestem zainteresowana/y',
    loseInterest: 'Już mnie to nie interesuje',
    interested: 'Zapisaliśmy zainteresowanie. Gdy będzie znany termin, przyjdzie wiadomość.',
    notInterested: 'Nie będziemy pisać o tym wydarzeniu.',
    back: 'Lista',
    changed: 'Organizator zmienił to wydarzenie. To jest aktualna karta.',
  },
};

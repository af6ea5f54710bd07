import { plural } from '../format.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

const units = (count: number): string =>
  plural('pl', count, { one: 'jednostka', few: 'jednostki', many: 'jednostek', other: 'jednostki' });

/** Grupy tematyczne i ich spotkania: `/grupy`. */
export const groups = {
  description: 'Grupy tematyczne i zespoły: kto się spotyka, kiedy i jak dołączyć',
  option: 'Czego szukać',
  optionHelp: 'Temat, województwo albo powiat, na przykład: przemoc',

  list: {
    title: 'Grupy tematyczne',
    count: (total: number, page: number, pages: number): string => {
      const found = plural('pl', total, { one: 'grupa', few: 'grupy', many: 'grup', other: 'grupy' });
      return pages > 1 ? `${found}, strona ${page} z ${pages}` : found;
    },
    none: 'Nie ma jeszcze żadnej grupy.',
    noneFound: (words: string): string => `Żadna grupa nie pasuje do słów: ${words}.`,
    example: 'Przykład',
    choose: 'Wybierz grupę',
    line: (place: string, joining: string, members: string): string => [place, joining, members].join(' · '),
    mine: 'w tej grupie',
    invited: 'zaproszenie czeka na odpowiedź',
    previous: 'Poprzednie',
    next: 'Następne',
    all: 'Wszystkie grupy',
    create: 'Nowa grupa',
  },
  example: 'Przykład: ta grupa powstała na potrzeby podglądu.',
  place: (region: string, powiat: string | undefined): string =>
    powiat === undefined ? `woj. ${region}` : `pow. ${powiat}, woj. ${region}`,
  joining: { open: 'można dołączyć', invitation: 'na zaproszenie', closed: 'zakończona' },
  members: people,

  card: {
    rows: { aim: 'Po co', where: 'Gdzie', joining: 'Udział', members: 'Skład' },
    size: (members: number, from: number): string => `${people(members)}, ${units(from)}`,
    joining: {
      open: 'otwarta: można dołączyć przyciskiem',
      invitation: 'na zaproszenie koordynatora',
      closed: 'grupa zakończyła spotkania',
    },
    member: (unit: string): string => `Należy Pani/Pan do tej grupy (jednostka: ${unit}).`,
    invited: 'Jest Pani/Pan osobą zaproszoną do tej grupy.',
    next: 'Najbliższe spotkania',
    noNext: 'Nie ma zapowiedzianego spotkania. O nowym napiszemy do każdej osoby w grupie.',
    past: 'Poprzednie spotkania',
    cancelled: 'odwołane',
    minutes: 'Notatka ze spotkania',
    join: 'Dołączam',
    accept: 'Przyjmuję zaproszenie',
    decline: 'Nie dołączam',
    leave: 'Opuszczam grupę',
    back: 'Lista grup',
    gone: 'Tej grupy nie ma już na liście. Aktualną listę pokazuje /grupy.',
  },
  joined: (name: string): string =>
    `Należy Pani/Pan do grupy „${name}”. O każdym spotkaniu przyjdzie osobna wiadomość.`,
  notOpen: 'Do tej grupy dołącza się na zaproszenie koordynatora.',
  closed: 'Ta grupa zakończyła spotkania, nie można już dołączyć.',
  noUnit: 'Do grupy należy się w imieniu jednostki. Prosimy najpierw dodać ją w /profil.',
  chooseUnit: 'Którą jednostkę będzie Pani/Pan reprezentować w tej grupie?',
  unit: 'Jednostka',
  declined: 'Dziękujemy za odpowiedź. Nie będziemy pisać o spotkaniach tej grupy.',
  leaveAsk: (name: string): string =>
    `Czy opuścić grupę „${name}”? Nie będziemy pisać o jej spotkaniach. Zgłoszenia na zapowiedziane spotkania można odwołać w /moje.`,
  leaveYes: 'Tak, opuszczam',
  leaveNo: 'Zostaję',
  left: (name: string): string => `Nie należy już Pani/Pan do grupy „${name}”.`,
  already: 'To jest już załatwione. Oto jak jest teraz:',

  meeting: {
    come: 'Będę',
    comeAnyway: 'Mimo to będę',
    coming: 'potwierdzona obecność',
    resign: 'Jednak nie będę',
    details: 'Szczegóły',
    came: (title: string): string => `Zapisaliśmy: będzie Pani/Pan na spotkaniu „${title}”.`,
    waits: (place: number): string => `Na sali nie ma już miejsc. Lista rezerwowa, miejsce ${place}.`,
    already: 'Jest Pani/Pan już na liście tego spotkania.',
    clash: 'W tym samym czasie ma Pani/Pan inne potwierdzone miejsce. Jedno z nich można odwołać w /moje.',
    closed: 'Na to spotkanie nie można się już zapisać.',
    changed: 'Spotkanie zmieniło się od czasu tej wiadomości. Oto aktualne dane:',
    membersOnly: 'W spotkaniu biorą udział osoby z grupy.',
    busy: 'Nie udało się zapisać odpowiedzi, bo wiele osób odpowiada naraz. Prosimy spróbować za chwilę.',
    rule: 'przynależność do grupy tematycznej (dołącza się w /grupy)',
    forWhom: (name: string): string => `osoby z grupy „${name}”`,
    organiser: (region: string): string => `Regionalny Ośrodek Polityki Społecznej, woj. ${region}`,
    rows: { when: 'Kiedy', where: 'Gdzie', online: 'Połączenie', agenda: 'O czym' },
    when: (day: string, from: string, to: string): string => `${day}, godz. ${from}–${to}`,
  },

  notices: {
    meeting: 'Spotkanie grupy',
    meetingText: (name: string): string => `Zapraszamy na spotkanie grupy „${name}”.`,
    invited: 'Zaproszenie do grupy',
    invitedText: (name: string, by: string | undefined): string =>
      by === undefined
        ? `Zapraszamy do grupy „${name}”.`
        : `${by} zaprasza do grupy „${name}”. Odpowiedź można zmienić w każdej chwili.`,
    changed: 'Zmiana spotkania grupy',
    changedText: (name: string): string => `Zmieniło się spotkanie grupy „${name}”. Poniżej aktualne dane.`,
    cancelledText: (title: string, reason: string): string =>
      reason === ''
        ? `Spotkanie „${title}” zostało odwołane. Przepraszamy za zmianę.`
        : `Spotkanie „${title}” zostało odwołane. Przepraszamy za zmianę. Powód: ${reason}`,
    minutes: 'Notatka ze spotkania grupy',
    minutesText: (title: string): string => `Jest już notatka ze spotkania „${title}”.`,
    open: 'Otwórz notatkę',
    group: 'Karta grupy',
  },

  mine: { title: 'Moje grupy', invited: 'Zaproszenie do grupy' },

  desk: {
    title: 'Dla koordynatora',
    edit: 'Zmiana grupy',
    people: 'Skład grupy',
    invite: 'Zaproszenie',
    call: 'Nowe spotkanie',
    onlyCoordinators: 'To mogą zrobić osoby z koordynacji.',
    created: (name: string): string =>
      `Grupa „${name}” jest gotowa. Można zaprosić osoby i zwołać spotkanie.`,
    saved: 'Zapisaliśmy zmianę.',
    changedMeanwhile:
      'Ktoś zmienił tę grupę w tym samym czasie. Oto aktualny stan; prosimy zmienić jeszcze raz.',

    form: {
      create: 'Nowa grupa',
      edit: 'Zmiana grupy',
      name: 'Nazwa grupy',
      nameHint: 'Na przykład: Przeciwdziałanie przemocy',
      aim: 'Po co się spotyka (jedno zdanie)',
      region: 'Województwo',
      powiat: 'Powiat',
      powiatHint: 'Tylko gdy grupa działa w jednym powiecie, na przykład: nyski',
      joining: 'Jak się dołącza',
      submit: 'Zapisz',
      nameFault: 'Prosimy wpisać nazwę od 3 do 100 znaków.',
      personal:
        'Prosimy nie wpisywać tu numerów osób (PESEL, telefonów, dokumentów). Niczego nie zapisaliśmy.',
      choiceFault: 'Prosimy wybrać pozycję z listy.',
    },

    inviteForm: {
      title: 'Zaproszenie do grupy',
      unit: 'Jednostka (nazwa lub miejscowość)',
      unitHint: 'Pokażemy osoby z tej jednostki, które mają profil.',
      submit: 'Szukaj',
      none: 'Nie znaleźliśmy takiej jednostki. Prosimy wpisać krócej, na przykład samą miejscowość.',
      many: (count: number): string => `Pasuje ${units(count)}. Prosimy dopisać miejscowość albo powiat.`,
      choose: 'Którą jednostkę zaprosić?',
      nobody: (unit: string): string =>
        `W jednostce „${unit}” nie ma jeszcze nikogo z profilem. Osoba z jednostki dodaje się sama poleceniem /profil.`,
      peopleTitle: 'Kogo zaprosić',
      people: 'Osoby',
      send: 'Zaproś',
      done: (count: number): string => `Zaproszenie dostaną: ${people(count)}.`,
      skipped: (count: number): string =>
        `Bez ponownego zaproszenia (już w grupie albo zaproszone): ${people(count)}.`,
      unreached: (count: number): string =>
        `Nie wiemy, dokąd napisać do: ${people(count)}. Zaproszenie zobaczą w /grupy.`,
    },

    memberList: {
      title: (name: string): string => `Skład grupy: ${name}`,
      none: 'Nikt jeszcze nie należy do tej grupy.',
      member: 'w grupie',
      invited: 'zaproszona/y, bez odpowiedzi',
      line: (name: string, unit: string, state: string): string => `${name}, ${unit}: ${state}`,
      more: (count: number): string => `oraz ${people(count)}`,
      remove: 'Usuń z grupy',
      removeAsk: (name: string, group: string): string =>
        `Czy usunąć z grupy „${group}”: ${name}? Ta osoba nie będzie dostawać wiadomości o spotkaniach.`,
      removeYes: 'Usuń z grupy',
      removeNo: 'Zostaw',
      removed: (name: string): string => `Usunięte z grupy: ${name}.`,
    },

    callForm: {
      title: 'Nowe spotkanie',
      subject: 'Tytuł',
      day: 'Dzień',
      dayHint: 'Na przykład: 24.11.2026',
      hours: 'Godziny',
      hoursHint: 'Od–do, na przykład: 10.00–13.00',
      place: 'Miejsce i sala albo adres https pokoju',
      agenda: 'O czym będzie mowa',
      submit: 'Zwołaj spotkanie',
      dayFault: 'Nie rozpoznaliśmy dnia. Prosimy wpisać na przykład: 24.11.2026.',
      pastFault: 'Ten dzień lub godzina już minęły.',
      hoursFault: 'Nie rozpoznaliśmy godzin. Prosimy wpisać na przykład: 10.00–13.00.',
      orderFault: 'Koniec musi być później niż początek.',
      missingFault: (earlier: string, later: string): string =>
        `Tej godziny nie ma, bo zegary przestawiają się wtedy na czas letni. Prosimy wpisać ${earlier} albo ${later}.`,
      repeatedFault: 'Ta godzina wypada tej nocy dwa razy, bo zegary się cofają. Prosimy wybrać inną.',
      placeFault: 'Prosimy wpisać miejsce albo adres zaczynający się od https://',
      subjectFault: 'Prosimy wpisać tytuł od 3 do 150 znaków.',
      called: (members: number): string =>
        members === 0
          ? 'Spotkanie jest w kalendarzu. W grupie nie ma jeszcze nikogo, więc nie wysyłamy wiadomości.'
          : `Spotkanie jest w kalendarzu. Zawiadomienie dostanie: ${people(members)}.`,
    },

    presence: {
      open: (day: string): string => `Jednostki i notatka: ${day}`,
      title: (title: string): string => `Jednostki na spotkaniu: ${title}`,
      present: 'Obecne',
      excused: 'Usprawiedliwione',
      absent: 'Nieobecne',
      coming: 'Zapowiedziane',
      silent: 'Bez odpowiedzi',
      guests: 'Spoza grupy',
      nobody: 'brak',
      count: units,
      more: (count: number): string => `oraz ${units(count)}`,
      why: 'Jednostka jest obecna, gdy na liście obecności jest choć jedna osoba z niej albo gdy zaznaczono ją tutaj.',
      mark: 'Zaznacz obecne',
      markTitle: 'Jednostki obecne',
      field: (from: number, to: number): string => `Jednostki ${from}–${to}`,
      intro: 'Zaznaczenie uzupełnia listę obecności, na przykład gdy ktoś przyszedł bez zgłoszenia.',
      submit: 'Zapisz',
      early: 'Obecność można zaznaczyć od początku spotkania.',
      minutes: 'Link do notatki',
      minutesTitle: 'Notatka ze spotkania',
      minutesUrl: 'Adres notatki (https)',
      minutesHint: 'Osoby z grupy dostaną wiadomość z tym adresem.',
      minutesFault: 'Prosimy wpisać adres zaczynający się od https://',
      minutesSaved: 'Zapisaliśmy adres notatki. Osoby z grupy dostaną wiadomość.',
    },
  },
};

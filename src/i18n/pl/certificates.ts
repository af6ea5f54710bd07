import { plural } from '../format.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

const sheets = (count: number): string =>
  plural('pl', count, {
    one: 'zaświadczenie',
    few: 'zaświadczenia',
    many: 'zaświadczeń',
    other: 'zaświadczenia',
  });

/** Zaświadczenia o uczestnictwie: druk, rejestr, wydawanie, sprawdzanie. */
export const certificates = {
  description: 'Zaświadczenia o uczestnictwie: własne, pracowników jednostki i rejestr organizatora',
  option: 'Czego szukać',
  optionHelp: 'Dla koordynatorów: numer, nazwisko albo kod z zaświadczenia',

  states: { valid: 'ważne', replaced: 'zastąpione nowym', void: 'unieważnione' },

  mine: {
    title: 'Zaświadczenia',
    none: 'Nie ma jeszcze żadnego zaświadczenia. Wydaje je organizator po zakończeniu zajęć, na podstawie listy obecności.',
    line: (title: string, number: string, day: string): string => `${title} · nr ${number} · ${day}`,
    choose: 'Zaświadczenie do pobrania (PDF)',
    pdf: (title: string): string => `PDF: ${title}`,
    all: 'Wszystkie zaświadczenia',
    file: (number: string): string =>
      `Zaświadczenie nr ${number}. Numer i kod są takie same na każdym wydruku.`,
    notYours: 'Tego zaświadczenia nie możemy tu pokazać: nie jest wystawione na Panią/Pana.',
    unit: (name: string): string => `Zaświadczenia pracowników: ${name}`,
    unitLine: (title: string, count: number): string => `${title} · ${people(count)}`,
    chooseUnit: 'Komplet do pobrania (PDF)',
    unitFile: (count: number): string => `W pliku: ${sheets(count)}, każde na osobnej stronie.`,
  },

  term: {
    title: (title: string): string => `Zaświadczenia: ${title}`,
    rule: (percent: number, needed: string, all: string): string =>
      percent === 0
        ? `Warunek: obecność zaznaczona na liście (zajęcia: ${all} godz.).`
        : `Warunek: obecność przez co najmniej ${String(percent)}% czasu zajęć, czyli ${needed} z ${all} godz.`,
    counts: (earned: number, short: number, nameless: number, issued: number): string =>
      [
        ...(earned > 0 ? [`do wydania: ${people(earned)}`] : []),
        ...(short > 0 ? [`bez spełnionego warunku: ${people(short)}`] : []),
        ...(nameless > 0 ? [`bez imienia lub nazwiska: ${people(nameless)}`] : []),
        ...(issued > 0 ? [`wydane: ${people(issued)}`] : []),
      ].join(' · '),
    attended: (attended: string, all: string): string => `${attended} z ${all} godz.`,
    standings: {
      earned: 'do wydania',
      nameless: 'brak imienia lub nazwiska',
      unmarked: 'brak zaznaczeń na liście obecności',
    },
    short: (missing: string): string => `brakuje ${missing} godz.`,
    issued: (number: string): string => `nr ${number}`,
    somebody: 'osoba bez imienia i nazwiska',
    choose: 'Osoba z listy',
    page: (number: number, of: number): string => `Strona ${String(number)} z ${String(of)}`,
    refused: {
      gone: 'Tego terminu nie ma już w kalendarzu. Aktualną listę pokazuje /wydarzenie.',
      cancelled: 'To wydarzenie zostało odwołane, więc nie ma za co wydać zaświadczeń.',
      'no-sessions': 'Ten termin nie ma jeszcze zajęć. Prosimy najpierw uzupełnić je w wydarzeniu.',
      'not-over':
        'Zajęcia jeszcze trwają albo dopiero się odbędą. Zaświadczenia można wydać po ostatnich zajęciach.',
      'no-attendance':
        'Na listach tego terminu nikt nie ma zaznaczonej obecności. Prosimy najpierw uzupełnić listę obecności.',
      nobody: 'Na tym terminie nikt nie ma potwierdzonego miejsca, więc nie ma komu wydać zaświadczeń.',
    },
    buttons: {
      issue: (count: number): string => `Wydanie: ${people(count)}`,
      sure: (count: number): string => `Potwierdzam wydanie (${String(count)})`,
      back: 'Zaświadczenia wydarzenia',
      list: 'Lista obecności',
      bundle: 'Wszystkie w jednym pliku (PDF)',
      units: 'Plik dla jednostki (PDF)',
      ask: (count: number): string => `Prośba o imię i nazwisko (${String(count)})`,
      event: 'Wydarzenie',
      earlier: 'Poprzednie',
      later: 'Następne',
    },
    sure: (count: number): string =>
      `Wydajemy ${sheets(count)}. Każde dostanie kolejny numer rejestru, a kto ma konto na Slacku lub Discordzie, dostanie je w wiadomości.`,
    sureNames:
      'Imię i nazwisko, tytuł, daty i godziny zostaną takie, jakie są teraz. Wydanego zaświadczenia nie da się usunąć, można je unieważnić.',
    sureAgain: (count: number): string =>
      `Na tej liście są osoby, którym zaświadczenie tego terminu unieważniono (${String(count)}): dostaną nowe, z nowym numerem. Jeżeli ktoś ma go nie dostać, można wydawać pojedynczo, po wybraniu osoby z listy.`,
    changed: 'Lista zmieniła się w międzyczasie. Prosimy sprawdzić ją jeszcze raz.',
    done: (count: number): string =>
      `Wydano ${sheets(count)}. Kto ma konto na Slacku lub Discordzie, dostanie je w wiadomości; dla pozostałych osób jest plik PDF.`,
    noAccount: (count: number): string =>
      `Bez konta na Slacku i Discordzie: ${people(count)}. Te zaświadczenia prosimy przekazać z pliku PDF.`,
    units: {
      intro: 'Zaświadczenia pracowników jednej jednostki w jednym pliku, do przekazania.',
      none: 'Żadna z osób z zaświadczeniem nie ma podanej jednostki.',
      choose: 'Wybór jednostki',
      line: (name: string, count: number): string => `${name} · ${people(count)}`,
      without: (count: number): string => `Bez podanej jednostki: ${people(count)}.`,
    },
    takesLong: (count: number, seconds: number): string =>
      `Przygotowanie pliku (${sheets(count)}) potrwa około ${String(seconds)} s; postęp pokaże osobna wiadomość.`,
    bundle: (count: number): string => `W załączniku: ${sheets(count)}.`,
    asked: (count: number): string => `Prośba jest w drodze: ${people(count)}. Każdą osobę pytamy raz.`,
    askedNobody: 'Do tych osób nie możemy napisać: nie mają konta na Slacku ani na Discordzie.',
  },

  printing: {
    title: 'Przygotowywanie zaświadczeń',
    begun: (of: number, seconds: number): string =>
      `Przygotowywanie pliku: ${sheets(of)}. Potrwa to około ${String(seconds)} s.`,
    going: (done: number, of: number): string =>
      `Przygotowywanie pliku: gotowe ${String(done)} z ${String(of)}.`,
    ready: (of: number): string => `Plik jest gotowy: ${sheets(of)}.`,
  },

  person: {
    hours: 'Obecność',
    standing: 'Zaświadczenie',
    issue: 'Wydanie zaświadczenia',
    except: 'Wydanie w drodze wyjątku',
    exceptHelp:
      'Warunek nie jest spełniony. Zaświadczenie można wydać z uzasadnieniem, które zostanie w rejestrze.',
    nameHelp:
      'Na zaświadczeniu musi być imię i nazwisko. Osoba uzupełnia je w /profil; możemy ją o to poprosić.',
    open: 'Zaświadczenie',
  },

  except: {
    title: 'Wyjątek',
    intro: 'Zaświadczenie mimo niespełnionego warunku. Uzasadnienie widzą koordynatorzy w rejestrze.',
    reason: 'Uzasadnienie',
    reasonHint: 'Na przykład: zajęcia odrobione w innym terminie. Bez nazwisk i danych o zdrowiu.',
    submit: 'Wydanie',
  },

  card: {
    title: (number: string): string => `Zaświadczenie nr ${number}`,
    rows: {
      holder: 'Osoba',
      event: 'Wydarzenie',
      when: 'Termin',
      hours: 'Wymiar',
      issued: 'Wydane',
      state: 'Stan',
      reason: 'Powód',
      exception: 'Wyjątek',
      replaces: 'Zastępuje',
      replacedBy: 'Zastąpione przez',
    },
    pdf: 'PDF',
    replace: 'Zamiennik po zmianie nazwiska',
    void: 'Unieważnienie',
    term: 'Zaświadczenia wydarzenia',
    gone: 'Tego zaświadczenia nie ma w rejestrze.',
  },
  void: {
    title: 'Unieważnienie',
    intro: (number: string): string =>
      `Zaświadczenie nr ${number} zostanie w rejestrze jako unieważnione. Tego nie da się cofnąć; można potem wydać nowe, z nowym numerem. Osoba, która ma konto, dostanie wiadomość z powodem.`,
    reason: 'Powód',
    reasonHint: 'Na przykład: pomyłka w wymiarze godzin. Bez nazwisk i danych o zdrowiu.',
    submit: 'Unieważnienie',
    done: (number: string): string => `Zaświadczenie nr ${number} jest unieważnione.`,
    not: 'To zaświadczenie nie jest już ważne. Poniżej jego aktualny stan.',
  },
  replace: {
    ask: (number: string, before: string, after: string): string =>
      `Zaświadczenie nr ${number} jest na: ${before}. W profilu jest teraz: ${after}. Nowe zaświadczenie dostanie własny numer i kod, a dotychczasowe zostanie w rejestrze jako zastąpione.`,
    sure: 'Potwierdzam zamiennik',
    keep: 'Bez zmian',
    same: 'Imię i nazwisko w profilu są takie same jak na zaświadczeniu. Najpierw osoba zmienia je w /profil.',
    nameless: 'W profilu brakuje imienia lub nazwiska. Najpierw osoba uzupełnia je w /profil.',
    done: (number: string): string =>
      `Zamiennik wydany: nr ${number}. Osoba, która ma konto, dostanie go w wiadomości.`,
  },
  faults: {
    empty: 'Prosimy napisać kilka słów.',
    personalData: (kinds: string): string =>
      `Tekst może zawierać dane osobowe (${kinds}). Zostawiliśmy go bez nich; prosimy sprawdzić i wysłać ponownie.`,
  },

  register: {
    title: 'Rejestr zaświadczeń',
    none: 'Rejestr jest pusty. Zaświadczenia wydaje się na karcie wydarzenia, po zakończeniu zajęć: /wydarzenie.',
    line: (sign: string, year: number, organiser: string, issued: number, valid: number): string =>
      [
        `${sign} ${String(year)}`,
        organiser,
        sheets(issued),
        ...(valid < issued ? [`w tym nieważne: ${String(issued - valid)}`] : []),
      ].join(' · '),
    choose: 'Rejestr do pobrania (Excel)',
    option: (sign: string, year: number): string => `${sign} ${String(year)}`,
    file: (sign: string, year: number, count: number): string =>
      `Rejestr ${sign} za ${String(year)} rok: ${sheets(count)}.`,
    tab: 'Rejestr',
    columns: {
      number: 'Numer',
      issuedOn: 'Data wydania',
      holder: 'Imię i nazwisko',
      unit: 'Jednostka',
      title: 'Tytuł',
      form: 'Forma',
      days: 'Dni zajęć',
      hours: 'Godziny',
      attended: 'Godziny obecności',
      hourMinutes: 'Minut w godzinie',
      state: 'Stan',
      endedOn: 'Data zmiany stanu',
      reason: 'Powód',
      exception: 'Wyjątek',
      other: 'Zastępuje',
    },
    found: 'Znalezione zaświadczenia',
    noneFound: (words: string): string => `W rejestrze nie ma zaświadczenia dla słów: ${words}.`,
    foundMore: (shown: number): string =>
      `Pokazujemy pierwsze ${String(shown)}. Dalsze można znaleźć po numerze albo po imieniu i nazwisku; wszystkie są w pliku rejestru.`,
    openFound: 'Zaświadczenie z listy',
    search: 'Szukać można po numerze, nazwisku albo kodzie, na przykład: /zaswiadczenia Kowalska',
  },

  notices: {
    issued: 'Zaświadczenie',
    issuedText: (title: string): string => `Zaświadczenie jest gotowe: „${title}”. Plik PDF jest poniżej.`,
    replacedText: (title: string): string =>
      `Nowe zaświadczenie po zmianie nazwiska: „${title}”. Poprzednie nie jest już ważne.`,
    issuedHelp: 'Zaświadczenie można pobrać ponownie w /moje. Numer i kod się nie zmienią.',
    again: 'PDF jeszcze raz',
    void: 'Zaświadczenie unieważnione',
    voidText: (number: string, title: string, reason: string): string =>
      `Organizator unieważnił zaświadczenie nr ${number}: „${title}”. Powód: ${reason}`,
    voidContact: (contact: string): string => `W razie pytań: ${contact}`,
    name: 'Imię i nazwisko do zaświadczenia',
    nameText: (title: string): string =>
      `Zaświadczenie czeka na imię i nazwisko: „${title}”. Prosimy uzupełnić je w profilu.`,
    profile: 'Profil',
  },
};

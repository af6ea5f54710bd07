import { plural } from '../format.ts';

const items = (count: number): string =>
  plural('pl', count, { one: 'pozycja', few: 'pozycje', many: 'pozycji', other: 'pozycji' });

const WEEKDAYS = [
  'w poniedziałek',
  'we wtorek',
  'w środę',
  'w czwartek',
  'w piątek',
  'w sobotę',
  'w niedzielę',
] as const;

const onWeekday = (weekday: number): string => WEEKDAYS[weekday - 1] ?? WEEKDAYS[0];

/** Przeglądy (biuletyny) i ich zamawianie: `/subskrypcje`. */
export const digests = {
  description: 'Przegląd nowości: co ma zawierać, kiedy przychodzić, przerwa i podgląd',

  titles: {
    now: 'Nowości',
    daily: 'Przegląd dnia',
    weekly: 'Przegląd tygodnia',
    ends: 'Zanim przyjdzie następny przegląd',
    changed: 'Zmiana tego, o czym pisaliśmy',
  },
  urgentIntro: {
    ends: 'Te terminy miną przed następnym przeglądem, dlatego piszemy już teraz.',
    changed: 'Zmieniło się to, o czym pisaliśmy wcześniej, dlatego nie czekamy na następny przegląd.',
  },
  sections: {
    deadlines: 'Kończą się zgłoszenia',
    trainings: 'Szkolenia',
    advice: 'Doradztwo',
    meetings: 'Spotkania i wizyty',
    calls: 'Nabory i konkursy',
    changes: 'Zmiany w przepisach',
  },
  until: (moment: string): string => `zgłoszenia do: ${moment}`,
  open: 'Szczegóły',
  apply: 'Zgłoszenie',
  groupAdvice: 'konsultacja grupowa',
  change: 'Wszystkie zmiany',
  more: (count: number): string => `I jeszcze ${items(count)}`,
  moreTitle: 'Dalsze pozycje przeglądu',
  moreGone:
    'Tych pozycji już nie ma: terminy minęły albo organizator je odwołał. Aktualną listę pokazuje /szkolenia.',
  settings: 'Ustawienia przeglądu',
  why: (when: string): string => `Ten przegląd przychodzi ${when}. Gdy nie ma nic nowego, nie piszemy.`,

  when: {
    now: 'od razu, w dni robocze między 7:30 a 20:00',
    daily: (time: string): string => `codziennie o ${time}`,
    weekly: (weekday: number, time: string): string => `co tydzień ${onWeekday(weekday)} o ${time}`,
  },
  slotTitle: (when: string, readers: number): string =>
    `Przegląd ${when} (${plural('pl', readers, { one: 'odbiorca', few: 'odbiorców', many: 'odbiorców', other: 'odbiorcy' })})`,
  contents: {
    deadlines: 'kończące się zgłoszenia',
    trainings: 'szkolenia i kursy',
    advice: 'doradztwo',
    meetings: 'spotkania i wizyty',
    calls: 'nabory i konkursy',
    free: 'wolne miejsca',
    groups: 'moje grupy tematyczne',
    'social-economy': 'ekonomia społeczna',
    changes: 'zmiany w przepisach',
  },
  contentHints: {
    deadlines: 'zgłoszenia i nabory, które kończą się w ciągu 7 dni',
    trainings: 'także warsztaty, studia i specjalizacje',
    advice: 'spotkania doradcze dla grup',
    meetings: 'wizyty studyjne, konferencje, seminaria',
    calls: 'nowe nabory; o zmianie terminu piszemy od razu',
    free: 'jest jeszcze miejsce albo właśnie się zwolniło',
    groups: 'spotkania grup, do których Pani/Pan należy',
    'social-economy': 'biuletyn: wszystko o ekonomii społecznej',
    changes: 'nowe i zapowiedziane zasady',
  },

  title: 'Przegląd nowości',
  intro:
    'Przegląd to krótka wiadomość z tym, co nowe: najpierw terminy, potem szkolenia, spotkania, nabory i zmiany w przepisach. Nic nie przychodzi dwa razy, a gdy nie ma nic nowego, nie piszemy.',
  choosePreset: 'Gotowe zestawy (każdy można potem zmienić):',
  presets: {
    weekly: 'Co tydzień: moje województwo',
    deadlines: 'Codziennie: terminy i wolne miejsca',
    changes: 'Co tydzień: zmiany w przepisach',
    social: 'Co tydzień: ekonomia społeczna',
    now: 'Od razu: nowe szkolenia',
  },
  own: 'Własny wybór',
  rows: {
    what: 'Treść',
    without: 'Poza przeglądem',
    region: 'Województwo',
    powiat: 'Powiat',
    topics: 'Tematy',
    when: 'Kiedy',
    next: 'Następny',
    paused: 'Przerwa',
    last: 'Ostatni',
  },
  everyRegion: 'wszystkie',
  pausedUntil: (day: string): string => `do ${day} (pierwszy dzień po przerwie)`,
  last: {
    told: (day: string, count: number): string => `${day}, ${items(count)}`,
    nothing: (day: string): string => `${day}, nic nowego, więc bez wiadomości`,
    paused: (day: string): string => `${day}, przerwa`,
    unreachable: (day: string): string => `${day}, nie było dokąd wysłać`,
  },
  ordered: 'Gotowe. Przegląd będzie przychodzić tak:',
  changed: 'Zapisaliśmy zmianę. Teraz przegląd przychodzi tak:',
  changedHour:
    'Uwaga: dwa razy w roku zmienia się czas. W marcu godzin od 2:00 do 2:59 nie ma, więc przegląd przyjdzie o 3:00; w październiku są dwa razy, więc przyjdzie za pierwszym.',
  polishTime: 'Godziny są polskie.',
  clockNote:
    'Godziny są polskie. W noc zmiany czasu przegląd z godziny, której nie ma, przychodzi o 3:00, a z godziny, która jest dwa razy, za pierwszym.',
  doubted: {
    powiat: (typed: string, like: readonly string[]): string =>
      like.length === 0
        ? `W katalogu nie ma jednostki z powiatu „${typed}”, więc przegląd może być pusty. Jeżeli nazwa jest poprawna, może zostać.`
        : `W katalogu nie ma jednostki z powiatu „${typed}”, więc przegląd może być pusty. Czy chodzi o: ${like.join(', ')}? Jeżeli nazwa jest poprawna, może zostać.`,
    topic: (typed: string, like: readonly string[]): string =>
      like.length === 0
        ? `Na razie nic nie dotyczy tematu „${typed}”. Może zostać: przegląd przyniesie to, co się pojawi.`
        : `Na razie nic nie dotyczy tematu „${typed}”. Czy chodzi o: ${like.join(', ')}? Temat może też zostać: przegląd przyniesie to, co się pojawi.`,
  },
  changeContents: 'Zmiana treści',
  changeTime: 'Zmiana terminu',
  preview: 'Podgląd na dziś',
  pause: 'Przerwa',
  resume: 'Koniec przerwy',
  end: 'Rezygnacja z przeglądu',
  previewIs: 'Tak wyglądałby przegląd w tej chwili:',
  previewNothing:
    'W tej chwili nie ma nic nowego, więc żadna wiadomość by nie wyszła. To, co pasuje do ustawień, zostało już pokazane albo jeszcze się nie pojawiło. Szerszy wybór ustawia się przyciskiem „Zmiana treści”.',
  pauseTitle: 'Na jak długo przerwać przegląd?',
  pauseIntro: 'To, co pojawi się w czasie przerwy, przyjdzie po niej, jeżeli będzie jeszcze aktualne.',
  pauseWeek: 'Tydzień',
  pauseMonth: 'Miesiąc',
  pauseDay: 'Do wybranego dnia',
  pauseNot: 'Bez przerwy',
  pauseForm: {
    title: 'Przerwa w przeglądzie',
    day: 'Pierwszy dzień po przerwie',
    dayHint: 'Na przykład 7 stycznia, 7.01.2027 albo jutro',
    submit: 'Zapisz przerwę',
    notDay: 'Nie rozpoznajemy tej daty. Prosimy wpisać ją tak: 7.01.2027.',
    noSuchDay: (typed: string): string => `Takiego dnia nie ma w kalendarzu: „${typed}”.`,
    past: 'Ten dzień już minął albo wypada dzisiaj. Prosimy podać dzień późniejszy.',
    far: 'Przerwa może trwać najwyżej rok. Na dłużej lepiej zrezygnować: wrócić można jednym przyciskiem.',
  },
  paused: 'Przerwa zapisana. Przegląd przychodzi tak:',
  resumed: 'Przerwa zakończona. Przegląd przychodzi tak:',
  endTitle: 'Czy zakończyć przegląd?',
  endIntro: 'Ustawienia zostaną usunięte. Nowy przegląd można zamówić w każdej chwili.',
  endYes: 'Tak, rezygnacja',
  endNo: 'Nie, zostaje',
  ended: 'Przegląd nie będzie już przychodzić. Zamówić go ponownie można w /subskrypcje.',
  gone: 'Tego przeglądu już nie ma albo jego ustawienia zmieniły się w międzyczasie. Aktualne pokazuje /subskrypcje.',
  already: 'Przegląd jest już zamówiony. Oto jego ustawienia:',

  contentForm: {
    title: 'Treść przeglądu',
    intro: 'Puste pola niczego nie zawężają.',
    introChannel: 'To przegląd dla wszystkich na tym kanale. Puste pola niczego nie zawężają.',
    contents: 'Co ma być w przeglądzie',
    region: 'Województwo',
    powiat: 'Powiat',
    powiatHint: 'Na przykład: nyski',
    topics: 'Tematy, po przecinku',
    topicsHint: 'Na przykład: przemoc, piecza zastępcza',
    submit: 'Zapisz',
    nothing: 'Prosimy zaznaczyć choć jedną pozycję, inaczej przegląd byłby zawsze pusty.',
    personal: 'To wygląda na dane osoby. W tym polu prosimy wpisać same tematy albo nazwę powiatu.',
    unknown: 'Nie rozpoznajemy żadnego słowa. Prosimy wpisać temat słowami, na przykład: przemoc.',
    noGroups: 'Na kanale nie ma osobistych grup: prosimy odznaczyć „moje grupy tematyczne”.',
  },
  timeForm: {
    title: 'Termin przeglądu',
    rhythm: 'Jak często',
    rhythms: { now: 'od razu', daily: 'codziennie', weekly: 'co tydzień' },
    weekday: 'Dzień tygodnia (gdy co tydzień)',
    weekdays: ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota', 'niedziela'],
    time: 'Godzina (czas polski)',
    timeHint: 'Na przykład 8:00. Dla „od razu” bez znaczenia.',
    submit: 'Zapisz',
    notTime: 'Nie rozpoznajemy tej godziny. Prosimy wpisać ją tak: 8:00.',
  },

  channelTitle: 'Przegląd na tym kanale',
  channelNone: 'Na tym kanale nie ma przeglądu. Zamówić go mogą koordynatorki i koordynatorzy.',
  channelOffer: 'Na tym kanale nie ma przeglądu. Można go zamówić dla wszystkich, którzy go czytają:',
  onlyCoordinators:
    'Przeglądy na kanałach ustawiają koordynatorki i koordynatorzy. Własny przegląd można zamówić w /subskrypcje.',

  atHome: (when: string): string => `Przegląd nowości przychodzi ${when}.`,
  atHomePaused: (day: string): string => `Przegląd nowości ma przerwę do: ${day}.`,
  atHomeNone:
    'Można zamówić przegląd nowości: terminy, szkolenia i zmiany w przepisach w jednej krótkiej wiadomości.',
  show: 'Przegląd nowości',

  notices: { issue: 'Przegląd nowości', deadline: 'Przypomnienie o końcu zgłoszeń' },
  deadline: {
    title: 'Kończą się zgłoszenia',
    text: (title: string, moment: string): string =>
      `Wydarzenie „${title}” jest wśród tych, które Panią/Pana interesują. Zgłoszenia są przyjmowane do: ${moment}.`,
  },
};

import { plural } from '../format.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

const years = (count: number): string =>
  plural('pl', count, { one: 'rok', few: 'lata', many: 'lat', other: 'roku' });

const seats = (count: number): string =>
  plural('pl', count, { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' });

/** Zgłoszenie na wydarzenie: warunki, potwierdzenie, wynik, moje zgłoszenia. */
export const signUp = {
  confirmTitle: 'Zgłoszenie',
  prospect: {
    seat: 'Są wolne miejsca: to zgłoszenie od razu daje miejsce.',
    consentWithSeat:
      'Są wolne miejsca. Zatrzymamy jedno i poprosimy kierownika jednostki o zgodę; po zgodzie miejsce będzie potwierdzone.',
    consentFirst:
      'Najpierw poprosimy kierownika jednostki o zgodę. Samo zgłoszenie nie daje jeszcze miejsca.',
    waiting: (place: number): string =>
      `Wszystkie miejsca są zajęte. Zgłoszenie trafi na listę rezerwową na miejsce ${place}. Gdy zwolni się miejsce, proponujemy je kolejno osobom z listy.`,
    application: {
      priority:
        'Zgłoszenie to jeszcze nie miejsce. Po zakończeniu naboru najpierw liczą się osoby z pierwszeństwem, potem kolejność zgłoszeń. Wynik przyjdzie w wiadomości.',
      organiser:
        'Zgłoszenie to jeszcze nie miejsce. O zakwalifikowaniu zdecyduje organizator, a wynik przyjdzie w wiadomości.',
      order: 'Zgłoszenie to jeszcze nie miejsce. Wynik przyjdzie w wiadomości.',
    },
  },
  nowWaiting: (place: number): string =>
    `Przed chwilą zajęto ostatnie wolne miejsce. Zgłoszenie może teraz trafić na listę rezerwową na miejsce ${place}. Czy mimo to je wysłać?`,
  send: 'Wysyłam zgłoszenie',
  sendWaiting: 'Wpis na listę rezerwową',
  sendDespite: 'Wysyłam mimo to',
  notNow: 'Nie teraz',
  notSent: 'Zgłoszenie nie zostało wysłane.',
  clash: (events: string): string =>
    `W tym samym czasie ma już Pani/Pan miejsce gdzie indziej: ${events}. Zgłoszenie można wysłać mimo to, a z jednego z wydarzeń zrezygnować w /moje.`,

  needsForm: {
    title: 'Zgłoszenie',
    submit: 'Wysyłam zgłoszenie',
    save: 'Zapisz',
    diet: 'Wyżywienie',
    dietHint: 'Na przykład: wegetariańskie, bez glutenu. Puste: bez szczególnych potrzeb.',
    overnight: 'Nocleg',
    overnightYes: 'proszę o nocleg',
    overnightNo: 'nie potrzebuję noclegu',
    accessibility: 'Dostępność',
    accessibilityHint: 'Na przykład: pętla indukcyjna, wjazd bez schodów. Widzą to tylko koordynatorzy.',
    amendTitle: 'Zmiana zgłoszenia',
    full: 'Przed chwilą zajęto ostatnie wolne miejsce. Wysłanie oznacza teraz wpis na listę rezerwową.',
    clash: 'W tym samym czasie ma już Pani/Pan miejsce gdzie indziej. Wysłanie oznacza zgłoszenie mimo to.',
    reread: 'Organizator zmienił wydarzenie. Prosimy sprawdzić kartę i wysłać zgłoszenie jeszcze raz.',
    personalData: 'Prosimy nie wpisywać tu numerów ani danych innych osób. Niczego nie zapisaliśmy.',
  },

  done: {
    confirmed: 'Miejsce potwierdzone. Miło nam potwierdzić Pani/Pana udział.',
    waiting: (place: number): string =>
      `Zgłoszenie jest na liście rezerwowej, miejsce ${place}. Gdy zwolni się miejsce, napiszemy od razu i poprosimy o potwierdzenie.`,
    applied:
      'Zgłoszenie przyjęte. Dziękujemy. To jeszcze nie jest potwierdzenie udziału: o wyniku napiszemy.',
    consent: 'Zgłoszenie czeka na zgodę kierownika jednostki. O decyzji napiszemy.',
    consentNobody: (contact: string | undefined): string =>
      [
        'Zgłoszenie jest zapisane, ale nie mamy jeszcze kogo poprosić o zgodę: w Państwa jednostce nikt nie ma w Pomocniku potwierdzonej roli kierownika. Bez tej zgody zgłoszenie może zatwierdzić organizator, prosimy dać mu znać.',
        ...(contact === undefined ? [] : [`Kontakt: ${contact}.`]),
      ].join(' '),
    offered: 'Zwolniło się miejsce. Prosimy je potwierdzić.',
    already: 'To zgłoszenie jest już u nas. Nie trzeba wysyłać go jeszcze raz.',
  },
  moving: {
    title: 'Zmiana terminu',
    now: (term: string): string => `Zgłoszenie dotyczy teraz terminu: ${term}. Pozostałe terminy:`,
    choose: (term: string): string => `Przejście na termin: ${term}`,
    full: 'Na ten termin nie można teraz przejść od razu, więc dotychczasowe miejsce zostaje. O zamianę można zapytać organizatora.',
    otherList: (place: number): string =>
      `Wszystkie miejsca są tu zajęte. Na tej liście rezerwowej będzie to miejsce ${place}, a miejsce na dotychczasowej liście przepadnie.`,
    clash: (events: string): string =>
      `W tym samym czasie ma już Pani/Pan miejsce gdzie indziej: ${events}. Termin można zmienić mimo to.`,
    taken: 'Przed chwilą zajęto ostatnie wolne miejsce na tym terminie. Zgłoszenie zostało bez zmian.',
    done: 'Termin jest zmieniony. Poprzedni nie obowiązuje.',
    none: 'To wydarzenie nie ma już innego terminu do wyboru.',
  },
  amended: 'Zapisaliśmy zmianę w zgłoszeniu.',
  noNeeds: 'To zgłoszenie o nic więcej nie pyta.',
  resignBy: (moment: string): string => `Z udziału można zrezygnować przyciskiem do: ${moment}.`,

  closed: {
    gone: 'Tego wydarzenia nie ma już na liście. Aktualną listę pokazuje /szkolenia.',
    'not-open': 'Na to wydarzenie nie ma jeszcze zapisów.',
    cancelled: 'Organizator odwołał to wydarzenie, więc zapisów już nie ma.',
    started: 'To wydarzenie już się rozpoczęło, więc zapisów nie ma.',
    deadline: (moment: string): string =>
      `Zgłoszenia były przyjmowane do: ${moment}. Teraz nie można już się zapisać.`,
    paused:
      'Zapisy na ten termin są chwilowo wstrzymane, bo musimy sprawdzić liczbę miejsc. Koordynatorzy już o tym wiedzą. Prosimy spróbować później.',
  },
  changed:
    'Organizator zmienił to wydarzenie, zanim zgłoszenie zostało wysłane. To jest aktualna karta; zgłoszenie trzeba wysłać jeszcze raz.',
  unitLimit: (limit: number): string =>
    `Z jednej jednostki może wziąć udział najwyżej ${people(limit)}, a tyle osób z Państwa jednostki jest już zgłoszonych.`,
  busy: 'Wiele osób zapisuje się właśnie w tej chwili. Prosimy spróbować jeszcze raz.',

  rules: {
    title: 'Warunki udziału',
    unmet: 'Zgłoszenie nie spełnia warunków naboru. Oto warunki po kolei:',
    missing: 'Do sprawdzenia warunków brakuje danych z profilu.',
    nextTime:
      'Jeżeli dane w profilu są nieaktualne, można je poprawić w /profil. Inne wydarzenia pokazuje /szkolenia.',
    standing: { ok: 'spełniony', missing: 'brak danych w profilu', unmet: 'niespełniony' },
    line: (rule: string, has: string | undefined, standing: string): string =>
      has === undefined ? `${rule}: ${standing}` : `${rule} (w profilu: ${has}): ${standing}`,
    unit: 'jednostka podana w profilu',
    unitLimit: (limit: number, has: number): string =>
      `najwyżej ${people(limit)} z jednej jednostki (zgłoszono: ${has})`,
    clash: (events: string): string => `wolny termin, a w tym samym czasie jest: ${events}`,
    years,
  },

  mine: {
    title: 'Moje zgłoszenia',
    none: 'Nie ma tu jeszcze żadnego zgłoszenia. Najbliższe wydarzenia pokazuje /szkolenia.',
    noneNext: 'Nie ma teraz zgłoszenia na nic, co dopiero będzie. Najbliższe wydarzenia pokazuje /szkolenia.',
    states: {
      applied: 'zgłoszenie przyjęte, czeka na kwalifikację',
      consent: 'czeka na zgodę kierownika jednostki',
      confirmed: 'miejsce potwierdzone',
      waiting: 'lista rezerwowa',
      offered: 'zwolniło się miejsce: prosimy o odpowiedź',
      held: 'miejsce jednostki, bez nazwiska',
      resigned: 'rezygnacja',
      declined: 'zaproponowane miejsce nieprzyjęte',
      lapsed: 'czas na odpowiedź minął',
      rejected: 'bez kwalifikacji',
      cancelled: 'odwołane przez organizatora',
    },
    place: (place: number): string => `lista rezerwowa, miejsce ${place}`,
    own: (standing: string): string => `Pani/Pana zgłoszenie: ${standing}`,
    until: (moment: string): string => `odpowiedź do: ${moment}`,
    attended: (sessions: number, of: number): string =>
      of === 1 ? 'obecność potwierdzona' : `obecność: ${sessions} z ${of} spotkań`,
    certain: 'odbędzie się na pewno',
    documents: {
      missing: 'Dokumenty: brak. Formularz projektu wypełnia się na jego stronie, nigdy na czacie.',
      'handed-in': 'Dokumenty: złożone',
    },
    upcoming: 'Najbliższe',
    interests: 'Zainteresowania (termin do ustalenia)',
    past: 'Zakończone',
    details: 'Szczegóły',
    accept: 'Potwierdzam udział',
    decline: 'Nie skorzystam',
    resign: 'Rezygnuję z udziału',
    leave: 'Rezygnuję z listy',
    amend: 'Zmiana zgłoszenia',
    move: 'Zmiana terminu',
    all: 'Moje zgłoszenia',
    browse: 'Najbliższe szkolenia',
  },

  head: {
    enrol: 'Zgłoszenie osób z jednostki',
    hold: 'Zatrzymanie miejsc',
    enrolTitle: 'Zgłoszenie osób',
    enrolIntro: (unit: string): string =>
      `${unit}. Zgoda kierownika jest tym samym wyrażona. Każda z osób dostanie wiadomość.`,
    people: 'Osoby, w kolejności z listy',
    enrolSubmit: 'Zgłaszam',
    card: 'Karta wydarzenia',
    everybody: 'Wszystkie osoby z jednostki mają już zgłoszenie na to wydarzenie.',
    nobody: 'W jednostce nie ma jeszcze nikogo do zgłoszenia. Osoby dopisują się same w /profil.',
    choose: 'Prosimy wybrać przynajmniej jedną osobę.',
    chooseOne: 'Prosimy wybrać jedną osobę, z jednej z list.',
    notAll: (most: number): string => `Na listach mieści się ${most} osób; pozostałe mogą zgłosić się same.`,
    tooFew: (free: number, names: number): string =>
      free === 0
        ? `Nie ma wolnych miejsc dla wybranych osób (${names}). Nikogo jeszcze nie zgłosiliśmy. Wszystkie mogą trafić na listę rezerwową.`
        : `Wolne są ${seats(free)}, a wybrano: ${people(names)}. Nikogo jeszcze nie zgłosiliśmy. Proponowany podział:`,
    withSeat: (names: string): string => `miejsce: ${names}`,
    onList: (names: string): string => `lista rezerwowa, w tej kolejności: ${names}`,
    split: 'Zgłaszam z tym podziałem',
    clashes:
      'Nikogo jeszcze nie zgłosiliśmy, bo w tym samym czasie ktoś z wybranych osób ma już miejsce gdzie indziej. Można zgłosić wszystkich mimo to albo wybrać inne osoby.',
    clashOf: (name: string, events: string): string => `${name}: ${events}`,
    enrolDespite: 'Zgłaszam mimo to',
    enrolled: (count: number): string => `Zgłoszone: ${people(count)}. Każda z nich dostanie wiadomość.`,
    already: (names: string): string => `Mają już zgłoszenie: ${names}.`,
    notEligible: (name: string, rules: string): string => `${name}: ${rules}`,
    nobodyEnrolled: 'Nikogo nie zgłosiliśmy, bo nie wszystkie wybrane osoby można zgłosić:',
    holdTitle: 'Miejsca dla jednostki',
    holdCount: 'Liczba miejsc',
    holdUntil: 'Nazwiska do dnia',
    holdUntilHint: (last: string): string =>
      `Najpóźniej: ${last}; potem miejsca bez nazwisk wracają do puli.`,
    holdTooLate:
      'Do wydarzenia zostało za mało czasu, żeby zatrzymać miejsca bez nazwisk. Osoby można zgłosić od razu.',
    holdSubmit: 'Zatrzymuję',
    countFault: 'Prosimy wpisać liczbę od 1 do 20.',
    dayFault: (last: string, typed: string): string =>
      `Prosimy wpisać dzień od jutra, na przykład ${typed}. Ostatni możliwy to ${last}`,
    held: (count: number, moment: string): string =>
      `Zatrzymaliśmy dla jednostki: ${seats(count)}. Nazwiska można podać na karcie wydarzenia do: ${moment}.`,
    holdTooFew: (free: number): string =>
      free === 0
        ? 'Nie ma wolnych miejsc do zatrzymania. Osoby można zgłosić na listę rezerwową.'
        : `Wolne są tylko ${seats(free)}. Niczego jeszcze nie zatrzymaliśmy.`,
    moreEvents: (count: number): string => `Kolejne wydarzenia: ${count}. Wszystkie pokazuje /szkolenia.`,
    mineTitle: (unit: string): string => `Zgłoszenia jednostki: ${unit}`,
    nameUntil: (moment: string): string => `nazwisko do: ${moment}`,
    substitute: 'Zastępstwo',
    menu: 'Dla jednostki',
    nameNow: 'Nazwisko na miejsce',
    nameOne: (seats: number): string => `Nazwisko na miejsce jednostki (bez nazwiska: ${seats})`,
    releaseOne: (seats: number): string => `Zwolnienie miejsca jednostki (bez nazwiska: ${seats})`,
    substituteFor: (name: string): string => `Zastępstwo: ${name}`,
    morePeople: (count: number): string => `oraz jeszcze: ${people(count)}`,
    nameTitle: 'Kto weźmie udział',
    nameIntro: 'Miejsce jest zatrzymane dla jednostki. Wybrana osoba dostanie wiadomość.',
    substituteIntro: (name: string): string =>
      `Miejsce ma teraz: ${name}. Przejdzie na wybraną osobę, a obie dostaną wiadomość.`,
    person: 'Osoba',
    nameSubmit: 'Zapisz',
    named: (name: string): string => `Na to miejsce wpisaliśmy: ${name}. Ta osoba dostanie wiadomość.`,
    substituted: (name: string): string =>
      `Miejsce ma teraz: ${name}. Obie osoby dostaną wiadomość, a miejsce nie przepadło.`,
    released: 'Miejsce zostało zwolnione.',
    notHead: 'To mogą zrobić osoby, które kierują tą jednostką. Kierowanie potwierdza koordynator: /profil.',
    unnamed: 'osoba bez podanego nazwiska',
  },
};

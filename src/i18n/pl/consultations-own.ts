import { plural } from '../format.ts';

const peopleGenitive = (count: number): string =>
  plural('pl', count, { one: 'osoby', few: 'osób', many: 'osób', other: 'osoby' });

const openOnes = (count: number): string =>
  plural('pl', count, {
    one: 'umówioną konsultację',
    few: 'umówione konsultacje',
    many: 'umówionych konsultacji',
    other: 'umówionej konsultacji',
  });

const waitingOnes = (count: number): string =>
  plural('pl', count, {
    one: 'zgłoszenie',
    few: 'zgłoszenia',
    many: 'zgłoszeń',
    other: 'zgłoszenia',
  });

/** Umówione konsultacje i to, co można z nimi zrobić; zgłoszenia, powiadomienia, grupy, `/moje`. */
export const ownConsultations = {
  card: {
    title: 'Konsultacja',
    groupTitle: 'Konsultacja grupowa',
    example: 'Przykład: ta konsultacja powstała na potrzeby podglądu.',
    booked: 'Termin potwierdzony.',
    requested: (until: string): string =>
      `Termin jest zatrzymany. Teraz potwierdza go doradca; wiadomość przyjdzie najpóźniej: ${until}.`,
    requestedOpen: 'Termin jest zatrzymany. Teraz potwierdza go doradca, a wiadomość przyjdzie tutaj.',
    moved: 'Termin zmieniony. Poprzedni jest już wolny dla innych.',
    movedRequested:
      'Nowy termin jest zatrzymany i czeka na potwierdzenie doradcy. Poprzedni jest już wolny dla innych.',
    handed: (name: string): string => `Na konsultację przyjdzie ${name}. Ta osoba dostanie wiadomość.`,
    added: (count: number): string =>
      count === 1 ? 'Osoba jest dopisana i dostanie wiadomość.' : 'Osoby są dopisane i dostaną wiadomość.',
    already: 'Jest już Pani/Pan na tej liście. Nie trzeba zapisywać się jeszcze raz.',
    states: {
      requested: 'czeka na potwierdzenie doradcy',
      confirmed: 'potwierdzona',
      declined: 'doradca nie mógł przyjąć terminu',
      expired: 'termin nie został potwierdzony na czas',
      cancelled: 'odwołana',
      moved: 'przeniesiona na inny termin',
      held: 'odbyła się',
      'no-show': 'nie odbyła się',
    },
    rows: {
      topic: 'Temat',
      when: 'Termin',
      mode: 'Forma',
      place: 'Miejsce',
      room: 'Link do rozmowy',
      phone: 'Telefon',
      unit: 'Jednostka',
      seats: 'Zapisane osoby',
      matter: 'Sprawa',
      document: 'Dokument',
      state: 'Stan',
    },
    roomOpen: 'Wejście do rozmowy',
    roomLater: 'link przyjdzie w wiadomości',
    theyCall: 'doradca zadzwoni do Państwa jednostki',
    ownSeat: 'siedziba Państwa jednostki',
    placeLater: 'miejsce poda doradca',
    seats: (taken: number, seats: number, minimum: number): string =>
      taken >= minimum
        ? `${String(taken)} z ${String(seats)}, odbędzie się na pewno`
        : `${String(taken)} z ${String(seats)}, odbędzie się od ${peopleGenitive(minimum)}`,
    reminders: {
      both: 'Przypomnimy dzień wcześniej i godzinę przed. Konsultacja jest też w prywatnym kalendarzu z /moje.',
      hour: 'Przypomnimy godzinę przed. Konsultacja jest też w prywatnym kalendarzu z /moje.',
      none: 'Konsultacja jest też w prywatnym kalendarzu z /moje.',
    },
    file: 'Plik kalendarza',
    move: 'Zmiana terminu',
    cancel: 'Rezygnacja',
    handOver: 'Przekazanie innej osobie',
    earlier: 'Powiadomienie o wcześniejszym terminie',
    again: 'Nowy termin',
    gone: 'Tej konsultacji nie ma już na liście. Swoje konsultacje pokazuje /moje.',
    notYours: 'Ta konsultacja należy do innej osoby. Swoje konsultacje pokazuje /moje.',
    otherSessions: 'Inne spotkania grupowe',
    others: 'Kolejne osoby z jednostki',
    ofGroup:
      'To spotkanie całej grupy, więc jego termin może zmienić tylko doradca. Jeśli ten termin nie pasuje, można zrezygnować ze swojego miejsca i zapisać się na inne spotkanie.',
    ended: 'Tej konsultacji nie można już zmienić. Tak wygląda teraz:',
    away: 'W tym czasie doradca nie przyjmuje. Prosimy wybrać inny termin albo innego doradcę: „Zmiana terminu”.',
    awayGroup:
      'W tym czasie doradca nie przyjmuje. Nowy termin dla całej grupy przyjdzie w wiadomości; można też zapisać się na inne spotkanie.',
    changed: 'Konsultacja zmieniła się, zanim nacisnięto przycisk. Tak wygląda teraz:',
  },

  tooMany: (most: number): string =>
    `Ma już Pani/Pan ${openOnes(most)}, a więcej naraz się nie da. Z jednej z nich można zrezygnować w /moje.`,

  change: {
    moveTitle: 'Zmiana terminu',
    from: (when: string): string => `Teraz: ${when}`,
    noneFree:
      'Nie ma teraz innych wolnych terminów. Można dostać wiadomość, gdy coś się zwolni, albo poprosić doradców o termin.',
    anyAdviser: 'Inny doradca',
    sameAdviser: 'Ten sam doradca',
    confirm: (before: string, after: string): string =>
      `Nowy termin: ${after}. Dotychczasowy (${before}) od razu się zwolni.`,
    yes: 'Zmieniam termin',
    yesDespite: 'Zmieniam mimo to',
    no: 'Zostaje jak jest',
    otherTime: 'Inny termin',
    clash: (events: string): string =>
      `W tym samym czasie ma już Pani/Pan: ${events}. Czy mimo to zmienić termin?`,
    cancelTitle: 'Rezygnacja',
    cancelIntro: (what: string): string => `${what}. Po rezygnacji termin od razu zwolni się dla innych.`,
    leaveIntro: (what: string): string => `${what}. Po rezygnacji miejsce w grupie od razu się zwolni.`,
    reason: 'Powód',
    reasonHint: 'Pomaga układać dyżury.',
    reasons: {
      time: 'termin nie pasuje',
      solved: 'sprawa już wyjaśniona',
      other: 'inny powód',
    },
    cancelSubmit: 'Rezygnuję',
    cancelled: 'Rezygnacja przyjęta. Termin jest już wolny, a doradca dostanie wiadomość.',
    left: 'Rezygnacja przyjęta. Miejsce w grupie jest już wolne.',
    handTitle: 'Przekazanie',
    handIntro: (what: string): string => `${what}. Wybrana osoba dostanie wiadomość i przejmie konsultację.`,
    person: 'Kto przyjdzie',
    handSubmit: 'Przekazuję',
    nobody:
      'W Państwa jednostce nie ma jeszcze nikogo, komu można przekazać konsultację. Osoby dopisują się same w /profil.',
    unnamed: 'osoba bez podanego nazwiska',
  },

  ask: {
    title: 'Zgłoszenie',
    intro: (topic: string): string => `Temat: ${topic}. Doradcy zaproponują terminy w wiadomości.`,
    introCoordinators: (topic: string): string =>
      `Temat: ${topic}. Nikt jeszcze na niego nie doradza, więc zgłoszenie trafi do koordynatorów.`,
    days: 'Pasujące pory',
    daysHint: 'Bez wyboru: każda pora.',
    parts: {
      'mon-am': 'poniedziałek rano',
      'mon-pm': 'poniedziałek po południu',
      'tue-am': 'wtorek rano',
      'tue-pm': 'wtorek po południu',
      'wed-am': 'środa rano',
      'wed-pm': 'środa po południu',
      'thu-am': 'czwartek rano',
      'thu-pm': 'czwartek po południu',
      'fri-am': 'piątek rano',
      'fri-pm': 'piątek po południu',
    },
    mode: 'Forma',
    anyMode: 'dowolna',
    submit: 'Wysyłam zgłoszenie',
    sent: 'Zgłoszenie jest u doradców. Propozycje terminów przyjdą w wiadomości.',
    sentCoordinators:
      'Zgłoszenie jest u koordynatorów, bo na ten temat nikt jeszcze nie doradza. Odpowiedź przyjdzie w wiadomości.',
    tooMany: (most: number): string =>
      `Ma już Pani/Pan u doradców ${waitingOnes(most)}, a więcej naraz się nie da. Nowe można wysłać, gdy jedno z nich zostanie załatwione albo wycofane w /moje.`,
  },

  request: {
    title: 'Zgłoszenie do doradców',
    states: {
      waiting: 'czeka na doradcę',
      proposed: 'są propozycje terminów',
      settled: 'umówione',
      withdrawn: 'wycofane',
      lapsed: 'zamknięte bez terminu',
    },
    forCoordinators: 'czeka na koordynatora',
    proposals:
      'Propozycje terminów. Wybór jednej od razu umawia konsultację. Do wyboru terminy są wolne też dla innych.',
    proposal: (when: string, adviser: string): string => `${when}, ${adviser}`,
    see: 'Zobacz',
    withdraw: 'Wycofanie zgłoszenia',
    passOn: 'Przekazanie koordynatorom',
    passedOn: 'Zgłoszenie jest u koordynatorów. Odpowiedź przyjdzie w wiadomości.',
    asItStands: 'Tego zgłoszenia nie można już przekazać. Tak wygląda teraz:',
    reason: 'Powód odmowy',
    reasonLine: (reason: string): string => `Powód odmowy: ${reason}`,
    withdrawn: 'Zgłoszenie jest wycofane.',
    gone: 'Tego zgłoszenia nie ma już na liście. Swoje zgłoszenia pokazuje /moje.',
    lapsed: 'Ta propozycja jest już nieaktualna. Tak wygląda zgłoszenie teraz:',
    pickGone:
      'Ten termin ktoś już zajął. Pozostałe propozycje są aktualne albo można wybrać z wolnych terminów.',
    clash: (events: string): string =>
      `W tym samym czasie ma już Pani/Pan: ${events}. Czy mimo to wybrać ten termin?`,
    pickDespite: 'Wybieram mimo to',
    others: 'Inne propozycje',
  },

  wish: {
    made: (topic: string): string =>
      `Gdy zwolni się wcześniejszy termin (${topic}), napiszemy. Terminy wolne już teraz pokazuje „Zmiana terminu”. Nic nie zmieni się bez Pani/Pana zgody.`,
    madeAny: (topic: string): string => `Gdy zwolni się termin (${topic}), napiszemy.`,
    isOn: 'Powiadomienie o wolnym terminie jest włączone: napiszemy, gdy coś się zwolni.',
    off: 'Wyłączenie powiadomienia',
    isOff: 'Powiadomienie jest wyłączone.',
    line: (topic: string): string => `Powiadomienie o wcześniejszym terminie: ${topic}`,
  },

  groups: {
    title: 'Konsultacje grupowe',
    lead: 'Jedna rozmowa dla kilku jednostek. Z jednostki może przyjść kilka osób.',
    none: 'Nie ma jeszcze tematów konsultacji grupowych.',
    noSession: 'Nie ma jeszcze umówionego terminu.',
    open: 'Wybór terminu',
    join: 'Zapis',
    mine: 'Szczegóły',
    size: (seats: number, minimum: number): string =>
      `Do ${peopleGenitive(seats)}, odbywa się od ${peopleGenitive(minimum)}.`,
    session: (when: string, mode: string, seats: string): string => `${when} · ${mode} · ${seats}`,
    full: 'brak wolnych miejsc',
    isMine: 'jest Pani/Pan na liście',
  },

  mine: {
    title: 'Konsultacje',
    none: 'Nie ma tu jeszcze żadnej konsultacji.',
    line: (when: string, mode: string): string => `${when} · ${mode}`,
    see: 'Zobacz',
    more: (count: number): string => `Kolejne konsultacje: ${String(count)}. Wszystkie pokazuje /moje.`,
  },
};

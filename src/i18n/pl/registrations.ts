/** Zapisy: wiadomości do osób zapisanych i do kierowników, odpowiedzi na przyciski pod nimi. */
export const registrations = {
  rows: { when: 'Kiedy', where: 'Gdzie', online: 'Adres spotkania', person: 'Kto', contact: 'Kontakt' },
  when: (day: string, from: string, to: string): string => `${day}, godz. ${from}–${to}`,
  more: (count: number): string => `oraz kolejne spotkania: ${count}`,
  title: (title: string, label: string | undefined): string =>
    label === undefined ? `„${title}”` : `„${title}” (${label})`,
  somebody: 'osoba z Pani/Pana jednostki',

  notices: {
    offer: 'Jest miejsce dla Pani/Pana',
    offerText: (title: string, until: string): string =>
      `${title}: zwolniło się miejsce i przyszła na nie Pani/Pana kolej z listy rezerwowej. Miejsce czeka na odpowiedź do: ${until}.`,
    offerNext:
      'Bez odpowiedzi do tego czasu zaproponujemy miejsce następnej osobie. Po tym terminie można zapisać się ponownie, na koniec listy rezerwowej.',
    free: 'Zwolniło się miejsce',
    freeText: (title: string): string =>
      `${title}: do rozpoczęcia została mniej niż doba, a jest wolne miejsce. Dostanie je osoba, która odpowie pierwsza.`,
    freeNext: 'Tę samą wiadomość dostały wszystkie osoby z listy rezerwowej.',
    lapsed: 'Propozycja miejsca wygasła',
    lapsedText: (title: string): string =>
      `${title}: miejsce czekało na Pani/Pana odpowiedź, a teraz proponujemy je następnej osobie. Nic się nie stało. Jeżeli udział nadal Panią/Pana interesuje, można zapisać się ponownie, na koniec listy rezerwowej.`,
    withdrawn: 'Propozycja miejsca jest wycofana',
    withdrawnText: (title: string, place: number): string =>
      `${title}: miejsc jest mniej, niż planowaliśmy, i nie możemy utrzymać propozycji. Przepraszamy. Kolejność na liście rezerwowej się nie zmieniła, Pani/Pana miejsce: ${place}.`,
    lowered: 'Miejsc jest mniej, niż planowaliśmy',
    loweredText: (title: string, place: number): string =>
      `${title}: organizator musiał zmniejszyć liczbę miejsc i Pani/Pana miejsce wraca na listę rezerwową, na pozycję ${place}. Przepraszamy za tę zmianę. Gdy zwolni się miejsce, zaproponujemy je według tej kolejności.`,
    enrolled: 'Zgłoszenie przez jednostkę',
    enrolledText: (title: string, by: string): string => `${title}. Zgłoszenie złożyła: ${by}.`,
    byUnit: 'jednostka albo organizator',
    'consent-asked': 'Prośba o zgodę na udział',
    'consent-askedText': (title: string, name: string): string =>
      `${name} chce wziąć udział: ${title}. Potrzebna jest Pani/Pana zgoda.`,
    'consent-lapses': 'Prośba o zgodę czeka na odpowiedź',
    'consent-lapsesText': (title: string, name: string): string =>
      `${name} nadal czeka na Pani/Pana zgodę na udział: ${title}. Niedługo minie termin odpowiedzi.`,
    'consent-askedUntil': (until: string): string =>
      `Na odpowiedź czekamy do: ${until}. Bez odpowiedzi zgłoszenie wygaśnie.`,
    'consent-given': 'Jest zgoda na udział',
    'consent-givenText': (title: string): string => `${title}: kierownictwo jednostki wyraziło zgodę.`,
    'consent-refused': 'Nie ma zgody na udział',
    'consent-refusedText': (title: string): string =>
      `${title}: kierownictwo jednostki nie wyraziło zgody, więc zgłoszenie jest zakończone. O powód najlepiej zapytać w jednostce.`,
    'consent-unanswered': 'Zgłoszenie wygasło',
    'consent-unansweredText': (title: string): string =>
      `${title}: w terminie nie przyszła zgoda kierownictwa jednostki, więc zgłoszenie wygasło. Można złożyć je ponownie, najlepiej po rozmowie w jednostce.`,
    'moved-up': 'Ma Pani/Pan miejsce',
    'moved-upText': (title: string): string => `${title}: organizator przyznał Pani/Panu miejsce.`,
    selected: 'Ma Pani/Pan miejsce',
    selectedText: (title: string): string => `${title}: rekrutacja jest zakończona.`,
    'not-selected': 'Wynik rekrutacji',
    'not-selectedText': (title: string): string =>
      `${title}: rekrutacja jest zakończona. Zgłoszeń było więcej niż miejsc.`,
    removed: 'Zgłoszenie zakończone przez organizatora',
    removedText: (title: string): string =>
      `${title}: organizator zakończył Pani/Pana zgłoszenie. Jeżeli to pomyłka, prosimy o kontakt.`,
    substituted: 'Zmiana osoby',
    substitutedText: (title: string): string =>
      `${title}: kierownictwo jednostki przekazało Pani/Pana miejsce innej osobie z jednostki.`,
    released: 'Miejsce jednostki wróciło do puli',
    releasedText: (title: string): string =>
      `${title}: minął termin, do którego można było wskazać osobę na miejsce jednostki. Miejsce dostanie ktoś inny.`,
    cancelled: 'Odwołane wydarzenie',
    cancelledText: (title: string): string =>
      `${title}: wydarzenie się nie odbędzie. Przepraszamy za kłopot. Zgłoszenie jest zakończone i niczego nie trzeba robić.`,
    cancelledReason: (reason: string): string => `Powód: ${reason}`,
    cancelledNext: 'Inne wydarzenia pokazuje /szkolenia.',
    'held-cancelled': 'Odwołane wydarzenie',
    'held-cancelledText': (title: string): string =>
      `${title}: wydarzenie się nie odbędzie, więc miejsca zatrzymane dla Państwa jednostki już nie obowiązują. Przepraszamy za kłopot.`,
    'held-changed': 'Zmiana w wydarzeniu',
    'held-changedText': (title: string): string =>
      `${title}: zmieniły się szczegóły, a Państwa jednostka ma tu miejsca bez nazwisk. Teraz jest tak:`,
    'held-lowered': 'Miejsca jednostki są zwolnione',
    'held-loweredText': (title: string): string =>
      `${title}: organizator musiał zmniejszyć liczbę miejsc, dlatego zwolniły się miejsca zatrzymane dla Państwa jednostki bez nazwisk. Przepraszamy za tę zmianę. Co zostało, pokazuje karta wydarzenia.`,
    changed: 'Zmiana w wydarzeniu',
    changedText: (title: string): string => `${title}: zmieniły się szczegóły. Teraz jest tak:`,
    changedSoon: 'To zmiana w ostatniej chwili, dlatego prosimy o potwierdzenie, że dotarła.',
    changedNext: 'Jeżeli zmiana Pani/Panu nie pasuje, można zrezygnować. Miejsce dostanie następna osoba.',
    'changed-again': 'Prosimy o potwierdzenie zmiany',
    'changed-againText': (title: string): string =>
      `${title}: pisaliśmy o zmianie i nie wiemy, czy ta wiadomość dotarła. Prosimy o jedno naciśnięcie przycisku. Teraz jest tak:`,
    certain: 'Wydarzenie się odbędzie',
    certainText: (title: string): string =>
      `${title}: zebrała się potrzebna grupa, więc na pewno się spotykamy.`,
    reminder: 'Przypomnienie o wydarzeniu',
    reminderText: (title: string): string => `${title}: już niedługo się widzimy.`,
    reminderNext: 'Jeżeli udział nie będzie możliwy, prosimy o rezygnację. Na miejsce może czekać ktoś inny.',
    'signed-up': 'Zgłoszenie jest zapisane',
    'signed-upText': (title: string): string => `${title}.`,
    accepted: 'Odpowiedź jest zapisana',
    acceptedText: (title: string): string => `${title}: dziękujemy za przyjęcie miejsca.`,
    amended: 'Zmiana w zgłoszeniu jest zapisana',
    amendedText: (title: string): string => `${title}. Co jest w zgłoszeniu, pokazuje /moje.`,
    moved: 'Zmiana terminu w zgłoszeniu',
    movedText: (title: string): string => `${title}: zgłoszenie dotyczy teraz innego terminu.`,
    resigned: 'Rezygnacja jest zapisana',
    resignedText: (title: string): string =>
      `${title}: zgłoszenie jest zakończone. Dziękujemy za wiadomość i zapraszamy na inne wydarzenia.`,
    paused: 'Zapisy wstrzymane',
    pausedText: (title: string): string =>
      `${title}: liczba zajętych miejsc nie zgadza się ze zgłoszeniami. Zapisy na ten termin są wstrzymane, na pozostałe działają. Prosimy sprawdzić listę zgłoszeń, a potem przeliczyć miejsca.`,
  },

  standings: {
    applied:
      'Zgłoszenie jest przyjęte. To jeszcze nie miejsce: o wyniku napiszemy po zakończeniu rekrutacji.',
    consent: 'Zgłoszenie czeka na zgodę kierownictwa jednostki.',
    confirmed: 'Jest Pani/Pan na liście uczestników.',
    waiting: (place: number): string =>
      `Jest Pani/Pan na liście rezerwowej, miejsce ${place}. Gdy zwolni się miejsce, napiszemy.`,
    offered: (until: string): string => `Czeka na Panią/Pana miejsce, na odpowiedź do: ${until}.`,
    held: 'Miejsce jest zarezerwowane dla jednostki.',
    rejected:
      'Tym razem nie możemy zaproponować Pani/Panu udziału. Dziękujemy za zgłoszenie i zapraszamy na inne wydarzenia.',
    ended: 'To zgłoszenie jest zakończone.',
  },
  certain: 'Wydarzenie na pewno się odbędzie.',
  participantForm:
    'Projekt prosi o formularz uczestnika, który wypełnia się na jego stronie, nigdy na czacie. Jeżeli jest już złożony, niczego nie trzeba robić. Stan dokumentów pokazuje /moje.',

  buttons: {
    accept: 'Przyjmuję miejsce',
    decline: 'Nie skorzystam',
    take: 'Biorę to miejsce',
    agree: 'Zgadzam się',
    refuse: 'Nie zgadzam się',
    resign: 'Rezygnuję',
    resignSure: 'Tak, rezygnuję',
    leave: 'Rezygnuję z czekania',
    keep: 'Zostaję na liście',
    keepSeat: 'Zachowuję miejsce',
    keepApplication: 'Zgłoszenie zostaje',
    rejoin: 'Zapis ponownie',
    check: 'Sprawdzenie warunków',
    repair: 'Przelicz i otwórz zapisy',
  },

  accepted: 'Dziękujemy, miejsce jest Pani/Pana.',
  acceptedConsent:
    'Dziękujemy. Miejsce czeka teraz na zgodę kierownictwa jednostki; prośbę już wysłaliśmy. O odpowiedzi napiszemy.',
  declined: 'Dziękujemy za odpowiedź. Miejsce zaproponujemy następnej osobie.',
  agreed: 'Zgoda jest zapisana. Osoba zgłoszona dostanie wiadomość.',
  refusedConsent: 'Odmowa jest zapisana. Osoba zgłoszona dostanie wiadomość.',
  resigned: 'Rezygnacja jest zapisana. Dziękujemy za wiadomość.',
  resignedSeat: 'Miejsce jest teraz wolne dla następnej osoby.',
  kept: 'Zgłoszenie zostaje bez zmian.',
  rejoined: (place: number): string => `Jest Pani/Pan znowu na liście rezerwowej, miejsce ${place}.`,
  repaired: 'Miejsca są przeliczone, a zapisy na ten termin znowu otwarte.',
  notRepaired: (given: number): string =>
    `Zgłoszeń z miejscem jest ${given}, więcej niż miejsc. Najpierw trzeba zwiększyć liczbę miejsc albo zakończyć część zgłoszeń.`,

  resignAsk: (title: string): string => `Czy na pewno zrezygnować? ${title}`,
  resignWithSeat:
    'Miejsce od razu zwolni się dla następnej osoby. Po rezygnacji można zapisać się ponownie, ale bez pierwszeństwa.',
  resignWaiting: 'Po rezygnacji można zapisać się ponownie, ale tylko na koniec listy.',
  resignApplied: 'Do końca rekrutacji można złożyć zgłoszenie jeszcze raz.',
  resignUntil: (until: string): string => `Zrezygnować tym przyciskiem można do: ${until}.`,

  refused: {
    gone: 'Nie ma już takiego zgłoszenia.',
    'not-allowed':
      'Z tym zgłoszeniem może to zrobić tylko osoba, której ono dotyczy, jej kierownik albo organizator.',
    ended: 'To zgłoszenie jest już zakończone.',
    'other-state':
      'Tego nie można już zrobić: zgłoszenie jest teraz na innym etapie. Aktualny stan pokazuje /moje.',
    'too-late': 'Minął już na to czas. W tej sprawie prosimy o kontakt z organizatorem.',
    full: 'Ktoś odpowiedział wcześniej i nie ma już wolnego miejsca. Zostaje Pani/Pan na liście rezerwowej.',
    already: 'Ta osoba ma już zgłoszenie na to wydarzenie.',
    paused:
      'Zapisy na ten termin są na chwilę wstrzymane. Koordynator już o tym wie; prosimy spróbować później.',
    busy: 'Wiele osób zapisuje się w tej chwili. Nic nie zostało zmienione; prosimy spróbować jeszcze raz.',
  },
  rejoinRefused: 'Od pierwszego zgłoszenia coś się zmieniło, więc ponowny zapis wymaga sprawdzenia warunków.',
  seeMine: 'Jego stan pokazuje /moje.',
};

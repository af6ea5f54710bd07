import { plural } from '../format.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

/** Doradztwo: wiadomości do osób, które umówiły konsultację, i do doradców. */
export const advice = {
  rows: {
    topic: 'Temat',
    when: 'Kiedy',
    how: 'Jak',
    earlier: 'Poprzedni termin',
    adviser: 'Doradca',
    advisers: 'Doradcy',
    unit: 'Jednostka',
    seats: 'Grupa',
    reason: 'Powód',
  },
  when: (day: string, from: string, to: string): string => `${day}, godz. ${from}–${to}`,
  how: {
    inPerson: (place: string | undefined): string =>
      place === undefined ? 'osobiście, miejsce poda doradca' : `osobiście: ${place}`,
    phone: (phone: string | undefined): string =>
      phone === undefined ? 'telefonicznie, doradca zadzwoni' : `telefonicznie, numer doradcy: ${phone}`,
    online: 'online',
    onlineLater: 'online, link do rozmowy poda doradca',
    room: 'Wejście do rozmowy',
    atUnit: (place: string | undefined): string =>
      place === undefined ? 'w siedzibie jednostki' : `w siedzibie jednostki: ${place}`,
  },
  seats: (coming: number, seats: number, minimum: number): string =>
    `${people(coming)}, miejsc: ${String(seats)}, potrzeba co najmniej: ${String(minimum)}`,
  example: 'To jest przykład. Nikt na tę konsultację nie przyjdzie.',
  buttons: {
    view: 'Szczegóły i zmiany',
    file: 'Plik kalendarza',
    others: 'Inne terminy',
    ask: 'Zgłoszenie do doradców',
    case: 'Otwarcie sprawy',
    book: 'Rezerwacja tego terminu',
    moveTo: 'Przeniesienie na ten termin',
    unwish: 'Koniec powiadomień',
    request: 'Propozycje terminów',
    passOn: 'Przekazanie koordynatorom',
    topics: 'Inny temat',
  },

  entry: {
    title: (topic: string): string => `Konsultacja: ${topic}`,
    tentative: 'Do potwierdzenia: ',
    adviser: (name: string): string => `Doradca: ${name}`,
    unit: (name: string): string => `Jednostka: ${name}`,
    phone: (number: string): string => `Telefon doradcy: ${number}`,
    room: (url: string): string => `Link do rozmowy: ${url}`,
    online: 'online',
    byPhone: 'telefonicznie',
    more: 'Zmiana terminu i rezygnacja: polecenie /moje w Pomocniku.',
  },

  titles: {
    confirmed: 'Konsultacja jest umówiona',
    received: 'Prośba o konsultację czeka na decyzję',
    accepted: 'Konsultacja jest potwierdzona',
    declined: 'Ta konsultacja się nie odbędzie',
    expired: 'Prośba o konsultację wygasła',
    moved: 'Termin konsultacji zmieniony',
    cancelled: 'Konsultacja jest odwołana',
    'too-few': 'Konsultacja grupowa się nie odbędzie',
    handed: 'Konsultacja przekazana Pani/Panu',
    'handed-on': 'Konsultacja jest przekazana',
    resigned: 'Rezygnacja z konsultacji jest zapisana',
    'day-before': 'Konsultacja jest jutro',
    'hour-before': 'Konsultacja już niedługo',
    booked: 'Nowa konsultacja',
    opened: 'Nowa konsultacja grupowa z Pani/Pana udziałem',
    changed: 'Termin konsultacji zmieniony',
    'to-decide': 'Prośba o konsultację do decyzji',
    off: 'Konsultacja jest odwołana',
    'moved-away': 'Konsultację poprowadzi ktoś inny',
    fewer: 'Zmiana wśród osób prowadzących',
    'too-few-asked': 'Mała grupa: prosimy o decyzję',
    away: 'Konsultacja wymaga innego terminu',
    freed: 'Jest wcześniejszy termin',
    proposed: 'Propozycje terminów konsultacji',
    refused: 'Zgłoszenie do doradców: odpowiedź',
    waiting: 'Zgłoszenie do doradców',
  },
  texts: {
    received: (until: string): string =>
      `Ten termin jest zajęty dla Pani/Pana do: ${until}. Do tego czasu doradca potwierdzi konsultację albo zaproponuje inne rozwiązanie.`,
    accepted: 'Ten termin jest potwierdzony.',
    declined:
      'Doradca nie może przyjąć tej prośby. Można wybrać inny termin albo zgłosić sprawę do doradców.',
    otherTimes: 'Najbliższe wolne terminy tego samego doradcy:',
    otherAdvisers: 'Najbliższe wolne terminy innych doradców:',
    expired:
      'W wyznaczonym czasie nie przyszła odpowiedź i termin znów jest wolny. Przepraszamy. Można wybrać inny termin albo zgłosić sprawę do doradców.',
    moved: 'Jeżeli nowy termin nie pasuje, można go zmienić.',
    cancelled: 'Konsultacja w tym terminie się nie odbędzie. Przepraszamy za kłopot.',
    'too-few': (coming: number, minimum: number): string =>
      `Potrzeba co najmniej ${String(minimum)}, a liczba zgłoszonych osób to ${String(coming)}. Przepraszamy. Można wybrać inny termin.`,
    handed: 'Osoba z Pani/Pana jednostki przekazała tę konsultację Pani/Panu.',
    'handed-on': 'Tę konsultację przejmuje wskazana osoba z Pani/Pana jednostki.',
    resigned: 'Dziękujemy za wiadomość. Inny termin można wybrać w każdej chwili: /doradztwo.',
    'day-before': 'Jeżeli udział nie będzie możliwy, prosimy o zmianę terminu albo rezygnację.',
    'to-decide': (until: string): string =>
      `Prosimy o decyzję do: ${until}. Bez odpowiedzi prośba wygaśnie, a termin znów będzie wolny.`,
    opened:
      'Ten czas jest już zajęty w Pani/Pana dyżurze. Jeżeli termin nie pasuje, prosimy uzgodnić inny z osobą, która otworzyła konsultację.',
    changed: 'Konsultacja jest w nowym terminie. Poprzedni znów jest wolny.',
    off: 'Ten czas znów jest wolny.',
    'moved-away': 'Ten czas znów jest wolny, niczego nie trzeba robić.',
    fewer: 'Jedna z osób zrezygnowała z prowadzenia tej konsultacji. Termin i zapisy się nie zmieniają.',
    'too-few-asked': (until: string): string =>
      `Zgłoszonych osób jest mniej, niż potrzeba. Bez decyzji konsultacja zostanie odwołana: ${until}. Może się też odbyć w mniejszej grupie.`,
    freed: (until: string): string =>
      `Zwolnił się termin. Dostanie go osoba, która pierwsza go zarezerwuje. Obecna konsultacja: ${until}.`,
    freedAny: 'Zwolnił się termin. Dostanie go osoba, która pierwsza go zarezerwuje.',
    proposed:
      'Doradcy proponują terminy na Pani/Pana zgłoszenie. Terminy nie są zablokowane, dlatego warto wybrać szybko.',
    waiting: 'Na odpowiedź czeka nowe zgłoszenie: żaden wolny termin nie pasował.',
    waitingPassedOn:
      'Na odpowiedź czeka zgłoszenie, którego doradcy nie mogli przyjąć. Osoba zgłaszająca prosi o pomoc koordynatorów.',
    refused:
      'Doradcy nie mogą teraz przyjąć tego zgłoszenia. Przepraszamy. Można wybrać wolny termin w tym temacie albo przekazać zgłoszenie koordynatorom; nie trzeba niczego pisać od nowa.',
    refusedByAll:
      'Nie udało się znaleźć doradcy dla tego zgłoszenia. Przepraszamy. Można wybrać wolny termin w tym albo w innym temacie.',
    waitingNobody: 'Na odpowiedź czeka nowe zgłoszenie: nikt nie doradza w tym temacie.',
  },
};

/** Zgłoszenia do doradców: lista, propozycje terminów, odmowa. */
export const dutyRequests = {
  title: 'Zgłoszenia do doradców',
  none: 'Nikt teraz nie czeka na propozycję terminu.',
  open: 'Zgłoszenie',
  openMore: 'Kolejne zgłoszenia',
  more: (count: number): string =>
    `Później przyszło jeszcze: ${String(count)}. Pokażą się, gdy ubędzie tych powyżej.`,
  card: 'Zgłoszenie',
  since: 'Od kiedy czeka',
  preferred: 'Kiedy może',
  anyMode: 'dowolna forma',
  proposed: 'Zaproponowane terminy',
  propose: 'Propozycje terminów',
  decline: 'Odmowa',
  declineTitle: 'Odmowa zgłoszenia',
  declineIntro:
    'Zgłoszenie zostanie zamknięte. Osoba zgłaszająca przeczyta powód i dostanie przyciski: wolne terminy w tym temacie i przekazanie koordynatorom. Zaproponowane terminy przestaną być aktualne.',
  declineReason: 'Powód (przeczyta go osoba zgłaszająca)',
  declineHint: 'Na przykład: w tej sprawie właściwy jest urząd wojewódzki',
  declined: 'Odmowa zapisana. Osoba zgłaszająca dostanie wiadomość z powodem i dalszymi możliwościami.',
  changed: 'Zgłoszenie zmieniło się w międzyczasie, odmowa nie została zapisana. Tak wygląda lista teraz:',
  times: 'Terminy (od jednego do pięciu)',
  intro: (mode: string): string =>
    `Forma: ${mode}. Osoba zgłaszająca wybierze jeden z terminów. Do tej chwili terminy są wolne też dla innych.`,
  suits: (parts: string, count: number): string =>
    `Kiedy może: ${parts}. ${count === 0 ? 'W tych porach nie ma wolnych terminów, poniżej są inne.' : 'Te terminy są pierwsze na liście.'}`,
  send: 'Wysłanie propozycji',
  badTimes: 'Prosimy wybrać od jednego do pięciu terminów.',
  sent: 'Propozycje zapisane. Osoba zgłaszająca dostanie je w wiadomości, a po jej wyborze wiadomość przyjdzie tutaj.',
  gone: 'Część tych terminów jest już zajęta. Prosimy wybrać inne.',
  over: 'To zgłoszenie jest już załatwione albo wycofane.',
  noTimes: 'Na ten temat i w tej formie nikt nie ma wolnych terminów. Pomoże dodatkowy dyżur.',
  noOwnTimes:
    'Dla tej jednostki, w tym temacie i w tej formie nie ma Pani/Pan wolnych terminów. Pomoże dodatkowy dyżur. Zgłoszenie może przyjąć także inna osoba, która doradza w tym temacie.',
  notServed:
    'Ta jednostka jest poza terenem z Pani/Pana zakresu doradztwa. Terminy może zaproponować osoba, która tam doradza; teren zmienia się w ustawieniach dyżuru.',
  line: (topic: string, since: string): string => `${topic}, od ${since}`,
  stands: {
    proposed: 'terminy już zaproponowane',
    passedOn: 'po odmowie przekazane koordynatorom',
    coordinators: 'dla koordynatorów',
  },
  declinedFor: 'Powód odmowy',
};

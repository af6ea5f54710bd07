/** `/prog`: the threshold calculator. */
export const thresholds = {
  description: 'Kalkulator progów: jaki tryb zakupu przy tej kwocie',
  example: '/prog 120 tys. dostawy mops bez unii',
  title: 'Próg i tryb zakupu',
  labels: {
    kwota: 'Wartość netto',
    rodzaj: 'Co kupujemy',
    kto: 'Kto kupuje',
    srodki: 'Pieniądze unijne',
    dzien: 'Dzień wszczęcia',
  },
  options: {
    kwota: 'Szacunkowa wartość netto, na przykład 120 tys. albo 90 000 zł',
    rodzaj: 'Co kupujemy',
    kto: 'Kto kupuje',
    srodki: 'Czy w zakupie są pieniądze unijne',
    dzien: 'Dzień wszczęcia, na przykład 2025-12-15 (bez tego: dzisiaj)',
  },
  kinds: {
    supplies: 'dostawy (rzeczy, sprzęt)',
    services: 'usługi',
    social: 'usługi społeczne i inne szczególne',
    works: 'roboty budowlane',
  },
  buyers: {
    public: 'jednostka publiczna (OPS, PCPR, DPS, ROPS, gmina)',
    unbound: 'podmiot niezobowiązany do Pzp (np. organizacja)',
  },
  funds: {
    none: 'bez pieniędzy unijnych',
    '2021-2027': 'projekt unijny 2021–2027 (EFS+, FERS)',
    '2014-2020': 'projekt unijny 2014–2020',
    'po-kl': 'PO KL 2007–2013',
  },
  regimes: {
    'pzp-national': 'Stosuje się Pzp, w procedurze krajowej (poniżej progu unijnego).',
    'pzp-eu': 'Stosuje się Pzp, w procedurze unijnej.',
    'pzp-social-national':
      'Stosuje się Pzp: usługi społeczne poniżej progu unijnego idą zwykłymi procedurami krajowymi.',
    'pzp-social-eu': 'Stosuje się Pzp: usługi społeczne od progu unijnego, z ułatwieniami.',
    'old-social-path': 'Stosowało się dawną, uproszczoną ścieżkę dla usług społecznych.',
    competitiveness: 'Pzp nie stosuje się; obowiązuje zasada konkurencyjności.',
    'market-check': 'Pzp i zasada konkurencyjności nie mają zastosowania; obowiązywało rozeznanie rynku.',
    'internal-rules': 'Pzp nie stosuje się; obowiązują wewnętrzne zasady jednostki.',
    'no-common-rules':
      'Ani Pzp, ani zasada konkurencyjności nie mają zastosowania; wiążą własne zasady i umowa o dofinansowanie.',
  },
  input: {
    value: 'Wartość netto',
    kind: 'Rodzaj',
    startsOn: 'Wszczęcie',
    buyer: 'Kto kupuje',
    funds: 'Pieniądze',
  },
  compared: {
    national: 'próg krajowy Pzp',
    eu: 'próg unijny',
    'eu-social': 'próg unijny dla usług społecznych',
    competitiveness: 'próg zasady konkurencyjności',
    'market-check': 'dolna granica rozeznania rynku',
  },
  howFound: 'Jak to policzono',
  reachedFrom: (limit: string): string => `od ${limit} (≥)`,
  reachedAbove: (limit: string): string => `powyżej ${limit} (>)`,
  reached: 'osiągnięty',
  notReached: 'nieosiągnięty',
  converted: (euro: string, rate: string): string => `${euro} po kursie ${rate}`,
  duties: 'Co z tego wynika',
  cautions: 'Na co uważać',
  helper:
    'To obliczenie pomocnicze. O trybie decyduje zamawiający; wartość szacuje się netto, z należytą starannością.',
  badAmount: (text: string): string =>
    `Nie rozumiem kwoty „${text}”. Prosimy podać wartość netto, na przykład: 120 tys., 1,2 mln albo 90 000 zł.`,
  gross:
    'Progi porównuje się z wartością netto, a w pytaniu jest kwota brutto. Prosimy podać wartość bez VAT; stawki nie zgadujemy.',
  missing: (what: string): string => `Żeby wskazać tryb, potrzebuję jeszcze: ${what}.`,
  missingWords: { kind: 'co kupujemy', buyer: 'kto kupuje', funds: 'czy są pieniądze unijne' },
  fill: 'Uzupełnij',
  unconfirmed: {
    national: (when: string): string =>
      `Nie mam potwierdzonego progu krajowego na dzień: ${when}. Nie zgaduję.`,
    rate: (when: string): string => `Nie mam potwierdzonego kursu euro na dzień: ${when}. Nie zgaduję.`,
    eu: (when: string): string => `Nie mam potwierdzonego progu unijnego na dzień: ${when}. Nie zgaduję.`,
    'eu-social': (when: string): string =>
      `Nie mam potwierdzonego progu dla usług społecznych na dzień: ${when}. Nie zgaduję.`,
    competitiveness: (when: string): string =>
      `Nie mam potwierdzonych zasad tej perspektywy na dzień: ${when}. Nie zgaduję.`,
  },
  unconfirmedStep: 'Prosimy sprawdzić dzień wszczęcia albo zapytać doradcę.',
  calculateAgain: 'Zmień dane',
};

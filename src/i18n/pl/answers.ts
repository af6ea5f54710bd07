import { plural } from '../format.ts';

/** What the bot says around a verified text; the text itself comes from the knowledge base. */
export const answers = {
  asOf: (when: string): string => `Stan na: ${when}`,
  inPeriod: (when: string): string => `Okres: ${when}`,
  asKnownNow: (today: string): string =>
    `Stan znany dnia ${today}; do czasu, o który chodzi, przepisy mogą się zmienić.`,
  upcoming: (from: string, says: string): string =>
    `Późniejsza zmiana, na ten dzień jeszcze nie obowiązuje. Od ${from}: ${says}`,
  replaced: (to: string, says: string): string => `Niedawna zmiana. Do ${to} było tak: ${says}`,
  onlyExpired: (to: string): string =>
    `Ta zasada obowiązywała tylko do ${to}. Nie mam potwierdzonej informacji, co obowiązuje teraz. Poniżej dawny stan.`,
  onlyExpiredUndated:
    'Ta zasada już nie obowiązuje, a nie mam potwierdzonej informacji, co obowiązuje teraz. Poniżej dawny stan.',
  gapExpired: (when: string): string =>
    `${when}: ta zasada już nie obowiązywała, a innej nie mam potwierdzonej.`,
  gapNotYet: (when: string): string => `${when}: ta zasada jeszcze nie obowiązywała.`,
  gapUnknown: (when: string): string => `${when}: nie mam potwierdzonej informacji o stanie w tym czasie.`,
  passport: 'Na czym to się opiera',
  basis: 'Podstawa',
  inForce: 'Obowiązuje',
  checked: 'Sprawdzono',
  checkedBy: (day: string, owner: string): string => `${day} (${owner})`,
  nextCheck: 'Następne sprawdzenie',
  remark: 'Zastrzeżenie',
  sourcesLabel: 'Źródła',
  moreSources: (count: number): string =>
    `i jeszcze ${plural('pl', count, { one: 'źródło', few: 'źródła', many: 'źródeł', other: 'źródła' })}`,
  inPolish: undefined as string | undefined,
  share: 'Udostępnij na kanale',
  sharedBy: (name: string): string =>
    name === '' ? 'Odpowiedź udostępniona z rozmowy z asystentem.' : `Udostępnia: ${name}`,
  wasHelpful: 'Czy ta odpowiedź pomogła?',
  helpful: 'Pomogła',
  unhelpful: 'Nie pomogła',
  thanks: 'Dziękujemy za ocenę. Redakcja bierze ją pod uwagę przy poprawkach.',
  thanksUnhelpful: 'Dziękujemy za ocenę. Redakcja sprawdzi tę odpowiedź. Można też zapytać innymi słowami.',
  related: 'Powiązane pytania',
  choose: 'Które z tych pytań jest najbliższe?',
  noneOfThese: 'Żadne z tych',
  notCovered: 'Nie mam potwierdzonej odpowiedzi na to pytanie.',
  notCoveredForDay: (title: string, when: string): string =>
    `Wiem, jak to jest w innym czasie, ale nie mam potwierdzonej informacji na czas „${when}”. Chodzi o pytanie „${title}”.`,
  nextStep: 'Można zapytać innymi słowami, najlepiej jednym zdaniem i z datą.',
  nextStepAdviser: (contact: string): string => `W sprawach, których tu nie ma, pomoże doradca: ${contact}.`,
  notVerified: 'Tego nie mamy sprawdzonego',
  notVerifiedStep: 'Nie podajemy niepotwierdzonych informacji jako odpowiedzi.',
  empty:
    'W wiadomości nie było pytania. Prosimy wpisać je zwykłymi słowami, na przykład: jaki jest próg zamówień w 2026?',
  greeting:
    'Dzień dobry. Prosimy napisać pytanie zwykłymi słowami, na przykład: jaki jest próg zamówień w 2026? Co jeszcze można tu zrobić, pokazuje /pomoc.',
  thanksBack: 'My też dziękujemy. Następne pytanie można po prostu tu napisać.',
  noWords:
    'W tej wiadomości nie ma słów, na które można odpowiedzieć. Prosimy zadać pytanie zwykłym zdaniem.',
  tooLong: (limit: number): string =>
    `Ta wiadomość jest dla mnie za długa (mieści się ${limit} znaków). Prosimy zadać jedno pytanie w jednym lub dwóch zdaniach, bez danych osób.`,
  crisis: 'Jeżeli komuś grozi niebezpieczeństwo, najpierw pomoc, potem przepisy.',
  crisisAfter:
    'Asystent nie zastąpi pomocy człowieka i nie zawiadamia służb. Treść tej wiadomości nie została zapisana.',
  needsPerson:
    'Indywidualnej sprawy tu nie rozstrzygamy: decyduje ośrodek w decyzji administracyjnej. Poniżej sama zasada.',
  part: (number: number, question: string): string => `Pytanie ${number}: ${question}`,
  personalData: (kinds: string): string =>
    `W wiadomości mogły znaleźć się dane osoby (${kinds}). Nie zapisujemy jej treści i nie szukamy odpowiedzi.`,
  personalDataInstead:
    'Prosimy opisać sytuację ogólnie. Można skopiować ten tekst i wysłać go po sprawdzeniu, czy nie zostały w nim inne dane:',
  personalDataDelete: 'Prosimy też usunąć poprzednią wiadomość, jeżeli widzą ją inni.',
  personalDataKind: {
    pesel: 'numer PESEL',
    'eleven-digits': 'numer z 11 cyfr',
    account: 'numer rachunku bankowego',
    'identity-card': 'numer dowodu osobistego',
    passport: 'numer paszportu',
    phone: 'numer telefonu',
    email: 'adres e-mail',
    name: 'imię lub nazwisko',
    address: 'adres',
  },
  personalDataMask: {
    pesel: 'numer PESEL',
    'eleven-digits': 'numer',
    account: 'numer rachunku',
    'identity-card': 'numer dowodu',
    passport: 'numer paszportu',
    phone: 'telefon',
    email: 'e-mail',
    name: 'osoba',
    address: 'adres',
  },
  badDay: (text: string): string =>
    `Nie rozumiem daty „${text}”. Prosimy podać ją na przykład tak: 2025-12-31, 31.12.2025 albo grudzień 2025.`,
  badRegion: (text: string): string => `Nie znam województwa „${text}”.`,
  gone: 'Tej odpowiedzi nie ma już w bazie wiedzy. Prosimy zadać pytanie jeszcze raz.',
  myQuestions: 'Moje pytania',
  noQuestions: 'Tu pojawią się ostatnie odpowiedzi dla Pani/Pana.',
  askNow: 'Zadaj pytanie',
  prompts: [
    { title: 'Próg zamówień publicznych', text: 'Jaki jest próg stosowania Prawa zamówień publicznych?' },
    { title: 'Kryterium dochodowe', text: 'Ile wynosi kryterium dochodowe w pomocy społecznej?' },
    { title: 'Zasada konkurencyjności', text: 'Od jakiej kwoty stosuje się zasadę konkurencyjności?' },
    { title: 'Zasiłek stały', text: 'Ile wynosi zasiłek stały?' },
  ],
};

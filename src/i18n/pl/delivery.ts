import { plural } from '../format.ts';
import { deliveryTogether } from './delivery-together.ts';
import { deliveryWhy } from './delivery-why.ts';

const messages = (count: number): string =>
  plural('pl', count, { one: 'wiadomość', few: 'wiadomości', many: 'wiadomości', other: 'wiadomości' });

const times = (count: number): string =>
  plural('pl', count, { one: 'raz', few: 'razy', many: 'razy', other: 'raza' });

/** What those who look after deliveries and those who run the program read. */
export const delivery = {
  alreadyRunning: (host: string, pid: number): string =>
    `Pomocnik już działa na tej bazie danych (komputer ${host}, proces ${pid}). Drugi wysyłałby wiadomości podwójnie, ` +
    `dlatego ten się nie uruchomi. Proszę zatrzymać tamten albo, gdy ma działać kilka naraz, użyć PostgreSQL ` +
    `(DATABASE_URL).`,
  description: 'Wysyłki: co jest zaplanowane, co wyszło, co pominięto, co stoi, oraz wstrzymanie wszystkich',
  title: 'Wysyłki',
  allWell: 'Żadna wiadomość nie utknęła. Nic nie czeka na decyzję.',
  heldTitle: 'Nie wiadomo, czy doszły',
  heldIntro:
    'Połączenie urwało się w trakcie wysyłania, a platforma nie pozwala tego sprawdzić. Sami ich nie powtarzamy, żeby nikt nie dostał tego samego dwa razy. Prosimy o decyzję.',
  failedTitle: 'Nie doszły',
  failedIntro: 'Te wiadomości platforma odrzuciła. Gdy przyczyna jest usunięta, można je wysłać ponownie.',
  toPerson: (name: string, platform: string): string => `do: ${name} (${platform})`,
  toChannel: (channel: string, platform: string): string => `na kanał ${channel} (${platform})`,
  about: (kind: string, title: string): string => `${kind} „${title}”`,
  somebody: 'osoba, której już nie znamy',
  unknownKind: 'Wiadomość dawnego rodzaju',
  mayHaveLeft: (when: string): string => `mogła wyjść ${when}`,
  queued: (when: string): string => `zlecona ${when}`,
  why: deliveryWhy,
  together: deliveryTogether,
  reason: (why: string): string => `Przyczyna: ${why}.`,
  more: (count: number): string => `Oraz ${messages(count)} więcej; pokażą się po decyzji o tych.`,
  check: 'Sprawdź jeszcze raz',
  resend: 'Wyślij ponownie',
  leave: 'Nie wysyłaj',
  checked:
    'Sprawdzamy. Jeśli wiadomości nie ma, wyślemy ją. Jeśli dalej nie da się tego sprawdzić, znów poprosimy o decyzję.',
  resent: 'Wysyłamy ponownie.',
  left: 'Ta wiadomość nie zostanie wysłana ponownie.',
  decided: 'Ktoś już o tym zdecydował albo od tej wysyłki minęło ponad tydzień.',
  onlyCoordinators: 'O wysyłkach decydują koordynatorki i koordynatorzy.',
  atHome: (count: string): string => `Na Państwa decyzję czekają wysyłki: ${count}.`,
  show: 'Pokaż wysyłki',
  waiting: 'Sprawdzamy, czy na tej bazie danych nie działa już inny Pomocnik (najwyżej pół minuty)…',

  overview: {
    rows: {
      waiting: 'Czekają na wysłanie',
      next: 'Najbliższy termin',
      planned: 'Zaplanowane terminy',
      announced: 'Zaplanowane ogłoszenia',
    },
    plan: 'Zaplanowane',
    ran: 'Wykonane',
    skipped: 'Pominięte',
    back: 'Wszystkie wysyłki',
    next: 'Następne',
    previous: 'Poprzednie',
  },
  plan: {
    title: 'Zaplanowane',
    announcements: 'Ogłoszenia',
    times: 'Ustalone pory',
    open: 'Karta ogłoszenia',
    more: (count: number): string => `I jeszcze ogłoszeń: ${count}. Wszystkie pokazuje /ogloszenie.`,
    none: 'Nic nie jest zaplanowane.',
    line: (title: string, when: string): string => `${title}: ${when}`,
  },
  ran: {
    title: 'Wykonane w ostatniej dobie',
    messages: 'Wysłane wiadomości',
    jobs: 'Zadania o ustalonych porach',
    none: 'W ostatniej dobie nic nie wyszło.',
    sent: (title: string, count: number): string => `${title}: ${messages(count)}`,
    job: (title: string, count: number, last: string): string =>
      `${title}: ${times(count)}, ostatnio ${last}`,
  },
  skipped: {
    title: 'Pominięte w ostatnim tygodniu',
    messages: 'Wiadomości, które nie wyszły',
    jobs: 'Terminy, które się nie odbyły',
    none: 'W ostatnim tygodniu niczego nie pominięto.',
    madeUp: (count: number): string =>
      `Gdy Pomocnik nie działał, ominął też ${plural('pl', count, { one: 'zadanie powtarzane', few: 'zadania powtarzane', many: 'zadań powtarzanych', other: 'zadania powtarzanego' })} przez cały dzień. Zaległości nadrobiło następne wykonanie.`,
    message: (title: string, count: number, why: string): string => `${title}: ${messages(count)}; ${why}`,
    job: (title: string, count: number, last: string, why: string): string =>
      `${title}: ${times(count)}, ostatnio ${last}; ${why}`,
    why: {
      late: 'było już za późno, żeby to miało sens',
      'not-wanted': 'zanim wyszły, przestały być aktualne',
      'called-off': 'odwołane, zanim wyszły',
      paused: 'wysyłki były wstrzymane',
      left: 'tak zdecydowano',
      failed: 'nie udało się, mimo ponowień',
      'unknown-job': 'ta wersja programu nie zna takiego zadania',
    },
    otherWhy: (code: string): string => `przyczyna: ${code}`,
  },
  jobs: {
    'handover.watch': 'Przypomnienia o pytaniach do doradców',
    'recall.look': 'Sprawdzenie zmian w bazie wiedzy',
    'registrations.remind': 'Przypomnienia o szkoleniach',
    'registrations.consents': 'Przypomnienia o zgodach na udział',
    'registrations.acknowledge': 'Prośby o potwierdzenie zmian w wydarzeniach',
    'registrations.check': 'Kontrola list i miejsc',
    'groups.changes': 'Zmiany spotkań grup tematycznych',
    'curation.answered': 'Wiadomości o nowych odpowiedziach',
    'units.forget': 'Usuwanie starych plików importu',
    'privacy.retain': 'Usuwanie danych po okresie przechowywania',
    'announcements.approvals': 'Przypomnienia o ogłoszeniach do zatwierdzenia',
    'desk.watch': 'Pilnowanie zapisów i terminów wydarzeń',
    'digests.now': 'Nowości od razu',
    'digests.urgent': 'Terminy, które miną przed następnym przeglądem',
    'digests.deadlines': 'Przypomnienia o końcu zgłoszeń',
  },
  otherJob: (id: string): string => `Zadanie programu (${id})`,

  pause: {
    button: 'Wstrzymanie wszystkich wysyłek',
    title: 'Czy wstrzymać wszystkie wysyłki?',
    text: 'Pomocnik przestanie pisać z własnej inicjatywy: przeglądy, przypomnienia, zawiadomienia i ogłoszenia poczekają. Na pytania i przyciski nadal będzie odpowiadać.',
    notLost:
      'Nic nie ginie: po wznowieniu wyjdzie to, co będzie jeszcze aktualne. Co się spóźni, zostanie pominięte z podaniem przyczyny. Terminy na odpowiedź (oferty miejsc, zgody) biegną dalej.',
    yes: 'Tak, wstrzymanie',
    no: 'Nie',
    done: 'Wysyłki są wstrzymane. Koordynatorki i koordynatorzy dostaną o tym wiadomość.',
    already: 'Wysyłki są już wstrzymane.',
    is: (by: string, since: string): string => `Wysyłki są wstrzymane od: ${since}. Decyzja: ${by}.`,
    somebody: 'koordynacja',
    noticeTitle: 'Wysyłki wstrzymane',
    notice: (by: string, since: string): string =>
      `Od: ${since} Pomocnik nie wysyła niczego z własnej inicjatywy. Decyzja: ${by}. Wznowić wysyłki można w /wysylki.`,
  },
  resume: {
    button: 'Wznowienie wysyłek',
    title: 'Czy wznowić wysyłki?',
    text: (count: number): string =>
      count === 0 ? 'Nic nie czeka na wysłanie.' : `Na wysłanie czeka: ${messages(count)}.`,
    yes: 'Tak, wznowienie',
    done: 'Wysyłki są wznowione.',
    already: 'Wysyłki nie są wstrzymane.',
    noticeTitle: 'Wysyłki wznowione',
    notice: (by: string): string => `Pomocnik znowu wysyła wiadomości. Decyzja: ${by}.`,
  },
  stuck: {
    title: 'Wysyłki stoją',
    at: (what: string): string => `Od ponad 15 minut: ${what}`,
    lane: (platform: string, count: number, why: string | undefined): string =>
      `na platformie ${platform} ${count === 1 ? 'czeka wiadomość' : `czekają wiadomości (${count})`} do wysłania${why === undefined ? '' : `, bo ${why}`}`,
    time: (title: string): string => `nie kończy się „${title}”`,
    clock: (title: string): string => `nie zaczyna się „${title}”`,
    advice:
      'Piszemy o tym raz. Prosimy zajrzeć do /wysylki, a gdy tam nic nie pomaga, poprosić osobę, która utrzymuje Pomocnika, o sprawdzenie dziennika programu.',
  },
  notices: { paused: 'Wysyłki wstrzymane', resumed: 'Wysyłki wznowione', stuck: 'Wysyłki stoją' },
};

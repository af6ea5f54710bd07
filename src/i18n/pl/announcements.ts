import { plural } from '../format.ts';
import { announcementFiles } from './announcement-files.ts';
import { announcementForms } from './announcement-forms.ts';
import { announcementLooks } from './announcement-looks.ts';
import { announcementRunning } from './announcement-running.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

const onChannels = (count: number): string =>
  plural('pl', count, { one: 'kanale', few: 'kanałach', many: 'kanałach', other: 'kanału' });

const targets = (count: number): string =>
  plural('pl', count, { one: 'adresat', few: 'adresatów', many: 'adresatów', other: 'adresata' });

const ofTargets = (count: number): string =>
  plural('pl', count, { one: 'adresata', few: 'adresatów', many: 'adresatów', other: 'adresata' });

const ofPeople = (count: number): string =>
  plural('pl', count, { one: 'osoby', few: 'osób', many: 'osób', other: 'osoby' });

const ofChannels = (count: number): string =>
  plural('pl', count, { one: 'kanału', few: 'kanałów', many: 'kanałów', other: 'kanału' });

const whom = (persons: number, channels: number): string =>
  [
    ...(persons > 0 || channels === 0 ? [ofPeople(persons)] : []),
    ...(channels > 0 ? [ofChannels(channels)] : []),
  ].join(' i ');

/** Ogłoszenia: `/ogloszenie`, lista, karta, wysłanie, odmowy. */
export const announcements = {
  ...announcementFiles,
  ...announcementForms,
  ...announcementLooks,
  ...announcementRunning,
  description: 'Ogłoszenia do wielu osób i kanałów: pisanie, adresaci, wysyłka, potwierdzenia',

  states: {
    draft: 'szkic',
    approval: 'czeka na zatwierdzenie',
    scheduled: 'zaplanowane',
    sending: 'w trakcie wysyłki',
    sent: 'wysłane',
    retracted: 'wycofane',
  },

  list: {
    title: 'Ogłoszenia',
    none: 'Nie ma jeszcze żadnego ogłoszenia.',
    count: (total: number, page: number, pages: number): string => {
      const all = plural('pl', total, {
        one: 'ogłoszenie',
        few: 'ogłoszenia',
        many: 'ogłoszeń',
        other: 'ogłoszenia',
      });
      return pages > 1 ? `${all}, strona ${page} z ${pages}` : all;
    },
    untitled: 'Bez tytułu',
    urgent: 'pilne',
    targets,
    create: 'Nowe ogłoszenie',
    createIntro: 'Można zacząć od gotowego tekstu albo od pustej kartki. Nic nie wyjdzie przed podglądem.',
    free: 'Własny tekst',
    template: 'Gotowy tekst',
    previous: 'Poprzednie',
    next: 'Następne',
    open: 'Lista ogłoszeń',
  },
  atHome: (count: number): string =>
    `${plural('pl', count, { one: 'ogłoszenie czeka', few: 'ogłoszenia czekają', many: 'ogłoszeń czeka', other: 'ogłoszenia czeka' })} na zatwierdzenie przez drugą osobę.`,

  card: {
    heading: (state: string): string => `Ogłoszenie: ${state}`,
    preview: 'Tak zobaczą to adresaci (przyciski są w wysłanej wiadomości):',
    length: (count: number): string =>
      `Długość: ${plural('pl', count, { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' })}.`,
    split: (platform: string, count: number): string =>
      count === 1
        ? `${platform}: jedna wiadomość, nic nie jest skracane.`
        : `${platform}: tekst zostanie podzielony na ${plural('pl', count, { one: 'wiadomość', few: 'wiadomości', many: 'wiadomości', other: 'wiadomości' })}, nic nie jest skracane.`,
    leadsTo: (label: string, url: string): string => `Przycisk „${label}”: ${url}`,
    callsAll: 'Wzmianka: wszyscy na wybranych kanałach dostaną powiadomienie (@kanał).',
    callsNobody: 'Wzmianek nie ma: znaki takie jak @ w treści pozostaną zwykłym tekstem.',
    audience: 'Adresaci',
    noAudience: 'Jeszcze nikt nie jest wybrany.',
    part: (text: string, count: number): string => `${text} – ${count}`,
    reaches: (persons: number, channels: number): string =>
      `Razem dotrze do ${whom(persons, channels)} (każda osoba liczona raz).`,
    changeAudience: 'Zmiana adresatów',
    drop: (text: string): string => `Bez: ${text}`.slice(0, 75),
    urgent: 'Pilne: wychodzi od razu, także poza godzinami pracy.',
    urgentAt: 'Pilne: wychodzi przed innymi.',
    ordinary: 'Zwykłe: wychodzi w dni robocze w godzinach 7:30–15:30.',
    oddHours: 'To poza godzinami pracy (dni robocze 7:30–15:30), ale wyjdzie właśnie wtedy.',
    ack: (until: string): string => `Potwierdzenie przeczytania do: ${until}.`,
    noAck: 'Bez potwierdzenia przeczytania.',
    sendAt: (moment: string): string => `Termin wysłania: ${moment}.`,
    problems: 'Przed wysłaniem trzeba uzupełnić:',
    needsSecond: (reasons: readonly string[]): string =>
      `To ogłoszenie zatwierdza druga osoba, bo ${new Intl.ListFormat('pl').format(reasons)}.`,
    secondBecause: { urgent: 'jest pilne', everyone: 'idzie do wszystkich', mention: 'ma wzmiankę @kanał' },
    addWorkers: 'Adresaci: osoby z jednostek',
    send: 'Wysłanie',
    test: 'Wysłanie próbne do mnie',
    write: 'Treść',
    settings: 'Ustawienia',
    about: 'Wydarzenie w treści',
    discard: 'Usunięcie szkicu',
    back: 'Lista ogłoszeń',
    open: 'Karta ogłoszenia',
    waitsForSecond: 'Ogłoszenie czeka na drugą osobę z koordynacji. Do tego czasu nic nie wyjdzie.',
    waitsForYou: (name: string, moment: string | undefined): string =>
      `Przekazanie: ${name}. Po zatwierdzeniu ogłoszenie wyjdzie do adresatów${moment === undefined ? '' : ` (${moment})`}.`,
    approve: 'Zatwierdzenie i wysłanie',
    approveForLater: 'Zatwierdzenie',
    remarks: (text: string): string => `Do poprawy: ${text}`,
    return: 'Zwrot do poprawy',
    takeBack: 'Powrót do szkicu',
    unschedule: 'Powrót do szkicu',
  },

  problems: {
    'no-audience': 'Adresaci: nikt nie jest wybrany.',
    nobody: 'Wśród wybranych adresatów nie ma dziś nikogo, do kogo bot może napisać.',
    'no-event': 'Treść ma pola z wydarzenia, a wydarzenie nie jest wybrane (przycisk „Wydarzenie w treści”).',
    'unknown-placeholder': (names: string): string => `Nieznane pola w treści: ${names}.`,
    'missing-value': (names: string): string => `Wybrane wydarzenie nie ma danych dla pól: ${names}.`,
    'too-long': {
      title: (length: number, limit: number): string =>
        `Z danymi wydarzenia tytuł jest za długi (znaków: ${length}, najwyżej ${limit}). Prosimy go skrócić.`,
      body: (length: number, limit: number): string =>
        `Z danymi wydarzenia treść jest za długa (znaków: ${length}, najwyżej ${limit}). Prosimy ją skrócić.`,
    },
    'ack-passed': 'Termin potwierdzenia już minął.',
  },
  remarks: {
    everyone: 'Uwaga: to ogłoszenie do wszystkich osób, które zna bot.',
    one: 'Uwaga: to ogłoszenie do jednej osoby.',
    overlap: (count: number): string =>
      `W kilku grupach naraz: ${people(count)}. Wiadomość i tak przyjdzie tylko raz.`,
    unseen: (names: readonly string[]): string =>
      `Bot nie widzi teraz ${names.length === 1 ? 'kanału' : ofChannels(names.length)}: ${names.join(', ')}. Ogłoszenie może tam nie dojść: kanał mógł zostać zarchiwizowany lub usunięty albo nie ma już na nim bota. Prosimy dodać bota do kanału albo zmienić adresatów.`,
    'calls-nobody': 'Wzmianka działa tylko na kanałach, a żaden nie jest wybrany.',
    publishes: 'Na kanałach ogłoszeń Discorda wiadomość zobaczą też serwery, które je obserwują.',
    'publishes-nowhere': 'Publikacja działa tylko na kanałach ogłoszeń Discorda, a żaden nie jest wybrany.',
    'looks-like-mention':
      'W treści jest tekst podobny do wzmianki. Nikogo nie powiadomi; wzmiankę włącza się w ustawieniach.',
  },
  missed: {
    'no-account': (count: number): string =>
      `Bez konta na czacie: ${people(count)}. Prosimy powiadomić inaczej; listę zawiera plik po wysłaniu.`,
    'switched-off': (count: number): string => `Z wyłączonymi ogłoszeniami: ${people(count)}.`,
    refused: (count: number): string =>
      `Ostatnia wiadomość nie mogła dojść (konto zamknięte albo wyłączone): ${people(count)}.`,
    'too-many': (count: number): string =>
      `Na Discordzie bot nie pisze naraz do wielu osób: ${people(count)}. Prosimy dodać kanał Discorda, na którym są.`,
  },
  whyMissed: {
    'no-account': 'bez konta na czacie',
    'switched-off': 'wyłączone ogłoszenia',
    refused: 'ostatnia wiadomość nie doszła',
    'too-many': 'za wiele osób na Discordzie; jest tam kanał',
  },

  sending: {
    ask: (persons: number, channels: number): string =>
      `Czy wysłać to ogłoszenie do ${whom(persons, channels)}?`,
    callsAll: (count: number): string =>
      `Wszyscy na ${onChannels(count)} dostaną powiadomienie (wzmianka @kanał).`,
    canUndo: 'Po wysłaniu ogłoszenie można zmienić albo wycofać, ale nie da się cofnąć przeczytania.',
    outsideOffice: (moment: string): string =>
      `Teraz nie są godziny pracy (dni robocze 7:30–15:30). Najbliższy termin: ${moment}.`,
    now: (persons: number, channels: number): string => `Wysłanie teraz do ${whom(persons, channels)}`,
    at: 'Wysłanie:',
    anyway: 'Wysłanie mimo to teraz',
    schedule: 'Inny termin',
    submit: 'Przekazanie do zatwierdzenia',
    submitAt: 'Zatwierdzenie z terminem',
    submitted: 'Ogłoszenie czeka na zatwierdzenie. Osoby z koordynacji dostaną wiadomość.',
    submittedToNobody: 'Ogłoszenie czeka na zatwierdzenie.',
    nobodyKnown:
      'Nie znamy jeszcze nikogo innego z koordynacji, do kogo można o tym napisać. Wystarczy, że druga osoba z koordynacji otworzy u siebie /ogloszenie: zobaczy tam to ogłoszenie i przycisk zatwierdzenia. Bez drugiej osoby wychodzi ogłoszenie, które nie jest pilne, nie idzie do wszystkich i nie ma wzmianki.',
    returned: 'Ogłoszenie jest znów szkicem.',
    unscheduled: 'Wysłanie jest odwołane. Ogłoszenie jest znów szkicem.',
    scheduled: (moment: string): string =>
      `Zaplanowane: ${moment}. Adresaci zostaną ustaleni w chwili wysłania.`,
    started: (count: number): string =>
      `Wysyłamy do ${ofTargets(count)}. O postępie informuje wiadomość, która sama się zmienia.`,
    tested: 'Wysłaliśmy próbną wiadomość bezpośrednio do Pani/Pana.',
    testWaits: 'Wszystkie wysyłki są teraz wstrzymane (/wysylki). Próbna wiadomość przyjdzie po wznowieniu.',
    paused: 'Wszystkie wysyłki są teraz wstrzymane (/wysylki). Ogłoszenie wyjdzie dopiero po wznowieniu.',
    testNowhere: 'Nie wiemy, dokąd napisać do Pani/Pana. Prosimy najpierw napisać do bota bezpośrednio.',
    testIs: 'To wysłanie próbne: widzi je tylko Pani/Pan.',
  },

  created: 'Szkic jest zapisany. Teraz adresaci i podgląd.',
  saved: 'Zapisaliśmy zmianę.',
  addressed: 'Zapisaliśmy adresatów.',
  discardAsk: (title: string): string => `Czy usunąć szkic „${title}”? Nie da się go przywrócić.`,
  discardSure: 'Usunięcie',
  discardKeep: 'Powrót',
  discarded: 'Szkic jest usunięty.',

  refused: {
    gone: 'Tego ogłoszenia już nie ma. Aktualną listę pokazuje /ogloszenie.',
    stale: 'Ogłoszenie zmieniło się w tym czasie. Oto jak jest teraz; prosimy spróbować jeszcze raz.',
    'not-allowed': 'Ogłoszenia wysyłają osoby z koordynacji.',
    'not-draft': 'Tego już nie można zmienić: ogłoszenie nie jest szkicem. Oto jak jest teraz.',
    own: 'Własnego ogłoszenia nie można zatwierdzić. Decyduje druga osoba z koordynacji.',
    'needs-approval': 'To ogłoszenie zatwierdza najpierw druga osoba.',
    'not-waiting': 'O tym ogłoszeniu już zdecydowano. Oto jak jest teraz.',
    'not-sent': 'To można zrobić dopiero z wysłanym ogłoszeniem.',
    retracted: 'To ogłoszenie jest już wycofane.',
    nobody: 'Wśród adresatów nie ma nikogo, do kogo bot może napisać.',
    incomplete: 'Brakuje treści albo adresatów.',
  },
};

import { plural } from '../format.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

const ofPeople = (count: number): string =>
  plural('pl', count, { one: 'osoby', few: 'osób', many: 'osób', other: 'osoby' });

const targets = (count: number): string =>
  plural('pl', count, { one: 'adresat', few: 'adresatów', many: 'adresatów', other: 'adresata' });

/** Ogłoszenia: to, co czytają adresaci, postęp wysyłki, potwierdzenia. */
export const announcementRunning = {
  running: {
    goingOut: 'Ogłoszenie wychodzi',
    done: 'Ogłoszenie wysłane',
    progress: (done: number, all: number): string => `Załatwione: ${done} z ${all}.`,
    uncertain: (count: number): string =>
      `Nie wiadomo, czy doszły: ${plural('pl', count, { one: 'wiadomość', few: 'wiadomości', many: 'wiadomości', other: 'wiadomości' })}. Nie ponawiamy ich samodzielnie, żeby nikt nie dostał tego samego dwa razy. Decyzja jest w /wysylki.`,
    open: 'Karta ogłoszenia',
    state: (state: string, moment: string): string => (moment === '' ? state : `Stan: ${state}, ${moment}`),
    people: (author: string, approver: string | undefined): string =>
      approver === undefined ? `Autor: ${author}` : `Autor: ${author}; zatwierdzenie: ${approver}`,
    lastChange: (changes: string): string => `Ostatnia zmiana: ${changes}`,
    deliveredIsNotRead: 'Dostarczenie nie oznacza przeczytania: bot wie tylko o potwierdzeniach.',
    resend: (count: number): string => `Ponowienie nieudanych (${count})`,
    resent: (count: number): string =>
      `Ponawiamy wysłanie: ${targets(count)}. Pozostali nie dostaną niczego drugi raz.`,
    nothingToResend: 'Nie ma nieudanych wysyłek.',
    decide: 'Niepewne wysyłki',
    acks: 'Potwierdzenia przeczytania',
    ledger: 'Lista adresatów',
    edit: 'Zmiana treści',
    edited: 'Zmiana jest zapisana. Wysłane wiadomości właśnie się zmieniają.',
    show: 'Treść ogłoszenia',
    refresh: 'Odświeżenie',
    retract: 'Wycofanie',
    retracted: 'Ogłoszenie jest wycofane. W miejscu wysłanych wiadomości pojawia się informacja o tym.',
  },
  standings: {
    queued: 'w kolejce',
    sent: 'wysłane',
    retrying: 'nieudane na razie, ponawiamy',
    failed: 'nieudane',
    checking: 'nie wiadomo, sprawdzamy',
    uncertain: 'niepewne, czekają na decyzję',
    left: 'niepewne, bez ponowienia',
    dropped: 'odwołane przed wysłaniem',
    missed: 'bez wysyłki',
  },

  ledger: {
    title: (title: string): string => `Adresaci: ${title}`,
    count: (total: number, page: number, pages: number): string =>
      pages > 1 ? `${targets(total)}, strona ${page} z ${pages}` : targets(total),
    none: 'Nie ma takich adresatów.',
    line: (who: string, standing: string, why: string | undefined): string =>
      why === undefined ? `${who}: ${standing}` : `${who}: ${standing} (${why})`,
    somebody: 'osoba bez nazwy',
    choose: 'Którzy adresaci',
    all: 'wszyscy',
    file: 'Plik XLSX',
    sheet: 'Adresaci',
    fileMade: (title: string, count: number): string => `Adresaci ogłoszenia „${title}”: ${count}.`,
    columns: {
      number: 'Lp.',
      who: 'Adresat',
      unit: 'Jednostka',
      type: 'Typ jednostki',
      powiat: 'Powiat',
      standing: 'Wysyłka',
      why: 'Powód',
      acknowledged: 'Potwierdzenie przeczytania',
    },
  },

  acks: {
    title: (title: string): string => `Potwierdzenia: ${title}`,
    until: (moment: string): string => `Termin: ${moment}`,
    count: (read: number, all: number): string => `Potwierdziło: ${read} z ${ofPeople(all)}.`,
    others: (count: number): string =>
      `Potwierdzenia osób spoza listy adresatów (na przykład z kanału): ${count}.`,
    byPowiat: 'Według powiatu',
    byUnit: 'Według jednostki',
    noUnit: 'bez jednostki',
    tally: (name: string, read: number, all: number): string => `${name}: ${read} z ${all}`,
    more: (count: number): string => `i jeszcze ${count} (całą listę zawiera plik)`,
    chase: (count: number): string => `Przypomnienie (${count})`,
    chased: (count: number, moment: string): string =>
      `Przypomnienie dostanie: ${people(count)}, ${moment}. Do tego czasu można je odwołać.`,
    chasedToday: 'Dzisiejsze przypomnienie jest już zlecone. Następne będzie możliwe jutro.',
    nobodyMissing: 'Wszyscy już potwierdzili.',
    unchase: 'Odwołanie przypomnienia',
    unchased: (count: number): string => `Przypomnienie odwołane. Nie dostanie go: ${people(count)}.`,
    tooLate: 'Tego przypomnienia nie da się już odwołać, bo wyszło.',
    back: 'Potwierdzenia',
  },

  told: {
    urgent: (title: string): string => `Pilne: ${title}`,
    changed: (changes: string): string => `Zmiana: ${changes}`,
    ackAsk: (until: string): string => `Prosimy o potwierdzenie przeczytania do: ${until}.`,
    ack: 'Potwierdzenie przeczytania',
    event: 'Szczegóły i zapisy',
    link: 'Więcej informacji',
    file: 'Plik do pobrania',
    from: (name: string): string => (name === '' ? 'Ogłoszenie' : `Ogłoszenie: ${name}`),
    off: 'Wyłączenie ogłoszeń',
    retractedTitle: 'Ogłoszenie wycofane',
    retracted: (title: string): string => `Ogłoszenie „${title}” zostało wycofane i nie jest już aktualne.`,
    retractedWhy: (reason: string): string => `Powód: ${reason}`,
    newsTitle: 'Zmiana w ogłoszeniu',
    news: (title: string): string => `Zmieniło się ogłoszenie „${title}”.`,
    readNow: 'Aktualna treść',
  },
  read: {
    thanks: 'Dziękujemy, potwierdzenie jest zapisane.',
    thanksLate: 'Dziękujemy, potwierdzenie jest zapisane (po terminie).',
    already: 'To ogłoszenie jest już potwierdzone.',
    takeBack: 'Cofnięcie potwierdzenia',
    takenBack: 'Potwierdzenie jest cofnięte.',
    nothingToTakeBack: 'Nie ma czego cofać: potwierdzenia nie było.',
    retracted: 'To ogłoszenie zostało wycofane. Nie trzeba go potwierdzać.',
    notYet: 'To ogłoszenie jeszcze nie wyszło.',
    notToConfirmYet:
      'To ogłoszenie jeszcze nie wyszło, dlatego potwierdzenia nie zapisujemy. Po wysłaniu ten przycisk je zapisze.',
    off: 'Zwykłe ogłoszenia są wyłączone. Pilne będą dalej przychodzić, tak samo jak wiadomości o Pani/Pana zapisach.',
    on: 'Włączenie ogłoszeń',
    onAgain: 'Ogłoszenia są znów włączone.',
  },
  chased: {
    title: 'Prośba o potwierdzenie',
    text: (title: string): string => `Prosimy o przeczytanie i potwierdzenie ogłoszenia „${title}”.`,
  },

  approval: {
    title: 'Ogłoszenie do zatwierdzenia',
    text: (name: string): string =>
      `${name} prosi o zatwierdzenie ogłoszenia. Bez decyzji drugiej osoby nie wyjdzie.`,
    waits: {
      title: 'Ogłoszenie nadal czeka na zatwierdzenie',
      text: (name: string): string =>
        `O zatwierdzenie prosi: ${name}. Bez decyzji drugiej osoby ogłoszenie nie wyjdzie. Przypominamy o nim tylko raz.`,
    },
    see: 'Podgląd i decyzja',
    decidedTitle: 'Decyzja o ogłoszeniu',
    verdicts: {
      approved: 'Druga osoba zatwierdziła ogłoszenie. Wyjdzie w wybranym terminie.',
      returned: 'Druga osoba prosi o poprawki. Ogłoszenie jest znów szkicem.',
      cancelled:
        'Ogłoszenie nie wyszło, bo wydarzenie zostało odwołane. Jest znów szkicem; można je zmienić i wysłać.',
      incomplete:
        'Ogłoszenie nie wyszło, bo wydarzenie nie ma już wszystkich danych z treści. Jest znów szkicem.',
      nobody: 'Ogłoszenie nie wyszło, bo w chwili wysłania nie było do kogo pisać. Jest znów szkicem.',
    },
  },
  kinds: {
    told: 'Ogłoszenie',
    test: 'Wysłanie próbne ogłoszenia',
    changed: 'Zmiana wysłanego ogłoszenia',
    news: 'Wiadomość o zmianie ogłoszenia',
    retracted: 'Wycofanie ogłoszenia',
    approval: 'Prośba o zatwierdzenie ogłoszenia',
    waits: 'Przypomnienie o zatwierdzeniu ogłoszenia',
    decided: 'Decyzja o ogłoszeniu',
    progress: 'Postęp wysyłki ogłoszenia',
    published: 'Publikacja ogłoszenia na Discordzie',
    chased: 'Prośba o potwierdzenie ogłoszenia',
  },
};

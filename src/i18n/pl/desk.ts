import { plural } from '../format.ts';
import { deskApplications } from './desk-applications.ts';
import { deskPeople } from './desk-people.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

const hear = (count: number): string =>
  plural('pl', count, {
    one: 'osoba dostanie wiadomość',
    few: 'osoby dostaną wiadomość',
    many: 'osób dostanie wiadomość',
    other: 'osoby dostanie wiadomość',
  });

const moved = (count: number): string =>
  plural('pl', count, {
    one: 'osoba z potwierdzonym miejscem wróci na początek listy rezerwowej i dostanie wiadomość',
    few: 'osoby z potwierdzonym miejscem wrócą na początek listy rezerwowej i dostaną wiadomość',
    many: 'osób z potwierdzonym miejscem wróci na początek listy rezerwowej i dostanie wiadomość',
    other: 'osoby z potwierdzonym miejscem wróci na początek listy rezerwowej i dostanie wiadomość',
  });

const released = (count: number): string =>
  plural('pl', count, {
    one: 'miejsce jednostki bez nazwiska zostanie zwolnione',
    few: 'miejsca jednostek bez nazwisk zostaną zwolnione',
    many: 'miejsc jednostek bez nazwisk zostanie zwolnionych',
    other: 'miejsca jednostki bez nazwiska zostanie zwolnione',
  });

const seats = (count: number): string =>
  plural('pl', count, { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' });

const events = (count: number): string =>
  plural('pl', count, { one: 'wydarzenie', few: 'wydarzenia', many: 'wydarzeń', other: 'wydarzenia' });

/** Prowadzenie wydarzeń: `/wydarzenie` dla koordynatorek i koordynatorów. */
export const desk = {
  description: 'Tworzenie i prowadzenie wydarzeń: terminy, zapisy, listy (dla koordynatorów)',
  option: 'Które wydarzenie',
  optionHelp: 'Słowa z tytułu lub tematu; bez nich cała lista',

  title: 'Wydarzenia',
  count: (total: number, page: number, pages: number): string =>
    pages > 1 ? `${events(total)}, strona ${page} z ${pages}` : events(total),
  found: (words: string, total: number): string => `„${words}”: ${events(total)}`,
  noneFound: 'Żadne wydarzenie nie pasuje do tych słów. Można wpisać inne albo zobaczyć wszystkie.',
  every: 'Wszystkie wydarzenia',
  none: 'Nie ma tu jeszcze żadnego wydarzenia.',
  new: 'Nowe wydarzenie',
  open: 'Otwórz',
  back: 'Lista wydarzeń',
  showCard: 'Karta dla uczestników',
  gone: 'Tego szkicu albo wydarzenia już nie ma. Aktualną listę pokazuje /wydarzenie.',
  stale: 'W międzyczasie coś się tu zmieniło, więc niczego nie zapisaliśmy. To jest stan na teraz.',
  states: {
    draft: 'szkic',
    planned: 'zapowiedź bez terminu',
    published: 'opublikowane',
    cancelled: 'odwołane',
  },
  seats: (taken: number, capacity: number): string => `zajęte miejsca: ${taken} z ${capacity}`,
  seatsUnlimited: (taken: number): string => `zajęte miejsca: ${taken}, bez limitu`,
  rows: { waiting: 'Lista rezerwowa', applied: 'Zgłoszenia do rozpatrzenia' },

  draftHeading: 'Szkic wydarzenia',
  draftHint:
    'Szkic jest zapisany i widzą go tylko osoby prowadzące wydarzenia. Można wrócić do niego później.',
  preview: 'Podgląd: tak zobaczą to osoby zainteresowane.',
  created: 'Szkic jest zapisany. Teraz terminy i pozostałe szczegóły.',
  saved: 'Zapisaliśmy.',
  changePart: 'Zmień lub uzupełnij…',
  next: (step: string): string => `Dalej: ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
  publish: 'Opublikuj',
  publishPlanned: 'Opublikuj zapowiedź',
  published: {
    dated: 'Wydarzenie jest opublikowane i przyjmuje zgłoszenia.',
    planned: 'Zapowiedź jest opublikowana. Osoby zainteresowane dostaną wiadomość, gdy będzie termin.',
  },
  publishedAlready: 'To wydarzenie jest już opublikowane.',
  discard: 'Usuń szkic',
  discardAsk: (title: string): string => `Usunąć szkic „${title}”? Tego nie da się cofnąć.`,
  discardSure: 'Tak, usuń',
  discardKeep: 'Zostaw',
  discarded: 'Szkic jest usunięty.',

  problemsTitle: 'Przed publikacją prosimy poprawić:',
  problems: {
    'no-place': 'Brakuje miejsca albo adresu spotkania online.',
    'deadline-past': 'Termin zgłoszeń już minął.',
    'deadline-after-start': 'Termin zgłoszeń jest po rozpoczęciu pierwszego terminu.',
    'resign-after-start': 'Termin rezygnacji jest po rozpoczęciu.',
    begun: (term: number): string => `Termin ${term} już się rozpoczął.`,
    minimum: (term: number): string => `Termin ${term}: najmniejsza grupa jest większa niż liczba miejsc.`,
  },
  remarks: {
    'no-deadline': 'Nie podano terminu zgłoszeń: zapisy będą otwarte do rozpoczęcia.',
    'no-contact': 'Nie podano kontaktu do organizatora.',
    'no-dates':
      'Bez terminu będzie to zapowiedź: można zgłosić zainteresowanie, ale jeszcze nie zapisać się.',
    'free-day': 'Któreś zajęcia wypadają w dzień ustawowo wolny od pracy.',
  },
  unknownPowiat: (typed: string, like: string | undefined): string =>
    like === undefined
      ? `Z powiatu „${typed}” nie ma w wykazie żadnej jednostki, więc nikt stamtąd się nie zapisze. Prosimy sprawdzić nazwę albo dodać jednostki.`
      : `W wykazie nie ma powiatu „${typed}”. Czy chodzi o „${like}”? Nazwę można poprawić w warunkach udziału.`,

  changes: {
    heading: 'Zmiana wydarzenia',
    hint: 'Uczestnicy widzą na razie dotychczasową wersję. Zmiana zacznie obowiązywać po jej zapisaniu.',
    title: 'Co się zmieni',
    line: (what: string, before: string, after: string): string =>
      `${what}: było ${before === '' ? '(nic)' : `„${before}”`}, będzie ${after === '' ? '(nic)' : `„${after}”`}`,
    none: 'Na razie nic się nie różni od opublikowanej wersji.',
    told: (count: number): string =>
      count === 0 ? 'Nikt nie dostanie wiadomości o tej zmianie.' : `Po zapisaniu ${hear(count)} o zmianie.`,
    apply: (count: number): string => (count === 0 ? 'Zapisz zmianę' : `Zapisz i powiadom (${count})`),
    applied: (count: number): string =>
      count === 0 ? 'Zmiana jest zapisana.' : `Zmiana jest zapisana. Wiadomości o niej: ${count}.`,
    appliedAlready: 'Tej zmiany już nie ma: została zapisana albo porzucona.',
    more: (count: number): string =>
      `W międzyczasie przybyło zgłoszeń: ${hear(count)}. Prosimy potwierdzić jeszcze raz.`,
    outdated: 'Wydarzenie zmieniło się w międzyczasie. Prosimy przejrzeć różnice jeszcze raz.',
    refused:
      'Nie można zapisać: ktoś ma już zgłoszenie na termin, którego tu nie ma. Najpierw trzeba go przywrócić.',
    others: 'Tę zmianę zaczęła inna osoba. Można ją dokończyć albo porzucić.',
    discard: 'Porzuć zmianę',
    undo: 'Cofnij zmianę',
    undoShown: 'Tak wyglądałoby cofnięcie ostatniej zmiany. Zacznie obowiązywać po zapisaniu.',
    noUndo: 'Tej zmiany nie da się już cofnąć jednym przyciskiem.',
  },

  edit: 'Zmień',
  copy: 'Nowa edycja',
  cancel: 'Odwołaj',
  cancelled: (count: number): string =>
    count === 0 ? 'Wydarzenie jest odwołane.' : `Wydarzenie jest odwołane. Wiadomości o tym: ${count}.`,
  cancelledAlready: 'Odwołane.',
  interested: (count: number): string => `Zainteresowani (${count})`,
  interestedCount: (count: number): string =>
    count === 0 ? 'Nikt nie zgłosił jeszcze zainteresowania.' : `Zainteresowanie: ${people(count)}.`,
  select: 'Zakończ nabór',
  people: 'Lista osób',

  capacity: 'Liczba miejsc',
  capacityLoss: (releases: number, moves: number, names: string): string => {
    const losses = [
      ...(releases > 0 ? [`${released(releases)}, a kierownictwo dostanie wiadomość`] : []),
      ...(moves > 0 ? [`${moved(moves)} (${names})`] : []),
    ];
    return `Tyle miejsc nie wystarczy: ${losses.join('; ')}. Jeżeli tak ma być, prosimy wysłać jeszcze raz.`;
  },
  capacityHeld: (given: number): string =>
    `Zajęte lub zatrzymane do czasu zgody kierownictwa: ${seats(given)}. Miejsc, które czekają na zgodę, nie można zabrać; takie zgłoszenie można najpierw zakończyć na liście osób.`,
  capacityOffers: (count: number): string =>
    `Wycofamy propozycje miejsca z listy rezerwowej (${count}), a osoby dostaną o tym wiadomość. Jeżeli tak ma być, prosimy wysłać jeszcze raz.`,
  capacitySame: (capacity: number): string => `Miejsc jest już ${capacity}.`,
  capacityChanged: (capacity: number, taken: number): string =>
    `Zapisaliśmy: ${seats(capacity)}, z tego zajęte: ${taken}.`,
  capacityUndo: (capacity: number): string => `Wróć do ${capacity}`,

  ...deskPeople,
  applications: deskApplications,

  dated: {
    title: 'Jest już termin',
    text: (title: string): string =>
      `${title}: to wydarzenie Panią/Pana interesowało. Można się już zgłaszać.`,
  },
  seen: 'Wiem o zmianie',
  seenThanks: 'Dziękujemy za potwierdzenie. Do zobaczenia.',

  faults: {
    required: 'Prosimy wypełnić to pole.',
    personalData: 'Prosimy nie wpisywać numeru PESEL ani innych numerów osób.',
    number: (least: number, most: number): string => `Prosimy wpisać liczbę od ${least} do ${most}.`,
    places: (lines: number, sessions: number): string =>
      `Wierszy z miejscami: ${lines}, spotkań: ${sessions}. Proszę wpisać jedno miejsce dla wszystkich spotkań albo po jednym w wierszu, w kolejności spotkań.`,
    url: 'Adres musi zaczynać się od https:// (bez odstępów).',
    downloads: {
      url: 'Prosimy wpisać każdy dokument w osobnym wierszu: nazwa i adres od https://, na przykład: Regulamin https://…',
      'too-many': 'Prosimy podać najwyżej 6 dokumentów.',
      'too-long': 'Nazwa dokumentu może mieć najwyżej 60 znaków.',
      'personal-data': 'Prosimy nie wpisywać numeru PESEL ani innych numerów osób.',
    },
    price: 'Prosimy wpisać kwotę, na przykład 120 albo 99,50. Puste pole oznacza udział bezpłatny.',
    firstDay: 'Prosimy wpisać jeden dzień, który dopiero nadejdzie, na przykład 9.02.2027.',
    noSuchHour: (day: string): string =>
      `${day}: tej nocy zmienia się czas i którejś z godzin nie ma. Prosimy wybrać inny dzień.`,
    pause: 'Przerwy są dłuższe niż zajęcia.',
    moment: {
      unread: 'Prosimy wpisać dzień i godzinę, na przykład 10.01.2027 12:00.',
      'no-day': 'Takiego dnia nie ma w kalendarzu. Prosimy sprawdzić datę.',
      'no-hour': 'Prosimy dopisać godzinę, na przykład 10.01.2027 12:00.',
      past: 'Ten moment już minął.',
    },
    clock: {
      missing: (earlier: string, later: string): string =>
        `Tej godziny nie ma: zegary przesuwają się wtedy do przodu. Do wyboru: ${earlier} albo ${later}.`,
      repeated: (_earlier: string, _later: string): string =>
        'Ta godzina wypada tej nocy dwa razy, bo zegary się cofają. Prosimy wybrać inną.',
    },
    timetable: {
      unread: (text: string): string => `Nie rozumiemy: „${text}”.`,
      'no-day': (text: string): string => `Takiego dnia nie ma w kalendarzu: „${text}”.`,
      empty: 'Prosimy wpisać dni i godziny, na przykład 12.01.2027 9:00-15:00.',
      'too-many': 'Zajęć jest więcej niż 60. Prosimy podzielić je na terminy.',
      cycle: 'Cykl wymaga dnia tygodnia i liczby spotkań (najwyżej 60), na przykład: co tydzień wt 9-12 x8.',
      'no-hours': (day: string): string => `${day}: brakuje godzin od–do.`,
      past: (day: string): string => `${day}: ten moment już minął.`,
      far: (day: string): string => `${day}: to ponad trzy lata naprzód, prosimy sprawdzić rok.`,
      backwards: (day: string, from: string, to: string): string =>
        `${day}: koniec (${to}) jest przed początkiem (${from}).`,
      overlap: (day: string, one: string, other: string): string =>
        `${day}: zajęcia ${one} i ${other} nakładają się.`,
    },
  },
};

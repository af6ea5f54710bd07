import { plural } from '../format.ts';
import { journal as states } from './journal.ts';

const entries = (count: number): string =>
  plural('pl', count, { one: 'wpis', few: 'wpisy', many: 'wpisów', other: 'wpisu' });
const days = (count: number): string =>
  plural('pl', count, { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' });
const registrations = (count: number): string =>
  plural('pl', count, { one: 'zgłoszenie', few: 'zgłoszenia', many: 'zgłoszeń', other: 'zgłoszenia' });
const consultations = (count: number): string =>
  plural('pl', count, { one: 'konsultację', few: 'konsultacje', many: 'konsultacji', other: 'konsultacji' });

/** `/moje-dane` i `/dziennik`: co przechowujemy o osobach, po co, jak długo i kto tego używał. */
export const privacy = {
  description: 'Moje dane: co przechowujemy, po co i jak długo, plik z danymi i usunięcie',
  title: 'Moje dane',
  intro: 'Poniżej jest wszystko, co Pomocnik przechowuje o Pani/Panu: po co i jak długo.',
  controller: (who: string): string => `Administrator danych: ${who}.`,
  noController: 'Administratorem danych jest organizator, który udostępnia Pomocnika.',
  notice: 'Informacja o przetwarzaniu danych',
  entries,
  days,
  what: 'Co',
  why: 'Po co',
  howLong: 'Jak długo',
  ground: 'Podstawa',
  noGround: 'podaje administrator danych',
  nothing: 'Nie przechowujemy niczego więcej niż konto, którym Pani/Pan tu pisze.',
  noneOf: (kinds: string): string => `Nie mamy danych tych rodzajów: ${kinds}.`,
  onRequest: 'do usunięcia na prośbę (przycisk niżej)',
  quietPeople: (count: number): string => `do usunięcia na prośbę albo ${days(count)} po ostatnim kontakcie`,
  backups: (count: number): string =>
    `Kopie zapasowe bazy są nadpisywane po ${plural('pl', count, { one: 'dniu', few: 'dniach', many: 'dniach', other: 'dnia' })}: do tego czasu usunięte dane mogą w nich jeszcze być, ale nikt z nich nie korzysta.`,
  backupsUnknown:
    'Usunięte dane mogą jeszcze być w kopiach zapasowych bazy, dopóki nie zostaną nadpisane. Jak długo to trwa, powie administrator danych.',
  consents:
    'Zgody i powiadomienia: zgodę na przekazanie pytania doradcy wyraża się przy każdym pytaniu osobno. Sprostowania i kopie e-mail wyłącza się w /konto, przegląd w /subskrypcje, a kalendarz w /moje.',
  ai: (where: string): string =>
    `Model językowy (AI) jest tu włączony: ${where}. Dostaje wyłącznie treść pytania do bazy wiedzy, jeżeli nie wykryto w niej danych osób. Nie dostaje imienia, konta, zgłoszeń ani pytań do doradców, a odpowiedzi o kwotach i terminach pochodzą zawsze ze sprawdzonych tekstów.`,
  aiOwn: 'serwer wskazany przez organizatora',
  aiOpenAi: 'usługa OpenAI',

  kinds: {
    account: {
      name: 'Konto',
      what: 'nazwa i identyfikator konta w aplikacji, język (wybrany i aplikacji), województwo, data ostatniego kontaktu',
      why: 'aby rozpoznać osobę i jej uprawnienia',
    },
    profile: {
      name: 'Profil',
      what: 'imię, nazwisko, adres e-mail, miejsce pracy i stanowisko, płeć do sprawozdań, formularze projektu',
      why: 'aby zapisać na szkolenie i rozliczyć projekt',
    },
    registrations: {
      name: 'Zgłoszenia i obecności',
      what: 'wydarzenia, na które były zgłoszenia, historia zgłoszeń, obecności, potrzeby (dieta, dostępność)',
      why: 'aby przyznać miejsca, poprowadzić wydarzenie i rozliczyć projekt',
    },
    consultations: {
      name: 'Konsultacje',
      what: 'terminy, tematy i wyniki konsultacji, prośby o termin',
      why: 'aby umówić doradcę i rozliczyć doradztwo',
    },
    groups: {
      name: 'Grupy tematyczne',
      what: 'przynależność do grup i jednostka',
      why: 'aby zapraszać na spotkania grup',
    },
    certificates: {
      name: 'Zaświadczenia',
      what: 'numer, tytuł, daty, godziny i imię z nazwiskiem, tak jak na dokumencie',
      why: 'aby potwierdzić udział i prowadzić rejestr wydanych zaświadczeń',
    },
    surveys: {
      name: 'Ankiety',
      what: 'do których ankiet było zaproszenie i czy przyszła odpowiedź; nigdy która to odpowiedź',
      why: 'aby nie przypominać po odpowiedzi i policzyć zwroty',
    },
    questions: {
      name: 'Pytania',
      what: 'pytania przekazane doradcom z odpowiedziami; pytania, na które nie było odpowiedzi',
      why: 'aby na nie odpowiedzieć i uzupełnić bazę wiedzy',
    },
    answers: {
      name: 'Udzielone odpowiedzi',
      what: 'które odpowiedzi były pokazane, na jaki dzień i czy pomogły; nigdy treść pytania',
      why: 'aby sprostować odpowiedź, gdy zmieni się przepis',
    },
    messages: {
      name: 'Wiadomości',
      what: 'lista wysłanych wiadomości bez treści, subskrypcje, potwierdzenia ogłoszeń, adres do kopii e-mail',
      why: 'aby nic nie zginęło i nic nie przyszło dwa razy',
    },
    files: {
      name: 'Pliki ze zgłoszeniami',
      what: 'wiersz pliku, z którym koordynacja wczytała zgłoszenie',
      why: 'aby wczytanie dało się sprawdzić i cofnąć',
    },
    work: {
      name: 'Praca w Pomocniku',
      what: 'co i kiedy Pani/Pan tu robi: wpisy, decyzje, dyżury doradcze',
      why: 'aby było wiadomo, kto co zmienił',
    },
  },
  periods: {
    needs: (count: number): string => `potrzeby: ${days(count)} po wydarzeniu, reszta do usunięcia na prośbę`,
    consultations: (count: number): string =>
      `opis sprawy: ${days(count)} po konsultacji, reszta do usunięcia na prośbę`,
    questions: (handover: number, unanswered: number): string =>
      unanswered === 0
        ? `pytania do doradców: ${days(handover)} po zakończeniu`
        : `pytania do doradców: ${days(handover)} po zakończeniu; pytania bez odpowiedzi: ${days(unanswered)}`,
    answers: (count: number): string => `${days(count)}; oceny bez ograniczeń, do usunięcia na prośbę`,
    messages: 'treść do tygodnia po wysłaniu, lista wysyłek do 400 dni',
    surveys: (count: number): string => `${days(count)} po zamknięciu ankiety; potem zostają same liczby`,
    files: (count: number): string => days(count),
    certificates: 'tak długo, jak trzeba prowadzić rejestr zaświadczeń; także po usunięciu danych',
    work: (count: number): string => `dziennik: ${days(count)}; wpisy zostają, po usunięciu bez nazwiska`,
  },

  buttons: {
    json: 'Plik JSON',
    csv: 'Plik CSV',
    profile: 'Poprawienie profilu',
    account: 'Konto i ustawienia',
    erase: 'Usunięcie danych',
    eraseSure: 'Tak, usuń moje dane',
    keep: 'Bez zmian',
    back: 'Moje dane',
    older: 'Starsze',
    newest: 'Najnowsze',
  },
  fileMade:
    'Plik zawiera wszystko, co Pomocnik przechowuje o Pani/Panu, poza sekretami (na przykład skrótami kodów). Prosimy przechowywać go bezpiecznie.',
  columns: ['rodzaj', 'tabela', 'wpis', 'pole', 'wartość'],

  erase: {
    title: 'Usunięcie danych',
    goes: 'Zniknie bezpowrotnie:',
    goesOf: {
      account: 'konto z ustawieniami, połączone konta, prywatny kalendarz',
      profile: 'imię, nazwisko, adres e-mail, miejsce pracy i stanowisko',
      registrations: 'powiązanie zgłoszeń i obecności z Panią/Panem, podane potrzeby',
      consultations: 'powiązanie konsultacji z Panią/Panem, opisy spraw, prośby o termin',
      groups: 'przynależność do grup',
      certificates: '',
      surveys: 'zaproszenia do ankiet i niewysłane odpowiedzi; wysłanych nie da się z nikim połączyć',
      questions: 'pytania do doradców z odpowiedziami i szkicami, powody ocen',
      answers: 'powiązanie pokazanych odpowiedzi i ocen z Panią/Panem',
      messages: 'wiadomości, które czekają na wysłanie, subskrypcje, adres do kopii e-mail',
      files: 'wiersze plików, z którymi wczytano Pani/Pana zgłoszenia',
      work: 'nazwisko przy tym, co Pani/Pan tu robi, oraz dyżury i ustawienia doradcze',
    },
    stays: 'Zostanie bez nazwiska, bo z tego liczone są sprawozdania:',
    staysCounts:
      'liczby: udział w wydarzeniach, konsultacjach i grupach, jednostka, płeć do sprawozdań, godziny, zwroty ankiet',
    staysQuestions: 'treść pytań bez odpowiedzi (bez danych osób), do końca ich okresu',
    staysNamed: (count: number): string =>
      `Zostanie z nazwiskiem: ${plural('pl', count, { one: 'zaświadczenie', few: 'zaświadczenia', many: 'zaświadczeń', other: 'zaświadczenia' })} w rejestrze. Organizator musi móc potwierdzić, komu je wydał. Po rejestrze można też poznać, do kogo należał zapis na to jedno szkolenie.`,
    first: (live: { registrations: number; consultations: number }): string =>
      `Najpierw odwołamy w Pani/Pana imieniu: ${[
        ...(live.registrations > 0 ? [registrations(live.registrations)] : []),
        ...(live.consultations > 0 ? [consultations(live.consultations)] : []),
      ].join(', ')}. Zwolnione miejsca przejdą na kolejne osoby. Listę pokazuje /moje.`,
    elsewhere:
      'Rozmowa z Pomocnikiem zostaje w Slacku lub Discordzie; usuwa ją administrator tej aplikacji. Plik z danymi warto pobrać teraz, bo po usunięciu nie będzie z czego go zrobić.',
    final: 'Tego nie da się cofnąć.',
    done: 'Dane są usunięte.',
    doneNext:
      'Następna wiadomość do Pomocnika zacznie wszystko od nowa, jak u osoby, która pisze pierwszy raz.',
    kept: 'Niczego nie usunęliśmy.',
    changed: 'Od wyświetlenia tej listy coś się zmieniło. Oto stan na teraz.',
    advises: (count: number): string =>
      `Ma Pani/Pan jeszcze ${consultations(count)} do poprowadzenia. Zanim usuniemy dane, prosimy w /dyzur przekazać konsultacje innej osobie albo je odwołać, żeby nikt nie czekał na próżno.`,
    busy: 'Nie udało się usunąć danych, bo w tej samej chwili coś się zmieniało. Niczego nie usunęliśmy. Prosimy spróbować jeszcze raz.',
  },

  retention: {
    title: 'Usunięte dane, którym minął okres',
    intro: (day: string): string =>
      `Nocą (${day}) usunęliśmy dane, których okres przechowywania minął. Podajemy tylko liczby.`,
    line: (rule: string, count: number): string => `${rule}: usunięto ${entries(count)}`,
    rules: {
      needs: 'potrzeby podane w zgłoszeniach',
      questions: 'pytania bez odpowiedzi',
      handover: 'pytania do doradców',
      consultations: 'opisy spraw z konsultacji',
      answers: 'lista udzielonych odpowiedzi',
      files: 'wiersze plików ze zgłoszeniami',
      surveys: 'zaproszenia do ankiet i słowa wpisane w ankietach',
      journal: 'wpisy dziennika',
      people: 'osoby, które dawno się nie odzywały',
    },
    more: 'Okresy ustawia administrator; opisuje je docs/rodo.md.',
  },

  journal: {
    description: 'Dziennik: kto co zrobił z danymi, bez treści',
    title: 'Dziennik',
    intro: (months: number): string =>
      `Kto, co i kiedy zrobił, od najnowszych; ${plural('pl', months, { one: 'miesiąc', few: 'miesiące', many: 'miesięcy', other: 'miesiąca' })} wstecz. Bez treści.`,
    none: 'Nie ma tu jeszcze żadnych wpisów.',
    noneOlder: 'Starszych wpisów nie ma.',
    option: 'Identyfikator',
    optionHelp: 'Wpisy o jednej rzeczy albo osobie, na przykład evt_… albo per_…',
    formTitle: 'Dziennik',
    notAnId:
      'Dziennik szuka po identyfikatorze, na przykład /dziennik evt_… albo /dziennik per_…, nie po nazwisku. Identyfikatory są w kolumnach „Kto” i „Czego dotyczy”.',
    byItself: 'program',
    states,
    columns: ['Kiedy', 'Kto', 'Co', 'Czego dotyczy'],
    dids: {
      'needs-read': 'odczyt potrzeb (dieta, dostępność)',
      'list-taken': 'plik z listą osób',
      'data-exported': 'plik z własnymi danymi',
      'person-erased': 'usunięcie danych osoby (w /moje-dane)',
      'erased-by-operator': 'usunięcie danych osoby (polecenie erase)',
      'erased-after-period': 'usunięcie danych osoby (po okresie)',
      'erased-again': 'ponowne usunięcie danych osoby (po odtworzeniu kopii)',
      retention: 'usunięcie po okresie',
      registration: 'zgłoszenie',
      attendance: 'obecność',
      consultation: 'konsultacja',
      document: 'formularz projektu',
      import: 'wczytanie pliku',
      'import-undone': 'cofnięcie wczytania pliku',
      announcement: 'ogłoszenie',
      'announcement-approved': 'zatwierdzenie ogłoszenia',
      event: 'szkic wydarzenia',
      'event-published': 'publikacja wydarzenia',
      'event-changed': 'zmiana wydarzenia',
      'event-cancelled': 'odwołanie wydarzenia',
      unit: 'zmiana danych jednostki',
      recall: 'sprostowanie',
      outreach: 'kontakt z jednostką',
      wording: 'sformułowanie do bazy wiedzy',
      pause: 'wstrzymanie wysyłek',
      resume: 'wznowienie wysyłek',
      certificate: 'zaświadczenie',
      'certificate-end': 'koniec ważności zaświadczenia',
      report: 'zatwierdzony raport',
      plan: 'wartość planowana',
      call: 'nabór',
    },
  },
};

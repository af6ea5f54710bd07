import { plural } from '../format.ts';
import { directory, importing } from './units-directory.ts';

const years = (count: number): string =>
  plural('pl', count, { one: 'rok', few: 'lata', many: 'lat', other: 'roku' });

/** Profil, jednostki i kierownicy: `/profil`, `/jednostki`. */
export const units = {
  types: {
    ops: 'ośrodek pomocy społecznej',
    cus: 'centrum usług społecznych',
    pcpr: 'powiatowe centrum pomocy rodzinie',
    dps: 'dom pomocy społecznej',
    'foster-care': 'piecza zastępcza',
    'social-economy': 'podmiot ekonomii społecznej',
    ngo: 'organizacja pozarządowa',
    jst: 'urząd gminy, miasta lub powiatu',
    pup: 'powiatowy urząd pracy',
    school: 'szkoła lub placówka oświatowa',
    police: 'policja',
    court: 'sąd lub kuratela',
    health: 'placówka ochrony zdrowia',
    other: 'inna instytucja',
  },
  posts: {
    'social-worker': 'pracowniczka socjalna / pracownik socjalny',
    'family-assistant': 'asystentka / asystent rodziny',
    'foster-care-coordinator': 'koordynatorka / koordynator rodzinnej pieczy zastępczej',
    manager: 'kierowniczka / kierownik, dyrektorka / dyrektor',
    'social-services-organiser': 'organizatorka / organizator usług społecznych',
    'community-organiser': 'organizatorka / organizator społeczności lokalnej',
    accountant: 'księgowa / księgowy',
    clerk: 'administracja i świadczenia',
    carer: 'opiekunka / opiekun',
    psychologist: 'psycholożka / psycholog',
    pedagogue: 'pedagożka / pedagog',
    'legal-adviser': 'prawniczka / prawnik',
    'probation-officer': 'kuratorka / kurator sądowy',
    'police-officer': 'policjantka / policjant',
    'job-counsellor': 'doradczyni / doradca zawodowy',
    volunteer: 'wolontariuszka / wolontariusz',
    other: 'inne stanowisko',
  },
  relations: { employee: 'praca (umowa lub powołanie)', volunteer: 'wolontariat' },
  degrees: {
    none: 'bez specjalizacji',
    first: 'I stopień specjalizacji',
    second: 'II stopień specjalizacji',
  },
  sexes: { woman: 'kobieta', man: 'mężczyzna', refused: 'odmawiam odpowiedzi' },

  profileDescription: 'Mój profil: jednostka, stanowisko i dane potrzebne do zapisów na szkolenia',
  unitOption: 'Jednostka',
  unitOptionHelp: 'Nazwa albo miejscowość jednostki, na przykład: ops nysa',

  profile: {
    title: 'Mój profil',
    why: 'Z tych danych korzystają zapisy: sprawdzamy na ich podstawie warunki udziału i przygotowujemy listy. Widzą je koordynatorzy, a kierownik jednostki tylko imię, nazwisko i stanowisko osób ze swojej jednostki.',
    rows: {
      name: 'Imię i nazwisko',
      years: 'Staż w pomocy społecznej',
      degree: 'Specjalizacja w zawodzie',
      sex: 'Płeć (tylko do sprawozdań)',
    },
    unknown: 'nie podano',
    years,
    main: 'główna',
    head: 'kierowanie jednostką potwierdzone',
    headAsked: 'kierowanie jednostką czeka na potwierdzenie koordynatora',
    noUnits: 'Nie ma tu jeszcze jednostki. Bez niej nie sprawdzimy warunków udziału.',
    noPesel:
      'Numeru PESEL i pełnego formularza uczestnika projektu nie zbieramy na czacie: wypełnia się je u organizatora.',
    edit: 'Zmiana danych',
    addUnit: 'Dodanie jednostki',
    sex: 'Płeć do sprawozdań',
    changePost: 'Zmiana stanowiska',
    makeMain: 'Ustaw jako główną',
    leave: 'Już tam nie pracuję',
    askHead: 'Kieruję tą jednostką',
    manage: (unit: string): string => `Jednostka: ${unit}`,
    chooseUnit: 'Zmiany w jednostce',
    saved: 'Zapisaliśmy zmianę.',
    left: (unit: string): string =>
      `Usunęliśmy z profilu jednostkę: ${unit}. Zgłoszenia na szkolenia pozostają bez zmian.`,
    leaveAsk: (unit: string): string =>
      `Czy usunąć z profilu jednostkę „${unit}”? Dotychczasowe zgłoszenia na szkolenia pozostaną.`,
    leaveYes: 'Usuń z profilu',
    leaveNo: 'Zostaw',
    gone: 'Tej jednostki nie ma już w profilu. Aktualny profil pokazuje /profil.',
  },

  form: {
    title: 'Profil',
    why: 'O te dane pytamy raz: są potrzebne, aby sprawdzić warunki udziału i przygotować listę uczestników.',
    whyEdit:
      'Te dane można zmieniać w każdej chwili. Służą do sprawdzania warunków udziału i przygotowania list; to, co puste, można uzupełnić później.',
    whyReporting:
      'Te dane służą do sprawdzenia warunków udziału, a płeć wyłącznie do liczenia osób w sprawozdaniach.',
    firstName: 'Imię',
    lastName: 'Nazwisko',
    unit: 'Jednostka (nazwa lub miejscowość)',
    unitHint: 'Na przykład: OPS Nysa. Jeżeli pasuje kilka, wybierze ją Pani/Pan z listy.',
    post: 'Stanowisko',
    relation: 'Forma współpracy',
    years: 'Pełne lata pracy w pomocy społecznej',
    yearsHint: 'Sama liczba; na początku drogi zawodowej 0.',
    degree: 'Specjalizacja w zawodzie prac. socjalnego',
    sex: 'Płeć',
    sexHint: 'Do policzenia uczestniczek i uczestników w sprawozdaniu. Można odmówić.',
    submit: 'Zapisz',
    next: 'Dalej',

    nameFault: 'Prosimy wpisać samo imię lub nazwisko, literami.',
    yearsFault: 'Prosimy wpisać liczbę od 0 do 70.',
    choiceFault: 'Prosimy wybrać pozycję z listy.',
    personalData: 'Prosimy nie wpisywać tu numeru PESEL ani innych numerów osób. Niczego nie zapisaliśmy.',
    unitMissing:
      'Nie znaleźliśmy takiej jednostki. Prosimy wpisać krócej, na przykład samą miejscowość, a gdy jej nie ma, napisać do koordynatora.',
    unitTooMany: (count: number): string =>
      `Pasuje ${plural('pl', count, { one: 'jednostka', few: 'jednostki', many: 'jednostek', other: 'jednostki' })}. Prosimy dopisać miejscowość albo powiat.`,
    unitIntro: (unit: string): string => `Jednostka: ${unit}.`,
  },
  pickUnit: 'Która to jednostka?',
  pickUnitText: 'Pasuje więcej niż jedna jednostka. Pozostałe dane są już zapisane.',
  unitLine: (name: string, place: string): string => (place === '' ? name : `${name} (${place})`),
  powiat: (powiat: string): string => `pow. ${powiat}`,
  noSuchUnit: 'Tej jednostki nie ma już na liście. Prosimy otworzyć /profil i wybrać ją jeszcze raz.',

  heads: {
    asked:
      'Przekazaliśmy to koordynatorom. Po potwierdzeniu będzie można zgłaszać osoby z jednostki i wyrażać zgody na ich udział.',
    askedAlready: 'Kierowanie tą jednostką jest już potwierdzone albo czeka na potwierdzenie koordynatora.',
    title: 'Kierowanie jednostką do potwierdzenia',
    text: (person: string, unit: string): string =>
      `${person} prosi o potwierdzenie, że kieruje jednostką „${unit}”. Po potwierdzeniu może zgłaszać osoby z tej jednostki i wyrażać zgody na ich udział.`,
    post: (post: string): string => `Stanowisko w profilu: ${post}.`,
    yes: 'Potwierdzam',
    no: 'Nie potwierdzam',
    confirmed: (person: string, unit: string): string =>
      `Potwierdzone: ${person} kieruje jednostką „${unit}”.`,
    rejected: (person: string, unit: string): string =>
      `Bez potwierdzenia: ${person}, „${unit}”. Ta osoba dostanie wiadomość.`,
    decided: 'Ta prośba jest już załatwiona.',
    own: 'Własnej prośby nie można potwierdzić samodzielnie. Prosimy o to inną osobę z koordynacji.',
    decidedTitle: 'Kierowanie jednostką',
    decidedYes: (unit: string): string =>
      `Potwierdziliśmy, że kieruje Pani/Pan jednostką „${unit}”. Można teraz zgłaszać osoby z jednostki i wyrażać zgody na ich udział.`,
    decidedNo: (unit: string): string =>
      `Nie potwierdziliśmy kierowania jednostką „${unit}”. W razie pomyłki prosimy o kontakt z koordynatorem.`,
    somebody: 'Osoba bez podanego nazwiska',
    waiting: 'Prośby o potwierdzenie kierowania jednostką',
  },

  directory,
  importing,
};

import { plural } from '../format.ts';
import { ownConsultations } from './consultations-own.ts';

const peopleGenitive = (count: number): string =>
  plural('pl', count, { one: 'osoby', few: 'osób', many: 'osób', other: 'osoby' });

const minutes = (count: number): string => `${String(count)} min`;

/** Doradztwo po stronie pracowników jednostek: `/doradztwo`, `/moje`, własna strona. */
export const consultations = {
  description: 'Konsultacja u doradcy: temat, forma i wolny termin',
  title: 'Umówienie konsultacji',
  options: { temat: 'Temat', forma: 'Forma', dzien: 'Najwcześniej w dniu' },
  optionHelp: {
    temat: 'Temat, na przykład zamówienia publiczne; można dopisać formę i dzień',
    forma: 'Osobiście, telefonicznie, online albo w siedzibie jednostki',
    dzien: 'Najwcześniej w dniu, na przykład jutro albo 15.12.2026',
  },
  book: 'Umów konsultację',

  modes: {
    'in-person': 'osobiście',
    phone: 'telefonicznie',
    online: 'online',
    'at-unit': 'w siedzibie jednostki',
  },
  modeButtons: {
    'in-person': 'Osobiście',
    phone: 'Telefonicznie',
    online: 'Online',
    'at-unit': 'W siedzibie jednostki',
  },
  modeMeans: {
    'in-person': 'spotkanie w miejscu, w którym przyjmuje doradca',
    phone: 'rozmowa o umówionej godzinie',
    online: 'rozmowa przez internet, link jest w potwierdzeniu',
    'at-unit': 'doradca przyjeżdża do Państwa jednostki',
  },

  topics: {
    title: 'Doradztwo',
    lead: 'Do umówienia konsultacji wystarczą trzy wybory: temat, forma i termin.',
    withQuestion: 'Treść pytania będzie już w formularzu i można ją tam zmienić.',
    fitting: 'Do pytania pasuje:',
    choose: 'Temat konsultacji',
    chooseMore: 'Pozostałe tematy',
    hint: (length: number): string => minutes(length),
    groupHint: (length: number, seats: number): string => `do ${peopleGenitive(seats)}, ${minutes(length)}`,
    none: 'Nie ma jeszcze żadnego tematu konsultacji. Pytanie można przekazać doradcy od razu.',
    groups: 'Konsultacje grupowe',
    unknown: (words: string): string => `Nie znaleźliśmy tematu „${words}”. Prosimy wybrać temat z listy.`,
    several: (words: string): string => `Do słów „${words}” pasuje kilka tematów. Prosimy wybrać jeden.`,
    gone: 'Tego tematu nie ma już na liście. Prosimy wybrać inny.',
    badDay: 'Prosimy wpisać dzień, na przykład jutro, poniedziałek albo 15.12.2026.',
    pastDay: 'Ten dzień już minął. Prosimy wpisać dzień od dziś, na przykład jutro.',
  },

  modeScreen: {
    choose: 'W jakiej formie?',
    other: 'Inny temat',
    notThisMode: (mode: string): string =>
      `Na ten temat nikt nie doradza ${mode}. Można wybrać jedną z tych form:`,
  },

  slots: {
    title: 'Wolne terminy',
    line: (topic: string, mode: string, length: number): string => `${topic} · ${mode} · ${minutes(length)}`,
    anyAdviser: 'Doradca: dowolny',
    adviser: (name: string): string => `Doradca: ${name}`,
    chooseAdviser: 'Wybór doradcy',
    any: 'Dowolny doradca',
    otherTimes: (day: string): string => `Inne godziny: ${day}`,
    later: 'Późniejsze terminy',
    first: 'Najbliższe terminy',
    otherMode: 'Inna forma',
    noneFits: 'Żaden termin nie pasuje',
    seats: (taken: number, seats: number): string =>
      `wolne miejsca: ${String(seats - taken)} z ${String(seats)}`,
    noneFrom: (day: string): string => `Od dnia ${day} nie ma wolnych terminów. To są najbliższe.`,
    unread: (words: string): string => `Tych słów nie umiemy odczytać: ${words}.`,
    noneOfAdviser: 'Wybrana osoba nie ma wolnych terminów. To są terminy innych doradców.',
  },

  nobody: {
    noAdviser:
      'Na ten temat nikt jeszcze nie prowadzi dyżurów. Zgłoszenie trafi do koordynatorów, którzy znajdą doradcę i odpowiedzą w wiadomości.',
    notServed:
      'Na ten temat nikt nie prowadzi jeszcze dyżurów dla Państwa powiatu. Można wysłać zgłoszenie, a odpowiedź przyjdzie w wiadomości.',
    full: (day: string): string =>
      `Do dnia ${day} nie ma wolnego terminu tej długości i formy. Można poprosić doradców o termin albo dostać wiadomość, gdy coś się zwolni.`,
    noUnit:
      'Na taką konsultację doradca przyjeżdża do Państwa jednostki, a w profilu nie ma jeszcze żadnej. Po jej wybraniu pokażemy wolne terminy.',
    giveUnit: 'Wybór jednostki',
    ask: 'Zgłoszenie do doradców',
    askCoordinators: 'Zgłoszenie do koordynatorów',
    wish: 'Wiadomość o wolnym terminie',
  },

  form: {
    title: 'Konsultacja',
    groupTitle: 'Konsultacja grupowa',
    intro: (topic: string, mode: string, when: string): string => `${topic}, ${mode}. Termin: ${when}.`,
    adviser: (name: string): string => `Doradca: ${name}.`,
    byHand: 'Termin potwierdza doradca; do tego czasu będzie zatrzymany.',
    group: (seats: number, taken: number, minimum: number): string =>
      `Zajęte miejsca: ${String(taken)} z ${String(seats)}. Konsultacja odbędzie się od ${peopleGenitive(minimum)}.`,
    matter: 'Sprawa',
    matterHint: 'Krótko, o co chodzi. Bez danych osób.',
    groupMatter: 'Pytania do omówienia',
    document: 'Link do dokumentu',
    documentHint: 'Adres z https, dostępny dla doradcy, bez danych osób.',
    unit: 'Jednostka',
    time: 'Termin',
    others: 'Kto jeszcze z jednostki',
    othersHint: 'Każda z osób dostanie wiadomość.',
    submit: 'Rezerwuję termin',
    join: 'Zapisuję',
    aboutAnswer: (title: string): string => `Dotyczy odpowiedzi z bazy: ${title}`,
    empty: 'Prosimy napisać kilka słów o sprawie, żeby doradca mógł się przygotować.',
    tooLong: (limit: number): string => `Mieści się tu najwyżej ${String(limit)} znaków.`,
    personalData: (kinds: string, masked: string): string =>
      `W treści mogły znaleźć się dane osoby (${kinds}). Niczego nie zapisaliśmy. Prosimy opisać sprawę bez nich, na przykład: ${masked}`,
    badLink: 'Prosimy wkleić cały adres, który zaczyna się od https://.',
    noUnit: 'Prosimy wybrać jednostkę z listy.',
    clash: (events: string): string =>
      `W tym samym czasie ma już Pani/Pan: ${events}. Wysłanie formularza oznacza rezerwację mimo to.`,
    clashUnnamed:
      'W tym samym czasie ma już Pani/Pan coś innego. Wysłanie formularza oznacza rezerwację mimo to.',
    gone: 'Ten termin przed chwilą ktoś zajął. Treść została, wystarczy wybrać jeden z najbliższych terminów.',
    seated: 'Jest już Pani/Pan na liście. Tutaj można dopisać inne osoby z jednostki.',
    nobodyElse:
      'Z Państwa jednostki nie ma kogo dopisać: wszystkie osoby z kontem są już na liście. Kolejne dopisują się do jednostki same w /profil.',
    nobodyChosen: 'Prosimy wybrać co najmniej jedną osobę.',
    tooManyOf: (most: number): string =>
      `Wybrana osoba ma już najwięcej umówionych konsultacji, ile można mieć naraz (${String(most)}). Prosimy wybrać kogoś innego.`,
    seatsLeft: (left: number): string =>
      left === 0
        ? 'W tej grupie nie ma już wolnych miejsc.'
        : `W tej grupie zostało mniej miejsc, niż wybrano osób (wolne: ${String(left)}). Prosimy zmniejszyć liczbę osób.`,
  },

  vanished: {
    taken: 'Ten termin ktoś już zajął. Najbliższe wolne:',
    past: 'Ten termin już minął. Najbliższe wolne:',
    all: 'Wszystkie terminy',
    forged: 'Takiego terminu nie ma na liście. Najbliższe wolne:',
  },

  ...ownConsultations,
};

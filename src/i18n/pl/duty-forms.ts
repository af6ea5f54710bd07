import { plural } from '../format.ts';
import { dutyAbsences } from './duty-absences.ts';
import { dutyRequests } from './duty-requests.ts';

const consultations = (count: number): string =>
  plural('pl', count, { one: 'konsultacja', few: 'konsultacje', many: 'konsultacji', other: 'konsultacji' });

const messages = (count: number): string =>
  plural('pl', count, { one: 'wiadomość', few: 'wiadomości', many: 'wiadomości', other: 'wiadomości' });

/** Formularze dyżuru: zakres, miejsce, zasady, godziny, urlop, tematy, dojazdy, zastępstwa. */
export const dutyForms = {
  submit: 'Zapis',
  required: 'To pole jest potrzebne.',
  choice: 'Prosimy wybrać z listy.',
  number: (least: number, most: number): string => `Prosimy wpisać liczbę od ${least} do ${most}.`,
  url: 'Prosimy wpisać adres, który zaczyna się od https://.',
  personal: 'W tym polu nie zapisujemy numerów PESEL, dokumentów ani rachunków.',

  terms: {
    title: 'Zakres doradztwa',
    name: 'Imię i nazwisko doradcy',
    nameHint: 'Tak zobaczą Panią lub Pana osoby umawiające się',
    topics: 'Tematy',
    region: 'Województwo',
    powiaty: 'Powiaty (puste: całe województwo)',
    powiatyHint: 'Na przykład: nyski, brzeski, Opole',
    base: 'Powiat, z którego zaczynają się dojazdy',
  },
  meeting: {
    title: 'Miejsce i kontakt',
    place: 'Gdzie przyjmuje doradca',
    placeHint: 'Na przykład: Opole, ul. Przykładowa 1, pokój 12',
    online: 'Adres pokoju online',
    onlineHint: 'Dowolny adres, który zaczyna się od https://',
    phone: 'Telefon (puste: doradca dzwoni)',
    confirms: 'Zgłoszenia',
    confirmsOptions: { atOnce: 'Potwierdzane od razu', byHand: 'Po zgodzie doradcy' },
    active: 'Przyjmowanie zgłoszeń',
    activeOptions: { yes: 'Włączone', no: 'Wstrzymane' },
    badPhone: 'Prosimy wpisać numer telefonu, na przykład 77 123 45 67.',
  },
  limits: {
    title: 'Zasady umawiania',
    notice: 'Najpóźniej ile godzin wcześniej',
    horizon: 'Na ile dni naprzód',
    daily: 'Najwięcej minut doradztwa dziennie',
    before: 'Przerwa przed konsultacją (min)',
    after: 'Przerwa po konsultacji (min)',
  },
  hours: {
    title: 'Godziny dyżuru',
    label: 'Jeden wiersz na jedną porę',
    hint: 'pn–pt 8:00–12:00 telefon, online; śr 13–15 osobiście; pt 9–15 u jednostek',
    intro:
      'Formy: telefon, online, osobiście, w siedzibie jednostki. Na końcu wiersza można dopisać: miejsce: Nysa, Rynek 1, albo: od 1.02.2027, do 30.06.2027.',
    faults: {
      unread: (line: string, words: string): string => `„${line}”: nie umiemy odczytać słów: ${words}.`,
      'no-days': (line: string): string => `„${line}”: brakuje dni, na przykład pn–pt.`,
      'no-hours': (line: string): string => `„${line}”: brakuje godzin, na przykład 8:00–12:00.`,
      'no-modes': (line: string): string =>
        `„${line}”: brakuje formy: telefon, online, osobiście albo w siedzibie jednostki.`,
      'no-time': (hours: string): string => `„${hours}”: takiej godziny nie ma.`,
      reversed: (hours: string): string => `„${hours}”: koniec jest przed początkiem.`,
      'no-quarter': (hours: string): string => `„${hours}”: prosimy o pełne kwadranse (:00, :15, :30, :45).`,
      overlap: (weekday: string, one: string, other: string): string =>
        `Pory ${one} i ${other} się nakładają (${weekday}).`,
    },
    many: 'Zmieści się najwyżej 60 pór. Prosimy połączyć część z nich.',
    saved: (count: number): string =>
      count === 0
        ? 'Godziny usunięte. Nikt nowy się nie umówi, umówione konsultacje się odbywają.'
        : 'Godziny zapisane. Umówione wcześniej konsultacje się nie zmieniają.',
  },
  leave: {
    title: 'Urlop i wyjątki',
    list: 'Zapisane wyjątki',
    none: 'Nie ma zapisanych wyjątków. Święta ustawowe są wolne same.',
    add: 'Urlop lub przerwa',
    addExtra: 'Dodatkowy dyżur',
    remove: 'Usunięcie wyjątku',
    removeAsk: (what: string): string => `Usunąć: ${what}?`,
    removeButton: 'Usunięcie',
    removed: (told: number, isBooked: boolean): string =>
      [
        'Wyjątek usunięty.',
        ...(isBooked ? ['Konsultacje umówione w tym czasie pozostają w swoich terminach.'] : []),
        ...(told > 0
          ? [
              `Osoby, które dostały prośbę o inny termin, dowiedzą się, że termin jest jednak aktualny: ${messages(told)}.`,
            ]
          : []),
      ].join(' '),
    restore: 'Przywrócenie wyjątku',
    reasons: { leave: 'urlop', training: 'szkolenie', duty: 'dyżur', other: 'przerwa' },
    kinds: { closed: 'nie przyjmuje', open: 'dodatkowy dyżur' },
    form: {
      title: 'Urlop lub przerwa',
      extraTitle: 'Dodatkowy dyżur',
      from: 'Pierwszy dzień',
      until: 'Ostatni dzień (puste: ten sam)',
      dayHint: 'Na przykład: 15.12.2026 albo 15.12',
      hours: 'Godziny (puste: całe dni)',
      extraHours: 'Godziny',
      hoursHint: 'Na przykład: 9:00–12:00',
      reason: 'Powód',
      modes: 'Formy',
      place: 'Miejsce (puste: stałe)',
      badDay: 'Prosimy wpisać dzień, na przykład 15.12.2026.',
      noSuchDay: (typed: string): string => `Takiego dnia nie ma w kalendarzu: „${typed}”.`,
      past: 'Ten dzień już minął.',
      reversed: 'Ostatni dzień jest przed pierwszym.',
      tooLong: 'Najwyżej rok naraz.',
      badHours: 'Prosimy wpisać godziny, na przykład 9:00–12:00, w pełnych kwadransach.',
    },
    saved: 'Zapisano. W tym czasie nikt się nie umówi.',
    savedTold: (count: number): string =>
      count === 0
        ? 'Zapisano. W tym czasie nikt nowy się nie umówi.'
        : `Zapisano. Umówione osoby dostaną propozycje innych terminów: ${messages(count)}.`,
    extraSaved: 'Dodatkowy dyżur zapisany.',
    hits: (count: number): string => `W tym czasie: ${consultations(count)}. Nic nie zniknie bez wiadomości.`,
    hitLine: (when: string, topic: string, proposal: string): string => `${when}, ${topic} → ${proposal}`,
    proposal: (when: string, name: string): string => `${when}, ${name}`,
    noProposal: 'brak wolnego terminu, osoba wybierze inny lub zgłosi się do doradców',
    groupProposal: (when: string): string => `cała grupa: ${when} (przycisk będzie po zapisie)`,
    noGroupTime: 'brak terminu dla całej grupy; na karcie można ją odwołać',
    moveGroup: (when: string): string => `Przeniesienie grupy: ${when}`,
    toldNote:
      'Każda umówiona osoba dostanie wiadomość z terminami do wyboru. Do tej decyzji jej konsultacja pozostaje na liście „W czasie urlopu”.',
    save: (count: number): string => (count === 0 ? 'Zapis' : `Zapis i ${messages(count)}`),
    freshLook: 'W międzyczasie zmieniły się konsultacje w tych dniach. Tak jest teraz:',
  },
  told: {
    title: 'Termin konsultacji do zmiany',
    lead: (name: string): string => `W tym terminie konsultacji nie poprowadzi: ${name}.`,
    standInTitle: 'Konsultację poprowadzi ktoś inny',
    standInLead: (name: string): string =>
      `Nieobecność: ${name}. Termin się nie zmienia. Jeżeli nie pasuje, można go zmienić na karcie konsultacji.`,
    stillOnTitle: 'Termin jednak aktualny',
    stillOn: (name: string): string =>
      `Konsultacja odbędzie się jednak w umówionym terminie, a poprowadzi ją ${name}. Nie trzeba nic zmieniać.`,
    takesOverTitle: 'Zastępstwo',
    takesOver: (name: string): string =>
      `Nieobecność: ${name}. Te konsultacje przechodzą do Pani/Pana, o tych samych godzinach:`,
    choose: 'Wolne terminy do wyboru:',
    slot: (when: string, name: string): string => `${when}, ${name}`,
    none: 'Nie ma teraz wolnych terminów. Można zgłosić sprawę doradcom, a odpowiedzą propozycją.',
    group:
      'To konsultacja grupowa. Nowy termin dla całej grupy poda doradca w osobnej wiadomości. Można też zapisać się na inne spotkanie albo zrezygnować.',
    otherSessions: 'Inne spotkania grupowe',
    ask: 'Zgłoszenie do doradców',
    card: 'Konsultacja',
    cancel: 'Rezygnacja',
  },
  topics: {
    title: 'Tematy doradztwa',
    choose: 'Zmiana tematu',
    add: 'Nowy temat',
    line: (name: string, minutes: number, advisers: number): string =>
      `${name}: ${String(minutes)} min, ${plural('pl', advisers, { one: 'doradca', few: 'doradców', many: 'doradców', other: 'doradcy' })}`,
    inactive: 'wyłączony',
    nobody: 'zgłoszenia trafiają do koordynatorów',
    group: (seats: number, minimum: number): string =>
      `grupowo: miejsca ${String(seats)}, najmniej osób ${String(minimum)}`,
    seats: {
      choose: 'Miejsca w grupie',
      title: 'Miejsca w grupie',
      intro: (name: string): string =>
        `${name}. Puste pola oznaczają konsultacje indywidualne. Umówione konsultacje się nie zmieniają.`,
      seats: 'Miejsca (od 2 do 15)',
      minimum: 'Od ilu osób się odbywa',
      saved: (name: string): string => `Temat „${name}”: miejsca zapisane.`,
    },
    form: {
      title: 'Temat doradztwa',
      pl: 'Nazwa po polsku',
      en: 'Nazwa po angielsku',
      minutes: 'Zwykły czas (minuty)',
      knowledge: 'Tematy bazy wiedzy',
      knowledgeHint: 'Z których pytań prowadzić do doradcy; oddzielone przecinkami',
      active: 'Czy można się umawiać',
      activeOptions: { yes: 'Tak', no: 'Nie' },
      badMinutes: 'Prosimy wpisać wielokrotność 15, od 15 do 480.',
      unknownTopics: (ids: string): string => `Nie ma takich tematów w bazie wiedzy: ${ids}.`,
    },
    saved: (name: string): string => `Temat „${name}” zapisany.`,
  },
  travel: {
    title: 'Czasy dojazdu',
    label: 'Jeden wiersz na parę powiatów',
    hint: 'Na przykład: Opole – nyski 55',
    intro:
      'Liczba to minuty w jedną stronę. Gdy pary nie ma: 20 min w tym samym powiecie, 60 min między powiatami.',
    unread: (line: string): string =>
      `„${line}”: prosimy wpisać dwa powiaty i minuty, na przykład Opole – nyski 55.`,
    minutes: (line: string): string => `„${line}”: od 0 do 300 minut.`,
    twice: (line: string): string => `„${line}”: ta para jest już wyżej.`,
    saved: (count: number): string =>
      `Zapisano: ${plural('pl', count, { one: 'para powiatów', few: 'pary powiatów', many: 'par powiatów', other: 'pary powiatów' })}.`,
  },
  reassign: {
    title: 'Zastępstwo',
    intro: 'Konsultacje z tych dni przejdą do innych doradców, jeśli to możliwe o tej samej godzinie.',
    adviser: 'Kogo zastąpić',
    from: 'Pierwszy dzień',
    until: 'Ostatni dzień (puste: ten sam)',
    preview: (name: string, period: string): string => `Zastępstwo za: ${name}, ${period}`,
    nothing: 'W tych dniach nie ma konsultacji. Można zapisać samą nieobecność.',
    sameTime: (when: string, topic: string, name: string): string =>
      `${when}, ${topic} → ta sama godzina, ${name}`,
    despiteNotice: (line: string): string => `${line} (mimo zasad wyprzedzenia)`,
    sooner: (count: number): string =>
      `Na przejęcie o tej samej godzinie nie pozwala wyprzedzenie ustawione przez doradców: ${consultations(count)}. W nagłej sytuacji można je pominąć.`,
    override: 'Pominięcie wyprzedzenia',
    keepNotice: 'Z wyprzedzeniem',
    choice: (when: string, topic: string): string => `${when}, ${topic} → osoba wybierze termin z wiadomości`,
    save: 'Zapis nieobecności i zastępstw',
    done: (moved: number, asked: number): string =>
      `Nieobecność zapisana. Przeniesione: ${String(moved)}, do wyboru przez umówione osoby: ${String(asked)}.`,
    noAdvisers: 'Nie ma jeszcze żadnych doradców.',
  },
  absences: dutyAbsences,
  requests: dutyRequests,
};

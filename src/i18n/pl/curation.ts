import { plural } from '../format.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });
const questions = (count: number): string =>
  plural('pl', count, { one: 'pytanie', few: 'pytania', many: 'pytań', other: 'pytania' });

/** Praca redakcji nad bazą wiedzy: `/wiedza`, i zmiany w przepisach dla wszystkich: `/zmiany`. */
export const curation = {
  description: 'Baza wiedzy: braki, oceny, terminy sprawdzeń, sprzeczności, propozycje',
  option: 'Dział',
  optionHelp: 'braki, głosy, terminy 60, sprzeczności, nowe 2026-01-01 albo propozycje; puste: przegląd',
  onlyEditors:
    'Praca nad bazą wiedzy jest dla doradców i koordynatorów. Co się zmieniło w przepisach, pokazuje wszystkim /zmiany, a czego brakuje w odpowiedziach, można napisać doradcy: /doradca.',
  unknownSection: (words: string): string =>
    `Nie ma działu „${words}”. Poniżej przegląd; działy można też wpisać: braki, głosy, terminy, sprzeczności, nowe, propozycje.`,
  title: 'Baza wiedzy: co wymaga uwagi',
  overview: (facts: number, answers: number): string =>
    `W bazie: ${plural('pl', answers, { one: 'odpowiedź', few: 'odpowiedzi', many: 'odpowiedzi', other: 'odpowiedzi' })}, ${plural('pl', facts, { one: 'fakt', few: 'fakty', many: 'faktów', other: 'faktu' })}.`,
  homeTitle: 'Baza wiedzy',
  homeOpen: 'Co wymaga uwagi',
  toOverview: 'Przegląd',
  next: 'Następne',
  page: (from: number, to: number, of: number): string => `Pozycje ${from}–${to} z ${of}`,
  gone: 'Tej pozycji nie ma już na liście. Prosimy otworzyć /wiedza jeszcze raz.',

  sections: {
    gaps: 'Braki',
    votes: 'Głosy',
    due: 'Terminy',
    conflicts: 'Sprzeczności',
    news: 'Nowe przepisy',
    proposals: 'Propozycje',
  },
  counts: {
    gaps: (count: number, asked: number): string =>
      count === 0
        ? 'Pytania bez odpowiedzi: nie ma.'
        : `Pytania bez odpowiedzi: ${plural('pl', count, { one: 'grupa', few: 'grupy', many: 'grup', other: 'grupy' })}; w największej: ${people(asked)}.`,
    votes: (count: number): string =>
      `Odpowiedzi, które nie pomogły: ${count === 0 ? 'nie ma nowych głosów' : count}.`,
    due: (count: number, overdue: number): string =>
      `Fakty do sprawdzenia w ciągu 30 dni: ${count}${overdue > 0 ? `, w tym po terminie: ${overdue}` : ''}.`,
    conflicts: (count: number): string => `Sprzeczności w bazie: ${count === 0 ? 'nie znaleziono' : count}.`,
    news: (count: number): string => `Zmiany w przepisach z ostatnich 90 dni i zapowiedziane: ${count}.`,
    proposals: (count: number, accepted: number): string =>
      `Sformułowania do rozpatrzenia: ${count}${accepted > 0 ? `; przyjęte, do wklejenia do plików: ${accepted}` : ''}.`,
  },

  gapsTitle: 'Pytania bez odpowiedzi',
  gapsIntro:
    'Podobne pytania są razem; liczą się różne osoby. Nie widać, kto pytał, a pytań z danymi osób tu nie ma.',
  gapsNone: 'Nie ma pytań bez odpowiedzi.',
  endedTitle: 'Braki zamknięte',
  endedNone: 'Żaden brak nie jest jeszcze zamknięty.',
  gapTitle: 'Pytanie bez odpowiedzi',
  asked: (asking: number, asked: number): string => `${people(asking)}, ${questions(asked)}`,
  latest: (day: string): string => `ostatnio ${day}`,
  states: {
    new: 'nowe',
    drafting: 'szkic w przygotowaniu',
    answered: 'jest odpowiedź',
    dismissed: 'odłożone',
  },
  draftStates: {
    draft: 'szkic czeka na drugą osobę',
    'in-review': 'szkic sprawdza druga osoba',
    published: 'szkic przyjęty, do wpisania do plików',
    rejected: 'szkic odrzucony, potrzebny nowy',
  },
  rows: {
    state: 'Stan',
    asked: 'Pytają',
    latest: 'Ostatnio',
    owner: 'Prowadzi',
    reason: 'Powód odłożenia',
    about: 'Co baza ma na ten temat',
    again: 'Po zamknięciu',
  },
  nobody: 'nikt',
  again: (count: number): string => `zadano jeszcze: ${questions(count)}`,
  aboutEntry: (title: string): string => `„${title}” (bez potwierdzonej odpowiedzi)`,
  nowAnswered: (title: string): string =>
    `Dziś baza odpowiada na to pytanie: „${title}”. Jeżeli to właściwa odpowiedź, można zamknąć brak.`,
  newestQuestions: 'Najnowsze pytania',
  see: 'Zobacz',
  take: 'Biorę',
  giveBack: 'Oddaję',
  prepare: 'Przygotuj szkic',
  seeDraft: 'Zobacz szkic',
  markAnswered: 'Jest już odpowiedź',
  dismiss: 'Odłóż z powodem',
  reopen: 'Otwórz ponownie',
  ended: 'Zamknięte',
  toGaps: 'Lista braków',
  dismissals: {
    'not-ours': 'sprawa poza zakresem asystenta',
    individual: 'sprawa indywidualna, którą rozstrzyga ośrodek',
    unclear: 'nie wiadomo, o co chodzi',
  },
  done: {
    take: 'Ten brak jest teraz Pani/Pana.',
    'give-back': 'Brak wrócił na listę.',
    answered: 'Brak jest zamknięty: jest już odpowiedź.',
    dismiss: 'Brak jest odłożony.',
    reopen: 'Brak jest znowu otwarty.',
    draft:
      'Szkic jest zapisany. Sprawdzi go i przyjmie druga osoba: znajdzie go w /pytania, w części „Odpowiedzi do sprawdzenia”.',
  },
  refused: {
    taken: 'Ten brak prowadzi już ktoś.',
    'not-taken': 'Tego braku nikt teraz nie prowadzi.',
    ended: 'Ten brak jest już zamknięty.',
    'not-ended': 'Ten brak nie jest zamknięty.',
    drafting: 'Do tego braku jest już szkic.',
    gone: 'Tego braku nie ma już na liście.',
    busy: 'Ten brak zmienia właśnie ktoś inny. Prosimy spróbować jeszcze raz.',
  },
  draftForm: {
    title: 'Szkic odpowiedzi',
    question: 'Pytanie',
    questionHint: 'Tytuł odpowiedzi, jednym zdaniem, bez danych osób',
    topic: 'Temat',
    reply: 'Odpowiedź',
    replyHint: 'Sprawdzi ją druga osoba. Bez danych osób.',
    basis: 'Podstawa prawna lub źródło',
    basisHint: 'Na przykład: art. 8 ustawy o pomocy społecznej',
    submit: 'Zapisz szkic',
  },

  told: {
    title: 'Jest już odpowiedź',
    asked: (day: string, words: string): string =>
      `Pani/Pana pytanie z dnia ${day}: „${words}”. Wtedy nie było na nie odpowiedzi.`,
    found: (title: string): string => `Dziś baza odpowiada na nie tak: „${title}”.`,
    see: 'Odpowiedź',
    why: 'Piszemy o tym raz. Kto pytał, wie tylko asystent: redakcja widzi same pytania.',
  },

  votesTitle: 'Odpowiedzi, które nie pomogły',
  votesIntro: 'Głosy od ostatniego oznaczenia „załatwione”. Nie widać, kto głosował.',
  votesNone: 'Nie ma nowych głosów, że odpowiedź nie pomogła.',
  voted: (unhelpful: number, helpful: number, day: string): string =>
    `nie pomogła: ${unhelpful}, pomogła: ${helpful}; ostatni głos ${day}`,
  reason: (words: string): string => `Ostatni powód: „${words}”`,
  noReason: 'Nikt nie podał powodu.',
  open: 'Otwórz odpowiedź',
  handled: 'Załatwione',
  handledDone: (title: string): string => `Załatwione: „${title}”. Wróci na listę po nowym głosie.`,
  why: 'Napisz, czego zabrakło',
  whyForm: {
    title: 'Czego zabrakło?',
    field: 'Czego zabrakło w odpowiedzi?',
    hint: 'Jednym zdaniem, bez danych osób. Redakcja nie widzi, kto to napisał.',
    submit: 'Wyślij',
  },
  whyThanks: 'Dziękujemy. Redakcja zobaczy tę uwagę bez Pani/Pana nazwy.',

  dueTitle: (days: number): string => `Fakty do sprawdzenia w ciągu ${days} dni`,
  dueIntro:
    'Najpierw po terminie, potem według użycia (ile razy odpowiedzi z tym faktem podano w ostatnich 90 dniach) razy wiek sprawdzenia w dniach.',
  dueNone: (days: number): string => `W ciągu ${days} dni nie ma faktów do sprawdzenia.`,
  dueCount: (count: number, overdue: number): string =>
    `${plural('pl', count, { one: 'fakt', few: 'fakty', many: 'faktów', other: 'faktu' })}${overdue > 0 ? `, po terminie: ${overdue}` : ', po terminie żadnego'}.`,
  badDays: (text: string): string =>
    `Nie rozumiem liczby dni „${text}”. Pokazuję 30 dni; można wpisać: terminy 30, terminy 60, terminy 90.`,
  dueBy: (day: string): string => `do sprawdzenia do ${day}`,
  overdueSince: (day: string): string => `po terminie od ${day}`,
  useAndAge: (use: number, age: number): string =>
    `podano ${plural('pl', use, { one: 'raz', few: 'razy', many: 'razy', other: 'razy' })}, sprawdzono ${plural('pl', age, { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' })} temu`,
  dueRows: { basis: 'Podstawa', sources: 'Źródła', owner: 'Odpowiada', answers: 'Opierają się na nim' },
  noAnswers: 'żadna odpowiedź',
  more: (count: number): string => `i jeszcze ${count}`,
  within: (days: number): string => `${days} dni`,

  conflictsTitle: 'Sprzeczności w bazie',
  conflictsIntro:
    'Szukamy: dwóch faktów o tej samej treści lub z jednej serii, które tego samego dnia mają różne wartości; odpowiedzi o stanie dzisiejszym, które wskazują fakt już nieobowiązujący; zastrzeżeń o rozbieżnych źródłach; tych samych słów pytania w dwóch wpisach.',
  conflictsNone: 'Nie znaleziono żadnej z tych sprzeczności.',
  conflictKinds: {
    'two-values': 'Dwie wartości tego samego dnia',
    ended: 'Odpowiedź wskazuje fakt, który już nie obowiązuje',
    disputed: 'Źródła podają inaczej',
    'same-question': 'To samo pytanie w dwóch wpisach',
  },
  endedNow: (id: string): string => `dziś obowiązuje ${id}`,
  endedNothing: 'nowszej wersji w serii nie ma',

  newsTitle: 'Co nowego w przepisach',
  newsSince: (day: string): string => `Od ${day} do dziś, i zmiany już ogłoszone na później.`,
  newsNone: (day: string): string => `Od ${day} w bazie wiedzy nie ma zmian w przepisach.`,
  newsNote: 'Zestawienie powstaje z dat w bazie wiedzy; nie jest pełnym przeglądem Dziennika Ustaw.',
  newsFuture: 'Prosimy podać dzień, który już był, na przykład: /zmiany 2026-01-01.',
  newsBad: (text: string): string =>
    `Nie rozumiem daty „${text}”. Prosimy podać ją na przykład tak: 2026-01-01 albo od stycznia.`,
  news: {
    began: (day: string): string => `Od ${day}`,
    ended: (day: string): string => `Od ${day} już nie obowiązuje`,
    announced: (day: string): string => `Ogłoszone, zacznie obowiązywać ${day}`,
  },
  newsBefore: (says: string): string => `Wcześniej: ${says}`,
  newsBasis: (basis: string): string => `Podstawa: ${basis}`,
  newsRemark: (remark: string): string => `Zastrzeżenie: ${remark}`,
  copy: 'Tekst do skopiowania',
  copyIntro: 'Tekst komunikatu do skopiowania:',
  copyGreeting: 'Szanowni Państwo, przekazujemy zmiany w przepisach.',
  copyNext: 'Dalsza część',
  changesDescription: 'Co nowego w przepisach: zmiany z datami i podstawą prawną',
  changesOption: 'Od dnia',
  changesOptionHelp: 'Od kiedy, na przykład 2026-01-01 albo od stycznia; puste: ostatnie 90 dni',

  proposalsTitle: 'Sformułowania z prawdziwych pytań',
  proposalsIntro:
    'Ktoś zapytał tymi słowami, dostał wybór i otworzył tę odpowiedź. Przyjęte słowa trzeba jeszcze wkleić do plików: same się nie zapiszą.',
  proposalsNone: 'Nie ma sformułowań do rozpatrzenia.',
  proposed: (words: string, asking: number): string => `„${words}” (${people(asking)})`,
  accept: 'Przyjmij',
  reject: 'Odrzuć',
  accepted: (words: string): string => `Przyjęte: „${words}”.`,
  rejected: (words: string): string => `Odrzucone: „${words}”.`,
  decided: 'O tym sformułowaniu już zdecydowano.',
  toFiles: 'Tekst do plików',
  toFilesIntro: 'Przyjęte sformułowania. Każdy wiersz wkleja się pod wordings: podanego wpisu.',
  toFilesNone: 'Nie ma przyjętych sformułowań, których brakuje w plikach.',
  noDatabase: (file: string): string =>
    `Nie ma jeszcze bazy danych (${file}), więc nie ma przyjętych sformułowań.`,
  brokenBase: 'Baza wiedzy ma błędy; pokaże je polecenie: npm run -s knowledge',
  toFilesCommand: 'Wszystkie naraz wypisuje polecenie: npm run -s knowledge -- proposals',
};

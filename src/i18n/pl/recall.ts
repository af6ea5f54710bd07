import { plural } from '../format.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoby', few: 'osób', many: 'osób', other: 'osoby' });

const changes = (count: number): string =>
  plural('pl', count, { one: 'zmiana', few: 'zmiany', many: 'zmian', other: 'zmiany' });

/** Sprostowania: wiadomości do osób, którym podano coś, co się zmieniło, i decyzje o nich (`/sprostowania`). */
export const recall = {
  description: 'Zmiany w bazie wiedzy, o których trzeba powiadomić osoby po odpowiedziach',

  told: {
    title: 'Sprostowanie do odpowiedzi',
    intro: 'W bazie wiedzy zmieniło się coś, na czym opierała się odpowiedź dla Pani/Pana.',
    check: 'Jeśli na tej podstawie coś już przygotowano, prosimy to sprawdzić.',
    given: (titles: string, day: string): string => `${titles} (odpowiedź z ${day})`,
    givenSample: (titles: string): string => `${titles} (tu każda osoba zobaczy dzień swojej odpowiedzi)`,
    calculated: 'Wynik kalkulatora',
    rows: {
      told: 'Podaliśmy',
      toldBasis: 'Podana podstawa',
      toldPeriod: 'Podany okres',
      corrected: 'Prawidłowo',
      replaced: 'Teraz obowiązuje',
      withdrawn: 'Teraz',
      period: 'Od kiedy',
      today: 'Dzisiejsza zasada',
      basis: 'Podstawa',
      source: 'Źródło',
    },
    noRule: 'Tej informacji już nie podajemy, bo nie mamy dla niej potwierdzonej zasady.',
    more: (count: number): string => `Oprócz tego: ${changes(count)}. Aktualne odpowiedzi podaje /pytanie.`,
    see: 'Zobacz odpowiedź teraz',
    seeOne: (title: string): string => `Zobacz teraz: ${title}`,
    why: 'Piszemy o tym raz, do osób, które dostały taką odpowiedź w ostatnich 90 dniach. Pamiętamy tylko, która to była odpowiedź i kiedy, nigdy treści pytania.',
    stop: 'Bez wiadomości o zmianach',
  },

  noticed: {
    title: 'Zmiana w bazie wiedzy do decyzji',
    text: (count: number): string =>
      `Zmieniło się coś, co podaliśmy w odpowiedziach: ${changes(count)}. Prosimy zdecydować, czy wysłać sprostowanie.`,
  },

  title: 'Sprostowania',
  none: 'Nic nie czeka na decyzję.',
  intro:
    'Te fakty mówią dziś co innego, niż podaliśmy w odpowiedziach. Wysłanie proponuje jedna osoba, a zatwierdza druga.',
  line: (count: number, day: string): string => `Z ${day}: ${changes(count)}`,
  state: (state: string): string => `Stan: ${state}`,
  reaches: (count: number): string => `Dotyczy ${people(count)}.`,
  reachesNobody: 'Nie ma osób, które trzeba o tym powiadomić.',
  states: {
    noticed: 'czeka na decyzję',
    proposed: (name: string): string => `wysłanie proponuje ${name === '' ? 'jedna osoba' : name}`,
    sent: (count: number, day: string): string => `wysłane ${day} do ${people(count)}`,
    editorial: (day: string): string => `poprawka redakcyjna, bez wysyłki (${day})`,
  },
  decidedBy: (name: string): string => (name === '' ? '' : `decyzja: ${name}`),
  latest: 'Ostatnie decyzje',
  see: 'Zobacz',
  toList: 'Lista sprostowań',
  next: 'Następne',

  factTitle: (id: string): string => `Fakt ${id}`,
  inAnswers: (titles: string): string => `W odpowiedziach: ${titles}`,
  andOthers: 'i inne',
  isSkipped: 'Uznane za poprawkę redakcyjną: o tym nie napiszemy.',
  isTakenBack: 'Tę zmianę cofnięto: o tym nie napiszemy.',
  skip: 'Ten fakt: poprawka redakcyjna',
  keep: 'Jednak napisz o tym',
  preview: 'Podgląd wiadomości',
  previewIs: 'Tak będzie wyglądać wiadomość. Każda osoba zobaczy w niej tylko to, co dotyczy jej odpowiedzi.',
  propose: (count: number): string => `Proponuję wysłanie do ${people(count)}`,
  send: (count: number): string => `Wyślij sprostowanie do ${people(count)}`,
  editorial: 'Bez wysyłki: same poprawki redakcyjne',
  return: 'Cofnij propozycję',
  secondPerson: 'Propozycja jest zapisana. Wysłanie zatwierdza druga osoba: doradca albo koordynator.',
  waitsForSecond: 'Wysłanie zatwierdza druga osoba, inna niż ta, która je zaproponowała.',
  sent: (count: number): string => `Wysyłamy sprostowanie do ${people(count)}. Każda osoba dostanie je raz.`,
  markedEditorial: 'Zapisane: to poprawka redakcyjna. Nikogo nie powiadamiamy.',
  returned: 'Propozycja jest cofnięta. Zmiany znów czekają na decyzję.',

  onlyDesk: 'O sprostowaniach decydują doradcy i koordynatorzy.',
  atHome: (count: number): string =>
    `${plural('pl', count, { one: 'zmiana czeka', few: 'zmiany czekają', many: 'zmian czeka', other: 'zmiany czeka' })} na decyzję o sprostowaniu.`,
  refused: {
    'not-allowed': 'O sprostowaniach decydują doradcy i koordynatorzy.',
    decided: 'O tym sprostowaniu już zdecydowano.',
    own: 'To wysłanie zaproponowano na tym koncie, a zatwierdza je druga osoba.',
    'not-proposed': 'Tego wysłania nikt teraz nie proponuje. Prosimy otworzyć sprostowanie jeszcze raz.',
    proposed: 'Wysłanie jest już zaproponowane. Żeby coś zmienić, trzeba najpierw cofnąć propozycję.',
    'nothing-left': 'Nie zostało nic do wysłania.',
    gone: 'Tego sprostowania już nie ma na liście.',
    busy: 'To sprostowanie zmienia właśnie ktoś inny. Prosimy spróbować jeszcze raz.',
  },
};

import { plural } from '../format.ts';

const answers = (count: number): string =>
  plural('pl', count, { one: 'odpowiedź', few: 'odpowiedzi', many: 'odpowiedzi', other: 'odpowiedzi' });

/** Wyniki ankiet w wiadomości i w arkuszu. */
export const results = {
  title: (name: string): string => `Wyniki: ${name}`,
  tooFew:
    'Odpowiedziało mniej niż pięć osób. Aby nikogo nie wskazać, nie pokazujemy wyników; ile ankiet wysłano i zwrócono, widać wyżej.',
  mean: 'średnia',
  before: 'średnia przed',
  after: 'średnia po',
  rightBefore: 'poprawnie przed',
  rightAfter: 'poprawnie po',
  paired: (count: number): string =>
    `Porównanie tych samych osób: ${plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' })}, które wypełniły obie części.`,
  everyone: (before: number, after: number): string =>
    `Obie części wypełniło mniej niż pięć osób, dlatego każda część jest pokazana osobno: przed ${answers(before)}, po ${answers(after)}.`,
  count: (count: number, share: number): string => `${String(count)} (${String(share)}%)`,
  few: 'mniej niż 5',
  almostAll: 'prawie wszyscy',
  partial: 'Grupy mniejsze niż pięć osób są połączone albo pominięte.',
  nothingTold: 'Tych ocen nie pokazujemy, bo wskazałyby pojedyncze osoby.',
  moreWords: (count: number): string =>
    `Jeszcze ${plural('pl', count, { one: 'wypowiedź', few: 'wypowiedzi', many: 'wypowiedzi', other: 'wypowiedzi' })} w arkuszu.`,
  plan: 'Co zaplanować: tematy według liczby wskazań',
  byUnits: (list: string): string => `jednostki: ${list}`,
  byForms: (list: string): string => `forma: ${list}`,
  files: 'Arkusz i wykres',
  filesReady:
    'Pliki są gotowe. Są w nich te same liczby co w podsumowaniu, bez odpowiedzi pojedynczych osób.',
  card: 'Karta ankiety',
  tab: 'Wyniki ankiety',
  columns: ['Pytanie', 'Odpowiedź', 'Liczba lub średnia', 'Odsetek', 'Podział'] as readonly [
    string,
    string,
    string,
    string,
    string,
  ],
  returnsRow: 'Zwroty',
  noteRow: 'Objaśnienie',
  chartMeans: 'średnie ocen w skali 1–5',
  chartCounts: 'liczba osób',
};

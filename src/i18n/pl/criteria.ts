import { plural } from '../format.ts';

/** `/kryterium`: income criteria and the arithmetic of the permanent benefit. */
export const criteria = {
  description: 'Kryteria dochodowe i zasiłek stały: kwoty na dzień i obliczenie',
  example: '/kryterium 2400 zł 3 osoby',
  labels: {
    dochod: 'Dochód całego gospodarstwa',
    osoby: 'Liczba osób w gospodarstwie',
    wlasny: 'Dochód własny tej osoby',
    dzien: 'Stan na dzień',
  },
  options: {
    dochod: 'Miesięczny dochód wszystkich osób razem, na przykład 2400',
    osoby: '1 oznacza osobę samotnie gospodarującą',
    wlasny: 'Potrzebny do zasiłku stałego w rodzinie',
    dzien: 'Na przykład 2023-06-01 (bez tego: dzisiaj)',
  },
  title: 'Kryterium dochodowe',
  asOf: (when: string): string => `Stan na: ${when}`,
  persons: (count: number): string =>
    count === 1
      ? 'osoba samotnie gospodarująca'
      : `rodzina: ${plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' })}`,
  perPerson: (income: string, count: number, result: string): string =>
    `${income} : ${count} = ${result} na osobę`,
  single: 'Dochód osoby samotnie gospodarującej',
  family: 'Dochód na osobę w rodzinie',
  own: 'Dochód własny',
  sides: {
    below: (amount: string, criterion: string): string => `${amount} – niższy od kryterium ${criterion}`,
    equal: (amount: string, criterion: string): string => `${amount} – równy kryterium ${criterion}`,
    above: (amount: string, criterion: string): string => `${amount} – wyższy od kryterium ${criterion}`,
  },
  permanent: 'Zasiłek stały: obliczenie',
  base: (percent: string, criterion: string, base: string): string => `${percent} z ${criterion} = ${base}`,
  difference: (base: string, income: string, difference: string): string =>
    `${base} − ${income} = ${difference}`,
  most: (amount: string): string => `najwyżej ${amount}`,
  least: (amount: string): string => `co najmniej ${amount}`,
  result: (amount: string): string =>
    `Wynik obliczenia: ${amount} miesięcznie, jeżeli spełnione są pozostałe warunki.`,
  tooHigh: 'Dochód nie jest niższy od kryterium, więc warunek dochodowy zasiłku stałego nie jest spełniony.',
  missingOwn:
    'Do zasiłku stałego w rodzinie potrzebny jest też dochód własny osoby, której dotyczy: ma być niższy od kryterium.',
  noDecision:
    'To tylko obliczenie, a nie rozstrzygnięcie. O prawie i kwocie decyduje ośrodek w decyzji administracyjnej; co wlicza się do dochodu, określa ustawa. Rada gminy może podwyższyć kwoty uprawniające do zasiłku okresowego i celowego.',
  count: 'Policz',
  again: 'Zmień dane',
  notConfirmed: (when: string): string => `Nie mam potwierdzonych kryteriów na dzień: ${when}. Nie zgaduję.`,
  needIncome: 'Do obliczenia potrzebny jest jeszcze dochód całego gospodarstwa.',
  needPersons: 'Do obliczenia potrzebna jest jeszcze liczba osób w gospodarstwie.',
  badIncome: (text: string): string =>
    `Nie rozumiem kwoty „${text}”. Prosimy podać ją na przykład tak: 2400 albo 1 010,50.`,
  badPersons: (text: string): string => `„${text}” to nie jest liczba osób od 1 do 30.`,
};

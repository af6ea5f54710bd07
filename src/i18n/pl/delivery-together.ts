import { plural } from '../format.ts';

const messages = (count: number): string =>
  plural('pl', count, { one: 'wiadomość', few: 'wiadomości', many: 'wiadomości', other: 'wiadomości' });

/** Wiele niepewnych wysyłek naraz: jedna decyzja o wszystkich. */
export const deliveryTogether = {
  count: (title: string, count: number): string => `${title}: ${messages(count)}`,
  between: (first: string, last: string): string => `mogły wyjść od ${first} do ${last}`,
  at: (when: string): string => `mogły wyjść ${when}`,
  hint: 'Gdy jest ich tak wiele, botowi brakuje zwykle prawa do czytania historii rozmów. Po nadaniu tego prawa wystarczy „Sprawdź wszystkie jeszcze raz”: wyślemy tylko to, co nie doszło.',
  one: 'Pokaż pojedynczo',
  check: 'Sprawdź wszystkie jeszcze raz',
  resend: 'Wyślij wszystkie jeszcze raz',
  leave: 'Nie wysyłaj żadnej',
  ask: {
    check: {
      title: (count: number): string => `Czy sprawdzić jeszcze raz ${messages(count)}?`,
      means:
        'Wyślemy tylko to, czego odbiorcy nie mają. O tym, czego dalej nie da się sprawdzić, znów poprosimy o decyzję.',
      yes: 'Tak, sprawdzenie',
    },
    resend: {
      title: (count: number): string => `Czy wysłać jeszcze raz ${messages(count)}?`,
      means:
        'Nie wiadomo, które doszły. Kto swoją już dostał, dostanie to samo drugi raz. Tego nie da się cofnąć.',
      yes: 'Tak, wysłanie wszystkich',
    },
    leave: {
      title: (count: number): string => `Czy pozostawić bez ponownego wysłania ${messages(count)}?`,
      means:
        'Nie wiadomo, które doszły. Kto swojej nie dostał, nie dostanie jej wcale. Tego nie da się cofnąć.',
      yes: 'Tak, bez wysyłania',
    },
    no: 'Nie',
  },
  changed: 'Tymczasem coś się zmieniło, dlatego pytamy jeszcze raz.',
  checked: (count: number): string =>
    `Sprawdzamy ${messages(count)}. Czego nie ma, wyślemy. O tym, czego dalej nie da się sprawdzić, znów poprosimy o decyzję.`,
  resent: (count: number): string => `Wysyłamy ponownie ${messages(count)}.`,
  left: (count: number): string => `Bez ponownego wysłania: ${messages(count)}.`,
  none: 'Ktoś już o tym zdecydował: żadna z tych wiadomości nie czeka na decyzję.',
  place: (from: number, to: number, total: number): string => `${from}–${to} z ${total}`,
};

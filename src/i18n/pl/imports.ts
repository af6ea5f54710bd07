import { plural } from '../format.ts';

const applications = (count: number): string =>
  plural('pl', count, { one: 'zgłoszenie', few: 'zgłoszenia', many: 'zgłoszeń', other: 'zgłoszenia' });

const drafts = (count: number): string =>
  plural('pl', count, { one: 'szkic', few: 'szkice', many: 'szkiców', other: 'szkicu' });

const institutions = (count: number): string =>
  plural('pl', count, { one: 'jednostka', few: 'jednostki', many: 'jednostek', other: 'jednostki' });

/** Pliki wczytywane wiersz po wierszu: postęp, wynik i cofnięcie. */
export const imports = {
  kinds: {
    applications: {
      title: 'Wczytanie zgłoszeń',
      heading: 'Wpisywanie zgłoszeń',
      entering: (done: number, total: number): string => `Wpisujemy zgłoszenia: ${done} z ${total}.`,
      undoing: (left: number): string => `Cofamy wczytanie, zostało: ${applications(left)}.`,
      entered: (count: number): string =>
        count === 0 ? 'Nie wpisaliśmy nikogo.' : `Wpisaliśmy: ${applications(count)}.`,
      line: (count: number): string => applications(count),
      undoAsk: (count: number): string =>
        `Cofnąć to wczytanie? Zakończymy ${applications(count)}, ${count === 1 ? 'z którym' : 'z którymi'} nic więcej się nie działo; osoby z kontem dostaną wiadomość, a dane osób bez konta usuniemy.`,
      undone: (count: number): string => `Cofnięte: ${applications(count)}.`,
    },
    events: {
      title: 'Wczytanie wydarzeń',
      heading: 'Tworzenie szkiców wydarzeń',
      entering: (done: number, total: number): string => `Tworzymy szkice: ${done} z ${total}.`,
      undoing: (left: number): string => `Cofamy wczytanie, zostało do usunięcia: ${drafts(left)}.`,
      entered: (count: number): string =>
        count === 0
          ? 'Nie powstał żaden szkic.'
          : `Nowe szkice: ${count}. Każdy można sprawdzić i opublikować z listy wydarzeń.`,
      line: (count: number): string => drafts(count),
      undoAsk: (count: number): string =>
        `Cofnąć to wczytanie? Do usunięcia: ${drafts(count)}. Wydarzenia zmienione lub opublikowane w międzyczasie zostaną.`,
      undone: (count: number): string => `Cofnięte. Usunięte szkice: ${count}.`,
    },
    units: {
      title: 'Wczytanie wykazu jednostek',
      heading: 'Zapisywanie wykazu',
      entering: (done: number, total: number): string => `Zapisujemy jednostki: ${done} z ${total}.`,
      undoing: (left: number): string => `Cofamy wczytanie, zostało: ${left}.`,
      entered: (count: number): string =>
        count === 0 ? 'W wykazie nic się nie zmieniło.' : `Zapisane w wykazie: ${institutions(count)}.`,
      line: (count: number): string => `jednostki: ${count}`,
      undoAsk: (count: number): string =>
        `Cofnąć to wczytanie (jednostki: ${count})? Dodane usuniemy, a zmienionym przywrócimy poprzednie dane. Jednostki, które ktoś w międzyczasie poprawił albo ma w profilu, zostaną.`,
      undone: (count: number): string => `Cofnięte: ${institutions(count)}.`,
    },
  },
  kept: (count: number): string => `Bez zmian: ${count}, bo w międzyczasie coś się z nimi działo.`,
  left: (count: number): string => `Nie zapisaliśmy wierszy: ${count}. Powody:`,
  leftLine: (row: number, name: string, why: string): string => `wiersz ${row}, ${name}: ${why}`,
  failed: 'nie udało się zapisać; prosimy wczytać plik jeszcze raz',
  hint: 'Można zająć się czym innym: gdy skończymy, przyślemy wiadomość.',
  refresh: 'Odśwież',
  undo: 'Cofnięcie wczytania',
  undoSure: 'Tak, cofnij',
  undoKeep: 'Zostaw',
  notUndone: 'Tego wczytania nie da się już cofnąć.',
  files: {
    open: 'Wczytane pliki',
    intro: 'Pliki z ostatnich 7 dni. Każde wczytanie można stąd obejrzeć i cofnąć.',
    none: 'Przez ostatnie 7 dni nikt nie wczytywał tu pliku.',
    choose: 'Plik do obejrzenia',
    line: (name: string, what: string, by: string, when: string): string =>
      [name, what, by, when].filter((part) => part !== '').join(' · '),
    running: 'w toku',
    undone: 'cofnięte',
  },
};

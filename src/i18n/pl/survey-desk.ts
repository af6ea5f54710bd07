import { plural } from '../format.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

/** `when`: dopiero wtedy wolno pisać do ludzi. */
const soon = (when: string | undefined): string =>
  when === undefined ? 'od razu' : `po ciszy nocnej lub dniach wolnych (${when})`;

/** Przygotowanie, wysyłka i zakończenie ankiet: karta i formularze koordynacji. */
export const surveyDesk = {
  card: {
    changeQuestion: 'Zmiana pytania',
    release: 'Wysyłka',
    tryOut: 'Formularz na próbę',
    newQuestion: 'Nowe pytanie',
    closing: 'Termin zakończenia',
    discard: 'Usunięcie szkicu',
    end: 'Zakończenie teraz',
    results: 'Wyniki',
    back: 'Lista ankiet',
    onlyClosed:
      'Wyniki będą po zakończeniu: oglądane w trakcie pokazałyby, kto odpowiedział między jednym spojrzeniem a drugim.',
  },
  begin: {
    title: 'Ankieta do wydarzenia',
    chooseEvent:
      'Prosimy o wybór wydarzenia. Na liście są te z ostatnich i najbliższych tygodni, według daty.',
    menu: 'Wybór wydarzenia',
    noEvents:
      'W ostatnich i najbliższych tygodniach nie ma wydarzeń z terminem. Nowe wydarzenie: /wydarzenie.',
    has: (names: string): string => `jest: ${names}`,
    gone: 'To wydarzenie jest odwołane albo go już nie ma. Inne wydarzenia: /ankiety.',
    about: {
      evaluation: 'Ankieta po wydarzeniu: ocena i uwagi obecnych, wysyłka po zakończeniu.',
      test: 'Test przed i po: te same pytania dwa razy, wynik pokazuje różnicę.',
      managers: 'Ankieta dla kierowników: co z wydarzenia wynikło w jednostce.',
    },
    made: 'Szkic jest gotowy. Pytania można zmienić; nikt nic nie dostanie przed użyciem przycisku „Wysyłka”.',
    there: 'To wydarzenie ma już taką ankietę:',
  },
  needsForm: {
    title: 'Badanie potrzeb',
    intro: 'Anonimowe badanie: jakie tematy i formy zaplanować. Kogo zapytać?',
    types: 'Rodzaje jednostek',
    typesHint: 'Puste: wszystkie rodzaje',
    region: 'Województwo',
    everywhere: 'wszystkie województwa',
    submit: 'Szkic',
  },
  questionForm: {
    title: 'Zmiana pytania',
    newTitle: 'Nowe pytanie',
    text: 'Treść pytania',
    textHint: 'Do 45 znaków, na przykład: Tempo zajęć',
    textFault: 'Prosimy o treść pytania, co najmniej 3 znaki.',
    hint: 'Podpowiedź',
    hintHint: 'Na przykład: 1 – za wolne, 5 – za szybkie; można pominąć',
    kind: 'Rodzaj odpowiedzi',
    options: 'Odpowiedzi do wyboru',
    optionsHint: 'Każda w osobnym wierszu; tylko dla jednej lub kilku odpowiedzi',
    optionsHintTest: 'Każda w osobnym wierszu; przed poprawną gwiazdka: * odpowiedź',
    countFault: (least: number, most: number): string =>
      `Prosimy o ${String(least)} do ${String(most)} odpowiedzi, każda w osobnym wierszu.`,
    longFault: (most: number): string => `Jedna odpowiedź może mieć najwyżej ${String(most)} znaków.`,
    sameFault: 'Dwie odpowiedzi są takie same.',
    rightFault: 'Gwiazdka może stać przed jedną odpowiedzią.',
    personal: 'W pytaniach nie podajemy numerów osób (na przykład PESEL lub telefonu).',
    act: 'Co zrobić z pytaniem',
    acts: { save: 'zapisać zmianę', remove: 'usunąć pytanie' },
    submit: 'Zapis',
    saved: 'Pytanie jest zapisane.',
    removed: 'Pytanie jest usunięte.',
    last: 'To ostatnie pytanie. Zamiast je usuwać, można usunąć cały szkic.',
  },
  closingForm: {
    title: 'Termin zakończenia',
    label: 'Dzień i godzina',
    hint: 'Na przykład 14.12.2026 14:00',
    unread: 'Prosimy o dzień i godzinę w przyszłości, na przykład 14.12.2026 14:00.',
    noDay: 'Takiego dnia nie ma w kalendarzu. Prosimy sprawdzić datę.',
    tooEarly: 'Ankieta może się zakończyć dopiero po wydarzeniu.',
    submit: 'Zapis',
    saved: 'Termin zakończenia jest zapisany.',
  },
  release: {
    eventGone: 'Tego wydarzenia nie ma w kalendarzu albo jest odwołane, dlatego ankieta nie może ruszyć.',
    over: 'Czas tej ankiety już minął. Prosimy najpierw o nowy termin zakończenia.',
    pre: (count: number, when?: string): string =>
      `Test przed wydarzeniem dostanie ${soon(when)}: ${people(count)}; kto dojdzie później, dostanie go także.`,
    preOver: 'Wydarzenie już się zaczęło: testu „przed” nie będzie, tylko „po”.',
    now: (count: number, when?: string): string =>
      `Ankietę dostanie ${soon(when)}: ${people(count)}. Kto zostanie dopisany później, dostanie ją także.`,
    post: (count: number, when?: string): string =>
      `Test po wydarzeniu dostanie ${soon(when)}: ${people(count)}. Kto zostanie dopisany później, dostanie go także.`,
    later: (when: string): string =>
      `Ankieta zostanie wysłana po wydarzeniu (${when}) osobom, do których jest skierowana.`,
    postLater: (when: string): string =>
      `Test po wydarzeniu zostanie wysłany, gdy się ono skończy (${when}), osobom obecnym.`,
    fixed:
      'Każda osoba dostanie jedno zaproszenie i najwyżej jedno przypomnienie, poza ciszą nocną. Po wysyłce pytań nie da się już zmienić.',
    yes: 'Tak, wysyłka',
    done: 'Ankieta ruszyła. Podsumowanie przyjdzie w dniu zakończenia.',
  },
  confirm: {
    no: 'Powrót',
    end: 'Zakończyć ankietę teraz? Odpowiedzi, które nie zostały wysłane, przepadną, a ankiety nie da się wznowić.',
    endYes: 'Tak, zakończenie',
    discard: 'Usunąć szkic z wszystkimi pytaniami?',
    discardYes: 'Tak, usunięcie',
    discarded: 'Szkic jest usunięty.',
  },
  ended: 'Ankieta jest zakończona.',
};

import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { crisisIn } from '../../../src/features/answers/crisis.ts';
import { asksForDecision } from '../../../src/features/answers/individual.ts';
import { onlyNamesDay, sentencesOf, splitQuestions } from '../../../src/features/answers/split-questions.ts';

describe('a message that tells of a crisis', () => {
  it.each([
    ['klient mówi że się zabije, co robić', 'suicide'],
    ['podopieczna ma myśli samobójcze', 'suicide'],
    ['pan powiedział że nie chce już żyć', 'suicide'],
    ['mąż ją bije, jest teraz u nas', 'violence'],
    ['sasiad zneca sie nad zona', 'violence'],
    ['partner grozi jej nożem', 'violence'],
    ['ojciec bije dziecko', 'child'],
    ['dziecko samo w domu matka pijana', 'child'],
    ['uczennica mówi że ojczym ją molestuje', 'child'],
    ['tata mnie bije', 'child'],
    ['ojciec bije, mam 12 lat', 'child'],
    ['syn bije starą matkę', 'violence'],
    ['chcę ze sobą skończyć', 'suicide'],
    ['dziewczyna tnie się po rękach', 'suicide'],
    ['połknęła tabletki i nie odbiera', 'suicide'],
    ['nie chce mi sie juz zyc, nie dam rady', 'suicide'],
    ['stoi na parapecie i mówi ze skoczy', 'suicide'],
    ['połknęła garść tabletek', 'suicide'],
    ['sprawca stoi pod drzwiami z nożem', 'violence'],
  ])('„%s” is %s', (message, expected) => {
    expect(crisisIn(message)).toBe(expected);
  });

  it.each([
    'jak wszcząć procedurę niebieskie karty',
    'szkolenie z zapobiegania samobójstwom',
    'program profilaktyki przemocy wobec dzieci, kto bije',
    'kto powołuje zespół interdyscyplinarny',
    'jaki jest próg zamówień',
    'rodzina z dzieckiem kryterium dochodowe',
    'ile bitów ma numer',
    'czy dać kartę B ojcu, który bije',
    'zwolnienie z opłaty za dps bo ojciec bił',
  ])('„%s” is none: it asks for a rule', (message) => {
    expect(crisisIn(message)).toBeUndefined();
  });
});

describe('a question for a decision in somebody’s case', () => {
  it.each([
    'czy moja klientka dostanie zasiłek stały',
    'czy ta rodzina łapie się na zasiłek okresowy',
    'czy dostanę dodatek terenowy',
    'ile jej się należy',
    'czy przyznać jej zasiłek celowy',
    'czy należy mi się zasiłek stały',
    'czy mój klient ma zostać zwolniony z opłaty',
  ])('is „%s”', (question) => {
    expect(asksForDecision(question)).toBe(true);
  });

  it.each([
    'komu przysługuje zasiłek stały',
    'ile wynosi kryterium dochodowe',
    'czy pracownik socjalny dostanie dodatek',
    'kto może dostać zasiłek okresowy',
    'kiedy należy się dodatkowy urlop',
  ])('is not „%s”', (question) => {
    expect(asksForDecision(question)).toBe(false);
  });
});

describe('a message with several questions', () => {
  it('is taken apart, without the greeting and the thanks', () => {
    expect(
      splitQuestions(
        'Dzień dobry, mam dwa pytania: ile wynosi kryterium? Jaki jest próg zamówień? Z góry dziękuję',
      ),
    ).toEqual(['ile wynosi kryterium', 'Jaki jest próg zamówień']);
    expect(splitQuestions('1. ile kryterium\n2. ile zasiłek stały')).toEqual([
      'ile kryterium',
      'ile zasiłek stały',
    ]);
  });

  it('is left whole when there is one question', () => {
    expect(splitQuestions('Dzień dobry, jaki jest próg zamówień? Dziękuję')).toEqual([]);
    expect(splitQuestions('jaki próg przy 1,2 mln')).toEqual([]);
  });

  it('is a story when its sentences ask together: greetings and asides are left out', () => {
    expect(
      sentencesOf(
        'Witam wszystkich. Pracuję w gopsie od trzech miesięcy. Ile wynosi kryterium dla rodziny? Dzięki',
      ),
    ).toEqual(['Pracuję w gopsie od trzech miesięcy', 'Ile wynosi kryterium dla rodziny']);
    expect(sentencesOf('ile wynosi kryterium dla rodziny')).toEqual([]);
  });

  it('may move its first question to another day', () => {
    const today = '2026-11-22' as Day;
    expect(onlyNamesDay('a w 2024', today)).toBe(true);
    expect(onlyNamesDay('i w grudniu 2025 r.', today)).toBe(true);
    expect(onlyNamesDay('ile zasiłek w 2024', today)).toBe(false);
    expect(onlyNamesDay('a dla rodziny', today)).toBe(false);
  });
});

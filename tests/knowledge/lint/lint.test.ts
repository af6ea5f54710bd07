import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { aFact, aSource, anAnswer, anUnverified, problemsOf } from '../support/files.ts';

const later = '2028-03-01' as Day;

/** T-3 until the end of 2025, then T-4: a series without a fault. */
const earlier = (fields = {}) =>
  aFact({
    id: 'T-3',
    series: 'prog-pzp',
    values: { kwota: { pln: 130000 } },
    from: '2021-01-01',
    to: '2025-12-31',
    ...fields,
  });
const current = (fields = {}) => aFact({ series: 'prog-pzp', ...fields });

describe('sound knowledge files', () => {
  it('give no problem at all', () => {
    expect(problemsOf()).toEqual([]);
    expect(
      problemsOf({
        facts: [earlier(), current()],
        answers: [anAnswer({ facts: ['prog-pzp'], short: 'Próg: {prog-pzp.kwota}.' })],
      }),
    ).toEqual([]);
  });
});

describe('ids', () => {
  it('are used once, and the message names both places', () => {
    expect(problemsOf({ sources: [aSource(), aSource()] })).toEqual([
      'sources.yaml:2 error identyfikator ustawa jest już zajęty (sources.yaml:1)',
    ]);
  });

  it('are shared by answers and unverified entries', () => {
    expect(problemsOf({ unverified: [anUnverified({ id: 'prog' })] })).toEqual([
      'unverified.yaml:1 error identyfikator prog jest już zajęty (answers.yaml:1)',
    ]);
  });

  it('of a series and of a fact must differ, for both are quoted the same way', () => {
    expect(problemsOf({ facts: [aFact({ id: 'prog-pzp' }), aFact({ series: 'prog-pzp' })] })).toContain(
      'facts.yaml:2 error seria prog-pzp nazywa się tak samo jak fakt',
    );
  });

  it('that belong to nothing are told wherever they stand', () => {
    const askBack = {
      question: 'O co chodzi?',
      options: [
        { label: 'o to', answer: 'prog' },
        { label: 'o tamto', answer: 'nie-ma-1' },
      ],
    };
    const answer = anAnswer({
      facts: ['T-4', 'T-44'],
      topic: 'nie-ma-2',
      adviser_topic: 'nie-ma-4',
      related: ['nie-ma-3'],
      regions: ['slask'],
      ask_back: askBack,
    });
    expect(problemsOf({ facts: [aFact({ sources: ['ustawy'] })], answers: [answer] })).toEqual([
      'answers.yaml:1 error nie ma faktu ani serii o identyfikatorze T-44',
      'answers.yaml:1 error nie ma tematu (w pliku topics.yaml) o identyfikatorze nie-ma-2',
      'answers.yaml:1 error nie ma tematu (w pliku topics.yaml) o identyfikatorze nie-ma-4',
      'answers.yaml:1 error nie ma województwa o identyfikatorze slask',
      'answers.yaml:1 error nie ma odpowiedzi o identyfikatorze nie-ma-3',
      'answers.yaml:1 error nie ma odpowiedzi o identyfikatorze nie-ma-1',
      'facts.yaml:1 error nie ma źródła o identyfikatorze ustawy',
    ]);
  });

  it('of an entry that is itself mistaken are not called dead as well', () => {
    expect(problemsOf({ facts: [aFact({ owner: '' })] })).toEqual([
      'facts.yaml:1 error pole owner: nic tu nie wpisano',
    ]);
  });
});

describe('the dates of a fact', () => {
  it('say since when it holds', () => {
    expect(problemsOf({ facts: [aFact({ from: undefined })] })).toEqual([
      'facts.yaml:1 error fakt T-4 nie mówi, od kiedy obowiązuje',
    ]);
    expect(problemsOf({ facts: [aFact({ from: undefined, from_words: 'w 2007 r.' })] })).toEqual([]);
  });

  it('end after they begin', () => {
    const problems = problemsOf({ facts: [aFact({ from: '2026-05-02', to: '2026-05-01' })] });
    expect(problems).toContain(
      'facts.yaml:1 error fakt T-4 kończy się (2026-05-01), zanim się zaczyna (2026-05-02)',
    );
  });

  it('ask for the next check after the last one', () => {
    expect(problemsOf({ facts: [aFact({ check_by: '2026-11-21' })] })).toContain(
      'facts.yaml:1 error następne sprawdzenie (2026-11-21) jest przed ostatnim (2026-11-22)',
    );
  });

  it('warn when the day of checking has passed, and never refuse the base for it', () => {
    expect(problemsOf({}, later)).toEqual([
      'facts.yaml:1 warning fakt T-4 był do sprawdzenia do 2027-01-31 (redakcja)',
    ]);
  });

  it('warn when the check lies in the future', () => {
    expect(problemsOf({}, '2026-11-21' as Day)).toEqual([
      'facts.yaml:1 warning dzień sprawdzenia (2026-11-22) jeszcze nie nastąpił',
    ]);
  });
});

describe('a series', () => {
  const answers = [anAnswer({ facts: ['prog-pzp'] })];

  it('has no gap', () => {
    expect(problemsOf({ facts: [earlier({ to: '2025-12-30' }), current()], answers })).toEqual([
      'facts.yaml:2 error między T-3 i T-4 w serii prog-pzp jest luka: pierwszy do 2025-12-30, drugi od 2026-01-01',
    ]);
  });

  it('has no overlap', () => {
    expect(problemsOf({ facts: [earlier({ to: '2026-01-01' }), current()], answers })).toEqual([
      'facts.yaml:1 error T-3 i T-4 w serii prog-pzp obowiązują jednocześnie: pierwszy do 2026-01-01, drugi od 2026-01-01',
    ]);
  });

  it.each([{ to: 'open' }, { to: undefined, to_words: 'z końcem projektów' }])(
    'is open only at its end: %o',
    (end) => {
      expect(problemsOf({ facts: [earlier(end), current()], answers })).toEqual([
        'facts.yaml:1 error T-3 nie ma ostatniego dnia, a w serii prog-pzp jest po nim T-4 (facts.yaml:2)',
      ]);
    },
  );

  it('begins in words only with its first version', () => {
    expect(problemsOf({ facts: [earlier({ from_words: 'w 2021 r.' }), current()], answers })).toEqual([]);
    expect(problemsOf({ facts: [earlier(), current({ from_words: 'w 2026 r.' })], answers })).toEqual([
      'facts.yaml:2 error T-4 ma początek opisany słowami, a nie jest pierwszy w serii prog-pzp',
    ]);
  });

  it('may change the currency of its value, not the name or the kind', () => {
    expect(
      problemsOf({ facts: [earlier({ values: { kwota: { eur: 30000 } } }), current()], answers }),
    ).toEqual([]);
    const days = earlier({ says: 'Termin: {kwota}.', values: { kwota: { days: 7 } } });
    expect(problemsOf({ facts: [days, current()], answers })).toEqual([
      'facts.yaml:2 error wartości faktu T-4 (kwota: money) różnią się od T-3 (kwota: days) w serii prog-pzp',
    ]);
  });

  it('is not blamed for a version that could not be read', () => {
    const middle = aFact({ id: 'T-3a', series: 'prog-pzp', from: 'maj', to: '2025-12-31' });
    expect(problemsOf({ facts: [earlier({ to: '2023-12-31' }), middle, current()], answers })).toEqual([
      'facts.yaml:2 error pole from: to nie jest data w postaci RRRR-MM-DD, np. 2026-01-31',
    ]);
  });
});

describe('what a fact says', () => {
  it('has no number that is not its own', () => {
    expect(
      problemsOf({ facts: [aFact({ says: 'Od {kwota}, w 14 dni, zgodnie z art. 2 ustawy z 2019 r.' })] }),
    ).toEqual(['facts.yaml:1 error liczby „14 dni” nie ma w wartościach, datach ani podstawie faktu T-4']);
  });

  it('quotes only values that it has', () => {
    expect(problemsOf({ facts: [aFact({ says: 'Od {kwoty}.' })] })).toEqual([
      'facts.yaml:1 error fakt T-4 przytacza {kwoty}, a nie ma takiej wartości',
    ]);
  });
});

describe('an answer', () => {
  it('does not rest on a fact that is not sure enough', () => {
    expect(problemsOf({ facts: [aFact({ confidence: 'low' })] })).toEqual([
      'answers.yaml:1 error prog opiera się na fakcie T-4 o pewności low',
    ]);
  });

  it('about rules that are all over must say that it is history', () => {
    const facts = [earlier()];
    const answer = anAnswer({ facts: ['T-3'], short: 'Próg wynosił {T-3.kwota}.' });
    expect(problemsOf({ facts, answers: [answer] })).toEqual([
      'answers.yaml:1 error wszystkie przepisy, na których opiera się prog, już nie obowiązują',
    ]);
    expect(problemsOf({ facts, answers: [{ ...answer, history: true }] })).toEqual([]);
  });

  it('whose rules have ended since they were checked only warns: the bot must start the next morning, too', () => {
    const facts = [aFact({ to: '2027-12-31', check_by: '2028-12-31' })];
    expect(problemsOf({ facts }, later)).toEqual([
      'answers.yaml:1 warning wszystkie przepisy, na których opiera się prog, już nie obowiązują',
    ]);
  });

  it('of rules in force does not claim to be history', () => {
    expect(problemsOf({ answers: [anAnswer({ history: true })] })).toEqual([
      'answers.yaml:1 warning prog ma history: true, a wszystkie jej przepisy obowiązują',
    ]);
  });

  it('is short in its short form, quotations included', () => {
    const facts = [aFact({ says: 'Od {kwota}. ' + 'Tak stanowi ustawa. '.repeat(30) })];
    expect(problemsOf({ facts, answers: [anAnswer({ short: '{T-4.says}' })] })).toEqual([
      expect.stringMatching(/krótka odpowiedź prog ma 6\d\d znaków, a mieści się najwyżej 600/),
    ]);
  });

  it('shares no wording with another one, whatever the case, diacritics and punctuation', () => {
    const other = anUnverified({ wordings: ['OD ILU jest przetarg: ą?', 'b1', 'c1', 'd1', 'e1'] });
    expect(problemsOf({ unverified: [other] })).toEqual([
      'unverified.yaml:1 error pytanie „OD ILU jest przetarg: ą?” z nie-wiadomo prowadzi już do prog (answers.yaml:1)',
    ]);
  });

  it('may have its title among the wordings, but no wording twice', () => {
    const wordings = ['jaki jest próg', ...(anAnswer()['wordings'] as string[])];
    expect(problemsOf({ answers: [anAnswer({ wordings })] })).toEqual([]);
    expect(
      problemsOf({ answers: [anAnswer({ wordings: [...wordings, 'Od ilu jest przetarg a'] })] }),
    ).toEqual([
      'answers.yaml:1 error pytanie „Od ilu jest przetarg a” jest w prog drugi raz (answers.yaml:1)',
    ]);
  });
});

describe('a fact that no answer cites', () => {
  it('is a warning, unless its series is cited', () => {
    expect(problemsOf({ facts: [aFact(), aFact({ id: 'T-9' })] })).toEqual([
      'facts.yaml:2 warning na fakt T-9 nie powołuje się żadna odpowiedź',
    ]);
    const answers = [anAnswer({ facts: ['prog-pzp'] })];
    expect(problemsOf({ facts: [earlier(), current()], answers })).toEqual([]);
  });
});

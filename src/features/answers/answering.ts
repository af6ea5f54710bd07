import type { Day } from '../../core/clock.ts';
import { fold, tidy, tidyLines } from '../../core/text.ts';
import type { Answer, Unverified } from '../../knowledge/answer.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { decideBand, isClear } from '../../knowledge/search/bands.ts';
import { createSearchIndex, type Hit } from '../../knowledge/search/search-index.ts';
import { searchableEntries } from '../../knowledge/search/searchable.ts';
import { type Period, readPeriods } from '../../core/asked-period.ts';
import type { Calculator } from './calculator.ts';
import { courtesyIn } from './courtesy.ts';
import { composeAnswer, composeLast } from './compose.ts';
import { CRISIS_ANSWERS, crisisIn } from './crisis.ts';
import { MAX_QUESTION, type Outcome, type QuestionPart, type Told } from './domain.ts';
import { asksForDecision } from './individual.ts';
import { guardPersonalData } from './personal-data.ts';
import { rankByTime } from './rank-by-time.ts';
import { servesRegion } from './serves-region.ts';
import { unverifiedOn } from './unverified-on.ts';
import { isNumbered, onlyNamesDay, sentencesOf, splitQuestions } from './split-questions.ts';

/** A question as it reached us. */
export interface Question {
  readonly text: string;
  /** The day of asking, in Warsaw. */
  readonly today: Day;
  /** Days named apart from the words (the option `dzien`); they go before days in the words. */
  readonly asked?: readonly Period[];
  /** The voivodeship the person works in; answers for other regions are left out. */
  readonly region?: string;
}

/** Answers from the knowledge base: pure, no storage, no platform. */
export interface Answering {
  readonly base: KnowledgeBase;
  ask(question: Question): Outcome;
  /**
   * What fits a question's words, best first, before anything is decided, and the days it names. It does not guard:
   * only for questions that `ask` has let pass.
   */
  candidates(
    question: Question,
    limit: number,
  ): { readonly hits: readonly Hit[]; readonly periods: readonly Period[] };
  /** A given answer, as somebody picked it from a choice. */
  show(id: string, asked: readonly Period[], today: Day): Outcome | undefined;
  /** Titles that fit what is being typed. */
  suggest(typed: string, limit: number): readonly (Answer | Unverified)[];
}

const outcomeOf = (base: KnowledgeBase, told: Told, score: number): Outcome => {
  if (told.sections.length > 0)
    return { kind: told.gaps.length > 0 ? 'partial' : 'answered', score, ...told };
  if (told.gaps.every(({ why }) => why === 'expired'))
    return { kind: 'only-expired', score, ...composeLast(base, told) };
  return { kind: 'not-covered', told };
};

/** How near the first hit a history must match to be told instead, as a share of its score. */
const CLOSE_HISTORY = 0.6;

/** Whether an outcome told something, rather than offered a choice or declined. */
const isTold = ({ kind }: Outcome): boolean =>
  kind === 'answered' ||
  kind === 'partial' ||
  kind === 'only-expired' ||
  kind === 'calculated' ||
  kind === 'not-verified';

/** A letter among at least two signs, or a name made of a number („800+”). */
const isReadable = (text: string): boolean =>
  (/\p{L}/u.test(text) && /[\p{L}\d]{2}/u.test(text)) || /\d{3}\s?\+/.test(text);

export const createAnswering = (base: KnowledgeBase, calculators: readonly Calculator[] = []): Answering => {
  const index = createSearchIndex(searchableEntries(base), { thesaurus: base.thesaurus });
  const byTitle = new Map(
    [...base.answers.values(), ...base.unverified.values()].map((entry) => [
      fold(tidy(entry.title)),
      entry.id,
    ]),
  );

  const entry = (id: string): Answer | Unverified | undefined =>
    base.answers.get(id) ?? base.unverified.get(id);

  const show = (id: string, asked: readonly Period[], today: Day, score = 1): Outcome | undefined => {
    const answer = base.answers.get(id);
    if (answer) return outcomeOf(base, composeAnswer(base, answer, asked, today), score);
    const unverified = base.unverified.get(id);
    return unverified && { kind: 'not-verified', entry: unverifiedOn(base, unverified, today), score };
  };

  const search = (words: string, { region }: Question, limit: number): readonly Hit[] =>
    index.search(words, limit).filter(({ id }) => servesRegion(base, region, id));

  const calculate = (text: string, asked: readonly Period[], today: Day): Outcome | undefined => {
    for (const calculator of calculators) {
      const calculated = calculator.calculate({ text, on: asked[0]?.from ?? today }, base);
      if (calculated) return { kind: 'calculated', calculated };
    }
    return undefined;
  };

  /** The one answer; where it cannot tell that day, a history that matched nearly as well may. */
  const sole = (id: string, hits: readonly Hit[], asked: readonly Period[], today: Day): Outcome => {
    const best = hits[0]?.score ?? 0;
    const outcome = show(id, asked, today, best) ?? { kind: 'not-covered' };
    if (outcome.kind !== 'not-covered') return outcome;
    const history = hits.find(
      (hit) => hit.score >= best * CLOSE_HISTORY && base.answers.get(hit.id)?.history === true,
    );
    return (history && show(history.id, asked, today, history.score)) ?? outcome;
  };

  const find = (text: string, words: string, asked: readonly Period[], question: Question): Outcome => {
    const exact = byTitle.get(fold(text));
    if (exact) return show(exact, asked, question.today) ?? { kind: 'not-covered' };
    const hits = search(words, question, 10);
    const ranked = rankByTime(base, hits, { text, asked, today: question.today });
    const band = decideBand(ranked);
    if (band.band === 'none') return { kind: 'not-covered' };
    if (band.band === 'sole') return sole(band.id, hits, asked, question.today);
    // That something is not verified does no harm when it is not quite what was asked.
    if (base.unverified.has(ranked[0]!.id) && isClear(ranked[0]!, ranked[1]))
      return sole(ranked[0]!.id, hits, asked, question.today);
    const options = band.ids.flatMap((id) => {
      const one = entry(id);
      return one ? [{ entry: one, score: hits.find((hit) => hit.id === id)?.score ?? 0 }] : [];
    });
    return { kind: 'choice', options, asked };
  };

  /** The days a question names, and its words without them. */
  const read = (text: string, { today, asked }: Question) => {
    const { periods, rest } = readPeriods(text, today);
    return { asked: asked ?? periods, words: /\p{L}/u.test(rest) ? rest : text };
  };

  const answerOne = (text: string, question: Question, before?: Outcome): Outcome => {
    const { asked, words } = read(text, question);
    if (before && 'answer' in before && onlyNamesDay(text, question.today))
      return show(before.answer.id, asked, question.today) ?? before;
    const calculated = calculate(text, asked, question.today);
    if (calculated?.kind === 'calculated' && calculated.calculated.kind !== 'ask-back') return calculated;
    const found = find(text, words, asked, question);
    // A calculation that still lacks something waits behind a rule that fits.
    return isTold(found) ? found : (calculated ?? found);
  };

  /** Each question of a message answered apart; undefined unless every part is a question of its own. */
  const answerParts = (message: string, question: Question): Outcome | undefined => {
    const parts: QuestionPart[] = [];
    for (const part of splitQuestions(message)) {
      const outcome = answerOne(part, question, parts.at(-1)?.outcome);
      parts.push({ question: part, outcome });
    }
    const understood = parts.filter(({ outcome }) => outcome.kind !== 'not-covered').length;
    return understood >= 2 ? { kind: 'several', parts } : undefined;
  };

  /** A message as one question; of a long story that nothing fits as a whole, the one sentence that asks something. */
  const answerWhole = (text: string, question: Question): Outcome => {
    const whole = answerOne(text, question);
    if (whole.kind !== 'not-covered' || whole.told) return whole;
    const asking = sentencesOf(text)
      .map((sentence) => answerOne(sentence, question))
      .filter(({ kind }) => kind !== 'not-covered');
    return asking.length === 1 ? asking[0]! : whole;
  };

  /**
   * A message taken apart, unless one answer fits all of it: a second half that only adds to the first („ile takich
   * dzieci max?”) would lose what it is about.
   */
  const answerMessage = (lines: string, text: string, question: Question): Outcome => {
    const parts = answerParts(lines, question);
    if (parts?.kind !== 'several') return answerWhole(text, question);
    if (isNumbered(lines) || parts.parts.every(({ outcome }) => isTold(outcome))) return parts;
    const whole = answerOne(text, question);
    return isTold(whole) ? whole : parts;
  };

  /** The emergency route, and after it what the message asks besides, if that is surely known. */
  const crisis = (lines: string, text: string, question: Question): Outcome | undefined => {
    const kind = crisisIn(text);
    const told = kind && show(CRISIS_ANSWERS[kind], [], question.today);
    if (told?.kind !== 'answered') return undefined;
    const besides = guardPersonalData(lines) ? undefined : answerOne(text, question);
    const isOther = besides?.kind === 'answered' && besides.answer.id !== told.answer.id;
    return { ...told, kind: 'crisis', ...(isOther ? { besides } : {}) };
  };

  const ask = (question: Question): Outcome => {
    if (question.text.length > MAX_QUESTION) return { kind: 'unreadable', why: 'too-long' };
    const lines = tidyLines(question.text);
    const text = tidy(lines);
    if (text === '') return { kind: 'unreadable', why: 'empty' };
    const courtesy = courtesyIn(text);
    if (courtesy) return { kind: 'unreadable', why: courtesy };
    if (!isReadable(text)) return { kind: 'unreadable', why: 'no-words' };
    const guarded = crisis(lines, text, question) ?? guardPersonalData(lines);
    if (guarded) return guarded;
    const outcome = answerMessage(lines, text, question);
    return asksForDecision(text) ? { kind: 'needs-person', rule: outcome } : outcome;
  };

  return {
    base,
    show,
    ask,
    candidates: (question, limit) => {
      const { asked, words } = read(tidy(question.text), question);
      return { hits: search(words, question, limit), periods: asked };
    },
    suggest: (typed, limit) => {
      const text = tidy(typed).slice(0, MAX_QUESTION);
      const hits = text === '' ? [] : index.search(text, limit);
      const found = hits.map(({ id }) => entry(id)).filter((one) => one !== undefined);
      return found.length > 0 || text !== '' ? found : [...base.answers.values()].slice(0, limit);
    },
  };
};

import type { Day } from '../../core/clock.ts';
import { fold } from '../../core/text.ts';
import type { Answer } from '../answer.ts';
import { versionOn } from '../as-of.ts';
import type { KnowledgeBase } from '../base.ts';
import { type Fact, isServable } from '../fact.ts';
import { analyse } from '../search/analyse.ts';
import { rootOf } from '../search/root.ts';
import { isOver, stateOn } from '../validity.ts';
import { type Entry, entriesOf, refsOf } from './resting.ts';

/**
 * Something in the base that does not fit together (pl. *sprzeczność*). Only what can be told from the files for sure:
 *
 * - `two-values`: two facts with the same sentence or of one series, both in force, with different values
 * - `ended`: an answer that is not about the past names a fact that is over; `now` is the version of today
 * - `disputed`: a fact in force whose reservation says that sources tell it differently
 * - `same-question`: two entries have a wording of the same words, up to their endings and order
 */
export type Contradiction =
  | { readonly kind: 'two-values'; readonly one: Fact; readonly other: Fact }
  | { readonly kind: 'ended'; readonly answer: Answer; readonly fact: Fact; readonly now?: Fact }
  | { readonly kind: 'disputed'; readonly fact: Fact; readonly remark: string }
  | {
      readonly kind: 'same-question';
      readonly one: { readonly entry: Entry; readonly wording: string };
      readonly other: { readonly entry: Entry; readonly wording: string };
    };

const inForce = (base: KnowledgeBase, today: Day): readonly Fact[] =>
  [...base.facts.values()].filter((fact) => isServable(fact) && stateOn(fact, today) === 'in-force');

/** Facts that should say the same: they have one sentence, or stand in one series. */
const alike = (facts: readonly Fact[]): readonly (readonly Fact[])[] => {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const keys = [`says ${fold(fact.says)}`, ...(fact.series ? [`series ${fact.series}`] : [])];
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()];
};

const twoValues = (facts: readonly Fact[]): readonly Contradiction[] => {
  const found = new Map<string, Contradiction>();
  for (const group of alike(facts))
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1))
        if (JSON.stringify(other.values) !== JSON.stringify(one.values))
          found.set(`${one.id} ${other.id}`, { kind: 'two-values', one, other });
  return [...found.values()];
};

const ended = (base: KnowledgeBase, today: Day): readonly Contradiction[] =>
  [...base.answers.values()]
    .filter(({ history }) => !history)
    .flatMap((answer) =>
      refsOf(answer).flatMap((ref): Contradiction[] => {
        const fact = base.facts.get(ref);
        if (!fact || !isOver(fact, today)) return [];
        const now = versionOn(base.series.get(fact.series ?? '') ?? [], today);
        return [{ kind: 'ended', answer, fact, ...(now ? { now } : {}) }];
      }),
    );

/** How reservations say, folded, that not everybody tells the rule alike. */
const DISPUTED =
  /sprzeczn|rozbiezn|niezgodn|omylk|mowil\w* inaczej|mowi\w* inaczej|mowil\w* o (mniejsz|wieksz)|podaj\w* (czasem )?(inn|wczesniejsz|pozniejsz)|(sa|jest) bledn|nie sa wlasciwe|bywaja mylone|pisza i /;

const disputed = (facts: readonly Fact[]): readonly Contradiction[] =>
  facts.flatMap((fact): Contradiction[] =>
    fact.remark && DISPUTED.test(fold(fact.remark)) ? [{ kind: 'disputed', fact, remark: fact.remark }] : [],
  );

/** One word says too little to be the same question. */
const FEWEST_ROOTS = 2;

/** Words come back again and again, and finding a root is most of the work. */
const rememberedRoots = (): ((word: string) => string) => {
  const known = new Map<string, string>();
  return (word) => {
    const root = known.get(word) ?? rootOf(word);
    known.set(word, root);
    return root;
  };
};

const sameQuestion = (base: KnowledgeBase): readonly Contradiction[] => {
  const first = new Map<string, { entry: Entry; wording: string }>();
  const root = rememberedRoots();
  const found = new Map<string, Contradiction>();
  for (const entry of entriesOf(base))
    for (const wording of [entry.title, ...entry.wordings]) {
      const roots = [...new Set(analyse(wording).map(root))].sort();
      if (roots.length < FEWEST_ROOTS) continue;
      const key = roots.join(' ');
      const one = first.get(key);
      if (!one) first.set(key, { entry, wording });
      else if (one.entry !== entry)
        found.set(`${one.entry.id} ${entry.id}`, { kind: 'same-question', one, other: { entry, wording } });
    }
  return [...found.values()];
};

/** Everything in the base that does not fit together on that day, the gravest kind first. */
export const findContradictions = (base: KnowledgeBase, today: Day): readonly Contradiction[] => {
  const facts = inForce(base, today);
  return [...twoValues(facts), ...ended(base, today), ...disputed(facts), ...sameQuestion(base)];
};

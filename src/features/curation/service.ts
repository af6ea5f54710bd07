import type { Context } from '../../chat/context.ts';
import { isCoordinator } from '../../chat/rights.ts';
import type { Day, Instant } from '../../core/clock.ts';
import { shift } from '../../core/clock.ts';
import { newId } from '../../core/ids.ts';
import { refuse, type Result } from '../../core/result.ts';
import { foldedWords, tidy } from '../../core/text.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { type Contradiction, findContradictions } from '../../knowledge/review/contradictions.ts';
import { type DueFact, dueFacts } from '../../knowledge/review/due-facts.ts';
import { entriesOf } from '../../knowledge/review/resting.ts';
import { createLikeness, type Likeness } from '../../knowledge/search/likeness.ts';
import { searchableEntries } from '../../knowledge/search/searchable.ts';
import type { AnsweredDeps } from './answered.ts';
import { decideGap, type Editor, type Gap, type GapAct, type GapRefusal, stateOf } from './domain.ts';
import { groupQuestions } from './group.ts';
import { CHOICE_STAYS_OPEN, MOST_PLACED, USE_COUNTED } from './limits.ts';
import type { AcceptedWording, CurationStore, GapDraft, Proposal } from './store.ts';

export interface CurationDeps extends Omit<AnsweredDeps, 'store'> {
  readonly store: CurationStore;
  readonly base: () => KnowledgeBase;
}

/** What is derived from a base, made once for each base. */
const oncePerBase = <T>(make: (base: KnowledgeBase) => T): ((base: KnowledgeBase) => T) => {
  const made = new WeakMap<KnowledgeBase, { readonly value: T }>();
  return (base) => {
    const known = made.get(base) ?? { value: make(base) };
    made.set(base, known);
    return known.value;
  };
};

export const editorOf = ({ speaker, account }: Context): Editor => ({
  person: speaker.person,
  name: tidy(account.name).slice(0, 100),
  isCoordinator: isCoordinator({ speaker }),
});

/** The editors' board: what people ask in vain, what did not help, what is to be checked. */
export const createCurationService = ({
  store,
  base,
  answerTo,
}: Pick<CurationDeps, 'store' | 'base' | 'answerTo'>) => {
  // Texts of answers are left out: questions are told apart as well without them, and it is made in half the time.
  const likenessOf = oncePerBase((of): Likeness =>
    createLikeness(searchableEntries(of).map((entry) => ({ ...entry, text: '' }))),
  );
  const contradictionsOn = oncePerBase(() => new Map<Day, readonly Contradiction[]>());
  const wordingsOf = oncePerBase(
    (of) => new Set(entriesOf(of).flatMap(({ title, wordings }) => [title, ...wordings].map(foldedWords))),
  );

  /** Puts what came in since the last look into gaps. */
  const place = async (now: Instant): Promise<void> => {
    const loose = await store.loose(shift(now, -CHOICE_STAYS_OPEN), MOST_PLACED);
    if (loose.length === 0) return;
    const words = await store.wordsOfGaps(20);
    const gaps = (await store.gaps()).map(({ id, about }) => ({
      id,
      words: words.get(id) ?? [],
      ...(about ? { about } : {}),
    }));
    const placed = groupQuestions(likenessOf(base()), gaps, loose, () => newId('gap'));
    for (const [at, placing] of placed.entries()) {
      const about = loose[at]?.about;
      await store.place({ ...placing, ...(about ? { about } : {}) }, now);
    }
  };

  const gaps = async (now: Instant): Promise<readonly Gap[]> => {
    await place(now);
    return store.gaps();
  };
  const isOpen = (gap: Gap): boolean => stateOf(gap) === 'new' || stateOf(gap) === 'drafting';

  /** What may still be put into the files: the entry is there, and does not have the words already. */
  const isMissing = ({ answer, folded }: { answer: string; folded: string }): boolean =>
    (base().answers.has(answer) || base().unverified.has(answer)) && !wordingsOf(base()).has(folded);

  return {
    base,
    openGaps: async (now: Instant) => (await gaps(now)).filter(isOpen),
    endedGaps: async (now: Instant) =>
      (await gaps(now))
        .filter((gap) => !isOpen(gap))
        .sort((one, other) => other.again - one.again || other.latestAt.localeCompare(one.latestAt)),
    gap: async (id: string) => (await store.gaps()).find((gap) => gap.id === id),
    wordsOf: async (id: string, most: number) => (await store.wordsOfGaps(most)).get(id) ?? [],
    answerTo: ({ example }: Gap, now: Instant) => answerTo(example, warsawDay(now))?.title,

    /** Does something with a gap. Of two editors at once one succeeds, the other is told why not. */
    act: async (
      context: Context,
      id: string,
      act: GapAct,
      draft?: GapDraft,
    ): Promise<Result<Gap, GapRefusal | 'gone' | 'busy'>> => {
      const before = (await store.gaps()).find((gap) => gap.id === id);
      if (!before) return refuse('gone');
      const decided = decideGap(before, act, editorOf(context), context.now);
      if (!decided.ok) return decided;
      const change = { before, after: decided.value, at: context.now, ...(draft ? { draft } : {}) };
      return (await store.changeGap(change)) ? decided : refuse('busy');
    },

    complaints: async () => (await store.complaints()).filter(({ answer }) => base().answers.has(answer)),
    giveReason: (context: Context, answer: string, words: string) =>
      store.giveReason(context.speaker.person, answer, words, context.now),
    handle: (context: Context, answer: string) => store.handle(answer, context.speaker.person, context.now),

    due: async (now: Instant, days: number): Promise<readonly DueFact[]> =>
      dueFacts(base(), warsawDay(now), days, await store.servedSince(shift(now, -USE_COUNTED))),

    contradictions: (now: Instant): readonly Contradiction[] => {
      const today = warsawDay(now);
      const known = contradictionsOn(base());
      const found = known.get(today) ?? findContradictions(base(), today);
      known.clear();
      known.set(today, found);
      return found;
    },

    proposals: async (): Promise<readonly Proposal[]> => (await store.proposals()).filter(isMissing),
    decideWording: (context: Context, proposal: Proposal, isAccepted: boolean) =>
      store.decideWording(proposal, isAccepted, context.speaker.person, context.now),
    /** Accepted words that are not in the files yet. */
    accepted: async (): Promise<readonly AcceptedWording[]> =>
      (await store.accepted()).filter(({ answer, wording }) =>
        isMissing({ answer, folded: foldedWords(wording) }),
      ),
  };
};

export type CurationService = ReturnType<typeof createCurationService>;

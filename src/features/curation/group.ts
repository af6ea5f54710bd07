import type { ComparedQuestion, Likeness } from '../../knowledge/search/likeness.ts';

/** Questions at least this much alike are one gap; measured on a labelled list (tests/features/curation). */
export const ALIKE_FROM = 0.5;

/** Something people asked, to be put beside what is like it. */
export interface Groupable {
  readonly id: string;
  readonly words: string;
  /** The entry of the base that could not answer it: questions about one entry belong together. */
  readonly about?: string;
}

/** A gap as far as grouping is concerned: its questions so far. */
export interface GroupSoFar {
  readonly id: string;
  readonly about?: string;
  readonly words: readonly string[];
}

/** Which gap each question belongs to; `isNew` where it founds one. */
export interface Placed {
  readonly question: string;
  readonly gap: string;
  readonly isNew: boolean;
}

interface Group {
  readonly id: string;
  readonly about: string | undefined;
  readonly members: ComparedQuestion[];
}

/** A gap asked about a hundred times is known by so many of its questions. */
const MOST_COMPARED = 20;

/** How much a question is like a gap: the mean of the two most alike, so that one odd member draws nobody in. */
const likenessTo = (likeness: Likeness, read: ComparedQuestion, { members }: Group): number => {
  const nearest = members.map((member) => likeness.between(read, member)).sort((one, other) => other - one);
  const [first = 0, second = first] = nearest;
  return (first + second) / 2;
};

/**
 * Puts questions together by meaning, greedily and in their order: each joins the gap it is most like, or founds one.
 * The same questions in the same order always give the same gaps.
 */
export const groupQuestions = (
  likeness: Likeness,
  gaps: readonly GroupSoFar[],
  questions: readonly Groupable[],
  newId: () => string,
): readonly Placed[] => {
  const groups: Group[] = gaps.map(({ id, about, words }) => ({
    id,
    about,
    members: words.slice(0, MOST_COMPARED).map((one) => likeness.read(one)),
  }));
  return questions.map(({ id: question, words, about }): Placed => {
    const read = likeness.read(words);
    const join = (group: Group): Placed => {
      if (group.members.length < MOST_COMPARED) group.members.push(read);
      return { question, gap: group.id, isNew: false };
    };
    const named = about === undefined ? undefined : groups.find((group) => group.about === about);
    if (named) return join(named);
    const ranked = groups
      .filter((group) => group.about === undefined || about === undefined)
      .map((group) => ({ group, score: likenessTo(likeness, read, group) }))
      .sort((one, other) => other.score - one.score);
    const best = ranked[0];
    if (about === undefined && best && best.score >= ALIKE_FROM) return join(best.group);
    const founded = { id: newId(), about, members: [read] };
    groups.push(founded);
    return { question, gap: founded.id, isNew: true };
  });
};

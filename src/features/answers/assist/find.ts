import type { Option, Outcome } from '../domain.ts';
import { rankByTime } from '../rank-by-time.ts';
import { servesRegion } from '../serves-region.ts';
import type { Asked } from './asked.ts';
import { fuse, type Ranked } from './fuse.ts';
import type { Meaning } from './meaning.ts';

/** So many entries of the search by words are weighed. */
const MOST_HITS = 50;
const MOST_TITLES = 5;

const optionsOf = ({ answering: { base } }: Asked, ranked: readonly Ranked[]): readonly Option[] =>
  ranked.slice(0, MOST_TITLES).flatMap(({ id, score }) => {
    const entry = base.answers.get(id) ?? base.unverified.get(id);
    return entry ? [{ entry, score }] : [];
  });

/**
 * A better order of the titles to choose from, by words and meaning; or titles where the words found nothing, but
 * a meaning is nearer than chance. Never one answer alone: nobody measured how sure a model makes us.
 */
export const findByMeaning = async (meaning: Meaning, asked: Asked, found: Outcome): Promise<Outcome> => {
  if (found.kind !== 'choice' && found.kind !== 'not-covered') return found;
  const { answering, question, text, signal } = asked;
  const near = await meaning.near(answering.base, text, signal);
  if (!near) return found;
  const cosines = new Map(
    [...near.cosines].filter(([id]) => servesRegion(answering.base, question.region, id)),
  );
  if (found.kind === 'not-covered' && !(Math.max(...cosines.values()) > near.worthOffering)) return found;
  const { hits, periods } = answering.candidates(question, MOST_HITS);
  const ranked = rankByTime(answering.base, fuse(hits, cosines), {
    text: question.text,
    asked: periods,
    today: question.today,
  });
  return { kind: 'choice', options: optionsOf(asked, ranked), asked: periods };
};

import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Hit } from '../../knowledge/search/search-index.ts';
import type { Period } from '../../core/asked-period.ts';

/** How close behind the first hit the dated answer must be, as a share of its score. */
const CLOSE = 0.6;

/**
 * When a day was named, an answer that can tell exactly that day goes before one that tells the whole history:
 * both match the words, but the first is the shorter true answer.
 */
export const preferCurrent = <H extends Pick<Hit, 'id' | 'score'>>(
  base: KnowledgeBase,
  hits: readonly H[],
  asked: readonly Period[],
  tells: (id: string) => boolean,
): readonly H[] => {
  const [first, ...rest] = hits;
  const history = first && base.answers.get(first.id);
  if (!first || !history?.history || asked.length === 0) return hits;
  const told = new Set(history.facts.map((ref) => base.facts.get(ref)?.series ?? ref));
  const dated = rest.find(({ id, score }) => {
    const answer = base.answers.get(id);
    return (
      score >= first.score * CLOSE &&
      answer?.history === false &&
      tells(id) &&
      answer.facts.some((ref) => base.series.has(ref) && told.has(ref))
    );
  });
  if (!dated) return hits;
  const others = hits.filter((hit) => hit !== dated && hit !== first);
  return [{ ...first, id: dated.id }, { ...dated, id: first.id }, ...others];
};

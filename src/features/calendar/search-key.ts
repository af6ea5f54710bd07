import { fold } from '../../core/text.ts';
import { analyse } from '../../knowledge/search/analyse.ts';
import { rootOf } from '../../knowledge/search/root.ts';
import type { HappeningPlan } from './store.ts';

/** Roots of the words of a text, so that „przemocy” finds „przemoc”. */
export const rootsOf = (text: string): readonly string[] => [
  ...new Set(
    analyse(text)
      .map(rootOf)
      .filter((root) => root.length > 1),
  ),
];

/** How people ask for events by the way they take part, whatever the card says. */
const wayWords = ({ onlineUrl, place }: Pick<HappeningPlan, 'onlineUrl' | 'place'>): readonly string[] => [
  ...(onlineUrl ? ['online zdalne zdalnie zdalny internet webinar'] : []),
  ...(place ? ['stacjonarne stacjonarnie stacjonarny'] : []),
];

/** What an event is found by: the roots of everything said about it, each after a blank. */
export const searchKey = (plan: HappeningPlan): string => {
  const { title, aim, topics, organiser, partners, place, powiat, trainer, forWhom } = plan;
  // Each of the alternative dates may be in a town of its own.
  const dates = plan.terms.flatMap(({ label, sessions }) => [label, ...sessions.map((one) => one.place)]);
  const said = [title, aim, ...topics, organiser, partners, place, powiat, trainer, forWhom, ...dates];
  return rootsOf([...said, ...wayWords(plan)].join(' '))
    .map((root) => ` ${root}`)
    .join('');
};

/** How names of powiats are compared. */
export const powiatKey = (powiat: string): string =>
  fold(powiat)
    .replace(/^(powiat|miasto|m\.)\s+/, '')
    .replace(/[^a-z]+/g, '-');

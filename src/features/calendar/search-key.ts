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

/** What an event is found by: the roots of everything said about it, each after a blank. */
export const searchKey = ({
  title,
  aim,
  topics,
  organiser,
  place,
  powiat,
  trainer,
  forWhom,
}: HappeningPlan): string =>
  rootsOf([title, aim, ...topics, organiser, place, powiat, trainer, forWhom].join(' '))
    .map((root) => ` ${root}`)
    .join('');

/** How names of powiats are compared. */
export const powiatKey = (powiat: string): string =>
  fold(powiat)
    .replace(/^(powiat|miasto|m\.)\s+/, '')
    .replace(/[^a-z]+/g, '-');

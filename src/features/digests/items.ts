import { type Instant, shift } from '../../core/clock.ts';
import { analyse } from '../../knowledge/search/analyse.ts';
import { rootOf } from '../../knowledge/search/root.ts';
import type { Change } from '../../knowledge/review/changes.ts';
import { versionOf } from '../../knowledge/fact-version.ts';
import type { EventForm, Happening, Term } from '../calendar/domain.ts';
import type { Call } from '../calls/domain.ts';
import type { Content, ItemName, Section } from './domain.ts';
import type { GroupAdvice } from './group-session.ts';

/** Something that digests can tell (pl. *pozycja przeglądu*). */
export interface Item extends ItemName {
  readonly section: Section;
  /** Which wishes ask for it: any of them. */
  readonly contents: readonly Content[];
  /** What whoever reads it knows, too. */
  readonly covers: readonly ItemName[];
  /** Orders a section. */
  readonly order: string;
  readonly about:
    | { readonly kind: 'event'; readonly happening: Happening; readonly roots: ReadonlySet<string> }
    | { readonly kind: 'group'; readonly advice: GroupAdvice; readonly roots: ReadonlySet<string> }
    | { readonly kind: 'call'; readonly call: Call; readonly roots: ReadonlySet<string> }
    | { readonly kind: 'change'; readonly change: Change };
  /** After this moment it is of no use. */
  readonly until?: Instant;
  /** News only to those who were told of that item, in another version; it does not wait for their next digest. */
  readonly after?: ItemName;
}

const SECTION_OF: Readonly<Record<EventForm, 'trainings' | 'advice' | 'meetings'>> = {
  training: 'trainings',
  cycle: 'trainings',
  'vocational-course': 'trainings',
  postgraduate: 'trainings',
  'specialisation-1': 'trainings',
  'specialisation-2': 'trainings',
  workshop: 'trainings',
  'study-visit': 'meetings',
  conference: 'meetings',
  seminar: 'meetings',
  'group-meeting': 'meetings',
  'group-advice': 'advice',
};

export const WEEK = 7 * 24 * 3_600_000;

/** Roots of the words of a text, so that „przemocy” is about „przemoc”. */
export const rootsIn = (text: string): readonly string[] => [
  ...new Set(
    analyse(text)
      .map(rootOf)
      .filter((root) => root.length > 1),
  ),
];

const SOCIAL_ECONOMY = rootsIn('ekonomia społeczna');

export const isSocialEconomy = (roots: ReadonlySet<string>): boolean =>
  SOCIAL_ECONOMY.every((root) => roots.has(root));

/** Terms that can still be joined, the next first. */
export const openTerms = ({ state, deadline, terms }: Happening, now: Instant): readonly Term[] =>
  state !== 'published' || (deadline !== undefined && deadline <= now)
    ? []
    : terms
        .filter(
          (term) =>
            term.state === 'open' && term.sessions[0] !== undefined && term.sessions[0].startsAt > now,
        )
        .toSorted((one, other) => (one.sessions[0]!.startsAt < other.sessions[0]!.startsAt ? -1 : 1));

/** A version that changes with what calendars have to follow: another date is news. */
const versionOfEvent = (state: string, terms: readonly Term[]): string =>
  [state, ...terms.map(({ number, sequence }) => `${String(number)}.${String(sequence)}`)]
    .join(' ')
    .slice(0, 80);

/** Everything that can be told of an event now; nothing of one that nobody can join. */
export const itemsOfEvent = (happening: Happening, now: Instant): readonly Item[] => {
  const { id, form, group, state, deadline, selection } = happening;
  const terms = openTerms(happening, now);
  if (terms.length === 0 && state !== 'planned') return [];
  const roots = new Set(rootsIn([happening.title, happening.aim, ...happening.topics].join(' ')));
  const section = SECTION_OF[form];
  const version = versionOfEvent(state, terms);
  const own: ItemName = { id: `event:${id}`, version };
  const free: ItemName = { id: `free:${id}`, version };
  const isFree = selection === 'order' && terms.some(({ capacity, taken }) => taken < capacity);
  const until = deadline ?? terms.at(-1)?.sessions[0]?.startsAt;
  const base = {
    about: { kind: 'event', happening, roots },
    order: terms[0]?.sessions[0]?.startsAt ?? '9999',
    ...(until === undefined ? {} : { until }),
  } as const;
  const social: readonly Content[] = isSocialEconomy(roots) ? ['social-economy'] : [];
  const ending = deadline !== undefined && deadline <= shift(now, WEEK) ? deadline : undefined;
  return [
    ...(ending === undefined
      ? []
      : [
          {
            ...base,
            id: `deadline:${id}`,
            version: ending,
            section: 'deadlines',
            contents: ['deadlines'],
            covers: isFree ? [own, free] : [own],
            order: ending,
          } as const,
        ]),
    {
      ...base,
      ...own,
      section,
      contents: group === undefined ? [section, ...social] : ['groups'],
      covers: isFree ? [free] : [],
    },
    ...(isFree && group === undefined
      ? [{ ...base, ...free, section, contents: ['free'], covers: [own] } as const]
      : []),
  ];
};

/** A change of the rules as an item; the newest come first. */
export const itemOfChange = (change: Change): Item => ({
  id: `change:${change.kind}:${change.fact.id}`,
  version: versionOf(change.fact),
  section: 'changes',
  contents: ['changes'],
  covers: [],
  order: change.kind === 'announced' ? `b${change.day}` : `a${reversed(change.day)}`,
  about: { kind: 'change', change },
});

/** Sorts days backwards. */
const reversed = (day: string): string => day.replace(/\d/g, (digit) => String(9 - Number(digit)));

import type { PersonId } from '../../core/ids.ts';
import { fold } from '../../core/text.ts';
import { type ItemName, type Reader, SECTIONS, type Subscription, type Wants } from './domain.ts';
import { type Item, rootsIn } from './items.ts';
import type { Standings } from './store.ts';

/** A digest is short: so many items are shown, the rest behind a button. */
export const SHOWN = 8;

/** What ends soon stands first, and leaves room for what is new. */
const MOST_DEADLINES = 3;

/** An issue remembers so many items at most. */
const MOST_KEPT = 100;

const powiatName = (text: string): string =>
  fold(text)
    .replace(/^(powiat|miasto|m\.)\s+/, '')
    .replace(/[^a-z]+/g, '-');

type Test = (item: Item) => boolean;

/** Whether an item is what is wanted. Group meetings are narrowed by nothing but belonging to the group. */
const wantedBy = ({ contents, region, powiat, topics = [] }: Wants): Test => {
  const wanted = new Set<string>(contents);
  const powiatKey = powiat === undefined ? undefined : powiatName(powiat);
  const topicRoots = topics.map(rootsIn).filter((roots) => roots.length > 0);
  /** Whoever asks for social economy asks for all of it. */
  const isSocialEconomyWanted = (item: Item): boolean =>
    wanted.has('social-economy') && item.contents.includes('social-economy');
  return (item) => {
    if (!item.contents.some((content) => wanted.has(content))) return false;
    if (item.about.kind === 'change') return true;
    const isTopical = (roots: ReadonlySet<string>): boolean =>
      topicRoots.length === 0 || topicRoots.some((words) => words.every((root) => roots.has(root)));
    if (item.about.kind === 'group') {
      const { region: served, powiaty } = item.about.advice.adviser;
      if (region !== undefined && served !== region) return false;
      const isServed = powiaty.length === 0 || powiaty.some((one) => powiatName(one) === powiatKey);
      return (powiatKey === undefined || isServed) && isTopical(item.about.roots);
    }
    if (item.about.kind === 'call') {
      const { region: heldIn, powiat: heldFor } = item.about.call;
      // A call of the whole country, or of the whole voivodeship, is one for each of its powiaty, too.
      if (region !== undefined && heldIn !== undefined && heldIn !== region) return false;
      if (powiatKey !== undefined && heldFor !== undefined && powiatName(heldFor) !== powiatKey) return false;
      return isSocialEconomyWanted(item) || isTopical(item.about.roots);
    }
    const { happening, roots } = item.about;
    if (happening.group !== undefined) return wanted.has('groups');
    if (region !== undefined && happening.region !== region) return false;
    if (powiatKey !== undefined && powiatName(happening.powiat ?? '') !== powiatKey) return false;
    return isSocialEconomyWanted(item) || isTopical(roots);
  };
};

/** What does not concern this reader: other people's groups, and what they signed up for. */
export const concerns = (reader: Reader, standings: Standings): Test => {
  const person: PersonId | undefined = reader.kind === 'person' ? reader.person : undefined;
  const events = person === undefined ? undefined : standings.events.get(person);
  const groups = person === undefined ? undefined : standings.groups.get(person);
  return ({ about }) => {
    if (about.kind === 'change' || about.kind === 'call') return true;
    if (about.kind === 'group') return !events?.has(about.advice.consultation.id);
    const { id, group } = about.happening;
    return !events?.has(id) && (group === undefined || groups?.has(group) === true);
  };
};

const subjectOf = ({ id }: ItemName): string => id.slice(id.indexOf(':'));

/** Of several items about one event the first: what ends soon, then what is new, then what came free. */
const oncePerSubject = (items: readonly Item[]): readonly Item[] => {
  const seen = new Set<string>();
  return items.filter((item) => {
    const subject = item.about.kind === 'change' ? item.id : subjectOf(item);
    return seen.has(subject) ? false : seen.add(subject);
  });
};

/** Items by what is wanted: many readers want the same, so it is looked up once for all of them. */
export const wantedIn = (catalogue: readonly Item[]): ((wants: Wants) => readonly Item[]) => {
  const known = new Map<string, readonly Item[]>();
  return (wants) => {
    const key = JSON.stringify(wants);
    const found = known.get(key) ?? catalogue.filter(wantedBy(wants));
    known.set(key, found);
    return found;
  };
};

/** Not known in this version; what follows on another item is news to those who knew that one as it was. */
const isNews =
  (told: ReadonlyMap<string, string>): Test =>
  ({ id, version, after }) => {
    const before = after && told.get(after.id);
    if (after) return before !== undefined && before !== after.version;
    return told.get(id) !== version;
  };

/** Of the items the reader wants, those that concern them and that they have not been told of in this version. */
export const newTo = (
  { reader }: Pick<Subscription, 'reader'>,
  wanted: readonly Item[],
  told: ReadonlyMap<string, string>,
  standings: Standings,
): readonly Item[] => {
  const isConcerned = concerns(reader, standings);
  const isNew = isNews(told);
  return oncePerSubject(wanted.filter((item) => isNew(item) && isConcerned(item))).slice(0, MOST_KEPT);
};

const bySection = (items: readonly Item[]): readonly (readonly Item[])[] =>
  SECTIONS.map((section) =>
    items
      .filter((item) => item.section === section)
      .toSorted((one, other) => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0)),
  );

/**
 * The order of an issue: as many as are shown, deadlines first and then from each section in turn, so that none crowds
 * the others out; after them the rest.
 */
export const inOrder = (items: readonly Item[]): readonly Item[] => {
  const [deadlines = [], ...others] = bySection(items);
  const shown: Item[] = deadlines.slice(0, MOST_DEADLINES);
  for (let turn = 0; shown.length < SHOWN && others.some((section) => section.length > turn); turn += 1)
    for (const section of others) {
      const next = section[turn];
      if (next && shown.length < SHOWN) shown.push(next);
    }
  shown.push(...deadlines.slice(MOST_DEADLINES, MOST_DEADLINES + Math.max(0, SHOWN - shown.length)));
  const taken = new Set(shown);
  return [...bySection(shown).flat(), ...bySection(items.filter((item) => !taken.has(item))).flat()];
};

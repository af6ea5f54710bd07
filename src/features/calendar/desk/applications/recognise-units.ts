import { foldedWords } from '../../../../core/text.ts';
import type { GiveWay } from '../../../../core/turns.ts';
import type { Unit } from '../../../units/domain.ts';
import type { ApplicationsStore, FoundBy } from './store.ts';

/** Units that are proposed where a name is not known. */
const MOST_PROPOSED = 5;

/** The least part of what was written, rare words weighing more, that a proposal has to share. */
const LEAST_SHARED = 0.4;

/** A proposal that shares so much, and so much more than the next, is chosen beforehand. */
const SURE = 0.75;
const FAR = 0.15;

/** Units read at once: few enough that nobody waits for them. */
const AT_ONCE = 500;

/** Words that tell nothing apart. */
const IDLE = new Set(['w', 'we', 'z', 'i', 'im', 'dla', 'na', 'do', 'ul', 'przyklad']);

/** Endings that a name changes by: „w Nysie” is „Nysa”, „Pomocy Społecznej” is „pomoc społeczna”. */
const ENDING = /(?:iej|ego|emu|ich|ych|ami|ach|owi|ej|om|ow|im|ym|ie|iu|[aeiouy])$/u;

const rootOf = (word: string): string => {
  const root = word.replace(ENDING, '');
  return root.length >= 3 ? root : word;
};

const rootsOf = (text: string): readonly string[] =>
  [...new Set(foldedWords(text).split(' '))].filter((word) => word !== '' && !IDLE.has(word)).map(rootOf);

/** The whole directory, made ready to be searched (pl. *wykaz jednostek*). */
export interface UnitFinder {
  /** The unit that is meant beyond doubt: by its NIP, or by its name where only one has it. */
  exactly(typed: string | undefined, nip: string | undefined, region: string): Unit | undefined;
  /** Those that are like it, the likest first. */
  like(typed: string): readonly Unit[];
  /** The one of those that is far likelier than the others, so that it may be proposed as chosen. */
  likeliest(typed: string): Unit | undefined;
  unit(id: string): Unit | undefined;
}

const everyUnit = async (
  store: Pick<ApplicationsStore, 'directory'>,
  giveWay: GiveWay,
): Promise<readonly FoundBy[]> => {
  const all: FoundBy[] = [];
  for (;;) {
    const page = await store.directory(all.at(-1)?.unit.id, AT_ONCE);
    all.push(...page);
    if (page.length < AT_ONCE) return all;
    await giveWay();
  }
};

const put = <K>(index: Map<K, Unit[]>, key: K, unit: Unit): void => {
  const before = index.get(key);
  if (before) before.push(unit);
  else index.set(key, [unit]);
};

/** Reads the directory once for a whole file. */
export const createUnitFinder = async (
  store: Pick<ApplicationsStore, 'directory'>,
  giveWay: GiveWay,
): Promise<UnitFinder> => {
  const all = await everyUnit(store, giveWay);
  const byId = new Map(all.map(({ unit }) => [unit.id, unit]));
  const byNip = new Map(all.flatMap(({ unit }) => (unit.nip === undefined ? [] : [[unit.nip, unit]])));
  const byName = new Map<string, Unit[]>();
  const byRoot = new Map<string, Unit[]>();
  for (const { unit, words } of all) {
    await giveWay();
    put(byName, foldedWords(unit.name), unit);
    for (const root of new Set(words.split(' ').map(rootOf))) put(byRoot, root, unit);
  }
  const weightOf = (root: string): number => Math.log(1 + all.length / (byRoot.get(root)?.length ?? 0.5));

  const scored = (typed: string): readonly (readonly [Unit, number])[] => {
    const roots = rootsOf(typed);
    const whole = roots.reduce((sum, root) => sum + weightOf(root), 0);
    const scores = new Map<Unit, number>();
    for (const root of roots)
      for (const unit of byRoot.get(root) ?? []) scores.set(unit, (scores.get(unit) ?? 0) + weightOf(root));
    return [...scores]
      .map(([unit, score]) => [unit, score / whole] as const)
      .filter(([, share]) => share >= LEAST_SHARED)
      .toSorted(([a, one], [b, other]) => other - one || a.name.localeCompare(b.name, 'pl'))
      .slice(0, MOST_PROPOSED);
  };

  return {
    exactly: (typed, nip, region) => {
      const numbered = nip === undefined ? undefined : byNip.get(nip);
      if (numbered) return numbered;
      const named = typed === undefined ? [] : (byName.get(foldedWords(typed)) ?? []);
      const nearer = named.length > 1 ? named.filter((unit) => unit.region === region) : named;
      return nearer.length === 1 ? nearer[0] : undefined;
    },
    like: (typed) => scored(typed).map(([unit]) => unit),
    likeliest: (typed) => {
      const [first, second] = scored(typed);
      return first && first[1] >= SURE && first[1] - (second?.[1] ?? 0) >= FAR ? first[0] : undefined;
    },
    unit: (id) => byId.get(id),
  };
};

import { foldedWords } from '../../../../core/text.ts';
import type { GiveWay } from '../../../../core/turns.ts';
import type { Unit } from '../../../units/domain.ts';
import type { ApplicationsStore, FoundBy } from './store.ts';

/** Units that are proposed where a name is not known. */
const MOST_PROPOSED = 5;

/** The least part of what was written, rare words weighing more, that a proposal has to share. */
const LEAST_SHARED = 0.4;

/** Units read at once: few enough that nobody waits for them. */
const AT_ONCE = 500;

/** Words that tell nothing apart. */
const IDLE = new Set(['w', 'we', 'z', 'i', 'im', 'dla', 'na', 'do', 'ul', 'przyklad']);

/** What an ending changes is left open: „Nysie” and „Nysa” begin alike. */
const rootOf = (word: string): string =>
  word.length > 4 ? word.slice(0, Math.max(4, word.length - 3)) : word;

const rootsOf = (text: string): readonly string[] =>
  [...new Set(foldedWords(text).split(' '))].filter((word) => word !== '' && !IDLE.has(word)).map(rootOf);

/** The whole directory, made ready to be searched (pl. *wykaz jednostek*). */
export interface UnitFinder {
  /** The unit that is meant beyond doubt: by its NIP, or by its name where only one has it. */
  exactly(typed: string | undefined, nip: string | undefined, region: string): Unit | undefined;
  /** Those that are like it, the likest first. */
  like(typed: string): readonly Unit[];
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

  const like = (typed: string): readonly Unit[] => {
    const roots = rootsOf(typed);
    const whole = roots.reduce((sum, root) => sum + weightOf(root), 0);
    const scores = new Map<Unit, number>();
    for (const root of roots)
      for (const unit of byRoot.get(root) ?? []) scores.set(unit, (scores.get(unit) ?? 0) + weightOf(root));
    return [...scores]
      .filter(([, score]) => score >= LEAST_SHARED * whole)
      .toSorted(([a, one], [b, other]) => other - one || a.name.localeCompare(b.name, 'pl'))
      .slice(0, MOST_PROPOSED)
      .map(([unit]) => unit);
  };

  return {
    exactly: (typed, nip, region) => {
      const numbered = nip === undefined ? undefined : byNip.get(nip);
      if (numbered) return numbered;
      const named = typed === undefined ? [] : (byName.get(foldedWords(typed)) ?? []);
      const nearer = named.length > 1 ? named.filter((unit) => unit.region === region) : named;
      return nearer.length === 1 ? nearer[0] : undefined;
    },
    like,
    unit: (id) => byId.get(id),
  };
};

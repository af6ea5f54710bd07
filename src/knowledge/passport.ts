import type { Day } from '../core/clock.ts';
import type { KnowledgeBase } from './base.ts';
import type { Fact, Validity } from './fact.ts';
import { periodInWords } from './period-words.ts';
import type { Source } from './source.ts';

/** What an answer rests on (pl. *metryczka odpowiedzi*): derived from its facts, never typed. */
export interface Passport {
  /** Acts and articles, each once, in the order of the facts. */
  readonly basis: readonly string[];
  /** When all of it holds together, in Polish words; where the facts never hold together, each period. */
  readonly inForce: string;
  /** The day of the oldest check. */
  readonly checkedOn: Day;
  /** The day of the earliest next check. */
  readonly checkBy: Day;
  readonly owners: readonly string[];
  readonly sources: readonly Pick<Source, 'id' | 'title' | 'url'>[];
  readonly remarks: readonly string[];
}

const once = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** Editors add a sentence to a common reservation; the common one is not told a second time beside it. */
const withoutContained = (remarks: readonly string[]): readonly string[] =>
  remarks.filter((remark) => !remarks.some((other) => other !== remark && other.includes(remark)));

/**
 * The passport of an answer that quotes these facts; at least one. Reservations about the present are left out where
 * the answer tells how it was (`ofPast`).
 */
export const passportOf = (
  facts: readonly Fact[],
  base: Pick<KnowledgeBase, 'sources'>,
  { ofPast = false }: { readonly ofPast?: boolean } = {},
): Passport => ({
  basis: once(facts.map(({ basis }) => basis)),
  inForce: inForceInWords(facts.map(({ validity }) => validity)),
  checkedOn: facts.map(({ checkedOn }) => checkedOn).sort()[0]!,
  checkBy: facts.map(({ checkBy }) => checkBy).sort()[0]!,
  owners: once(facts.map(({ owner }) => owner)),
  sources: once(facts.flatMap(({ sources }) => sources)).flatMap((id) => base.sources.get(id) ?? []),
  remarks: withoutContained(
    once([
      ...facts.flatMap(({ remark }) => remark ?? []),
      ...(ofPast ? [] : facts.flatMap(({ nowRemark }) => nowRemark ?? [])),
    ]),
  ),
});

const inForceInWords = (validities: readonly Validity[]): string => {
  const together = allTogether(validities);
  return together ? periodInWords(together) : once(validities.map(periodInWords)).join('; ');
};

/** The time in which all hold: the latest start and the earliest end. An end told only in words is not comparable. */
const allTogether = (validities: readonly Validity[]): Validity | undefined => {
  if (validities.some(({ to, toWords, open }) => to === undefined && toWords !== undefined && !open))
    return undefined;
  const [first] = validities;
  const start = validities.reduce((late, one) => ((one.from ?? '') > (late?.from ?? '') ? one : late), first);
  const ends = validities.filter(({ to, toWords }) => to !== undefined || toWords !== undefined);
  const end = ends.reduce<Validity | undefined>(
    (early, one) => (early === undefined || (one.to ?? '9') < (early.to ?? '9') ? one : early),
    undefined,
  );
  if (start?.from !== undefined && end?.to !== undefined && end.to < start.from) return undefined;
  return {
    ...(start?.from !== undefined && { from: start.from }),
    ...(start?.fromWords !== undefined && { fromWords: start.fromWords }),
    ...(end?.to !== undefined && { to: end.to }),
    ...(end?.toWords !== undefined && { toWords: end.toWords }),
  };
};

import type { Day, Instant } from '../../core/clock.ts';
import { versionOn } from '../../knowledge/as-of.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { type Fact, isServable, type Validity } from '../../knowledge/fact.ts';
import { ruleInWords, saysTheSame, versionOf } from '../../knowledge/fact-version.ts';
import { periodInWords } from '../../knowledge/period-words.ts';
import { stateOn } from '../../knowledge/validity.ts';
import type { Change, KnownFact } from './domain.ts';

/** What the look at the knowledge found: what to remember in place of what, and what people were told otherwise. */
export interface Look {
  /** Facts seen for the first time. */
  readonly learned: readonly KnownFact[];
  readonly updated: readonly { readonly before: KnownFact; readonly after: KnownFact }[];
  readonly gone: readonly KnownFact[];
  readonly changes: readonly Change[];
}

const knownOf = (fact: Fact, today: Day): KnownFact => ({
  fact: fact.id,
  version: versionOf(fact),
  says: ruleInWords(fact),
  basis: fact.basis,
  ...(fact.series === undefined ? {} : { series: fact.series }),
  validity: fact.validity,
  held: stateOn(fact, today) === 'in-force',
});

const endOf = ({ to, toWords, open }: Validity): string => JSON.stringify([to, toWords, open]);

const isOverBy = ({ to, toWords, open }: Validity, today: Day): boolean =>
  to !== undefined ? to < today : toWords !== undefined && !open;

/** How a fact that still says the same differs in when it holds; undefined where people know it already. */
const changeOfTime = (
  before: KnownFact,
  fact: Fact,
  base: KnowledgeBase,
  today: Day,
): Change['kind'] | undefined => {
  const holds = stateOn(fact, today) === 'in-force';
  const isEndMoved = endOf(before.validity) !== endOf(fact.validity);
  if (before.held && !holds) {
    const next = versionOn(base.series.get(fact.series ?? '') ?? [], today);
    if (next) return saysTheSame(next, fact) ? undefined : 'replaced';
    return isEndMoved ? 'corrected' : undefined;
  }
  // An end that is still to come will be told when it comes; one that is past was told as it was.
  const wasOrIsOver = isOverBy(before.validity, today) || isOverBy(fact.validity, today);
  return isEndMoved && wasOrIsOver ? 'corrected' : undefined;
};

const toChange = (kind: Change['kind'], known: KnownFact, noticedAt: Instant): Change => ({
  kind,
  fact: known.fact,
  version: known.version,
  says: known.says,
  basis: known.basis,
  period: periodInWords(known.validity),
  ...(known.series === undefined ? {} : { series: known.series }),
  noticedAt,
  isSkipped: false,
});

/** Compares the knowledge with what it said at the last look (pl. *wykrywanie zmian*). The first look finds no change. */
export const noticeChanges = (
  known: readonly KnownFact[],
  base: KnowledgeBase,
  today: Day,
  at: Instant,
): Look => {
  const served = [...base.facts.values()].filter(isServable).map((fact) => knownOf(fact, today));
  const byId = new Map(served.map((fact) => [fact.fact, fact]));
  const knownIds = new Set(known.map(({ fact }) => fact));
  const learned = served.filter(({ fact }) => !knownIds.has(fact));
  const underNewNames = new Set(learned.map(({ version }) => version));

  const changes: Change[] = [];
  const updated: { before: KnownFact; after: KnownFact }[] = [];
  const gone: KnownFact[] = [];
  for (const before of known) {
    const after = byId.get(before.fact);
    if (!after) {
      gone.push(before);
      if (!underNewNames.has(before.version)) changes.push(toChange('withdrawn', before, at));
      continue;
    }
    if (JSON.stringify(before) !== JSON.stringify(after)) updated.push({ before, after });
    const kind =
      before.version === after.version
        ? changeOfTime(before, base.facts.get(before.fact)!, base, today)
        : 'corrected';
    if (kind) changes.push(toChange(kind, before, at));
  }
  return { learned, updated, gone, changes };
};

import type { Day } from '../../core/clock.ts';
import type { Result } from '../../core/result.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { assess } from './assess.ts';
import { type Assessment, BUYERS, FUNDS, KINDS, type Purchase, type Unconfirmed } from './domain.ts';
import type { ReadPurchase } from './read-purchase.ts';

/** What a purchase still lacks before its regime can be told. */
export type Missing = 'kind' | 'buyer' | 'funds';

export type Judged =
  | { readonly assessed: Result<Assessment, Unconfirmed> }
  /** What decides and was not said; each value of it leads elsewhere. */
  | { readonly missing: readonly Missing[] };

/** EU money of a period whose rules are not confirmed for that day is hardly meant; it counts only when named. */
const isFarFetched = (read: ReadPurchase, assessed: Result<Assessment, Unconfirmed>): boolean =>
  read.funds === undefined && !assessed.ok && assessed.refusal.what === 'competitiveness';

const regimeOf = (assessed: Result<Assessment, Unconfirmed>): string =>
  assessed.ok ? assessed.value.regime : `unconfirmed ${assessed.refusal.what}`;

/** Every purchase that fits what was said. */
const possible = (read: ReadPurchase, startsOn: Day): readonly Purchase[] =>
  (read.kind ? [read.kind] : KINDS).flatMap((kind) =>
    (read.buyer ? [read.buyer] : BUYERS).flatMap((buyer) =>
      (read.funds ? [read.funds] : FUNDS).map((funds) => ({
        value: read.value,
        kind,
        startsOn,
        buyer,
        funds,
      })),
    ),
  );

/**
 * Judges a purchase of which not everything was said: when all that could be meant falls under one regime, that is
 * the answer; otherwise the things that decide are asked for, and only those.
 */
export const judge = (base: KnowledgeBase, read: ReadPurchase, startsOn: Day): Judged => {
  const assessedAll = possible(read, startsOn)
    .map((purchase) => ({ purchase, assessed: assess(base, purchase) }))
    .filter(({ assessed }) => !isFarFetched(read, assessed));
  const candidates = assessedAll.map(({ purchase }) => purchase);
  const assessed = assessedAll.map((one) => one.assessed);
  const [one] = assessed;
  if (one && new Set(assessed.map(regimeOf)).size === 1) return { assessed: one };
  const decides = (name: Missing): boolean => {
    if (read[name] !== undefined) return false;
    const groups = new Map<string, Set<string>>();
    candidates.forEach((purchase, index) => {
      const { kind, buyer, funds } = purchase;
      const rest = JSON.stringify({ kind, buyer, funds, [name]: undefined });
      groups.set(rest, (groups.get(rest) ?? new Set()).add(regimeOf(assessed[index]!)));
    });
    return [...groups.values()].some((regimes) => regimes.size > 1);
  };
  return { missing: (['kind', 'buyer', 'funds'] as const).filter(decides) };
};

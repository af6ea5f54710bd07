import type { Day } from '../../core/clock.ts';
import type { Money } from '../../core/money.ts';
import type { Fact } from '../../knowledge/fact.ts';

/** What is bought (pl. *rodzaj zamówienia*). `social`: social and other special services (annex XIV). */
export const KINDS = ['supplies', 'services', 'social', 'works'] as const;
export type PurchaseKind = (typeof KINDS)[number];

/** Who buys: a body bound by Pzp (OPS, PCPR, ROPS, gmina), or a beneficiary not bound by it (most NGOs). */
export const BUYERS = ['public', 'unbound'] as const;
export type Buyer = (typeof BUYERS)[number];

/** EU money in the purchase, and of which period. */
export const FUNDS = ['none', '2021-2027', '2014-2020', 'po-kl'] as const;
export type Funds = (typeof FUNDS)[number];

/** A planned purchase. */
export interface Purchase {
  /** Estimated value net of VAT, in zlotys. */
  readonly value: Money;
  readonly kind: PurchaseKind;
  /** The day the procedure starts (pl. *wszczęcie*): it decides which rules apply. */
  readonly startsOn: Day;
  readonly buyer: Buyer;
  readonly funds: Funds;
}

/** The rules under which a purchase falls (pl. *reżim*). */
export type Regime =
  | 'pzp-national'
  | 'pzp-eu'
  | 'pzp-social-national'
  | 'pzp-social-eu'
  | 'old-social-path'
  | 'competitiveness'
  | 'market-check'
  | 'internal-rules'
  | 'no-common-rules';

/** One comparison of the value with a limit, as it is shown. */
export interface Step {
  readonly compared: 'national' | 'eu' | 'eu-social' | 'competitiveness' | 'market-check';
  /** The limit in zlotys. */
  readonly limit: Money;
  /** The limit as the rule states it and the rate it was converted with, where it is stated in euro. */
  readonly converted?: { readonly euro: Money; readonly rate: string };
  /** The rule holds from the limit on (`>=`) or only above it (`>`). */
  readonly operator: '>=' | '>';
  readonly reached: boolean;
  readonly facts: readonly Fact[];
}

/** Where a purchase falls, how that was found, and what follows. */
export interface Assessment {
  readonly purchase: Purchase;
  readonly regime: Regime;
  readonly steps: readonly Step[];
  /** What the regime asks for: procedures, times, where to publish. */
  readonly duties: readonly Fact[];
  /** What to watch for: splitting, estimation, transitional rules. */
  readonly cautions: readonly Fact[];
}

/** Why no regime can be told: a limit or a rate of that day is not confirmed. */
export interface Unconfirmed {
  readonly code: 'unconfirmed';
  readonly what: 'national' | 'rate' | 'eu' | 'eu-social' | 'competitiveness';
  readonly purchase: Purchase;
  /** The comparisons that could be made before. */
  readonly steps: readonly Step[];
}

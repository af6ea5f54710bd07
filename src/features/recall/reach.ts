import { type Target, toAccount } from '../../chat/target.ts';
import { type Instant, shift } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { versionOf } from '../../knowledge/fact-version.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import { type Change, concerns, type ToldFact } from './domain.ts';
import { holdsNow } from './holds-now.ts';
import type { AccountName, Reachable } from './store.ts';

/** What a message to one person is made of when it is sent: ids, never words. */
export interface ToldContent extends AccountName {
  readonly recall: string;
}

/** Who was told what some changes are about. */
export interface Reach {
  readonly told: readonly ToldFact[];
  readonly people: readonly PersonId[];
}

/** A message that could not be sent for this long would only confuse, in milliseconds. */
const WORTH_TELLING = 14 * 24 * 60 * 60 * 1000;

export const reachOf = (changes: readonly Change[], told: readonly ToldFact[]): Reach => {
  const about = told.filter((one) => changes.some((change) => concerns(change, one)));
  return { told: about, people: [...new Set(about.map(({ person }) => person))] };
};

/** Of somebody's accounts the one they used last; each person once, whatever the number of their accounts. */
const lastUsed = (accounts: readonly Reachable[]): readonly Reachable[] => {
  const byPerson = new Map<PersonId, Reachable>();
  for (const account of accounts) {
    const other = byPerson.get(account.person);
    if (!other || (account.seenAt ?? '') > (other.seenAt ?? '')) byPerson.set(account.person, account);
  }
  return [...byPerson.values()];
};

/** One message for each person, and what it tells them, to be remembered like any answer. */
export const mailing = (
  recall: string,
  due: readonly Change[],
  { told, reachable }: { readonly told: readonly ToldFact[]; readonly reachable: readonly Reachable[] },
  base: KnowledgeBase,
  now: Instant,
): { readonly tell: readonly NewDelivery[]; readonly retold: readonly ToldFact[] } => ({
  tell: lastUsed(reachable).map(({ platform, workspace, user, locale = 'pl' }) => ({
    kind: 'recall.told',
    thing: recall,
    to: toAccount({ platform, workspace, user }),
    locale,
    content: { recall, platform, workspace, user } satisfies ToldContent,
    expiresAt: shift(now, WORTH_TELLING),
  })),
  retold: due.flatMap((change) => {
    const { rule } = holdsNow(change, base, warsawDay(now));
    if (!rule) return [];
    const said = { fact: rule.id, version: versionOf(rule), isForNow: true, at: now };
    return told
      .filter((one) => concerns(change, one))
      .map(({ person, answer }) => ({ ...said, person, answer }));
  }),
});

/** Those who decide hear of a recall when it is made, not of everything that is added to it. */
export const noticesTo = (
  deciders: readonly { readonly target: Target; readonly locale: Locale }[],
  recall: string,
): readonly NewDelivery[] =>
  deciders.map(({ target, locale }) => ({
    kind: 'recall.noticed',
    thing: recall,
    to: target,
    locale,
    content: { recall },
  }));

import { type Clock, type Instant, shift } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import type { Account } from '../../chat/input.ts';
import { elder, type Person, shareAPlace } from './domain.ts';
import { accountOf } from './identify.ts';
import {
  CODE_LASTS,
  hashCode,
  type LinkCode,
  type LinkProposal,
  type LinkRefusal,
  newCode,
  readCode,
  WAIT_AFTER_TRIES,
  WRONG_TRIES,
} from './link-code.ts';
import type { PeopleStore } from './store.ts';

/** Joining a second account by a one-time code: made on one account, entered and confirmed on the other. */
export interface Linking {
  /** A new code for this account; the person's earlier one stops working. */
  makeCode(person: PersonId, account: Account): Promise<string>;
  /** What would be joined by the typed code; nothing is joined yet. */
  enterCode(person: PersonId, account: Account, typed: string): Promise<Result<LinkProposal, LinkRefusal>>;
  /** Joins what was proposed. The one met first survives, with the other's accounts and history. */
  confirm(person: PersonId, code: string): Promise<Result<Person, LinkRefusal>>;
  /** Takes the account away from the person; it starts anew. False where it is not theirs or their last. */
  unlink(person: PersonId, account: string): Promise<boolean>;
}

/** Why this code does not join these two, as far as that is known beforehand. */
const objection = (
  code: LinkCode,
  me: Person,
  mine: string,
  other: Person | undefined,
  now: Instant,
): LinkRefusal | undefined => {
  if (code.account === mine) return 'same-account';
  if (code.person === me.id) return 'already-linked';
  if (code.used) return 'used';
  if (code.expiresAt <= now) return 'expired';
  if (!other) return 'stale';
  return shareAPlace(me, other) ? 'same-place' : undefined;
};

export const createLinking = (store: PeopleStore, clock: Clock): Linking => ({
  makeCode: async (person, account) => {
    const me = await store.person(person);
    const mine = me && accountOf(me, account);
    if (!mine) throw new Error('a code was asked for on an account that is not the speaker’s');
    const code = newCode();
    const expiresAt = shift(clock.now(), CODE_LASTS);
    await store.saveCode({ id: newId('lnk'), hash: hashCode(code), person, account: mine.id, expiresAt });
    return code;
  },

  enterCode: async (person, account, typed) => {
    const text = readCode(typed);
    if (!text) return refuse('malformed');
    const now = clock.now();
    if (!(await store.takeTry(person, now, WRONG_TRIES, shift(now, -WAIT_AFTER_TRIES))))
      return refuse('too-many-tries');
    const code = await store.codeByHash(hashCode(text));
    if (!code) return refuse('wrong');
    await store.returnTry(person);

    const me = await store.person(person);
    const mine = me && accountOf(me, account);
    if (!mine) return refuse('stale');
    const other = await store.person(code.person);
    const against = objection(code, me, mine.id, other, now);
    if (against) return refuse(against);
    const theirs = other?.accounts.find(({ id }) => id === code.account);
    if (!theirs) return refuse('stale');
    await store.enterCode(code.id, { by: person, on: mine.id });
    return ok({ code: code.id, mine, theirs });
  },

  confirm: async (person, id) => {
    const code = await store.code(id);
    const me = await store.person(person);
    if (!me || code?.entered?.by !== person) return refuse('stale');
    const other = await store.person(code.person);
    const at = clock.now();
    const against = objection(code, me, code.entered.on, other, at);
    if (against) return refuse(against);
    if (!other) return refuse('stale');

    const survivor = elder(me, other).id;
    const merged = survivor === me.id ? other.id : me.id;
    const linked = await store.link({ code: id, enteredBy: person, survivor, merged, at });
    const whole = linked ? await store.person(survivor) : undefined;
    return whole ? ok(whole) : refuse('stale');
  },

  unlink: (person, account) => store.detach(person, account),
});

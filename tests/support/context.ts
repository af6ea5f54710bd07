import type { Context, Speaker } from '../../src/chat/context.ts';
import type { Account } from '../../src/chat/input.ts';
import { type Instant, toInstant } from '../../src/core/clock.ts';
import type { PersonId } from '../../src/core/ids.ts';
import { textsIn } from '../../src/i18n/texts.ts';

/** Anna Kowalska, who works at one Slack workspace; change what the test is about. */
export const anAccount = (over: Partial<Account> = {}): Account => ({
  platform: 'slack',
  workspace: 'T1',
  user: 'U1',
  name: 'Anna Kowalska',
  groups: [],
  ...over,
});

export const aSpeaker = (over: Partial<Speaker> = {}): Speaker => ({
  person: 'per_anna' as PersonId,
  roles: ['worker'],
  locale: 'pl',
  isNew: false,
  ...over,
});

/** The moment a handler sees: by default a worker's direct message on Slack, in Polish. */
export const aContext = (
  over: { speaker?: Partial<Speaker>; account?: Partial<Account>; now?: Instant } & Partial<
    Pick<Context, 'place'>
  > = {},
): Context => {
  const speaker = aSpeaker(over.speaker);
  const account = anAccount(over.account);
  return {
    request: 'slack:cmd:1',
    speaker,
    account,
    platform: account.platform,
    place: over.place ?? { kind: 'direct', id: 'D1' },
    locale: speaker.locale,
    texts: textsIn(speaker.locale),
    now: over.now ?? toInstant(Date.UTC(2026, 10, 22, 8)),
  };
};

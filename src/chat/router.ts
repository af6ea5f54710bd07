import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { startStopwatch } from '../core/stopwatch.ts';
import { silentTally, type Tally } from '../core/tally.ts';
import { textsIn } from '../i18n/texts.ts';
import { introduce, type Introduction } from './introduction.ts';
import type { Context, Speaker } from './context.ts';
import type { Feature } from './feature.ts';
import type { Inbox } from './inbox.ts';
import type { Account, Incoming } from './input.ts';
import { apologise } from './incident.ts';
import type { Bot } from './platform.ts';
import type { Reply } from './reply.ts';
import { createDispatch } from './dispatch.ts';

export interface RouterDeps {
  readonly features: readonly Feature[];
  readonly inbox: Inbox;
  /** Who speaks. A `fleeting` input is not the first thing anybody does: the introduction must not be lost on it. */
  readonly identify: (account: Account, at: Incoming['at'], fleeting: boolean) => Promise<Speaker>;
  readonly clock: Clock;
  readonly log: Log;
  readonly introduction: Introduction;
  /** Absent: nothing is counted. */
  readonly tally?: Tally;
}

/** Inputs that change nothing and are asked for again and again: remembering them would only cost. */
const isFleeting = (incoming: Incoming): boolean =>
  incoming.input.kind === 'suggest' || incoming.input.kind === 'home';

/**
 * The one way from a platform to the features: once per key, with a known speaker, with the rights checked,
 * and always with an answer or a reason.
 */
export const createRouter = (deps: RouterDeps): Bot => {
  const dispatch = createDispatch(deps.features);
  const { tally = silentTally } = deps;

  const answer = async (incoming: Incoming): Promise<Reply> => {
    const speaker = await deps.identify(incoming.from, incoming.at, isFleeting(incoming));
    const context: Context = {
      request: incoming.key,
      speaker,
      account: incoming.from,
      platform: incoming.from.platform,
      place: incoming.place,
      locale: speaker.locale,
      texts: textsIn(speaker.locale),
      now: deps.clock.now(),
    };
    const reply = await dispatch(context, incoming.input);
    return speaker.isNew ? introduce(reply, context, deps.introduction) : reply;
  };

  const once = async (incoming: Incoming): Promise<Reply> => {
    if (isFleeting(incoming)) return answer(incoming);
    if (!(await deps.inbox.claim(incoming.key, deps.clock.now()))) return { kind: 'silence' };
    const reply = await answer(incoming);
    await deps.inbox.finish(incoming.key, deps.clock.now());
    return reply;
  };

  return {
    commands: deps.features.flatMap((feature) => feature.commands ?? []),
    prompts: (locale) => deps.features.flatMap((feature) => feature.prompts?.(locale) ?? []).slice(0, 4),
    acknowledged: (platform, seconds) => tally.acknowledged(platform, seconds),
    handle: async (incoming) => {
      const elapsed = startStopwatch();
      const did = { platform: incoming.from.platform, input: incoming.input.kind };
      try {
        const reply = await once(incoming);
        tally.input({ ...did, outcome: reply.kind }, elapsed());
        return reply;
      } catch (thrown) {
        tally.input({ ...did, outcome: 'failed' }, elapsed());
        return apologise(thrown, incoming, deps.log);
      }
    },
  };
};

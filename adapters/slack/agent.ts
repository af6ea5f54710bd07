import type { Bot } from '../../src/chat/platform.ts';
import { toError } from '../../src/core/failure.ts';
import type { Locale } from '../../src/core/locale.ts';
import type { Log } from '../../src/core/log.ts';
import type { Texts } from '../../src/i18n/pl.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import type { SlackApi } from './api.ts';
import { PROMPTS } from './limits.ts';
import type { Origin } from './origin.ts';

interface AgentDeps {
  readonly api: SlackApi;
  readonly bot: Bot;
  readonly log: Log;
}

/** Prompts and the status are pleasant, not needed; some workspaces do not have them at all. */
const leniently = async ({ log }: AgentDeps, method: string, call: Promise<unknown>): Promise<void> => {
  try {
    await call;
  } catch (thrown) {
    log.debug('slack: no agent feature', { platform: 'slack', method, error: toError(thrown) });
  }
};

/** Shows „is looking for an answer” under what a person said in their conversation with the bot. */
export const showStatus = async (deps: AgentDeps, origin: Origin, texts: Texts): Promise<void> => {
  const thread = origin.thread ?? origin.said;
  if (origin.place.kind !== 'direct' || thread === undefined) return;
  const args = { channel_id: origin.channel, thread_ts: thread, status: texts.slack.searching };
  await leniently(deps, 'assistant.threads.setStatus', deps.api.call('assistant.threads.setStatus', args));
};

/**
 * Offers first questions in an empty conversation. No thread is named: with `agent_view` Slack then silently
 * ignores the call.
 */
export const showPrompts = async (deps: AgentDeps, channel: string, locale: Locale): Promise<void> => {
  const prompts = deps.bot.prompts(locale).slice(0, PROMPTS);
  if (prompts.length === 0) return;
  const method = 'assistant.threads.setSuggestedPrompts';
  const args = {
    channel_id: channel,
    title: textsIn(locale).slack.promptsTitle,
    prompts: prompts.map(({ title, text }) => ({ title, message: text })),
  };
  await leniently(deps, method, deps.api.call(method, args));
};

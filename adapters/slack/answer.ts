import { createFileTurns } from '../../src/chat/file-turns.ts';
import { apologise } from '../../src/chat/incident.ts';
import type { Account, Incoming } from '../../src/chat/input.ts';
import { ANSWER_WITHIN, type Bot, WORKED_ON_AT_ONCE } from '../../src/chat/platform.ts';
import type { Clock } from '../../src/core/clock.ts';
import { toError } from '../../src/core/failure.ts';
import { createGate } from '../../src/core/gate.ts';
import { createHearing } from '../../src/core/hearing.ts';
import { toLocale } from '../../src/core/locale.ts';
import type { Log } from '../../src/core/log.ts';
import { startStopwatch } from '../../src/core/stopwatch.ts';
import { type Timer, within } from '../../src/core/timer.ts';
import type { Texts } from '../../src/i18n/pl.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import type { SlackApi } from './api.ts';
import { showPrompts, showStatus } from './agent.ts';
import { createDeliver } from './deliver.ts';
import { formAnswer } from './form-answer.ts';
import { type FetchFile, withFiles } from './fetch-file.ts';
import type { Heard } from './heard.ts';

/** Tells Slack that something was taken, with an answer to it where it is a form. */
export type Acknowledge = (response?: object) => Promise<void>;

export interface AnswerDeps {
  readonly api: SlackApi;
  readonly accountOf: (workspace: string, user: string) => Promise<Account>;
  readonly bot: Bot;
  readonly fetchFile: FetchFile;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
}

/** Nobody waits for the answer in a crowd. */
const LATE = { inTime: false } as const;

const textsFor = (account: Account): Texts => textsIn(toLocale(account.locale));

/**
 * Answers one thing that was heard. The acknowledgement follows the bot's answer, so that what it decided is
 * written down first; where that takes too long, or many are before it, Slack is told „taken” at once and the answer comes after. When an
 * answer cannot be delivered the person gets an apology in its place, if Slack takes that.
 */
export const createAnswer = (deps: AnswerDeps) => {
  const { accountOf, bot, clock, timer, log } = deps;
  const deliver = createDeliver(deps);
  const fileTurns = createFileTurns(log);
  const hearing = createHearing(timer);
  const gate = createGate(WORKED_ON_AT_ONCE, hearing.quiet);

  const failed = (event: string, input: string, thrown: unknown): void =>
    log.error(event, { platform: 'slack', input, error: toError(thrown) });

  /** A lost acknowledgement makes Slack deliver again, and the same key is then answered with silence. */
  const acknowledgeSafely = async (acknowledge: Acknowledge, input: string, response?: object) => {
    try {
      await acknowledge(response);
    } catch (thrown) {
      failed('slack: not acknowledged', input, thrown);
    }
  };

  /** Slack waits from the moment at which it reached us. */
  const counted = (acknowledge: Acknowledge): Acknowledge => {
    const elapsed = startStopwatch();
    return async (response) => {
      await acknowledge(response);
      bot.acknowledged?.('slack', elapsed());
    };
  };

  const answerInput = async (
    heard: Extract<Heard, { kind: 'input' }>,
    acknowledge: Acknowledge,
  ): Promise<void> => {
    const { input, origin } = heard;
    const isCrowded = gate.isFull();
    if (isCrowded) await hearing.hear(acknowledgeSafely(acknowledge, input.kind));
    const whoIsIt = (): Promise<Account> => accountOf(heard.workspace, origin.user);
    const account = isCrowded ? undefined : whoIsIt();
    const work = gate.pass(async () => {
      const from = await (account ?? whoIsIt());
      const { key } = heard;
      const given = withFiles(input, heard.files ?? {}, deps.fetchFile);
      const incoming: Incoming = { key, input: given, from, place: origin.place, at: clock.now() };
      return { incoming, reply: await bot.handle(incoming) };
    });
    const timely = isCrowded ? LATE : await within(work, ANSWER_WITHIN, timer);
    if (!timely.inTime && account) {
      await acknowledgeSafely(acknowledge, input.kind);
      await showStatus(deps, origin, textsFor(await account));
    }
    const { incoming, reply } = timely.inTime ? timely.value : await work;
    const texts = textsFor(incoming.from);
    if (timely.inTime) {
      const response = formAnswer(heard, reply, texts);
      await acknowledgeSafely(acknowledge, input.kind, response);
      if (response) return;
    }
    try {
      await fileTurns(incoming, reply, (full) => deliver(origin, full, texts));
    } catch (thrown) {
      await deliver(origin, apologise(thrown, incoming, log), texts);
    }
  };

  return async (heard: Heard, acknowledge: Acknowledge): Promise<void> => {
    if (heard.kind === 'nothing') return acknowledgeSafely(acknowledge, 'nothing');
    if (heard.kind === 'conversation') {
      await acknowledgeSafely(acknowledge, 'conversation');
      const { locale } = await accountOf(heard.workspace, heard.user);
      return showPrompts(deps, heard.channel, toLocale(locale));
    }
    try {
      await answerInput(heard, counted(acknowledge));
    } catch (thrown) {
      failed('slack: an answer did not reach the person', heard.input.kind, thrown);
    }
  };
};

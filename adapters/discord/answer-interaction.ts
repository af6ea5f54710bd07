import type { Interaction } from 'discord.js';
import { type FileTurns, isHeavy } from '../../src/chat/file-turns.ts';
import type { Form } from '../../src/chat/form.ts';
import type { Incoming, Input } from '../../src/chat/input.ts';
import { ANSWER_WITHIN, type Bot, WORKED_ON_AT_ONCE } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Clock } from '../../src/core/clock.ts';
import { PlatformError } from '../../src/core/failure.ts';
import { createGate } from '../../src/core/gate.ts';
import { createHearing } from '../../src/core/hearing.ts';
import { toLocale } from '../../src/core/locale.ts';
import type { Log } from '../../src/core/log.ts';
import { startStopwatch } from '../../src/core/stopwatch.ts';
import { within, type Timer } from '../../src/core/timer.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import type { Origins } from './account.ts';
import { deferralFlags } from './body.ts';
import type { Calls } from './calls.ts';
import { withValues, toModal } from './forms.ts';
import type { KeptForms } from './kept-forms.ts';
import { RESPONSE } from './numbers.ts';
import { plan, type Situation, type Step } from './plan.ts';
import { CODE } from './refusal-codes.ts';
import { render, renderPlainly } from './render.ts';

interface AnswerDeps {
  readonly bot: Bot;
  readonly calls: Calls;
  readonly origins: Origins;
  readonly keptForms: KeptForms;
  readonly fileTurns: FileTurns;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
}

/** The form to have at hand: one that came too late for a modal, or one with what was just typed. */
const formToKeep = (reply: Reply, input: Input, { deferred, isForm }: Situation): Form | undefined => {
  if (reply.kind === 'form') return deferred || isForm ? reply.form : undefined;
  if (reply.kind !== 'invalid') return undefined;
  return input.kind === 'form' ? withValues(reply.form, input.values) : reply.form;
};

const situationOf = (interaction: Interaction, deferred: boolean): Situation => ({
  onMessage: interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage()),
  isForm: interaction.isModalSubmit(),
  inServer: interaction.guildId !== null,
  deferred,
});

/**
 * Answers commands, buttons, menus and sent forms: at once, or with a deferral after {@link ANSWER_WITHIN}; in a crowd,
 * and where large files would not be there within the 3 seconds, with a deferral first.
 */
export const createInteractionAnswer = (deps: AnswerDeps) => {
  const { bot, calls, keptForms, log } = deps;
  const hearing = createHearing(deps.timer);
  const gate = createGate(WORKED_ON_AT_ONCE, hearing.quiet);
  const sinceHeard = new WeakMap<Interaction, () => number>();

  /** The first response is what Discord waits for. */
  const respond = async (interaction: Interaction, response: Parameters<Calls['respond']>[1]) => {
    await calls.respond(interaction, response);
    const elapsed = sinceHeard.get(interaction);
    if (elapsed) bot.acknowledged?.('discord', elapsed());
  };

  const carryOut = async (interaction: Interaction, steps: readonly Step[]): Promise<void> => {
    for (const step of steps) {
      if (step.call === 'respond') await respond(interaction, step.response);
      else await calls[step.call](interaction, step.body);
    }
  };

  const tell = async (interaction: Interaction, reply: Reply, situation: Situation): Promise<void> => {
    const texts = textsIn(toLocale(interaction.locale));
    try {
      await carryOut(interaction, plan(reply, situation, texts, render));
    } catch (thrown) {
      if (!(thrown instanceof PlatformError) || thrown.status !== CODE.invalidBody) throw thrown;
      log.error('Discord refused a body; the words alone are sent', { platform: 'discord', error: thrown });
      await carryOut(interaction, plan(reply, situation, texts, renderPlainly));
    }
  };

  const defer = (interaction: Interaction, { onMessage, inServer }: Situation): Promise<void> =>
    onMessage
      ? respond(interaction, { type: RESPONSE.deferUpdate })
      : respond(interaction, { type: RESPONSE.deferMessage, data: deferralFlags(inServer) });

  const handle = async (interaction: Interaction, input: Input) => {
    const origin = await deps.origins.ofInteraction(interaction);
    const key = `discord:int:${interaction.id}`;
    const incoming: Incoming = { ...origin, key, input, at: deps.clock.now() };
    return { incoming, reply: await bot.handle(incoming) };
  };

  return async (interaction: Interaction, input: Input): Promise<void> => {
    sinceHeard.set(interaction, startStopwatch());
    const user = interaction.user.id;
    const kept = input.kind === 'action' ? keptForms.find(user, input.id) : undefined;
    if (kept) return respond(interaction, { type: RESPONSE.form, data: toModal(kept) });

    const isCrowded = gate.isFull();
    const deferred = isCrowded ? hearing.hear(defer(interaction, situationOf(interaction, true))) : undefined;
    const replying = gate.pass(() => handle(interaction, input));
    const inTime = !isCrowded && (await within(replying, ANSWER_WITHIN, deps.timer)).inTime;
    if (!inTime) await (deferred ?? defer(interaction, situationOf(interaction, true)));
    const { incoming, reply } = await replying;
    const situation = situationOf(interaction, !inTime || isHeavy(reply));
    if (inTime && situation.deferred) await defer(interaction, situation);
    if (input.kind === 'form' && reply.kind !== 'silence') keptForms.forget(user, input.id);
    const form = formToKeep(reply, input, situation);
    if (form) keptForms.keep(user, form);
    await deps.fileTurns(incoming, reply, (full) => tell(interaction, full, situation));
  };
};

import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import type { FormValues } from '../../../chat/form.ts';
import { act, buttons, message, notice, paragraph } from '../../../chat/message.ts';
import { type Reply, showForm, toPerson, update } from '../../../chat/reply.ts';
import { say } from '../../../chat/saying.ts';
import { daysLater } from '../../../core/day.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { assignable, readWhom, whomForm } from './assigning.ts';
import { cardMessage } from './card-message.ts';
import { reachedArgs, readReached } from './reached-args.ts';
import { type Contact, type OutreachStep, type Reached, REASONS, RESULTS } from './domain.ts';
import { forTeam, mayAssign, type OutreachHandling } from './handling.ts';
import { noteStep } from './noting.ts';
import { readWordsForm, wordsForm } from './words-form.ts';

/** A card with what has just happened above it; `isNew`: below what was pressed, not in its place. */
const shown = async (
  handling: OutreachHandling,
  context: Context,
  reached: Reached,
  {
    tone,
    text,
    isNew,
  }: { readonly tone?: 'success' | 'warning'; readonly text?: string; readonly isNew?: boolean },
): Promise<Reply> => {
  const unit = await handling.unit(reached.unit);
  if (!unit) return toPerson(say('warning', context.texts.outreach.gone));
  const first = tone && text !== undefined ? { first: notice(tone, text) } : {};
  const card = await cardMessage(handling, context, unit, { reached, ...first });
  return isNew ? toPerson(card) : update(card);
};

interface Change {
  readonly step: OutreachStep['step'];
  readonly change: Contact;
  readonly isNew?: boolean;
}

/** Notes a change, bound to the journal as the card showed it. */
const note = async (
  handling: OutreachHandling,
  context: Context,
  args: readonly string[],
  { step, change, isNew = false }: Change,
): Promise<Reply> => {
  const { outreach } = context.texts;
  const reached = readReached(args);
  const seen = /^\d{1,6}$/u.test(args[2] ?? '') ? Number(args[2]) : -1;
  const unit = await handling.unit(reached.unit);
  if (!unit) return toPerson(say('warning', outreach.gone));
  if (await handling.store.isCovered(reached)) return shown(handling, context, reached, { isNew });
  const isNoted = seen >= 0 && (await noteStep(handling, context, { reached, seen, step, change }));
  return shown(
    handling,
    context,
    reached,
    isNoted
      ? { tone: 'success', text: outreach.saved[step], isNew }
      : { tone: 'warning', text: outreach.changed, isNew },
  );
};

/** The first of two taps: why. The second says what came of it. */
const askResult = ({ texts }: Context, args: readonly string[], reason: string): Reply => {
  const { outreach } = texts;
  const known = REASONS.find((one) => one === reason);
  if (!known) return toPerson(say('warning', outreach.changed));
  return update(
    message(
      paragraph(outreach.askResult(outreach.reasons[known])),
      buttons(
        ...RESULTS.map((result) =>
          act(
            actionId('outreach', 'result', ...args.slice(0, 3), known, result),
            outreach.resultButtons[result],
          ),
        ),
        act(actionId('outreach', 'card', ...args.slice(0, 2)), outreach.backToCard),
      ),
    ),
  );
};

const undo = async (handling: OutreachHandling, context: Context, id: string): Promise<Reply> => {
  const { outreach } = context.texts;
  const step = await handling.store.step(id);
  if (!step) return toPerson(say('warning', outreach.notUndone));
  if (!mayAssign(context) && step.notedBy !== context.speaker.person)
    return toPerson(say('warning', outreach.notYours));
  const isUndone = await handling.store.undo(id, context.now);
  return shown(
    handling,
    context,
    step,
    isUndone ? { tone: 'success', text: outreach.undone } : { tone: 'warning', text: outreach.notUndone },
  );
};

const assign = async (
  handling: OutreachHandling,
  context: Context,
  args: readonly string[],
  person: string,
  isNew = false,
): Promise<Reply> => {
  const adviser = (await handling.advisers()).find((one) => one.person === person && one.isActive);
  if (!mayAssign(context)) return toPerson(say('warning', context.texts.outreach.onlyCoordinators));
  if (!adviser) return toPerson(say('warning', context.texts.outreach.noAdviser));
  return note(handling, context, args, { step: 'assigned', change: { contact: adviser.person }, isNew });
};

/** Days after which a unit is contacted again, one tap each. */
const LATER = ['7', '30'] as const;

/** Buttons and menus of one unit. */
export const cardActions = (handling: OutreachHandling): Readonly<Record<string, ActionHandler>> => ({
  card: forTeam((context: Context, args: readonly string[]) =>
    shown(handling, context, readReached(args), {}),
  ),
  take: forTeam((context: Context, args: readonly string[]) =>
    note(handling, context, args, { step: 'assigned', change: { contact: context.speaker.person } }),
  ),
  assign: forTeam((context: Context, args: readonly string[], [person = '']: readonly string[]) =>
    assign(handling, context, args, person),
  ),
  whom: forTeam(async (context: Context, args: readonly string[]) => {
    const { outreach } = context.texts;
    if (!mayAssign(context)) return toPerson(say('warning', outreach.onlyCoordinators));
    const people = await assignable(handling);
    return people.length === 0
      ? toPerson(say('warning', outreach.noAdviser))
      : showForm(whomForm(args, people, '', context));
  }),
  reason: forTeam((context: Context, args: readonly string[], [reason = '']: readonly string[]) =>
    askResult(context, args, reason),
  ),
  result: forTeam(async (context: Context, args: readonly string[]) => {
    const reason = REASONS.find((one) => one === args[3]);
    const result = RESULTS.find((one) => one === args[4]);
    if (!reason || !result) return toPerson(say('warning', context.texts.outreach.changed));
    const standing = await handling.store.standing(readReached(args));
    // Whoever talked with the unit contacts it from then on, where nobody did.
    const contact = standing?.contact ?? context.speaker.person;
    return note(handling, context, args, { step: 'contacted', change: { contact, reason, result } });
  }),
  later: forTeam(async (context: Context, args: readonly string[]) => {
    const days = LATER.find((one) => one === args[3]);
    if (!days) return toPerson(say('warning', context.texts.outreach.changed));
    const standing = await handling.store.standing(readReached(args));
    const contact = standing?.contact ?? context.speaker.person;
    const dueDay = daysLater(warsawDay(context.now), Number(days));
    return note(handling, context, args, { step: 'planned', change: { contact, dueDay } });
  }),
  words: forTeam(async (context: Context, args: readonly string[]) => {
    const unit = await handling.unit(args[0] ?? '');
    return unit
      ? showForm(wordsForm(args, {}, context))
      : toPerson(say('warning', context.texts.outreach.gone));
  }),
  undo: forTeam((context: Context, [id = '']: readonly string[]) => undo(handling, context, id)),
});

export const cardForms = (handling: OutreachHandling): Readonly<Record<string, FormHandler>> => ({
  whom: forTeam(async (context: Context, args: readonly string[], values: FormValues) => {
    if (!mayAssign(context)) return toPerson(say('warning', context.texts.outreach.onlyCoordinators));
    const read = await readWhom(handling, context, args, values);
    return 'again' in read ? read.again : assign(handling, context, args, read.person, true);
  }),
  words: forTeam(async (context: Context, args: readonly string[], values: FormValues) => {
    const { change, faults, instead } = readWordsForm(values, context);
    if (!change) return { kind: 'invalid', faults, form: wordsForm(args, instead, context) };
    const standing = await handling.store.standing(readReached(args));
    const contact = standing?.contact ?? context.speaker.person;
    const step = change.dueDay ? 'planned' : 'noted';
    return note(handling, context, args, { step, change: { contact, ...change }, isNew: true });
  }),
});

export const cardId = (reached: Reached) => actionId('outreach', 'card', ...reachedArgs(reached));

import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  menu,
  type Message,
  message,
  notice,
} from '../../../chat/message.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { formatDay } from '../../../i18n/format.ts';
import type { Unit } from '../../units/domain.ts';
import { type OutreachStep, type Reached, REASONS } from './domain.ts';
import { mayAssign, type OutreachHandling } from './handling.ts';
import { areTooMany } from '../named.ts';
import { assignable } from './assigning.ts';
import { reachedArgs } from './reached-args.ts';
import { lookedId } from './looked.ts';

const factRows = async (
  handling: OutreachHandling,
  unit: Unit,
  standing: OutreachStep | undefined,
  { texts, locale }: Context,
) => {
  const { rows, reasons, results, noContact, someone } = texts.outreach;
  const name = standing?.contact === undefined ? undefined : await handling.nameOf(standing.contact);
  const row = (label: string, value: string | undefined) => (value === undefined ? [] : [{ label, value }]);
  return [
    ...row(rows.type, texts.units.types[unit.type]),
    ...row(rows.powiat, unit.powiat),
    ...row(rows.contact, standing?.contact === undefined ? noContact : (name ?? someone)),
    ...row(rows.reason, standing?.reason && reasons[standing.reason]),
    ...row(rows.result, standing?.result && results[standing.result]),
    ...row(rows.due, standing?.dueDay && formatDay(standing.dueDay, locale)),
    ...row(rows.words, standing?.words),
    ...row(rows.noted, standing && formatDay(warsawDay(standing.notedAt), locale)),
  ];
};

/** A unit that was not reached: who contacts it, what came of it, and what can be noted. */
export const cardMessage = async (
  handling: OutreachHandling,
  context: Context,
  unit: Unit,
  { reached, first }: { readonly reached: Reached; readonly first?: Block },
): Promise<Message> => {
  const { texts, speaker } = context;
  const { outreach } = texts;
  const { store } = handling;
  const standing = await store.standing(reached);
  const isDone = await store.isCovered(reached);
  const args = [...reachedArgs(reached), String(await store.written(reached))];
  const own = (verb: string, ...more: readonly string[]) => actionId('outreach', verb, ...args, ...more);
  const advisers = mayAssign(context) ? await assignable(handling) : [];
  const mayUndo = standing && (mayAssign(context) || standing.notedBy === speaker.person);
  return message(
    first,
    heading(unit.name),
    facts(await factRows(handling, unit, standing, context)),
    isDone ? notice('success', outreach.done) : undefined,
    isDone
      ? undefined
      : menu(
          own('reason'),
          outreach.menus.reason,
          REASONS.map((reason) => ({ value: reason, label: outreach.reasons[reason] })),
        ),
    isDone || advisers.length === 0 || areTooMany(advisers)
      ? undefined
      : menu(own('assign'), outreach.menus.assign, advisers),
    buttons(
      !isDone && areTooMany(advisers) ? act(own('whom'), outreach.menus.assign) : undefined,
      isDone || standing?.contact === speaker.person ? undefined : act(own('take'), outreach.take),
      isDone ? undefined : act(own('later', '7'), outreach.inWeek),
      isDone ? undefined : act(own('later', '30'), outreach.inMonth),
      isDone ? undefined : act(own('words'), outreach.wordsButton),
      mayUndo ? act(actionId('outreach', 'undo', standing.id), outreach.undo, 'danger') : undefined,
    ),
    buttons(
      act(lookedId('list', reached.project === undefined ? {} : { project: reached.project }), outreach.back),
    ),
  );
};

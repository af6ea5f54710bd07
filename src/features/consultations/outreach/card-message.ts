import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  MAX_MENU_OPTIONS,
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
import { lookedId } from './looked.ts';

const LABEL = 75;
const NO_PROJECT = '-';

/** The unit and project of a card, and how many lines its journal had: whatever is pressed is bound to them. */
export const reachedArgs = ({ unit, project }: Reached): readonly string[] => [unit, project ?? NO_PROJECT];

export const readReached = ([unit = '', project = NO_PROJECT]: readonly string[]): Reached => ({
  unit,
  ...(project === NO_PROJECT ? {} : { project }),
});

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
  const advisers = mayAssign(context) ? (await handling.advisers()).filter(({ isActive }) => isActive) : [];
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
    isDone || advisers.length === 0
      ? undefined
      : menu(
          own('assign'),
          outreach.menus.assign,
          advisers
            .slice(0, MAX_MENU_OPTIONS)
            .map(({ person, name }) => ({ value: person, label: cut(name, LABEL) })),
        ),
    buttons(
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

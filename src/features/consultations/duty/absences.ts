import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import type { ActionHandler } from '../../../chat/feature.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  type Message,
  message,
  notice,
  small,
} from '../../../chat/message.ts';
import type { Reply } from '../../../chat/reply.ts';
import { shownIn } from '../../../chat/saying.ts';
import type { PersonId } from '../../../core/ids.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import type { Adviser, Exception } from '../domain.ts';
import { MOST_IN_MENUS, menusOf } from '../menus.ts';
import { adviserNames } from './adviser-names.ts';
import { exceptionText } from './away-message.ts';
import { backButtons, type DutyHandling, forCoordinators, type Telling } from './handling.ts';
import { awayCode } from './read-away.ts';
import { takeBack } from './taking-back.ts';

const LABEL = 75;

/** `Maria Doradcza: przerwa, 11 stycznia 2027 r.` */
const absenceText = (name: string, exception: Exception, telling: Telling): string =>
  `${name}: ${exceptionText(exception, telling)}`;

/** Absences that coordinators entered and that are not over, each to be taken back. */
const absencesMessage = async (handling: DutyHandling, context: Context, first?: Block): Promise<Message> => {
  const { absences: words, reassign } = context.texts.dutyForms;
  const names = await adviserNames(handling);
  const all = await handling.duty.enteredByCoordinators(warsawDay(context.now));
  const options = all.map(({ adviser, exception }) => ({
    value: `${adviser}/${exception.id}`,
    label: cut(absenceText(names.get(adviser) ?? '', exception, context), LABEL),
  }));
  return message(
    first,
    heading(words.title),
    options.length === 0
      ? small(words.none)
      : list(options.slice(0, MOST_IN_MENUS).map(({ label }) => label)),
    options.length > MOST_IN_MENUS ? small(words.more(options.length - MOST_IN_MENUS)) : undefined,
    ...menusOf(
      (index) => actionId('duty', 'absence', String(index)),
      [words.remove, words.removeMore],
      options,
    ),
    buttons(act(actionId('duty', 'reassign'), reassign.title)),
    backButtons(context),
  );
};

interface Found {
  readonly adviser: Adviser;
  readonly exception: Exception;
}

/** Only of those that coordinators entered: advisers' own leave is theirs. */
const absenceOf = async (
  { store, duty }: DutyHandling,
  person: string,
  id: string,
): Promise<Found | undefined> => {
  const adviser = await store.adviser(person as PersonId);
  const exception = adviser && (await duty.timetable(adviser.person)).exceptions.find((one) => one.id === id);
  return adviser && exception?.byCoordinator ? { adviser, exception } : undefined;
};

const gone = async (handling: DutyHandling, context: Context): Promise<Reply> =>
  shownIn(context, await absencesMessage(handling, context, notice('warning', context.texts.duty.changed)));

const ask = async (handling: DutyHandling, context: Context, value: string): Promise<Reply> => {
  const [person = '', id = ''] = value.split('/');
  const found = await absenceOf(handling, person, id);
  if (!found) return gone(handling, context);
  const { leave, absences: words } = context.texts.dutyForms;
  const what = absenceText(found.adviser.name, found.exception, context);
  return shownIn(
    context,
    message(
      notice('warning', leave.removeAsk(what)),
      small(words.stays),
      buttons(
        act(actionId('duty', 'absence-over', person, id), leave.removeButton, 'danger'),
        act(actionId('duty', 'absences'), words.title),
      ),
    ),
  );
};

const over = async (
  handling: DutyHandling,
  context: Context,
  [person = '', id = '']: readonly string[],
): Promise<Reply> => {
  const found = await absenceOf(handling, person, id);
  if (!found) return gone(handling, context);
  const { adviser, exception } = found;
  const by = context.speaker.person;
  const { isGone, told, isBooked } = await takeBack(handling, adviser, exception, { by, at: context.now });
  if (!isGone) return gone(handling, context);
  const { leave, absences: words } = context.texts.dutyForms;
  const lines = [leave.removed(told, isBooked), ...(adviser.person === by ? [] : [words.adviserTold])];
  const shown = await absencesMessage(handling, context, notice('success', lines.join(' ')));
  return shownIn(
    context,
    message(
      ...shown.blocks,
      buttons(act(actionId('duty', 'stand-in', adviser.person, awayCode(exception)), leave.restore)),
    ),
  );
};

/** Absences that coordinators entered for advisers, and how one is taken back. */
export const absencesActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  absences: forCoordinators(async (context: Context) =>
    shownIn(context, await absencesMessage(handling, context)),
  ),
  absence: forCoordinators((context: Context, _args: readonly string[], [value = '']: readonly string[]) =>
    ask(handling, context, value),
  ),
  'absence-over': forCoordinators((context: Context, args: readonly string[]) =>
    over(handling, context, args),
  ),
});

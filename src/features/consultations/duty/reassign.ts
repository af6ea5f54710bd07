import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  type MenuOption,
  type Message,
  message,
  notice,
  small,
} from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { shift } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { formatDay, formatPeriod } from '../../../i18n/format.ts';
import type { Adviser } from '../domain.ts';
import { nameAgain, personField, personNamed } from '../named.ts';
import { adviserNames } from './adviser-names.ts';
import { timeOf } from './agenda-lines.ts';
import { type Hit, planInstead, saveAway } from './away.ts';
import { textField } from './fields.ts';
import { backButtons, type DutyHandling, forCoordinators, type Telling } from './handling.ts';
import { AWAY_FIELD, awayCode, codeAway, type Planned, readAway } from './read-away.ts';

const WHO = 'doradca';

/** Those who get another adviser at the same time are moved first: the message tells of that, too. */
const TOLD_AFTER = 2 * 60 * 1000;

const optionsOf = (advisers: readonly Adviser[]): readonly MenuOption[] =>
  advisers.map(({ person, name }) => ({ value: person, label: name }));

const reassignForm = (people: readonly MenuOption[], typed: FormValues, { texts }: Telling): Form => {
  const { reassign: words, leave, submit } = texts.dutyForms;
  const value = (field: string): string => valueOf(typed, field);
  return {
    id: actionId('duty', 'reassign'),
    title: words.title,
    intro: words.intro,
    fields: [
      personField({ id: WHO, label: words.adviser, required: true }, people, value(WHO), texts),
      textField(AWAY_FIELD.from, words.from, value(AWAY_FIELD.from), {
        hint: leave.form.dayHint,
        maxLength: 40,
      }),
      textField(AWAY_FIELD.until, words.until, value(AWAY_FIELD.until), { required: false, maxLength: 40 }),
    ],
    submit,
  };
};

const active = async ({ duty }: DutyHandling): Promise<readonly Adviser[]> =>
  (await duty.advisers()).filter(({ isActive }) => isActive);

interface Standing {
  readonly adviser: Adviser;
  readonly away: Planned;
  /** Today's consultations can be taken over, too, however early colleagues want to know. */
  readonly despiteNotice?: boolean;
  readonly first?: Block;
}

/** Marks buttons of a plan that does not ask for colleagues' notice. */
const DESPITE = 'n';

const preview = async (
  handling: DutyHandling,
  context: Context,
  { adviser, away, despiteNotice = false, first }: Standing,
): Promise<Message> => {
  const { texts, locale, now } = context;
  const { reassign: words } = texts.dutyForms;
  const planFor = (override: boolean) =>
    planInstead(handling, { adviser: adviser.person, away, now, despiteNotice: override });
  const plan = await planFor(despiteNotice);
  const sooner = despiteNotice ? 0 : (await planFor(true)).filter((hit) => hit.isDespiteNotice).length;
  const names = await adviserNames(handling);
  const line = ({ view, instead, isSameTime, isDespiteNotice }: Hit): string => {
    const when = `${formatDay(view.consultation.day, locale)}, ${timeOf(view)}`;
    const topic = view.topic.name[locale];
    if (!instead || !isSameTime) return words.choice(when, topic);
    const same = words.sameTime(when, topic, names.get(instead.adviser) ?? '');
    return isDespiteNotice ? words.despiteNotice(same) : same;
  };
  const code = awayCode(away);
  const seen = [String(adviser.revision), String(plan.length)];
  return message(
    first,
    heading(words.preview(adviser.name, formatPeriod(away.from, away.until, locale))),
    plan.length === 0 ? notice('info', words.nothing) : list(plan.map(line)),
    sooner === 0 ? undefined : small(words.sooner(sooner)),
    buttons(
      act(
        actionId('duty', 'reassigned', adviser.person, code, ...seen, ...(despiteNotice ? [DESPITE] : [])),
        words.save,
        'primary',
      ),
      sooner === 0
        ? undefined
        : act(actionId('duty', 'stand-in', adviser.person, code, DESPITE), words.override),
      despiteNotice ? act(actionId('duty', 'stand-in', adviser.person, code), words.keepNotice) : undefined,
    ),
    backButtons(context),
  );
};

const sent = async (handling: DutyHandling, context: Context, values: FormValues): Promise<Reply> => {
  const { texts, now } = context;
  const advisers = await active(handling);
  if (advisers.length === 0) return toPerson(say('info', texts.dutyForms.reassign.noAdvisers));
  const people = optionsOf(advisers);
  const named = personNamed(people, valueOf(values, WHO), texts);
  const { planned, faults } = readAway('closed', values, { texts, today: warsawDay(now) });
  const formOf = (fitting = people) => reassignForm(fitting, values, context);
  if (!('person' in named)) return nameAgain(named, WHO, formOf, faults);
  const adviser = advisers.find(({ person }) => person === named.person.value);
  if (!adviser || !planned) return { kind: 'invalid', faults, form: formOf() };
  return toPerson(await preview(handling, context, { adviser, away: { ...planned, reason: 'other' } }));
};

/** Moves what somebody else takes over at the same time; gives how many that were. */
const moveAll = async (
  { booking }: DutyHandling,
  { request, speaker, now: at }: Context,
  plan: readonly Hit[],
): Promise<number> => {
  let count = 0;
  for (const { view, instead, isSameTime, isDespiteNotice } of plan) {
    if (!instead || !isSameTime) continue;
    const { id, revision } = view.consultation;
    const moved = await booking.move({
      request: `${request}:${id}`,
      consultation: id,
      revision,
      by: speaker.person,
      isCoordinator: true,
      startsAt: instead.startsAt,
      adviser: instead.adviser,
      despiteClash: true,
      despiteNotice: isDespiteNotice,
      isToldOtherwise: true,
      at,
    });
    if (moved.ok) count += 1;
  }
  return count;
};

const save = async (
  handling: DutyHandling,
  context: Context,
  [person = '', code = '', revision, count, mark]: readonly string[],
): Promise<Reply> => {
  const { texts, now, speaker } = context;
  const adviser = await handling.store.adviser(person as PersonId);
  const away = codeAway(code);
  if (!adviser || !away) return toPerson(say('warning', texts.duty.changed, backButtons(context)));
  const despiteNotice = mark === DESPITE;
  const plan = await planInstead(handling, { adviser: adviser.person, away, now, despiteNotice });
  const isAsSeen = String(adviser.revision) === revision && String(plan.length) === count;
  const notBefore = handling.mayGoOut(shift(now, TOLD_AFTER));
  const written = { plan, areMoved: true, by: speaker.person, notBefore, at: now };
  if (!isAsSeen || !(await saveAway(handling, adviser, away, written))) {
    const first = notice('warning', texts.dutyForms.leave.freshLook);
    return shownIn(context, await preview(handling, context, { adviser, away, despiteNotice, first }));
  }
  const moved = await moveAll(handling, context, plan);
  return shownIn(
    context,
    say('success', texts.dutyForms.reassign.done(moved, plan.length - moved), backButtons(context)),
  );
};

/** The plan anew, with or without colleagues' notice. */
const again = async (
  handling: DutyHandling,
  context: Context,
  [person = '', code = '', mark]: readonly string[],
): Promise<Reply> => {
  const adviser = await handling.store.adviser(person as PersonId);
  const away = codeAway(code);
  if (!adviser || !away) return toPerson(say('warning', context.texts.duty.changed, backButtons(context)));
  return shownIn(
    context,
    await preview(handling, context, { adviser, away, despiteNotice: mark === DESPITE }),
  );
};

/** Somebody is away at short notice: who takes what over, in one look and one press. */
export const reassignActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  reassign: forCoordinators(async (context: Context) => {
    const advisers = await active(handling);
    return advisers.length === 0
      ? toPerson(say('info', context.texts.dutyForms.reassign.noAdvisers, backButtons(context)))
      : showForm(reassignForm(optionsOf(advisers), {}, context));
  }),
  'stand-in': forCoordinators((context: Context, args: readonly string[]) => again(handling, context, args)),
  reassigned: forCoordinators((context: Context, args: readonly string[]) => save(handling, context, args)),
});

export const reassignForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => ({
  reassign: forCoordinators((context: Context, _args: readonly string[], values: FormValues) =>
    sent(handling, context, values),
  ),
});

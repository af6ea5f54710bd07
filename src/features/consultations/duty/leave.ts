import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import { act, type Block, buttons, heading, message, notice, small } from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { shownIn } from '../../../chat/saying.ts';
import { newId } from '../../../core/ids.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { type Adviser, type Exception, MODES } from '../domain.ts';
import { adviserNames } from './adviser-names.ts';
import { planInstead, saveAway, toldBy } from './away.ts';
import {
  exceptionsMessage,
  exceptionText,
  groupButtons,
  hitsBlocks,
  removeMessage,
  withUndo,
} from './away-message.ts';
import { choiceField, choicesField, textField, typedList } from './fields.ts';
import { type DutyHandling, forAdvisers, type Telling } from './handling.ts';
import { AWAY_FIELD, awayCode, codeAway, type Planned, readAway } from './read-away.ts';
import { settingsMessage } from './settings-message.ts';
import { takeBack } from './taking-back.ts';

const REASONS = ['leave', 'training', 'other'] as const;

const exceptionForm = (
  kind: Exception['kind'],
  revision: number,
  typed: FormValues,
  { texts }: Telling,
): Form => {
  const { leave, submit } = texts.dutyForms;
  const { form } = leave;
  const isOpen = kind === 'open';
  const value = (field: string): string => valueOf(typed, field);
  const days = [
    textField(AWAY_FIELD.from, form.from, value(AWAY_FIELD.from), { hint: form.dayHint, maxLength: 40 }),
    textField(AWAY_FIELD.until, form.until, value(AWAY_FIELD.until), {
      hint: form.dayHint,
      required: false,
      maxLength: 40,
    }),
    textField(AWAY_FIELD.hours, isOpen ? form.extraHours : form.hours, value(AWAY_FIELD.hours), {
      hint: form.hoursHint,
      required: isOpen,
      maxLength: 40,
    }),
  ];
  const reason = choiceField(
    AWAY_FIELD.reason,
    form.reason,
    REASONS.map((one) => ({ value: one, label: leave.reasons[one] })),
    value(AWAY_FIELD.reason) || 'leave',
  );
  const modes = choicesField(
    AWAY_FIELD.modes,
    form.modes,
    MODES.map((mode) => ({ value: mode, label: texts.duty.modes[mode] })),
    typedList(typed, AWAY_FIELD.modes),
  );
  const place = textField(AWAY_FIELD.place, form.place, value(AWAY_FIELD.place), { required: false });
  return {
    id: actionId('duty', isOpen ? 'extra' : 'away', String(revision)),
    title: isOpen ? form.extraTitle : form.title,
    fields: [...days, ...(isOpen ? [modes, place] : [reason])],
    submit,
  };
};

/** Shows which consultations the absence hits, and asks before anything is written down. */
const preview = async (
  handling: DutyHandling,
  context: Context,
  { adviser, away, first }: { readonly adviser: Adviser; readonly away: Planned; readonly first?: Block },
): Promise<ReturnType<typeof message> | undefined> => {
  const { leave } = context.texts.dutyForms;
  const plan = await planInstead(handling, { adviser: adviser.person, away, now: context.now });
  if (plan.length === 0) return undefined;
  const code = awayCode(away);
  return message(
    first,
    heading(exceptionText(away, context)),
    notice('warning', leave.hits(plan.length)),
    ...hitsBlocks(plan, await adviserNames(handling), context),
    small(leave.toldNote),
    buttons(
      act(
        actionId('duty', 'away-save', code, String(adviser.revision), String(plan.length)),
        leave.save(toldBy(plan)),
        'primary',
      ),
      act(actionId('duty', 'leave'), leave.title),
    ),
  );
};

const write = async (
  handling: DutyHandling,
  context: Context,
  adviser: Adviser,
  away: Planned,
): Promise<ReturnType<typeof message>> => {
  const { texts, now } = context;
  const { leave } = texts.dutyForms;
  const plan = await planInstead(handling, { adviser: adviser.person, away, now });
  const isSaved = await saveAway(handling, adviser, away, {
    plan,
    notBefore: handling.mayGoOut(now),
    at: now,
  });
  const line = plan.length === 0 ? leave.saved : leave.savedTold(toldBy(plan));
  if (!isSaved) return exceptionsMessage(handling, context, notice('warning', texts.duty.changed));
  const shown = await exceptionsMessage(handling, context, notice('success', line));
  return message(...shown.blocks, ...groupButtons(plan, context));
};

const sent = async (
  handling: DutyHandling,
  context: Context,
  kind: Exception['kind'],
  { revision, values }: { readonly revision: string | undefined; readonly values: FormValues },
): Promise<Reply> => {
  const { store, duty } = handling;
  const { texts, speaker, now } = context;
  const adviser = await store.adviser(speaker.person);
  if (!adviser) return toPerson(await settingsMessage(handling, context));
  const { planned, faults } = readAway(kind, values, { texts, today: warsawDay(now) });
  if (!planned)
    return { kind: 'invalid', faults, form: exceptionForm(kind, adviser.revision, values, context) };
  if (String(adviser.revision) !== revision)
    return toPerson(await exceptionsMessage(handling, context, notice('warning', texts.duty.changed)));
  if (kind === 'open') {
    const isSaved = await duty.addException(adviser, { id: newId('exc'), ...planned }, [], now);
    const line = isSaved
      ? notice('success', texts.dutyForms.leave.extraSaved)
      : notice('warning', texts.duty.changed);
    return toPerson(await exceptionsMessage(handling, context, line));
  }
  const asked = await preview(handling, context, { adviser, away: planned });
  return toPerson(asked ?? (await write(handling, context, adviser, planned)));
};

/** The absence was looked at: it is written down if the same consultations are hit as were shown. */
const saveSeen = async (
  handling: DutyHandling,
  context: Context,
  [code = '', revision, count]: readonly string[],
): Promise<Reply> => {
  const adviser = await handling.store.adviser(context.speaker.person);
  const away = codeAway(code);
  if (!adviser || !away) return shownIn(context, await exceptionsMessage(handling, context));
  const { texts } = context;
  const plan = await planInstead(handling, { adviser: adviser.person, away, now: context.now });
  const isAsSeen = String(adviser.revision) === revision && String(plan.length) === count;
  if (isAsSeen) return shownIn(context, await write(handling, context, adviser, away));
  const first = notice('warning', texts.dutyForms.leave.freshLook);
  const fresh = await preview(handling, context, { adviser, away, first });
  return shownIn(
    context,
    fresh ?? (await exceptionsMessage(handling, context, notice('warning', texts.duty.changed))),
  );
};

const remove = async (handling: DutyHandling, context: Context, id: string): Promise<Reply> => {
  const { exceptions } = await handling.duty.timetable(context.speaker.person);
  const found = exceptions.find((one) => one.id === id);
  return shownIn(context, found ? removeMessage(found, context) : await exceptionsMessage(handling, context));
};

const removed = async (handling: DutyHandling, context: Context, id: string): Promise<Reply> => {
  const { texts, speaker, now } = context;
  const adviser = await handling.store.adviser(speaker.person);
  const { exceptions } = await handling.duty.timetable(speaker.person);
  const before = exceptions.find((one) => one.id === id);
  const { leave } = texts.dutyForms;
  const by = speaker.person;
  const done = adviser && before && (await takeBack(handling, adviser, before, { by, at: now }));
  const line = done?.isGone
    ? notice('success', leave.removed(done.told, done.isBooked))
    : notice('warning', texts.duty.changed);
  const shown = await exceptionsMessage(handling, context, line);
  return shownIn(context, done?.isGone && before ? withUndo(shown, before, context) : shown);
};

const restoreHours = async (handling: DutyHandling, context: Context, adviser: Adviser, id: string) => {
  const { texts, now } = context;
  const isBack = await handling.duty.bringBackHours(adviser, id, now);
  return exceptionsMessage(
    handling,
    context,
    isBack ? notice('success', texts.dutyForms.leave.extraSaved) : notice('warning', texts.duty.changed),
  );
};

/** What was removed comes back as it was; a closed time after a look at what was booked meanwhile. */
const restore = async (handling: DutyHandling, context: Context, id: string): Promise<Reply> => {
  const adviser = await handling.store.adviser(context.speaker.person);
  const gone = adviser && (await handling.duty.removedException(adviser.person, id));
  if (adviser && gone?.kind === 'open')
    return shownIn(context, await restoreHours(handling, context, adviser, id));
  // Buttons of messages sent before carry the time itself.
  const code = gone ? awayCode(gone) : id;
  const away = codeAway(code);
  if (!adviser || !away) return shownIn(context, await exceptionsMessage(handling, context));
  const { exceptions } = await handling.duty.timetable(adviser.person);
  if (exceptions.some((one) => one.kind === 'closed' && awayCode(one) === code))
    return shownIn(context, await exceptionsMessage(handling, context));
  const asked = await preview(handling, context, { adviser, away });
  return shownIn(context, asked ?? (await write(handling, context, adviser, away)));
};

/** Leave and extra hours of the speaker. */
export const leaveActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => {
  const opened = (kind: Exception['kind']): ActionHandler =>
    forAdvisers(async (context: Context) => {
      const adviser = await handling.store.adviser(context.speaker.person);
      return adviser
        ? showForm(exceptionForm(kind, adviser.revision, {}, context))
        : toPerson(await settingsMessage(handling, context));
    });
  return {
    leave: forAdvisers(async (context: Context) =>
      shownIn(context, await exceptionsMessage(handling, context)),
    ),
    away: opened('closed'),
    extra: opened('open'),
    'away-save': forAdvisers((context: Context, args: readonly string[]) =>
      saveSeen(handling, context, args),
    ),
    remove: forAdvisers((context: Context, _args: readonly string[], [id = '']: readonly string[]) =>
      remove(handling, context, id),
    ),
    restore: forAdvisers((context: Context, [id = '']: readonly string[]) => restore(handling, context, id)),
    removed: forAdvisers((context: Context, [id = '']: readonly string[]) => removed(handling, context, id)),
  };
};

export const leaveForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => {
  const of = (kind: Exception['kind']): FormHandler =>
    forAdvisers((context: Context, [revision]: readonly string[], values: FormValues) =>
      sent(handling, context, kind, { revision, values }),
    );
  return { away: of('closed'), extra: of('open') };
};

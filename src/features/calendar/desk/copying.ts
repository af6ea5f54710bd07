import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import { notice } from '../../../chat/message.ts';
import { type Reply, showForm } from '../../../chat/reply.ts';
import { type Day, type Instant, shift, toEpoch } from '../../../core/clock.ts';
import { newId } from '../../../core/ids.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { instantOf, warsawDay, warsawTime } from '../../../core/warsaw.ts';
import { formatDay } from '../../../i18n/format.ts';
import type { Happening } from '../domain.ts';
import type { HappeningPlan, NewSession } from '../store.ts';
import { type Telling, tellingOf } from '../telling.ts';
import { draftReply } from './drafting.ts';
import { textField } from './fields.ts';
import { type DeskActions, type DeskForms, type DeskHandling, gone } from './handling.ts';
import { planOf, withOptional } from './plan.ts';
import { hasNoSuchDay, timetablePieces } from './read-hours.ts';

const DAY_LASTS = 86_400_000;

const noonOf = (day: Day): Instant => `${day}T12:00:00.000Z` as Instant;

const daysBetween = (from: Day, to: Day): number => (toEpoch(noonOf(to)) - toEpoch(noonOf(from))) / DAY_LASTS;

const movedDay = (day: Day, days: number): Day => shift(noonOf(day), days * DAY_LASTS).slice(0, 10) as Day;

/** The same hour on Warsaw's clocks, so many days later; undefined where clocks leave it out or show it twice. */
const movedMoment = (at: Instant, days: number): Instant | undefined => {
  const moved = instantOf(movedDay(warsawDay(at), days), warsawTime(at));
  return moved.ok ? moved.value : undefined;
};

const movedSession = (session: NewSession, days: number): Result<NewSession, Day> => {
  const day = movedDay(session.day, days);
  const [starts, ends] = [instantOf(day, session.from), instantOf(day, session.to)];
  return starts.ok && ends.ok
    ? ok({ ...session, day, startsAt: starts.value, endsAt: ends.value })
    : refuse(day);
};

/** The event as it would be on other days, with the same hours; refused with a day on which an hour is none. */
export const movedPlan = (plan: HappeningPlan, days: number): Result<HappeningPlan, Day> => {
  const terms = [];
  for (const term of plan.terms) {
    const sessions = [];
    for (const session of term.sessions) {
      const moved = movedSession(session, days);
      if (!moved.ok) return moved;
      sessions.push(moved.value);
    }
    terms.push({ ...term, sessions });
  }
  const { deadline, resignUntil } = plan;
  let next: HappeningPlan = { ...plan, terms };
  next = withOptional(next, 'deadline', deadline && movedMoment(deadline, days));
  next = withOptional(next, 'resignUntil', resignUntil && movedMoment(resignUntil, days));
  return ok(next);
};

const firstDayOf = ({ terms }: Happening): Day | undefined =>
  terms.flatMap(({ sessions }) => sessions.map(({ day }) => day)).toSorted()[0];

const copyForm = ({ id, title, ...happening }: Happening, { texts }: Telling): Form => ({
  id: actionId('desk', 'copy', id),
  title: texts.deskForms.copyTitle,
  intro: texts.deskForms.copyIntro(title),
  fields: [
    textField('tytul', texts.deskForms.fields.title, 150, title, { required: true }),
    ...(happening.terms.length === 0
      ? []
      : [textField('dzien', texts.deskForms.fields.firstDay, 40, undefined, { required: true })]),
  ],
  submit: texts.deskForms.submit,
});

/** The one day that was typed, still to come. */
const readDay = (typed: string, today: Day): Day | undefined => {
  const [piece, ...more] = timetablePieces(typed, today).filter(({ kind }) => kind !== 'weekday');
  if (piece?.kind !== 'days' || more.length > 0 || piece.days.length !== 1) return undefined;
  return piece.days[0]! > today ? piece.days[0] : undefined;
};

const copy = async (
  handling: DeskHandling,
  context: Context,
  [id = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const original = await handling.store.happening(id);
  if (!original) return gone(context);
  const telling = tellingOf(context);
  const { desk } = context.texts;
  const invalid = (field: string, text: string): Reply => ({
    kind: 'invalid',
    faults: [{ field, text }],
    form: copyForm(original, telling),
  });
  const title = valueOf(values, 'tytul');
  if (title === '') return invalid('tytul', desk.faults.required);
  const from = firstDayOf(original);
  const to = from && readDay(valueOf(values, 'dzien'), warsawDay(context.now));
  if (from && !to) {
    const pieces = timetablePieces(valueOf(values, 'dzien'), warsawDay(context.now));
    return invalid('dzien', hasNoSuchDay(pieces) ? desk.faults.moment['no-day'] : desk.faults.firstDay);
  }
  const moved = movedPlan({ ...planOf(original), title }, from && to ? daysBetween(from, to) : 0);
  if (!moved.ok) return invalid('dzien', desk.faults.noSuchHour(formatDay(moved.refusal, context.locale)));
  const copied = await handling.store.create({
    id: newId('evt'),
    request: context.request,
    plan: moved.value,
    copiedFrom: original.id,
    createdBy: context.speaker.person,
    isExample: original.isExample,
    at: context.now,
  });
  const draft = await handling.store.happening(copied);
  return draft ? draftReply(handling, context, draft, notice('success', desk.copied)) : gone(context);
};

/** A new edition of an event: a draft with the same content on other days. */
export const copyActions = (handling: DeskHandling): DeskActions => ({
  copy: async (context, [id = '']) => {
    const original = await handling.store.happening(id);
    return original ? showForm(copyForm(original, tellingOf(context))) : gone(context);
  },
});

export const copyForms = (handling: DeskHandling): DeskForms => ({
  copy: (context, args, values) => copy(handling, context, args, values),
});

import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { type FormValues, valueOf } from '../../chat/form.ts';
import { act, type Button, buttons } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { askedPeriods } from '../../core/asked-period.ts';
import type { Day } from '../../core/clock.ts';
import { daysLater } from '../../core/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { instantOf, warsawDay } from '../../core/warsaw.ts';
import { formatDate, formatMoment } from '../../i18n/format.ts';
import type { Registration } from '../registrations/domain.ts';
import { doingOf, type Handling } from './handling.ts';
import { chosenOfUnit } from './head-card.ts';
import { onwards } from './head-done.ts';
import { enrol, isHead, notHead, openEnrol, refusedGroup, withoutApplication } from './head-enrol.ts';
import { hasNoSuchDay, timetablePieces } from './desk/read-hours.ts';
import { chosenIn, holdForm, MOST_HELD, nameOfProfile, personForm, typedDay } from './head-forms.ts';
import { tellingOf } from './telling.ts';
import { beginsAt } from './when.ts';

/** The one day somebody typed: `10.12.2026`, `10 grudnia`. */
const dayIn = (typed: string, today: Day): Day | undefined => {
  const [period, ...more] = askedPeriods(typed, today);
  return period && more.length === 0 && period.from === period.to ? period.from : undefined;
};

/** The last day until which a seat may be without a name: the one before the event. */
const lastDayToHold = async ({ store }: Handling, term: string): Promise<Day | undefined> => {
  const happening = await store.ofTerm(term);
  const begins = happening?.terms.flatMap((one) => (one.id === term ? [beginsAt(one)] : []))[0];
  return begins && daysLater(warsawDay(begins), -1);
};

const tooLate = ({ texts }: Context, term: string, unit: string): Reply => {
  const { head } = texts.signUp;
  return toPerson(
    say('warning', head.holdTooLate, buttons(act(actionId('calendar', 'enrol', term, unit), head.enrol))),
  );
};

const nameButton = ({ texts }: Context, { id }: Registration): Button =>
  act(actionId('calendar', 'name', id), texts.signUp.head.nameNow, 'primary');

const openHold = async (
  handling: Handling,
  context: Context,
  [term = '', unit = '']: readonly string[],
): Promise<Reply> => {
  if (!(await isHead(handling, context, unit))) return notHead(context);
  const last = await lastDayToHold(handling, term);
  return last && last > warsawDay(context.now)
    ? showForm(holdForm(term, unit, {}, last, tellingOf(context)))
    : tooLate(context, term, unit);
};

const hold = async (
  handling: Handling,
  context: Context,
  [term = '', unit = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const { head } = context.texts.signUp;
  const lastDay = await lastDayToHold(handling, term);
  const today = warsawDay(context.now);
  if (!lastDay || lastDay <= today) return tooLate(context, term, unit);
  const typed = { count: valueOf(values, 'liczba'), day: valueOf(values, 'dzien') };
  const wrong = (field: string, text: string): Reply => ({
    kind: 'invalid',
    faults: [{ field, text }],
    form: holdForm(term, unit, typed, lastDay, tellingOf(context)),
  });
  const count = /^\d{1,2}$/.test(typed.count) ? Number(typed.count) : 0;
  if (count < 1 || count > MOST_HELD) return wrong('liczba', head.countFault);
  const day = dayIn(typed.day, today);
  const dayFault = head.dayFault(formatDate(lastDay, context.locale), typedDay(lastDay));
  if (!day && hasNoSuchDay(timetablePieces(typed.day, today)))
    return wrong('dzien', context.texts.desk.faults.moment['no-day']);
  if (!day || day <= today || day > lastDay) return wrong('dzien', dayFault);
  const until = instantOf(day, '20:00');
  if (!until.ok) return wrong('dzien', dayFault);
  const held = await handling.signUps.hold(doingOf(context), { term, unit, count, until: until.value });
  if (held.ok) {
    const said = head.held(held.value.length, formatMoment(until.value, context.locale));
    const [first] = held.value;
    return toPerson(say('success', said, first && onwards(context, first.event, nameButton(context, first))));
  }
  if (held.refusal.kind === 'too-few') return toPerson(say('warning', head.holdTooFew(held.refusal.seats)));
  const unitOf = await handling.people.unit(unit);
  if (!unitOf) return notHead(context);
  return refusedGroup(handling, context, { term, unit: unitOf, revision: 0 }, [], held.refusal);
};

/** The unit's seat and who of the unit could take it. */
const choosePerson =
  (handling: Handling, verb: 'name' | 'substitute'): ActionHandler =>
  async (context, [id = '']) => {
    const standing = await handling.signUps.registration(id);
    const unit = standing?.registration.unit;
    if (unit === undefined || !(await isHead(handling, context, unit))) return notHead(context);
    const { event, person } = standing!.registration;
    const everybody = await handling.people.membersOf(unit);
    const members = await withoutApplication(handling, unit, event, everybody);
    const { head } = context.texts.signUp;
    if (members.length === 0) return toPerson(say('info', head.everybody));
    const telling = tellingOf(context);
    const replaced = everybody.find((member) => member.person === person);
    const intro = replaced ? head.substituteIntro(nameOfProfile(replaced, telling)) : head.nameIntro;
    return showForm(personForm(verb, id, members, telling, intro));
  };

const putPerson =
  (handling: Handling, verb: 'name' | 'substitute'): FormHandler =>
  async (context, [id = ''], values) => {
    const { head } = context.texts.signUp;
    const [person, ...others] = chosenIn('osoba', values) as readonly PersonId[];
    if (person === undefined || others.length > 0) return toPerson(say('warning', head.chooseOne));
    const done = await handling.signUps[verb](doingOf(context), id, person);
    if (!done.ok) return toPerson(say('warning', context.texts.registrations.refused[done.refusal]));
    const name = nameOfProfile(await handling.people.profileOf(person), tellingOf(context));
    const said = verb === 'name' ? head.named(name) : head.substituted(name);
    return toPerson(say('success', said, onwards(context, done.value.event)));
  };

/** What the head of a unit presses: several colleagues, held seats, a name for one, a substitute. */
const pressed = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
  enrol: (context, args) => openEnrol(handling, context, args),
  hold: (context, args) => openHold(handling, context, args),
  name: choosePerson(handling, 'name'),
  substitute: choosePerson(handling, 'substitute'),
  release: async (context, [id = '']) => {
    const released = await handling.signUps.release(doingOf(context), id);
    if (!released.ok) return toPerson(say('warning', context.texts.registrations.refused[released.refusal]));
    const card = onwards(context, released.value.event);
    return shownIn(context, say('success', context.texts.signUp.head.released, card));
  },
});

/** The same by buttons and by the lines of the unit's menu, each of which is such a button. */
export const headActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => {
  const byVerb = pressed(handling);
  return {
    ...byVerb,
    'of-unit': (context, _args, [value = '']) => {
      const chosen = chosenOfUnit(value);
      const handler = chosen && Object.hasOwn(byVerb, chosen.verb) ? byVerb[chosen.verb] : undefined;
      return handler ? handler(context, chosen!.args, []) : notHead(context);
    },
  };
};

export const headForms = (handling: Handling): Readonly<Record<string, FormHandler>> => ({
  enrol: (context, args, values) => enrol(handling, context, args, values),
  hold: (context, args, values) => hold(handling, context, args, values),
  name: putPerson(handling, 'name'),
  substitute: putPerson(handling, 'substitute'),
});

import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { type FormValues, valueOf } from '../../chat/form.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { askedPeriods } from '../../core/asked-period.ts';
import type { Day } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { instantOf, warsawDay } from '../../core/warsaw.ts';
import { formatMoment } from '../../i18n/format.ts';
import { doingOf, type Handling } from './handling.ts';
import { chosenOfUnit } from './head-card.ts';
import { enrol, isHead, notHead, openEnrol, refusedGroup } from './head-enrol.ts';
import { holdForm, MOST_HELD, nameOfProfile, personForm } from './head-forms.ts';
import { tellingOf } from './telling.ts';
import { beginsAt } from './when.ts';

/** The one day somebody typed: `10.12.2026`, `10 grudnia`. */
const dayIn = (typed: string, today: Day): Day | undefined => {
  const [period, ...more] = askedPeriods(typed, today);
  return period && more.length === 0 && period.from === period.to ? period.from : undefined;
};

const hold = async (
  handling: Handling,
  context: Context,
  [term = '', unit = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const { head } = context.texts.signUp;
  const typed = { count: valueOf(values, 'liczba'), day: valueOf(values, 'dzien') };
  const wrong = (field: string, text: string): Reply => ({
    kind: 'invalid',
    faults: [{ field, text }],
    form: holdForm(term, unit, typed, tellingOf(context)),
  });
  const count = /^\d{1,2}$/.test(typed.count) ? Number(typed.count) : 0;
  if (count < 1 || count > MOST_HELD) return wrong('liczba', head.countFault);
  const happening = await handling.store.ofTerm(term);
  const begins = happening?.terms.flatMap((one) => (one.id === term ? [beginsAt(one)] : []))[0];
  const today = warsawDay(context.now);
  const day = dayIn(typed.day, today);
  if (!begins || !day || day <= today || day >= warsawDay(begins)) return wrong('dzien', head.dayFault);
  const until = instantOf(day, '20:00');
  if (!until.ok) return wrong('dzien', head.dayFault);
  const held = await handling.signUps.hold(doingOf(context), { term, unit, count, until: until.value });
  if (held.ok)
    return toPerson(say('success', head.held(held.value.length, formatMoment(until.value, context.locale))));
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
    const members = (await handling.people.membersOf(unit)).filter(
      ({ person }) => person !== standing?.registration.person,
    );
    if (members.length === 0) return toPerson(say('info', context.texts.signUp.head.nobody));
    return showForm(personForm(verb, id, members, tellingOf(context)));
  };

const putPerson =
  (handling: Handling, verb: 'name' | 'substitute'): FormHandler =>
  async (context, [id = ''], values) => {
    const person = valueOf(values, 'osoba') as PersonId;
    const done = await handling.signUps[verb](doingOf(context), id, person);
    const { head } = context.texts.signUp;
    if (!done.ok) return toPerson(say('warning', context.texts.registrations.refused[done.refusal]));
    const name = nameOfProfile(await handling.people.profileOf(person), tellingOf(context));
    return toPerson(say('success', verb === 'name' ? head.named(name) : head.substituted(name)));
  };

/** What the head of a unit presses: several colleagues, held seats, a name for one, a substitute. */
const pressed = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
  enrol: (context, args) => openEnrol(handling, context, args),
  hold: async (context, [term = '', unit = '']) =>
    (await isHead(handling, context, unit))
      ? showForm(holdForm(term, unit, {}, tellingOf(context)))
      : notHead(context),
  name: choosePerson(handling, 'name'),
  substitute: choosePerson(handling, 'substitute'),
  release: async (context, [id = '']) => {
    const released = await handling.signUps.release(doingOf(context), id);
    if (!released.ok) return toPerson(say('warning', context.texts.registrations.refused[released.refusal]));
    return shownIn(context, say('success', context.texts.signUp.head.released));
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

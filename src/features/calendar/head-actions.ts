import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { type FormValues, valueOf } from '../../chat/form.ts';
import { list } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { askedPeriods } from '../../core/asked-period.ts';
import type { Day } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { instantOf, warsawDay } from '../../core/warsaw.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Profile } from '../units/domain.ts';
import type { GroupRefusal } from '../registrations/service.ts';
import { browseButton, freshCard } from './apply.ts';
import { closedText } from './apply-message.ts';
import { doingOf, type Handling, say, shownIn } from './handling.ts';
import { type Enrolling, enrolForm, holdForm, MOST_HELD, nameOfProfile, personForm } from './head-forms.ts';
import { headedUnits } from './head-card.ts';
import { ruleLine } from './rules-text.ts';
import { tellingOf } from './telling.ts';
import { beginsAt } from './when.ts';
import { notice } from '../../chat/message.ts';

const notHead = (context: Context): Reply => toPerson(say('warning', context.texts.signUp.head.notHead));

const isHead = async (handling: Handling, context: Context, unit: string): Promise<boolean> =>
  (await headedUnits(handling, context)).includes(unit);

const namesOf = (
  people: readonly PersonId[],
  members: readonly Profile[],
  context: Context,
): readonly string[] =>
  people.map((person) => {
    const member = members.find((one) => one.person === person);
    return member ? nameOfProfile(member, tellingOf(context)) : context.texts.signUp.head.unnamed;
  });

const openEnrol = async (
  handling: Handling,
  context: Context,
  [term = '', unitId = '']: readonly string[],
): Promise<Reply> => {
  if (!(await isHead(handling, context, unitId))) return notHead(context);
  const happening = await handling.store.ofTerm(term);
  const unit = await handling.people.unit(unitId);
  const members = await handling.people.membersOf(unitId);
  if (!happening || !unit) return toPerson(say('warning', context.texts.signUp.closed.gone));
  if (members.length === 0) return toPerson(say('info', context.texts.signUp.head.nobody));
  return showForm(enrolForm({ term, unit, revision: happening.revision }, members, tellingOf(context)));
};

/** Who of a group cannot be enrolled, and why. */
const objections = (
  refusal: Extract<GroupRefusal, { kind: 'people' }>,
  members: readonly Profile[],
  context: Context,
): Reply => {
  const { head } = context.texts.signUp;
  const telling = tellingOf(context);
  const lines = [
    ...(refusal.already.length > 0
      ? [head.already(namesOf(refusal.already, members, context).join(', '))]
      : []),
    ...refusal.notEligible.map(({ person, rules }) => {
      const failing = rules.filter(({ standing }) => standing !== 'ok');
      const [name = ''] = namesOf([person], members, context);
      return head.notEligible(name, failing.map((rule) => ruleLine(rule, telling)).join('; '));
    }),
  ];
  return toPerson(say('warning', head.nobodyEnrolled, list(lines)));
};

const refusedGroup = async (
  handling: Handling,
  context: Context,
  enrolling: Enrolling,
  members: readonly Profile[],
  refusal: GroupRefusal,
): Promise<Reply> => {
  const { signUp } = context.texts;
  const people = (enrolling.chosen ?? []).map((one) => one as PersonId);
  switch (refusal.kind) {
    case 'too-few': {
      const seated = namesOf(people.slice(0, refusal.seats), members, context).join(', ');
      const rest = namesOf(people.slice(refusal.seats), members, context).join(', ');
      const split = [
        signUp.head.tooFew(refusal.seats, people.length),
        ...(seated ? [signUp.head.withSeat(seated)] : []),
        signUp.head.onList(rest),
      ].join('\n');
      const form = enrolForm({ ...enrolling, split: refusal.seats }, members, tellingOf(context));
      return { kind: 'invalid', faults: [{ field: 'osoby', text: split }], form };
    }
    case 'people':
      return objections(refusal, members, context);
    case 'changed': {
      const happening = await handling.store.ofTerm(enrolling.term);
      if (!happening) return toPerson(say('warning', signUp.closed.gone));
      return freshCard(handling, context, happening, notice('warning', signUp.changed));
    }
    case 'not-allowed':
      return notHead(context);
    case 'nobody':
      return toPerson(say('warning', signUp.head.choose));
    case 'unit-limit':
      return toPerson(say('warning', signUp.unitLimit(refusal.limit)));
    case 'busy':
      return toPerson(say('warning', signUp.busy));
    default:
      return toPerson(say('warning', closedText(refusal, tellingOf(context)), browseButton(context)));
  }
};

const enrol = async (
  handling: Handling,
  context: Context,
  [term = '', unitId = '', revision = '', split]: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  if (!(await isHead(handling, context, unitId))) return notHead(context);
  const unit = await handling.people.unit(unitId);
  if (!unit) return toPerson(say('warning', context.texts.signUp.closed.gone));
  const members = await handling.people.membersOf(unitId);
  const typed = values['osoby'] ?? [];
  const chosen = (typeof typed === 'string' ? [typed] : typed).filter((one) => one !== '');
  const enrolled = await handling.signUps.enrolGroup(doingOf(context), {
    term,
    unit: unitId,
    people: chosen.map((one) => one as PersonId),
    split: split === undefined ? { kind: 'all-or-nothing' } : { kind: 'seats', seats: Number(split) },
    revision: Number(revision),
  });
  const enrolling: Enrolling = { term, unit, revision: Number(revision), chosen };
  if (!enrolled.ok) return refusedGroup(handling, context, enrolling, members, enrolled.refusal);
  return toPerson(say('success', context.texts.signUp.head.enrolled(enrolled.value.length)));
};

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
export const headActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
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

export const headForms = (handling: Handling): Readonly<Record<string, FormHandler>> => ({
  enrol: (context, args, values) => enrol(handling, context, args, values),
  hold: (context, args, values) => hold(handling, context, args, values),
  name: putPerson(handling, 'name'),
  substitute: putPerson(handling, 'substitute'),
});

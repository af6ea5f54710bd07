import type { Context } from '../../chat/context.ts';
import { type FormValues } from '../../chat/form.ts';
import { list, notice } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import type { PersonId } from '../../core/ids.ts';
import { clashMark } from '../registrations/clash-mark.ts';
import type { GroupRefusal } from '../registrations/group-sign-up.ts';
import type { Profile } from '../units/domain.ts';
import { browseButton, freshCard } from './apply.ts';
import { doingOf, type Handling } from './handling.ts';
import { closedText } from '../registrations/closed-text.ts';
import { isLive } from '../registrations/domain.ts';
import { headedUnits } from './head-card.ts';
import { enrolledList, onwards } from './head-done.ts';
import { chosenIn, type Enrolling, enrolForm, nameOfProfile, readChosen } from './head-forms.ts';
import { clashText, ruleLine } from './rules-text.ts';
import { tellingOf } from './telling.ts';

export const notHead = (context: Context): Reply =>
  toPerson(say('warning', context.texts.signUp.head.notHead));

export const isHead = async (handling: Handling, context: Context, unit: string): Promise<boolean> =>
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

/** Those of a unit who have no application for the event. */
export const withoutApplication = async (
  { signUps }: Handling,
  unit: string,
  event: string,
  members: readonly Profile[],
): Promise<readonly Profile[]> => {
  const there = new Set(
    (await signUps.ofUnit(unit, event))
      .filter(({ registration }) => isLive(registration))
      .map(({ registration }) => registration.person),
  );
  return members.filter(({ person }) => !there.has(person));
};

/** The form that enrols several people of a unit. */
export const openEnrol = async (
  handling: Handling,
  context: Context,
  [term = '', unitId = '']: readonly string[],
): Promise<Reply> => {
  if (!(await isHead(handling, context, unitId))) return notHead(context);
  const happening = await handling.store.ofTerm(term);
  const unit = await handling.people.unit(unitId);
  const members = await handling.people.membersOf(unitId);
  const free = happening ? await withoutApplication(handling, unitId, happening.id, members) : [];
  if (!happening || !unit) return toPerson(say('warning', context.texts.signUp.closed.gone));
  const { head } = context.texts.signUp;
  if (members.length === 0) return toPerson(say('info', head.nobody));
  if (free.length === 0) return toPerson(say('info', head.everybody, onwards(context, happening.id)));
  return showForm(enrolForm({ term, unit, revision: happening.revision }, free, tellingOf(context)));
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

/** Why nobody of a group was enrolled, with what the head may confirm. */
export const refusedGroup = async (
  handling: Handling,
  context: Context,
  enrolling: Enrolling,
  members: readonly Profile[],
  refusal: GroupRefusal,
): Promise<Reply> => {
  const { signUp } = context.texts;
  const people = enrolling.chosen ?? [];
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
    case 'clashes': {
      const lines = refusal.people.map(({ person, has }) => {
        const [name = ''] = namesOf([person], members, context);
        return signUp.head.clashOf(name, clashText(has, tellingOf(context)));
      });
      const marks = new Map(refusal.people.map(({ person, has }) => [person, clashMark(has)]));
      const form = enrolForm({ ...enrolling, marks }, members, tellingOf(context));
      return {
        kind: 'invalid',
        faults: [{ field: 'osoby', text: [signUp.head.clashes, ...lines].join('\n') }],
        form,
      };
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

/** Enrols those who were chosen: all, or as the head has confirmed. */
export const enrol = async (
  handling: Handling,
  context: Context,
  [term = '', unitId = '', revision = '', divided = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  if (!(await isHead(handling, context, unitId))) return notHead(context);
  const unit = await handling.people.unit(unitId);
  if (!unit) return toPerson(say('warning', context.texts.signUp.closed.gone));
  const members = await handling.people.membersOf(unitId);
  const split = /^\d{1,4}$/u.test(divided) ? Number(divided) : undefined;
  const { people, marks } = readChosen(chosenIn('osoby', values));
  const enrolled = await handling.signUps.enrolGroup(doingOf(context), {
    term,
    unit: unitId,
    people,
    split: split === undefined ? { kind: 'all-or-nothing' } : { kind: 'seats', seats: split },
    revision: Number(revision),
    despiteClashes: marks,
  });
  const enrolling: Enrolling = {
    term,
    unit,
    revision: Number(revision),
    ...(split === undefined ? {} : { split }),
    marks,
    chosen: people,
  };
  if (!enrolled.ok) return refusedGroup(handling, context, enrolling, members, enrolled.refusal);
  const standings = enrolled.value;
  const event = standings[0]?.registration.event;
  return toPerson(
    say(
      'success',
      context.texts.signUp.head.enrolled(standings.length),
      enrolledList(standings, members, context),
      event === undefined ? undefined : onwards(context, event),
    ),
  );
};

import { actionId } from '../../chat/action-id.ts';
import { FORM_LIMITS, type Form, type FormValues } from '../../chat/form.ts';
import { MAX_MENU_OPTIONS, type MenuOption } from '../../chat/message.ts';
import type { Day } from '../../core/clock.ts';
import { partsOf } from '../../core/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Profile, Unit } from '../units/domain.ts';
import type { Telling } from './telling.ts';

/** The most seats that are held at once. */
export const MOST_HELD = 20;

export const nameOfProfile = ({ firstName, lastName }: Profile, { texts }: Telling): string =>
  [firstName, lastName].filter((part) => part !== undefined).join(' ') || texts.signUp.head.unnamed;

/** How many people a form has room for, in several lists; whoever comes after them has to enrol alone. */
export const MOST_PEOPLE = FORM_LIMITS.fields * MAX_MENU_OPTIONS;

interface PeopleList {
  /** `osoby`, `osoby2` … */
  readonly id: string;
  readonly label: string;
  /** Where there is one list only; of several each may stay empty. */
  readonly required: boolean;
  readonly options: readonly MenuOption[];
}

/** People by their names, in as many lists as they need: each names the letters between which it goes. */
const peopleLists = (
  id: string,
  label: string,
  members: readonly Profile[],
  telling: Telling,
): readonly PeopleList[] => {
  const options = members
    .map((member) => ({ value: member.person, label: nameOfProfile(member, telling) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'pl'))
    .slice(0, MOST_PEOPLE);
  const count = Math.ceil(options.length / MAX_MENU_OPTIONS);
  return Array.from({ length: count }, (_, index) => {
    const some = options.slice(index * MAX_MENU_OPTIONS, (index + 1) * MAX_MENU_OPTIONS);
    const letters = [some[0], some.at(-1)].map((option) => option?.label.slice(0, 1)).join('–');
    return {
      id: index === 0 ? id : `${id}${index + 1}`,
      label: count === 1 ? label : `${label} (${letters})`,
      required: count === 1,
      options: some,
    };
  });
};

/** Who was chosen in all lists of that id together. */
export const chosenIn = (id: string, values: FormValues): readonly string[] =>
  Object.entries(values)
    .filter(([name]) => name.replace(/\d+$/u, '') === id)
    .flatMap(([, chosen]) => chosen)
    .filter((one) => one !== '');

const introFor = (intro: string, members: readonly Profile[], { texts }: Telling): string =>
  members.length > MOST_PEOPLE ? `${intro} ${texts.signUp.head.notAll(MOST_PEOPLE)}` : intro;

/** Between a person and the mark of the other events of theirs that the head was shown. */
const MARKED = '~';

/** People as a form's choices say them, with the marks of the other events that were shown. */
export const readChosen = (
  chosen: readonly string[],
): { readonly people: readonly PersonId[]; readonly marks: ReadonlyMap<PersonId, string> } => {
  const read = chosen.map((one) => {
    const [person = '', mark] = one.split(MARKED);
    return { person: person as PersonId, mark };
  });
  return {
    people: read.map(({ person }) => person),
    marks: new Map(read.flatMap(({ person, mark }) => (mark === undefined ? [] : [[person, mark] as const]))),
  };
};

/**
 * What a head sends in to enrol several people: `split` once they saw that there are fewer seats, `marks` of the other
 * events at the same time once they saw them.
 */
export interface Enrolling {
  readonly term: string;
  readonly unit: Unit;
  readonly revision: number;
  readonly split?: number;
  readonly marks?: ReadonlyMap<PersonId, string>;
  readonly chosen?: readonly PersonId[];
}

export const enrolForm = (
  { term, unit, revision, split, marks, chosen }: Enrolling,
  members: readonly Profile[],
  telling: Telling,
): Form => {
  const { head } = telling.texts.signUp;
  const more = split === undefined ? [] : [String(split)];
  const confirmed = marks?.size ? head.enrolDespite : head.enrolSubmit;
  const marked = (person: string): string => {
    const mark = marks?.get(person as PersonId);
    return mark === undefined ? person : `${person}${MARKED}${mark}`;
  };
  return {
    id: actionId('calendar', 'enrol', term, unit.id, String(revision), ...more),
    title: head.enrolTitle,
    intro: introFor(head.enrolIntro(unit.name), members, telling),
    fields: peopleLists('osoby', head.people, members, telling).map(({ options, ...list }) => {
      const here = chosen?.filter((person) => options.some(({ value }) => value === person));
      return {
        ...list,
        kind: 'choices',
        options: options.map(({ value, label }) => ({ value: marked(value), label })),
        ...(here ? { values: here.map(marked) } : {}),
      };
    }),
    submit: split === undefined ? confirmed : head.split,
  };
};

/** `9.12.2026`: a day as people type it. */
export const typedDay = (day: Day): string => {
  const { year, month, day: number } = partsOf(day);
  return `${number}.${month}.${year}`;
};

/** Asks how many seats are held, and until which day they may be without names: the last one, until another is typed. */
export const holdForm = (
  term: string,
  unit: string,
  typed: { readonly count?: string; readonly day?: string },
  last: Day,
  { texts, locale }: Telling,
): Form => {
  const { head } = texts.signUp;
  return {
    id: actionId('calendar', 'hold', term, unit),
    title: head.holdTitle,
    fields: [
      {
        id: 'liczba',
        kind: 'text',
        label: head.holdCount,
        required: true,
        long: false,
        maxLength: 2,
        ...(typed.count ? { value: typed.count } : {}),
      },
      {
        id: 'dzien',
        kind: 'text',
        label: head.holdUntil,
        hint: head.holdUntilHint(formatDate(last, locale)),
        required: true,
        long: false,
        maxLength: 40,
        value: typed.day ?? typedDay(last),
      },
    ],
    submit: head.holdSubmit,
  };
};

/** Chooses one colleague: for a held seat (`name`), or instead of somebody (`substitute`). */
export const personForm = (
  verb: 'name' | 'substitute',
  registration: string,
  members: readonly Profile[],
  telling: Telling,
  intro: string,
): Form => {
  const { head } = telling.texts.signUp;
  return {
    id: actionId('calendar', verb, registration),
    title: verb === 'name' ? head.nameTitle : head.substitute,
    intro: introFor(intro, members, telling),
    fields: peopleLists('osoba', head.person, members, telling).map((list) => ({ ...list, kind: 'choice' })),
    submit: head.nameSubmit,
  };
};

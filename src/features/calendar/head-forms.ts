import { actionId } from '../../chat/action-id.ts';
import type { Form } from '../../chat/form.ts';
import { MAX_MENU_OPTIONS, type MenuOption } from '../../chat/message.ts';
import type { Profile, Unit } from '../units/domain.ts';
import type { Telling } from './telling.ts';

/** The most seats that are held at once. */
export const MOST_HELD = 20;

export const nameOfProfile = ({ firstName, lastName }: Profile, { texts }: Telling): string =>
  [firstName, lastName].filter((part) => part !== undefined).join(' ') || texts.signUp.head.unnamed;

const peopleOptions = (members: readonly Profile[], telling: Telling): readonly MenuOption[] =>
  members
    .map((member) => ({ value: member.person, label: nameOfProfile(member, telling) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'pl'))
    .slice(0, MAX_MENU_OPTIONS);

/** How a form's id says that nothing is divided, and that the people are enrolled despite other events of theirs. */
export const WHOLE = '-';
export const DESPITE = 'despite';

/**
 * What a head sends in to enrol several people: `split` once they saw that there are fewer seats, `isDespite` once they
 * saw who has another event at the same time.
 */
export interface Enrolling {
  readonly term: string;
  readonly unit: Unit;
  readonly revision: number;
  readonly split?: number;
  readonly isDespite?: boolean;
  readonly chosen?: readonly string[];
}

export const enrolForm = (
  { term, unit, revision, split, isDespite = false, chosen }: Enrolling,
  members: readonly Profile[],
  telling: Telling,
): Form => {
  const { head } = telling.texts.signUp;
  const divided = split === undefined ? WHOLE : String(split);
  const more = isDespite ? [divided, DESPITE] : split === undefined ? [] : [divided];
  const confirmed = isDespite ? head.enrolDespite : head.enrolSubmit;
  return {
    id: actionId('calendar', 'enrol', term, unit.id, String(revision), ...more),
    title: head.enrolTitle,
    intro: head.enrolIntro(unit.name),
    fields: [
      {
        id: 'osoby',
        kind: 'choices',
        label: head.people,
        required: true,
        options: peopleOptions(members, telling),
        ...(chosen ? { values: chosen } : {}),
      },
    ],
    submit: split === undefined ? confirmed : head.split,
  };
};

export const holdForm = (
  term: string,
  unit: string,
  typed: { readonly count?: string; readonly day?: string },
  { texts }: Telling,
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
        hint: head.holdUntilHint,
        required: true,
        long: false,
        maxLength: 10,
        ...(typed.day ? { value: typed.day } : {}),
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
): Form => {
  const { head } = telling.texts.signUp;
  return {
    id: actionId('calendar', verb, registration),
    title: verb === 'name' ? head.nameTitle : head.substitute,
    fields: [
      {
        id: 'osoba',
        kind: 'choice',
        label: head.person,
        required: true,
        options: peopleOptions(members, telling),
      },
    ],
    submit: head.nameSubmit,
  };
};

import { actionId, parseActionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  type Button,
  buttons,
  list,
  MAX_MENU_OPTIONS,
  menu,
  type MenuOption,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { formatMoment } from '../../i18n/format.ts';
import { isLive } from '../registrations/domain.ts';
import type { Standing } from '../registrations/service.ts';
import type { Happening, Term } from './domain.ts';
import type { Handling } from './handling.ts';
import { nameOfProfile } from './head-forms.ts';
import { tellingOf } from './telling.ts';
import { comingTerms, isOpen, whichTerm } from './when.ts';

/** Units that this person heads, confirmed by a coordinator; the main one first. */
export const headedUnits = async ({ people }: Handling, { speaker }: Context): Promise<readonly string[]> => {
  const { units } = await people.profileOf(speaker.person);
  return units
    .filter(({ isHead }) => isHead)
    .toSorted((a, b) => Number(b.isMain) - Number(a.isMain))
    .map(({ unit }) => unit);
};

const enrolId = ({ id }: Term, unit: string) => actionId('calendar', 'enrol', id, unit);
const holdId = ({ id }: Term, unit: string) => actionId('calendar', 'hold', id, unit);

/** Seats are held only where the order of applications decides. */
const canHold = ({ selection }: Happening): boolean => selection === 'order';

/** What a head can do at once on the card of an event, for its first term to come; the rest is in the unit's menu. */
export const headButtons = async (
  handling: Handling,
  context: Context,
  happening: Happening,
): Promise<readonly Button[]> => {
  const [unit] = await headedUnits(handling, context);
  const [term, ...others] = comingTerms(happening, context.now);
  if (unit === undefined || !term || !isOpen(happening, context.now)) return [];
  const { head } = context.texts.signUp;
  const which = others.length > 0 && term.label ? ` (${term.label})` : '';
  return [
    act(enrolId(term, unit), `${head.enrol}${which}`),
    ...(canHold(happening) ? [act(holdId(term, unit), `${head.hold}${which}`)] : []),
  ];
};

/** Enrolling and holding for the terms after the first. */
const ofOtherTerms = (happening: Happening, unit: string, context: Context): readonly MenuOption[] => {
  if (!isOpen(happening, context.now)) return [];
  const { signUp, calendar } = context.texts;
  return comingTerms(happening, context.now)
    .slice(1)
    .flatMap((term) => {
      const which = term.label ?? calendar.card.rows.term(term.number);
      return [
        { value: enrolId(term, unit), label: `${signUp.head.enrol} (${which})` },
        ...(canHold(happening)
          ? [{ value: holdId(term, unit), label: `${signUp.head.hold} (${which})` }]
          : []),
      ];
    });
};

/** A registration of the unit with what its person is called. */
interface OfUnit extends Standing {
  readonly name: string | undefined;
  /** Which of the terms it is for, where the event has several. */
  readonly which: string | undefined;
}

/** The most lines of a unit on a card, and the most requests for consent that have buttons of their own. */
const MOST_SHOWN = 8;
const MOST_ASKED = 4;

const lineOf = ({ registration, place, name, which }: OfUnit, { texts, locale }: Context): string => {
  const { mine, head } = texts.signUp;
  const { state, until } = registration;
  const standing = state === 'waiting' && place !== undefined ? mine.place(place) : mine.states[state];
  const byWhen =
    until === undefined
      ? undefined
      : state === 'held'
        ? head.nameUntil(formatMoment(until, locale))
        : mine.until(formatMoment(until, locale));
  return [name, which, [standing, byWhen].filter(Boolean).join(', ')].filter(Boolean).join(' · ');
};

/** Who waits for the head's consent, with the head's answer. */
export const consentBlocks = (
  { id }: Standing['registration'],
  line: string,
  { texts }: Pick<Context, 'texts'>,
): readonly Block[] => {
  const { agree, refuse } = texts.registrations.buttons;
  return [
    small(line),
    buttons(
      act(actionId('registrations', 'agree', id), agree, 'primary'),
      act(actionId('registrations', 'refuse', id), refuse),
    )!,
  ];
};

/** What can be done with the unit's seats, one line of the menu for each. */
const ofSeats = (people: readonly OfUnit[], { texts }: Context): readonly MenuOption[] => {
  const { head } = texts.signUp;
  const [held, ...more] = people.filter(({ registration }) => registration.state === 'held');
  const count = more.length + 1;
  return [
    ...(held
      ? [
          { value: actionId('calendar', 'name', held.registration.id), label: head.nameOne(count) },
          { value: actionId('calendar', 'release', held.registration.id), label: head.releaseOne(count) },
        ]
      : []),
    ...people.flatMap(({ registration, name }) =>
      registration.state === 'confirmed'
        ? [
            {
              value: actionId('calendar', 'substitute', registration.id),
              label: cut(head.substituteFor(name ?? head.unnamed), 75),
            },
          ]
        : [],
    ),
  ];
};

/** What a head chose in the unit's menu; undefined where the line was not made by it. */
export const chosenOfUnit = (
  value: string,
): { readonly verb: string; readonly args: readonly string[] } | undefined => {
  const name = parseActionId(value);
  return name?.feature === 'calendar' ? name : undefined;
};

const peopleOf = async (handling: Handling, context: Context, unit: string, happening: Happening) => {
  const live = (await handling.signUps.ofUnit(unit, happening.id)).filter(({ registration }) =>
    isLive(registration),
  );
  return Promise.all(
    live.map(async (standing): Promise<OfUnit> => {
      const { person, term: id } = standing.registration;
      const name = person && nameOfProfile(await handling.people.profileOf(person), tellingOf(context));
      const term = happening.terms.find((one) => one.id === id);
      return { ...standing, name, which: term && whichTerm(happening, term, context.texts) };
    }),
  );
};

/** The unit's people and held seats on an event, for its head: who waits for consent first, then all and one menu. */
export const unitBlocks = async (
  handling: Handling,
  context: Context,
  happening: Happening,
): Promise<readonly Block[]> => {
  const [unit] = await headedUnits(handling, context);
  if (unit === undefined) return [];
  const { head } = context.texts.signUp;
  const people = await peopleOf(handling, context, unit, happening);
  const asked = people.filter(({ registration }) => registration.state === 'consent').slice(0, MOST_ASKED);
  const others = people.filter((one) => !asked.includes(one));
  const options = [...ofSeats(people, context), ...ofOtherTerms(happening, unit, context)];
  const choice =
    options.length > 0
      ? [menu(actionId('calendar', 'of-unit'), head.menu, options.slice(0, MAX_MENU_OPTIONS))]
      : [];
  if (people.length === 0) return choice;
  const name = (await handling.people.unit(unit))?.name ?? '';
  const rest = others.length - MOST_SHOWN;
  return [
    paragraph(strong(head.mineTitle(name))),
    ...asked.flatMap((one) => consentBlocks(one.registration, lineOf(one, context), context)),
    ...(others.length > 0 ? [list(others.slice(0, MOST_SHOWN).map((one) => lineOf(one, context)))] : []),
    ...(rest > 0 ? [small(head.morePeople(rest))] : []),
    ...choice,
  ];
};

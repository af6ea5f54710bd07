import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { act, type Block, type Button, buttons, paragraph, small } from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { formatMoment } from '../../i18n/format.ts';
import { isLive } from '../registrations/domain.ts';
import type { Standing } from '../registrations/service.ts';
import type { Happening } from './domain.ts';
import type { Handling } from './handling.ts';
import { nameOfProfile } from './head-forms.ts';
import { tellingOf } from './telling.ts';
import { comingTerms, isOpen } from './when.ts';

/** Units that this person heads, confirmed by a coordinator; the main one first. */
export const headedUnits = async ({ people }: Handling, { speaker }: Context): Promise<readonly string[]> => {
  const { units } = await people.profileOf(speaker.person);
  return units
    .filter(({ isHead }) => isHead)
    .toSorted((a, b) => Number(b.isMain) - Number(a.isMain))
    .map(({ unit }) => unit);
};

/** What a head can do on the card of an event: for its first term to come, the others have their own cards' buttons. */
export const headButtons = async (
  handling: Handling,
  context: Context,
  happening: Happening,
): Promise<readonly Button[]> => {
  const [unit] = await headedUnits(handling, context);
  if (unit === undefined || !isOpen(happening, context.now)) return [];
  const { head } = context.texts.signUp;
  const terms = comingTerms(happening, context.now);
  return terms.slice(0, 2).flatMap(({ id, label }) => {
    const which = terms.length > 1 && label ? ` (${label})` : '';
    return [
      act(actionId('calendar', 'enrol', id, unit), `${head.enrol}${which}`),
      ...(happening.selection === 'order'
        ? [act(actionId('calendar', 'hold', id, unit), `${head.hold}${which}`)]
        : []),
    ];
  });
};

/** The most lines of a unit on a card. */
const MOST_SHOWN = 8;

const seatLine = async (
  { people }: Handling,
  context: Context,
  { registration, place }: Standing,
): Promise<readonly Block[]> => {
  const { mine, head } = context.texts.signUp;
  const { id, person, state, until } = registration;
  const name = person && nameOfProfile(await people.profileOf(person), tellingOf(context));
  const standing = state === 'waiting' && place !== undefined ? mine.place(place) : mine.states[state];
  const text =
    state === 'held' && until ? head.seat(standing, formatMoment(until, context.locale)) : standing;
  const acts =
    state === 'held'
      ? buttons(
          act(actionId('calendar', 'name', id), head.name, 'primary'),
          act(actionId('calendar', 'release', id), head.release),
        )
      : state === 'confirmed'
        ? buttons(act(actionId('calendar', 'substitute', id), head.substitute))
        : undefined;
  return [small([name, text].filter(Boolean).join(' · ')), ...(acts ? [acts] : [])];
};

/** The unit's people and held seats on an event, for its head. */
export const unitBlocks = async (
  handling: Handling,
  context: Context,
  happening: Happening,
): Promise<readonly Block[]> => {
  const [unit] = await headedUnits(handling, context);
  if (unit === undefined) return [];
  const standings = (await handling.signUps.ofUnit(unit, happening.id)).filter(({ registration }) =>
    isLive(registration),
  );
  if (standings.length === 0) return [];
  const name = (await handling.people.unit(unit))?.name ?? '';
  const lines = await Promise.all(
    standings.slice(0, MOST_SHOWN).map((standing) => seatLine(handling, context, standing)),
  );
  return [paragraph(strong(context.texts.signUp.head.mineTitle(name))), ...lines.flat()];
};

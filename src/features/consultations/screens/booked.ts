import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import type { MenuOption } from '../../../chat/message.ts';
import type { Texts } from '../../../i18n/pl.ts';
import type { Profile } from '../../units/domain.ts';
import type { Slot } from '../booking.ts';
import type { AdviceTopic } from '../domain.ts';
import { without } from '../links.ts';
import type { Booked } from './book-form.ts';
import { type Chosen, type Handling, mainUnit, wantedBy } from './handling.ts';
import { MOST_READ } from './slots.ts';

export const nameOf = ({ firstName = '', lastName = '' }: Profile, { consultations }: Texts): string =>
  `${firstName} ${lastName}`.trim() || consultations.change.unnamed;

/** The units somebody works in, the main one first. */
const unitsOf = async ({ people }: Handling, profile: Profile): Promise<readonly MenuOption[]> => {
  const main = mainUnit(profile);
  const ids = [...profile.units.map(({ unit }) => unit)].toSorted(
    (a, b) => Number(b === main) - Number(a === main),
  );
  const units = await Promise.all(ids.map((id) => people.unit(id)));
  return units
    .filter((unit) => unit !== undefined)
    .map(({ id, name }) => ({ value: id, label: cut(name, 75) }));
};

/** Colleagues of somebody's main unit. */
export const colleaguesOf = async (
  { people }: Handling,
  { speaker, texts }: Context,
  unit: string | undefined,
): Promise<readonly MenuOption[]> => {
  if (unit === undefined) return [];
  return (await people.membersOf(unit))
    .filter(({ person }) => person !== speaker.person)
    .map((profile) => ({ value: profile.person, label: cut(nameOf(profile, texts), 75) }));
};

/** Free beginnings as they are now, for the unit that is named or the main one; none where nothing is offered. */
export const freeNow = async (
  handling: Handling,
  context: Context,
  looked: Chosen,
  unit?: string,
): Promise<readonly Slot[]> => {
  const wanted = await wantedBy(handling, context, without(looked, 'from'), unit);
  const found = await handling.booking.slots(wanted, context.speaker.person, context.now, MOST_READ);
  return found.ok ? found.value : [];
};

/** All that the form of a booking shows. */
export const bookedOf = async (
  handling: Handling,
  context: Context,
  looked: Chosen,
  topic: AdviceTopic,
  slots: readonly Slot[],
  isChoosing = false,
): Promise<Booked> => {
  const profile = await handling.people.profileOf(context.speaker.person);
  const unit = mainUnit(profile);
  const [slot] = slots;
  const session = isChoosing ? undefined : slot?.group?.consultation;
  const coming = (session && (await handling.booking.view(session))?.participants) || [];
  const seated = coming.filter(({ state }) => state === 'coming').map(({ person }) => person);
  const colleagues = topic.group ? await colleaguesOf(handling, context, unit) : [];
  const advisers = slot ? await handling.booking.advisers(topic.id, looked.mode, unit) : [];
  return {
    topic,
    mode: looked.mode,
    slots,
    isChoosing,
    adviser: isChoosing ? undefined : advisers.find(({ person }) => person === slot?.adviser),
    units: topic.group ? [] : await unitsOf(handling, profile),
    isSeated: seated.includes(context.speaker.person),
    colleagues: colleagues.filter(({ value }) => !seated.some((person) => person === value)),
  };
};

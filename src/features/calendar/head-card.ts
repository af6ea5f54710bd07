import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { act, type Button } from '../../chat/message.ts';
import type { Happening } from './domain.ts';
import type { Handling } from './handling.ts';
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

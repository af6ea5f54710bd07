import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import { type Block, menu, notice } from '../../../chat/message.ts';
import { isLive, type Registration } from '../../registrations/domain.ts';
import { doingOf } from '../handling.ts';
import { comingTerms, sessionText, whichTerm } from '../when.ts';
import type { DeskHandling } from './handling.ts';

/** The other dates of the event to which a coordinator can move somebody. */
export const otherTermsMenu = async (
  { store }: DeskHandling,
  { texts, locale, now }: Context,
  registration: Registration,
): Promise<Block | undefined> => {
  const happening = await store.ofTerm(registration.term);
  if (!happening || !isLive(registration) || registration.state === 'held') return undefined;
  const others = comingTerms(happening, now).filter(({ id }) => id !== registration.term);
  if (others.length === 0) return undefined;
  return menu(
    actionId('desk', 'move-person', registration.id),
    texts.desk.moveTo,
    others.map((term) => ({
      value: term.id,
      label: cut(
        [
          whichTerm(happening, term, texts),
          ...term.sessions.slice(0, 1).map((one) => sessionText(one, locale)),
        ]
          .filter((part) => part !== undefined)
          .join(', '),
        75,
      ),
    })),
  );
};

/** Moves somebody to another date where a seat is free; gives the registration that they have then, with what is said. */
export const movePerson = async (
  { signUps }: DeskHandling,
  context: Context,
  id: string,
  term: string,
): Promise<{ readonly id: string; readonly said: Block }> => {
  const { desk, registrations } = context.texts;
  const moved = await signUps.move(doingOf(context), id, term);
  if (moved.ok) return { id: moved.value.registration.id, said: notice('success', desk.movedPerson) };
  const why = moved.refusal === 'would-wait' ? desk.moveFull : registrations.refused[moved.refusal];
  return { id, said: notice('warning', why) };
};

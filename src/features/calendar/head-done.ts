import { actionId } from '../../chat/action-id.ts';
import { act, type Block, type Button, buttons, list } from '../../chat/message.ts';
import type { Context } from '../../chat/context.ts';
import type { Standing } from '../registrations/service.ts';
import type { Profile } from '../units/domain.ts';
import { nameOfProfile } from './head-forms.ts';
import { tellingOf } from './telling.ts';

/** Where a head goes on after something was done: the event’s card has everything else. */
export const onwards = (
  { texts }: Pick<Context, 'texts'>,
  event: string,
  first?: Button,
): Block | undefined => buttons(first, act(actionId('calendar', 'show', event), texts.signUp.head.card));

/** What each of those who were enrolled came to. */
export const enrolledList = (
  standings: readonly Standing[],
  members: readonly Profile[],
  context: Context,
): Block => {
  const { mine, head } = context.texts.signUp;
  return list(
    standings.map(({ registration: { person, state }, place }) => {
      const member = members.find((one) => one.person === person);
      const name = member ? nameOfProfile(member, tellingOf(context)) : head.unnamed;
      const standing = state === 'waiting' && place !== undefined ? mine.place(place) : mine.states[state];
      return `${name} · ${standing}`;
    }),
  );
};

import { actionId } from '../../../../chat/action-id.ts';
import type { DeliveryKind } from '../../../../chat/delivery-kind.ts';
import { act, buttons, message, notice } from '../../../../chat/message.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { textsIn } from '../../../../i18n/texts.ts';
import type { DeskHandling } from '../handling.ts';
import { pairMessage } from './same-person.ts';

type Verb = 'same-person' | 'recruitment';

const samePerson = ({ applications }: DeskHandling): DeliveryKind => ({
  ifUnsure: 'resend',
  title: (locale) => textsIn(locale).desk.applications.same.title,
  render: async (content, { locale, now }) => {
    const { imported, other } = content as { imported: PersonId; other: PersonId };
    const pair = await applications.pair(imported, other);
    return pair && pairMessage(pair, { texts: textsIn(locale), locale, now });
  },
});

/** The end of a recruitment in which the organiser chooses, or priorities did. */
const recruitment = ({ desk, store, signUps }: DeskHandling): DeliveryKind => ({
  ifUnsure: 'resend',
  title: (locale) => textsIn(locale).desk.applications.recruitment.title,
  render: async (content, { locale }) => {
    const { event, deadline } = content as { event: string; deadline: string };
    const ended = await desk.recruitment(event);
    const happening = await store.happening(event);
    if (ended?.deadline !== deadline || happening?.state !== 'published') return undefined;
    // Somebody has ended it already.
    if (ended.selection === 'organiser' && ended.isSelected) return undefined;
    const counts = [...(await signUps.counts(happening.terms.map(({ id }) => id))).values()];
    const sum = (of: 'applied' | 'confirmed' | 'waiting'): number =>
      counts.reduce((total, count) => total + count[of], 0);
    const { recruitment: words } = textsIn(locale).desk.applications;
    const isChosen = ended.selection === 'organiser';
    return message(
      notice(
        'info',
        isChosen
          ? words.organiser(happening.title, sum('applied'))
          : words.priority(happening.title, sum('confirmed'), sum('waiting')),
      ),
      buttons(
        isChosen ? act(actionId('desk', 'select', event), words.select, 'primary') : undefined,
        act(actionId('desk', 'open', event), words.open),
      ),
    );
  },
});

export const applicationDeliveries = (handling: DeskHandling): Readonly<Record<Verb, DeliveryKind>> => ({
  'same-person': samePerson(handling),
  recruitment: recruitment(handling),
});

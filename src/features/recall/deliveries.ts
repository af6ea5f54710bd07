import { actionId } from '../../chat/action-id.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import { act, buttons, heading, message, paragraph } from '../../chat/message.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Handling } from './actions.ts';
import type { ToldContent } from './reach.ts';
import { toldMessage } from './told-message.ts';

/** The messages of this feature, made when they are sent, from what holds and what people want to hear then. */
export const recallDeliveries = ({
  service,
  base,
  handOver,
}: Handling): Readonly<Record<'told' | 'noticed', DeliveryKind>> => ({
  told: {
    ifUnsure: 'resend',
    title: (locale) => textsIn(locale).recall.told.title,
    render: async (content, { locale, now }) => {
      const { recall, ...account } = content as ToldContent;
      const items = await service.toldTo(recall, account, now);
      if (items.length === 0) return undefined;
      const telling = { base: base(), texts: textsIn(locale), locale, today: warsawDay(now), handOver };
      return toldMessage(items, telling);
    },
  },
  noticed: {
    ifUnsure: 'resend',
    title: (locale) => textsIn(locale).recall.noticed.title,
    render: async (content, { locale }) => {
      const recall = await service.recall((content as { readonly recall: string }).recall);
      if (recall?.state !== 'noticed') return undefined;
      const { noticed, see } = textsIn(locale).recall;
      return message(
        heading(noticed.title),
        paragraph(noticed.text(recall.changes.length)),
        buttons(act(actionId('recall', 'see', recall.id), see, 'primary')),
      );
    },
  },
});

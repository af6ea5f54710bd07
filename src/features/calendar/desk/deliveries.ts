import { actionId } from '../../../chat/action-id.ts';
import type { DeliveryKind } from '../../../chat/delivery-kind.ts';
import { act, buttons, heading, list, message, paragraph } from '../../../chat/message.ts';
import { textsIn } from '../../../i18n/texts.ts';
import type { CalendarStore } from '../store.ts';
import { titled, capital } from '../telling.ts';
import { comingTerms, sessionText } from '../when.ts';

/** Tells those who waited for a date of an event that there is one. */
export const deskDeliveries = (
  store: Pick<CalendarStore, 'happening'>,
): Readonly<Record<'dated', DeliveryKind>> => ({
  dated: {
    ifUnsure: 'resend',
    title: (locale) => textsIn(locale).desk.dated.title,
    render: async (content, { locale, now }) => {
      const { event } = content as { event: string };
      const happening = await store.happening(event);
      if (happening?.state !== 'published') return undefined;
      const days = comingTerms(happening, now).flatMap(({ sessions }) => sessions.slice(0, 1));
      if (days.length === 0) return undefined;
      const texts = textsIn(locale);
      return message(
        heading(texts.desk.dated.title),
        paragraph(texts.desk.dated.text(capital(titled(happening, { texts, locale, now })))),
        list(days.map((session) => sessionText(session, locale))),
        buttons(act(actionId('calendar', 'show', event), texts.calendar.list.details, 'primary')),
      );
    },
  },
});

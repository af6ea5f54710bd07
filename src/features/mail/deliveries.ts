import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import { heading, message, paragraph, small } from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { textsIn } from '../../i18n/texts.ts';
import { codeOf } from './code.ts';
import type { MailStore } from './store.ts';

/** The letter that proves an address: the code is made when it leaves, and dropped where it works no more. */
export const codeDelivery = (store: Pick<MailStore, 'attempt'>): DeliveryKind => ({
  ifUnsure: 'resend',
  title: (locale) => textsIn(locale).mail.code.title,
  render: async (content, { locale, now }) => {
    const attempt = await store.attempt((content as { readonly attempt: string }).attempt);
    if (!attempt || attempt.expiresAt <= now) return undefined;
    const { code } = textsIn(locale).mail;
    return message(
      heading(code.subject),
      paragraph([{ kind: 'text', text: code.intro }, strong(codeOf(attempt))]),
      paragraph(code.how),
      small(code.notYours),
    );
  },
});

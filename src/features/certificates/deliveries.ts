import { actionId } from '../../chat/action-id.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import { act, buttons, heading, message, paragraph, small, withFiles } from '../../chat/message.ts';
import { textsIn } from '../../i18n/texts.ts';
import { holderOf } from './domain.ts';
import type { Handling } from './handling.ts';
import type { CertificateContent, CertificateNotice, NameContent } from './notices.ts';
import { certificateFile, to } from './telling.ts';

/** Messages about certificates, made when they are sent; what does not hold any more is not sent. */
export const certificateDeliveries = (
  handling: Handling,
): Readonly<Record<CertificateNotice, DeliveryKind>> => ({
  issued: {
    ifUnsure: 'resend',
    copy: 'in-hours',
    title: (locale) => textsIn(locale).certificates.notices.issued,
    render: async (content, { locale }) => {
      const { notices: words } = textsIn(locale).certificates;
      const certificate = await handling.store.certificate((content as CertificateContent).certificate);
      if (certificate?.state !== 'valid') return undefined;
      const { id, facts, replaces } = certificate;
      const text = replaces === undefined ? words.issuedText : words.replacedText;
      return withFiles(
        message(
          heading(words.issued),
          paragraph(text(facts.title)),
          small(words.issuedHelp),
          buttons(act(to('pdf', id), words.again)),
        ),
        await certificateFile(handling, certificate),
      );
    },
  },
  void: {
    ifUnsure: 'resend',
    copy: 'in-hours',
    title: (locale) => textsIn(locale).certificates.notices.void,
    render: async (content, { locale }) => {
      const { notices: words } = textsIn(locale).certificates;
      const certificate = await handling.store.certificate((content as CertificateContent).certificate);
      if (certificate?.state !== 'void') return undefined;
      const { facts, reason = '' } = certificate;
      return message(
        heading(words.void),
        paragraph(words.voidText(facts.number, facts.title, reason)),
        facts.contact === undefined ? undefined : small(words.voidContact(facts.contact)),
      );
    },
  },
  name: {
    ifUnsure: 'resend',
    title: (locale) => textsIn(locale).certificates.notices.name,
    render: async (stored, { locale }) => {
      const { notices: words } = textsIn(locale).certificates;
      const { term, person } = stored as NameContent;
      const happening = await handling.ofTerm(term);
      if (!happening || holderOf(await handling.profileOf(person)) !== undefined) return undefined;
      return message(
        heading(words.name),
        paragraph(words.nameText(happening.title)),
        buttons(act(actionId('command', 'options', 'profil'), words.profile, 'primary')),
      );
    },
  },
});

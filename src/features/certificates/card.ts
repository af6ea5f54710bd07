import type { Context } from '../../chat/context.ts';
import { act, type Block, buttons, facts, heading, type Message, message } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Certificate } from './domain.ts';
import type { Handling } from './handling.ts';
import { to } from './telling.ts';
import { daysText, hoursText } from './wording.ts';

/** One certificate with the ones it is linked to, as coordinators read it. */
const cardMessage = (
  certificate: Certificate,
  linked: { readonly before?: Certificate | undefined; readonly after?: Certificate | undefined },
  context: Context,
  first?: Block,
): Message => {
  const { texts, locale } = context;
  const { card: words, states } = texts.certificates;
  const { id, facts: said, state, reason, exception, term, endedAt } = certificate;
  const { rows } = words;
  const isValid = state === 'valid';
  const ended = endedAt === undefined ? '' : `, ${formatDay(warsawDay(endedAt), locale)}`;
  return message(
    first,
    heading(words.title(said.number)),
    facts([
      { label: rows.holder, value: said.holder },
      { label: rows.event, value: said.title },
      { label: rows.when, value: daysText(said.days, texts, locale) },
      { label: rows.hours, value: hoursText(said, texts, locale) },
      { label: rows.issued, value: formatDay(said.issuedOn, locale) },
      { label: rows.state, value: `${states[state]}${ended}` },
      ...(reason === undefined ? [] : [{ label: rows.reason, value: reason }]),
      ...(exception === undefined ? [] : [{ label: rows.exception, value: exception }]),
      ...(linked.before ? [{ label: rows.replaces, value: linked.before.facts.number }] : []),
      ...(linked.after ? [{ label: rows.replacedBy, value: linked.after.facts.number }] : []),
    ]),
    buttons(
      act(to('pdf', id), words.pdf, 'primary'),
      isValid ? act(to('replace', id), words.replace) : undefined,
      isValid ? act(to('void', id), words.void, 'danger') : undefined,
      act(to('term', term, '0'), words.term),
    ),
  );
};

export const goneCard = ({ texts }: Context): Reply => toPerson(say('warning', texts.certificates.card.gone));

/** A certificate as it stands now. */
export const showCard = async (
  { store }: Handling,
  context: Context,
  id: string,
  first?: Block,
): Promise<Reply> => {
  const certificate = await store.certificate(id);
  if (!certificate) return goneCard(context);
  const before =
    certificate.replaces === undefined ? undefined : await store.certificate(certificate.replaces);
  const after = certificate.state === 'replaced' ? await store.replacementOf(id) : undefined;
  return shownIn(context, cardMessage(certificate, { before, after }, context, first));
};

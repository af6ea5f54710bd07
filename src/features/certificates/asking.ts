import type { Context } from '../../chat/context.ts';
import { notice } from '../../chat/message.ts';
import { type Reply } from '../../chat/reply.ts';
import { shownIn } from '../../chat/saying.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import { standingOf } from './domain.ts';
import type { Handling } from './handling.ts';
import type { NameContent } from './notices.ts';
import type { TermView } from './service.ts';
import { termMessage } from './term-message.ts';

/** Asks those who lack a name for it, or one of them; each once for a term. */
export const askForName = async (
  { store, addresses, mayGoOut }: Handling,
  context: Context,
  of: TermView,
  registration: string | undefined,
): Promise<Reply> => {
  const { term: words } = context.texts.certificates;
  const { happening, term, people } = of;
  const nameless = people.filter(
    (one) =>
      standingOf(one, term.sessions, happening.attendancePercent) === 'nameless' &&
      (registration === undefined || one.registration === registration),
  );
  const reached = await addresses(nameless.map(({ person }) => person));
  const tell = nameless.flatMap(({ person }): readonly NewDelivery[] => {
    const address = reached.get(person);
    if (!address) return [];
    const content: NameContent = { term: term.id, person };
    const thing = `${term.id}:${person}`;
    return [{ kind: 'certificates.name', thing, ...address, content, notBefore: mayGoOut(context.now) }];
  });
  await store.tell(tell, context.now);
  const first =
    tell.length > 0 ? notice('success', words.asked(tell.length)) : notice('warning', words.askedNobody);
  return shownIn(context, termMessage(of, 0, context, first));
};

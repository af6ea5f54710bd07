import type { Context } from '../../chat/context.ts';
import type { PrintedList } from '../../core/printed-list.ts';
import type { Meeting } from './domain.ts';
import type { Listed } from './handling.ts';
import { whenText } from './messages.ts';

/** The list of attendance of a session: to be signed on paper, or with what is marked already. */
export const sheetOf = (
  meeting: Meeting,
  people: readonly Listed[],
  { texts, locale, now }: Pick<Context, 'texts' | 'locale' | 'now'>,
): PrintedList => {
  const { sheet: words, marks, page } = texts.attendance;
  const { happening, term, session } = meeting;
  const where = session.place ?? happening.place;
  const { columns } = words;
  const asksForm = happening.project?.participantFormUrl !== undefined;
  return {
    title: words.title(happening.title),
    lines: [
      whenText(meeting, { locale }),
      ...(term.sessions.length > 1 ? [words.part(session.number, term.sessions.length)] : []),
      ...(where === undefined ? [] : [where]),
      words.organiser(happening.organiser),
      ...(happening.trainer === undefined ? [] : [words.trainer(happening.trainer)]),
    ],
    columns: [
      { name: columns.number, share: 6 },
      { name: columns.name, share: asksForm ? 25 : 28 },
      { name: columns.unit, share: asksForm ? 24 : 29 },
      ...(asksForm ? [{ name: columns.documents, share: 12 }] : []),
      { name: columns.mark, share: asksForm ? 13 : 15 },
      { name: columns.signature, share: asksForm ? 20 : 22 },
    ],
    rows: people.map(({ name, unitName, presence, hasHandedIn }, index) => [
      String(index + 1),
      name,
      unitName ?? '',
      ...(asksForm ? [hasHandedIn ? words.documents.handedIn : words.documents.missing] : []),
      presence === undefined ? '' : marks[presence],
      '',
    ]),
    ...(happening.project ? { footer: happening.project.funding } : {}),
    page,
    madeAt: now,
  };
};

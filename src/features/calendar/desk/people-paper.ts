import type { Context } from '../../../chat/context.ts';
import type { PrintedList } from '../../../core/printed-list.ts';
import type { Happening, Term } from '../domain.ts';
import { sessionText, whichTerm } from '../when.ts';
import type { Participant } from './participants.ts';

/** Everybody on a term as it stands now, to be printed or laid on the table; needs are on the lists of those who read them. */
export const peoplePaper = (
  { happening, term }: { readonly happening: Happening; readonly term: Term },
  people: readonly Participant[],
  { texts, locale, now }: Pick<Context, 'texts' | 'locale' | 'now'>,
): PrintedList => {
  const { desk, attendance } = texts;
  const which = whichTerm(happening, term, texts);
  const where = term.sessions[0]?.place ?? happening.place;
  const asksForm = people.some(({ documents }) => documents !== undefined);
  return {
    title: desk.peopleTitle(happening.title),
    lines: [
      ...(which === undefined ? [] : [which]),
      ...term.sessions.map((session) => sessionText(session, locale)),
      ...(where === undefined ? [] : [where]),
      attendance.sheet.organiser(happening.organiser),
    ],
    columns: [
      { name: desk.columns.number, share: 6 },
      { name: attendance.sheet.columns.name, share: asksForm ? 26 : 30 },
      { name: desk.columns.unit, share: asksForm ? 32 : 38 },
      { name: desk.columns.state, share: asksForm ? 22 : 26 },
      ...(asksForm ? [{ name: desk.columns.documents, share: 14 }] : []),
    ],
    rows: people.map(({ name, unit, state, documents }, index) => [
      String(index + 1),
      name,
      unit,
      state,
      ...(asksForm ? [documents ? desk.documents.states[documents] : ''] : []),
    ]),
    ...(happening.project ? { footer: happening.project.funding } : {}),
    page: attendance.page,
    madeAt: now,
  };
};

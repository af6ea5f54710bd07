import { actionId } from '../../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  list,
  menu,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../../chat/message.ts';
import { cut } from '../../../chat/cut.ts';
import type { DocumentState } from '../documents.ts';
import type { Happening, Term } from '../domain.ts';
import { takenText } from '../seats-text.ts';
import type { Telling } from '../telling.ts';
import type { Participant } from './participants.ts';

export const PEOPLE_PAGE = 20;

/** A page of those who are registered for a term. */
export interface PeoplePage {
  readonly happening: Happening;
  readonly term: Term;
  readonly people: readonly Participant[];
  readonly total: number;
  /** How many of all are seats that units hold and have not named. */
  readonly unnamed: number;
  readonly page: number;
  /** How many of all have no account, so that nothing can be sent to them. */
  readonly withoutAccount: number;
}

/** Everybody on a term, a page at a time, with the files of the whole list. */
export const peopleMessage = (
  { happening, term, people, total, unnamed, page, withoutAccount }: PeoplePage,
  telling: Telling,
): Message => {
  const { desk, calendar } = telling.texts;
  const pages = Math.max(1, Math.ceil(total / PEOPLE_PAGE));
  const line = ({ name, unit, state, needs, hasSeen, isAwaited, documents }: Participant): string =>
    [
      name,
      unit,
      state,
      needs,
      documents ? desk.documents.inList[documents] : '',
      hasSeen ? desk.registration.seen : '',
      isAwaited ? desk.registration.awaited : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return message(
    heading(desk.peopleTitle(happening.title)),
    small(
      [
        desk.peopleCount(total - unnamed, unnamed),
        ...(pages > 1 ? [desk.peoplePage(page + 1, pages)] : []),
        takenText([term], telling),
      ].join(' · '),
    ),
    withoutAccount > 0 ? notice('warning', desk.applications.noAccount.line(withoutAccount)) : undefined,
    people.length === 0 ? paragraph(desk.nobody) : list(people.map(line)),
    people.length === 0
      ? undefined
      : menu(
          actionId('desk', 'person'),
          desk.choosePerson,
          people.map(({ registration, name, state }) => ({
            value: registration,
            label: cut(`${name} (${state})`, 75),
          })),
        ),
    buttons(
      page > 0
        ? act(actionId('desk', 'people', term.id, String(page - 1)), calendar.list.previous)
        : undefined,
      page + 1 < pages
        ? act(actionId('desk', 'people', term.id, String(page + 1)), calendar.list.next)
        : undefined,
    ),
    buttons(
      total > 0 ? act(actionId('desk', 'file', term.id, 'xlsx'), desk.fileXlsx) : undefined,
      total > 0 ? act(actionId('desk', 'file', term.id, 'csv'), desk.fileCsv) : undefined,
      total > 0 ? act(actionId('desk', 'paper', term.id), desk.filePdf) : undefined,
      withoutAccount > 0
        ? act(actionId('desk', 'no-account', happening.id), desk.applications.noAccount.button)
        : undefined,
      act(actionId('desk', 'open', happening.id), desk.backToEvent),
    ),
  );
};

/** One person's registration, with what a coordinator can do about it. */
export const personMessage = (
  participant: Participant,
  documents: DocumentState | undefined,
  { texts }: Telling,
  first?: Block,
  otherTerms?: Block,
): Message => {
  const { desk } = texts;
  const { registration, standing, name, unit, state, needs } = participant;
  const { state: now, term } = standing.registration;
  const canGet = now === 'applied' || now === 'waiting' || now === 'consent' || now === 'offered';
  return message(
    first,
    heading(name),
    facts(
      [
        { label: desk.columns.unit, value: unit },
        { label: desk.columns.state, value: state },
        { label: desk.columns.needs, value: needs },
        { label: desk.documents.label, value: documents ? desk.documents.states[documents] : '' },
      ].filter(({ value }) => value !== ''),
    ),
    now === 'waiting' ? small(desk.approveAhead) : undefined,
    otherTerms,
    buttons(
      canGet ? act(actionId('desk', 'approve', registration), desk.approve, 'primary') : undefined,
      documents === 'missing'
        ? act(actionId('desk', 'documents', registration, 'handed-in'), desk.documents.note)
        : undefined,
      documents === 'handed-in'
        ? act(actionId('desk', 'documents', registration, 'missing'), desk.documents.takeBack)
        : undefined,
      act(actionId('desk', 'remove', registration), desk.remove, 'danger'),
      act(actionId('desk', 'people', term, '0'), desk.people),
    ),
  );
};

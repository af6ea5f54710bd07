import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { attachment, FILE_FORMATS, type FileFormat } from '../../../chat/files.ts';
import { act, type Block, buttons, message, notice, paragraph, withFiles } from '../../../chat/message.ts';
import { type Reply, toPerson } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { formatMoment } from '../../../i18n/format.ts';
import { doingOf } from '../handling.ts';
import type { Standing } from '../../registrations/service.ts';
import type { WrittenCell } from '../../imports/table.ts';
import { tellingOf } from '../telling.ts';
import { documentsOf, noteDocuments } from './documents.ts';
import { type DeskActions, type DeskHandling, gone } from './handling.ts';
import { movePerson, otherTermsMenu } from './move-person.ts';
import { liveOf, type Participant, participantsOf } from './participants.ts';
import { peoplePaper } from './people-paper.ts';
import { PEOPLE_PAGE, peopleMessage, personMessage } from './people-message.ts';

const termOf = async ({ store }: DeskHandling, id: string) => {
  const happening = await store.ofTerm(id);
  const term = happening?.terms.find((one) => one.id === id);
  return happening && term ? { happening, term } : undefined;
};

/** Needs may tell of somebody's health: whoever is shown them is noted. */
const noteNeeds = async (
  handling: DeskHandling,
  { speaker, now }: Context,
  term: string,
  people: readonly Participant[],
): Promise<void> => {
  const count = people.filter(({ needs }) => needs !== '').length;
  if (count > 0) await handling.noteNeedsRead(speaker.person, term, count, now);
};

const unnamedIn = (live: readonly Standing[]): number =>
  live.filter(({ registration }) => registration.person === undefined).length;

const peopleReply = async (
  handling: DeskHandling,
  context: Context,
  [id = '', page = '0']: readonly string[],
): Promise<Reply> => {
  const found = await termOf(handling, id);
  if (!found) return gone(context);
  const live = await liveOf(handling, id);
  const last = Math.max(0, Math.ceil(live.length / PEOPLE_PAGE) - 1);
  const at = Math.min(last, Math.max(0, Math.trunc(Number(page)) || 0));
  const shown = live.slice(at * PEOPLE_PAGE, (at + 1) * PEOPLE_PAGE);
  const people = await participantsOf(handling, context, shown, await handling.desk.seenOf(id));
  await noteNeeds(handling, context, id, people);
  const withoutAccount = (await handling.applications.registered(found.happening.id)).filter(
    ({ term, hasAccount }) => term === id && !hasAccount,
  ).length;
  return shownIn(
    context,
    peopleMessage(
      { ...found, people, total: live.length, unnamed: unnamedIn(live), page: at, withoutAccount },
      tellingOf(context),
    ),
  );
};

const rowOf = (
  { standing, profile, unitFound, unit, state, hasSeen, isAwaited, documents }: Participant,
  index: number,
  { texts, locale }: Context,
): readonly WrittenCell[] => {
  const { needs, madeAt, unit: id } = standing.registration;
  const post = profile?.units.find((one) => one.unit === id)?.post;
  return [
    index + 1,
    profile?.lastName ?? '',
    profile?.firstName ?? '',
    unit,
    unitFound ? texts.units.types[unitFound.type] : '',
    unitFound?.powiat ?? '',
    post ? texts.units.posts[post] : '',
    state,
    needs.diet ?? '',
    needs.overnight === 'yes' ? texts.desk.needs.overnight : '',
    needs.accessibility ?? '',
    formatMoment(madeAt, locale),
    hasSeen ? texts.desk.registration.seen : isAwaited ? texts.desk.registration.awaited : '',
    documents ? texts.desk.documents.states[documents] : '',
  ];
};

/** The whole list to be printed; what people need is not on it, so that it can lie on a table. */
const paperReply = async (
  handling: DeskHandling,
  context: Context,
  [id = '']: readonly string[],
): Promise<Reply> => {
  const found = await termOf(handling, id);
  if (!found) return gone(context);
  const { desk } = context.texts;
  const live = await liveOf(handling, id);
  const people = await participantsOf(handling, context, live, new Set());
  const count = desk.peopleCount(people.length - unnamedIn(live), unnamedIn(live));
  return toPerson(
    withFiles(
      message(paragraph(desk.fileMade(found.happening.title, count))),
      attachment(
        'lista-osob.pdf',
        'application/pdf',
        await handling.paper(peoplePaper(found, people, context)),
      ),
    ),
  );
};

/** The whole list as a file, private to the coordinator who asks for it. */
const fileReply = async (
  handling: DeskHandling,
  context: Context,
  [id = '', format = '']: readonly string[],
): Promise<Reply> => {
  const found = await termOf(handling, id);
  const kind: FileFormat = format === 'csv' ? 'csv' : 'xlsx';
  if (!found) return gone(context);
  const { desk } = context.texts;
  const live = await liveOf(handling, id);
  const people = await participantsOf(handling, context, live, await handling.desk.seenOf(id));
  await noteNeeds(handling, context, id, people);
  const columns = desk.columns;
  const table = {
    name: desk.people,
    columns: [
      columns.number,
      columns.lastName,
      columns.firstName,
      columns.unit,
      columns.unitType,
      columns.powiat,
      columns.post,
      columns.state,
      columns.diet,
      columns.overnight,
      columns.accessibility,
      columns.madeAt,
      columns.seen,
      columns.documents,
    ],
    rows: people.map((person, index) => rowOf(person, index, context)),
  };
  const bytes = kind === 'csv' ? handling.tables.csv(table) : await handling.tables.xlsx(table);
  return toPerson(
    withFiles(
      message(
        paragraph(
          desk.fileMade(
            found.happening.title,
            desk.peopleCount(people.length - unnamedIn(live), unnamedIn(live)),
          ),
        ),
      ),
      attachment(`lista-osob.${kind}`, FILE_FORMATS[kind], bytes),
    ),
  );
};

/** One person's registration as it stands now. */
const personReply = async (
  handling: DeskHandling,
  context: Context,
  id: string,
  first?: Block,
): Promise<Reply> => {
  const standing = await handling.signUps.registration(id);
  if (!standing) return gone(context);
  const seen = await handling.desk.seenOf(standing.registration.term);
  const [participant] = await participantsOf(handling, context, [standing], seen);
  await noteNeeds(handling, context, standing.registration.term, [participant!]);
  const documents = await documentsOf(handling, standing.registration);
  const others = await otherTermsMenu(handling, context, standing.registration);
  return shownIn(context, personMessage(participant!, documents, tellingOf(context), first, others));
};

const askToRemove = async (handling: DeskHandling, context: Context, id: string): Promise<Reply> => {
  const standing = await handling.signUps.registration(id);
  if (!standing) return gone(context);
  const [participant] = await participantsOf(handling, context, [standing], new Set());
  const { desk } = context.texts;
  return shownIn(
    context,
    say(
      'warning',
      desk.removeAsk(participant!.name),
      buttons(
        act(actionId('desk', 'remove-sure', id), desk.removeSure, 'danger'),
        act(actionId('desk', 'person', id), desk.discardKeep),
      ),
    ),
  );
};

/** Everybody on a term, one by one and as a file; giving somebody a seat, and ending a registration. */
export const peopleActions = (handling: DeskHandling): DeskActions => ({
  people: (context, args) => peopleReply(handling, context, args),
  file: (context, args) => fileReply(handling, context, args),
  paper: (context, args) => paperReply(handling, context, args),
  person: (context, [named = ''], [chosen = named]) => personReply(handling, context, chosen),
  approve: async (context, [id = '']) => {
    const approved = await handling.signUps.approve(doingOf(context), id);
    const { desk, registrations } = context.texts;
    return approved.ok
      ? personReply(handling, context, id, notice('success', desk.approved))
      : personReply(
          handling,
          context,
          id,
          notice(
            'warning',
            approved.refusal === 'full' ? desk.full : registrations.refused[approved.refusal],
          ),
        );
  },
  'move-person': async (context, [id = ''], [term = '']) => {
    const moved = await movePerson(handling, context, id, term);
    return personReply(handling, context, moved.id, moved.said);
  },
  documents: async (context, [id = '', wanted = '']) => {
    const standing = await handling.signUps.registration(id);
    if (!standing || !(await noteDocuments(handling, context, standing.registration, wanted)))
      return gone(context);
    return personReply(handling, context, id, notice('success', context.texts.desk.documents.noted));
  },
  remove: (context, [id = '']) => askToRemove(handling, context, id),
  'remove-sure': async (context, [id = '']) => {
    const removed = await handling.signUps.remove(doingOf(context), id);
    const { desk, registrations } = context.texts;
    if (!removed.ok) return toPerson(say('warning', registrations.refused[removed.refusal]));
    const back = act(actionId('desk', 'people', removed.value.term, '0'), desk.people);
    return shownIn(context, say('success', desk.removed, buttons(back)));
  },
});

import type { Context } from '../../chat/context.ts';
import { type Block, heading, paragraph, small } from '../../chat/message.ts';
import { act, buttons } from '../../chat/message.ts';
import { actionId } from '../../chat/action-id.ts';
import { isLive } from '../registrations/domain.ts';
import type { Standing } from '../registrations/service.ts';
import { documentState } from './documents.ts';
import type { Handling } from './handling.ts';
import { type Mine, mineLines } from './registration-blocks.ts';
import { tellingOf } from './telling.ts';
import { beginsAt, endsAt } from './when.ts';

/** Registrations that are read for one person's pages. */
const MOST_READ = 60;
const LIVE_SHOWN = 10;
const PAST_SHOWN = 5;
const AT_HOME = 3;

/** What was noted of the people's forms; asked once a person. */
const notedOf = async ({ people }: Handling, standings: readonly Standing[]) => {
  const seated = standings.flatMap(({ registration: { state, person } }) =>
    state === 'confirmed' && person !== undefined ? [person] : [],
  );
  const noted = await Promise.all(
    [...new Set(seated)].map(async (person) => [person, await people.documentsOf(person)] as const),
  );
  return new Map(noted);
};

/** At how many sessions people were, by registration. */
const attendedOf = async ({ attended }: Handling, standings: readonly Standing[]) => {
  const seated = standings.filter(({ registration: { state } }) => state === 'confirmed');
  const counted = await Promise.all(
    seated.map(async ({ registration: { id } }) => [id, await attended(id)] as const),
  );
  return new Map(counted);
};

/** Registrations with their events; those whose event is gone are left out. */
export const withEvents = async (
  handling: Handling,
  standings: readonly Standing[],
): Promise<readonly Mine[]> => {
  const { store } = handling;
  const noted = await notedOf(handling, standings);
  const events = [...new Set(standings.map(({ registration }) => registration.event))];
  const happenings = await store.happenings(events);
  const attended = await attendedOf(handling, standings);
  return standings.flatMap((standing) => {
    const happening = happenings.find(({ id }) => id === standing.registration.event);
    const term = happening?.terms.find(({ id }) => id === standing.registration.term);
    if (!happening || !term) return [];
    const { person, state } = standing.registration;
    const documents =
      state === 'confirmed' && person !== undefined
        ? documentState(happening, noted.get(person) ?? [])
        : undefined;
    const sessions = attended.get(standing.registration.id) ?? 0;
    return [
      {
        ...standing,
        happening,
        term,
        ...(documents ? { documents } : {}),
        ...(sessions > 0 ? { attended: sessions } : {}),
      },
    ];
  });
};

/** One registration with its event; undefined where there is none. */
export const mineOf = async (handling: Handling, id: string): Promise<Mine | undefined> => {
  const standing = await handling.signUps.registration(id);
  return standing && (await withEvents(handling, [standing]))[0];
};

const byBeginning = (a: Mine, b: Mine): number =>
  (beginsAt(a.term) ?? '') < (beginsAt(b.term) ?? '') ? -1 : 1;

/** What is still to come, the next first; offers stand before everything, because they wait for an answer. */
const upcoming = (all: readonly Mine[], { now }: Context): readonly Mine[] => {
  const live = all.filter(({ registration, term }) => isLive(registration) && (endsAt(term) ?? '9999') > now);
  const isOffer = ({ registration }: Mine): boolean => registration.state === 'offered';
  return [
    ...live.filter(isOffer).toSorted(byBeginning),
    ...live.filter((mine) => !isOffer(mine)).toSorted(byBeginning),
  ];
};

const readAll = async (handling: Handling, { speaker }: Context): Promise<readonly Mine[]> =>
  withEvents(handling, await handling.signUps.ofPerson(speaker.person, MOST_READ));

const interestBlocks = async (handling: Handling, context: Context): Promise<readonly Block[]> => {
  const { texts } = context;
  const ids = await handling.store.interestsOf(context.speaker.person);
  const planned = (await handling.store.happenings(ids)).filter(({ state }) => state === 'planned');
  if (planned.length === 0) return [];
  return [
    paragraph(texts.signUp.mine.interests),
    ...planned.flatMap(({ id, title }) => [
      small(title),
      buttons(act(actionId('calendar', 'show', id), texts.signUp.mine.details))!,
    ]),
  ];
};

/** Registrations, waiting places, interests and what has ended: the part of `/moje` that is about events. */
export const mineBlocks = async (handling: Handling, context: Context): Promise<readonly Block[]> => {
  const telling = tellingOf(context);
  const words = context.texts.signUp.mine;
  const all = await readAll(handling, context);
  const next = upcoming(all, context);
  const past = all.filter((mine) => !next.includes(mine)).slice(0, PAST_SHOWN);
  return [
    heading(words.title),
    ...(next.length === 0 ? [paragraph(past.length > 0 ? words.noneNext : words.none)] : []),
    ...next.slice(0, LIVE_SHOWN).flatMap((mine) => mineLines(mine, telling)),
    ...(await interestBlocks(handling, context)),
    ...(past.length > 0 ? [paragraph(words.past)] : []),
    ...past.flatMap((mine) => mineLines(mine, telling)),
    buttons(act(actionId('calendar', 'list', '0', '-'), words.browse))!,
  ];
};

/** The person's own page: the next things, and the way to what is open. */
export const homeBlocks = async (handling: Handling, context: Context): Promise<readonly Block[]> => {
  const telling = tellingOf(context);
  const { mine: words } = context.texts.signUp;
  const next = upcoming(await readAll(handling, context), context).slice(0, AT_HOME);
  return [
    heading(words.title),
    ...(next.length === 0 ? [paragraph(words.none)] : []),
    ...next.flatMap((mine) => mineLines(mine, telling)),
    buttons(act(actionId('calendar', 'list', '0', '-'), words.browse))!,
  ];
};

import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { act, type Block, buttons, heading, list, paragraph, small } from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import type { Handling } from './handling.ts';
import { consentBlocks, headedUnits } from './head-card.ts';
import { nameOfProfile } from './head-forms.ts';
import { withEvents } from './mine.ts';
import { type Mine, stateText } from './registration-blocks.ts';
import { capital, type Telling, tellingOf, titled } from './telling.ts';
import { sessionText, whichTerm } from './when.ts';

/** Registrations of one unit that are read, and events that are shown, for one page. */
const MOST_READ = 60;
const MOST_EVENTS = 8;
/** Requests for consent that have buttons of their own, for each event; the others follow when these are answered. */
const MOST_ASKED = 2;

const lineOf = async ({ people }: Handling, mine: Mine, telling: Telling): Promise<string> => {
  const { person } = mine.registration;
  const name = person && nameOfProfile(await people.profileOf(person), telling);
  const which = whichTerm(mine.happening, mine.term, telling.texts);
  return [...(name ? [name] : []), ...(which ? [which] : []), stateText(mine, telling)].join(' · ');
};

const unitBlocks = async (handling: Handling, context: Context, unit: string): Promise<readonly Block[]> => {
  const { texts, now, locale } = context;
  const telling = tellingOf(context);
  const found = await handling.people.unit(unit);
  const all = await withEvents(handling, await handling.signUps.comingOfUnit(unit, now, MOST_READ));
  if (!found || all.length === 0) return [];
  const events = new Map<string, readonly Mine[]>();
  for (const mine of all) events.set(mine.happening.id, [...(events.get(mine.happening.id) ?? []), mine]);
  const blocks: Block[] = [heading(texts.signUp.head.mineTitle(found.name))];
  for (const [id, ofEvent] of [...events].slice(0, MOST_EVENTS)) {
    const [first] = ofEvent;
    const next = first!.term.sessions.find(({ endsAt }) => endsAt > now);
    const asked = ofEvent.filter(({ registration }) => registration.state === 'consent').slice(0, MOST_ASKED);
    const others = ofEvent.filter((mine) => !asked.includes(mine));
    const lines = await Promise.all(others.map((mine) => lineOf(handling, mine, telling)));
    const consents = await Promise.all(
      asked.map(async (mine) =>
        consentBlocks(mine.registration, await lineOf(handling, mine, telling), context),
      ),
    );
    blocks.push(
      paragraph(strong(capital(titled(first!.happening, telling)))),
      ...(next ? [small(sessionText(next, locale))] : []),
      ...consents.flat(),
      ...(lines.length > 0 ? [list(lines)] : []),
      buttons(act(actionId('calendar', 'show', id), texts.signUp.mine.details))!,
    );
  }
  const rest = events.size - MOST_EVENTS;
  return rest > 0 ? [...blocks, small(texts.signUp.head.moreEvents(rest))] : blocks;
};

/** A head's part of `/moje`: the people of each unit they head, over everything that is still to come. */
export const headMineBlocks = async (handling: Handling, context: Context): Promise<readonly Block[]> => {
  const units = await headedUnits(handling, context);
  const parts = await Promise.all(units.map((unit) => unitBlocks(handling, context, unit)));
  return parts.flat();
};

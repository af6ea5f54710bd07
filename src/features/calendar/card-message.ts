import { type ActionId, actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  type Button,
  buttons,
  facts,
  heading,
  type Message,
  message,
  list,
  notice,
  open,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { cardFacts } from './card-facts.ts';
import type { Happening, Session, Term } from './domain.ts';
import { seatsText } from './seats-text.ts';
import { capital, type Telling } from './telling.ts';
import { beginsAt, isOpen, sessionText } from './when.ts';

/** An event as one person sees it. */
export interface Card {
  readonly happening: Happening;
  /** How many wait, by term. */
  readonly waiting: ReadonlyMap<string, number>;
  /** Whether the person has a place for certain: they see the address of an online room. */
  readonly hasSeat: boolean;
  /** How the person's own application stands, with what they can do with it. */
  readonly mine: readonly Block[];
  /** Whether they have one: then there is nothing to apply for. */
  readonly hasApplied: boolean;
  readonly isInterested: boolean;
  /** What is said above it all: that the event has changed, that something was done. */
  readonly first?: Block;
  /** What a head of a unit can do for others. */
  readonly forHead?: readonly Button[];
  readonly back: ActionId;
}

const sessionLine = (session: Session, telling: Telling): string =>
  [sessionText(session, telling.locale), session.place].filter((part) => part !== undefined).join(', ');

const termState = (happening: Happening, term: Term, card: Card, telling: Telling): string => {
  const { card: words, list: listed } = telling.texts.calendar;
  if (term.state === 'cancelled') return words.cancelled('');
  if (!isOpen(happening, telling.now) || (beginsAt(term) ?? '') <= telling.now) return capital(listed.closed);
  return capital(seatsText(happening, term, card.waiting.get(term.id) ?? 0, telling));
};

/** Dates and seats of a term; where there are several, each under its own name. */
const termBlocks = (card: Card, term: Term, telling: Telling): readonly (Block | undefined)[] => {
  const { happening } = card;
  const { rows, certain } = telling.texts.calendar.card;
  const isOnly = happening.terms.length === 1;
  const name = isOnly ? rows.when : [rows.term(term.number), term.label].filter(Boolean).join(': ');
  const [session, ...more] = term.sessions;
  const isCertain = term.confirmedAt !== undefined && term.state === 'open';
  return [
    isOnly ? undefined : paragraph(strong(name)),
    more.length > 0 ? list(term.sessions.map((one) => sessionLine(one, telling))) : undefined,
    facts([
      ...(session && more.length === 0 ? [{ label: rows.when, value: sessionLine(session, telling) }] : []),
      { label: rows.seats, value: termState(happening, term, card, telling) },
    ]),
    isCertain ? notice('success', certain) : undefined,
  ];
};

const stateNotice = ({ state, cancelReason }: Happening, { texts }: Telling): Block | undefined => {
  const { card } = texts.calendar;
  if (state === 'cancelled') return notice('warning', card.cancelled(cancelReason ?? ''));
  return state === 'planned' ? notice('info', card.planned) : undefined;
};

const applyButtons = ({ happening, hasApplied }: Card, telling: Telling): readonly Button[] => {
  const { list: words, card } = telling.texts.calendar;
  if (hasApplied || !isOpen(happening, telling.now)) return [];
  const terms = happening.terms.filter(
    (term) => term.state === 'open' && (beginsAt(term) ?? '') > telling.now,
  );
  const label = ({ number, label: name }: Term): string =>
    terms.length === 1 ? words.apply : `${words.apply}: ${name ?? card.rows.term(number).toLowerCase()}`;
  return terms.map((term) =>
    act(actionId('calendar', 'apply', term.id, String(happening.revision)), label(term), 'primary'),
  );
};

const interestButton = ({ happening: { id, state }, isInterested }: Card, { texts }: Telling) => {
  if (state !== 'planned') return undefined;
  return isInterested
    ? act(actionId('calendar', 'lose', id), texts.calendar.card.loseInterest)
    : act(actionId('calendar', 'interest', id), texts.calendar.card.interest, 'primary');
};

const papers = ({ happening }: Card, { texts }: Telling): readonly Button[] => {
  const { materials, unitForm, participantForm } = texts.calendar.card;
  const { materialsUrl, unitFormUrl, project } = happening;
  return [
    ...(materialsUrl ? [open(materialsUrl, materials)] : []),
    ...(unitFormUrl ? [open(unitFormUrl, unitForm)] : []),
    ...(project?.participantFormUrl ? [open(project.participantFormUrl, participantForm)] : []),
  ];
};

/** The card of an event (pl. *karta wydarzenia*): everything one needs to decide, and the way to apply. */
export const cardMessage = (card: Card, telling: Telling): Message => {
  const { happening } = card;
  const { texts } = telling;
  return message(
    card.first,
    heading(happening.title),
    small([texts.calendar.forms[happening.form], ...happening.topics].join(' · ')),
    happening.isExample ? small(texts.calendar.card.example) : undefined,
    stateNotice(happening, telling),
    happening.aim ? paragraph(happening.aim) : undefined,
    ...happening.terms.flatMap((term) => termBlocks(card, term, telling)),
    cardFacts(happening, card.hasSeat, telling),
    happening.project ? small(happening.project.funding) : undefined,
    ...card.mine,
    buttons(...applyButtons(card, telling), interestButton(card, telling), ...(card.forHead ?? [])),
    buttons(...papers(card, telling), act(card.back, texts.calendar.card.back)),
  );
};

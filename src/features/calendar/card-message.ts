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
import { cardFacts, type Row } from './card-facts.ts';
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

/** When a term is and how many seats it has; several meetings stand in a list of their own. */
const termRows = (card: Card, term: Term, telling: Telling): readonly Row[] => {
  const { rows } = telling.texts.calendar.card;
  const [session, ...more] = term.sessions;
  return [
    ...(session && more.length === 0 ? [{ label: rows.when, value: sessionLine(session, telling) }] : []),
    { label: rows.seats, value: termState(card.happening, term, card, telling) },
  ];
};

const sessionList = ({ sessions }: Term, telling: Telling): Block | undefined =>
  sessions.length > 1 ? list(sessions.map((one) => sessionLine(one, telling))) : undefined;

const certainty = ({ confirmedAt, state }: Term, { texts }: Telling): Block | undefined =>
  confirmedAt !== undefined && state === 'open' ? notice('success', texts.calendar.card.certain) : undefined;

/** One of several dates, under its own name. */
const termBlocks = (card: Card, term: Term, telling: Telling): readonly (Block | undefined)[] => {
  const { rows } = telling.texts.calendar.card;
  const name = [rows.term(term.number), term.label].filter((part) => part !== undefined).join(': ');
  return [
    paragraph(strong(name)),
    sessionList(term, telling),
    facts(termRows(card, term, telling)),
    certainty(term, telling),
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
  const { unitForm, participantForm } = texts.calendar.card;
  const { unitFormUrl, project } = happening;
  return [
    ...(unitFormUrl ? [open(unitFormUrl, unitForm)] : []),
    ...(project?.participantFormUrl ? [open(project.participantFormUrl, participantForm)] : []),
  ];
};

/** The card of an event (pl. *karta wydarzenia*): everything one needs to decide, and the way to apply. */
export const cardMessage = (card: Card, telling: Telling): Message => {
  const { happening } = card;
  const { texts } = telling;
  const [term, ...others] = happening.terms;
  const only = others.length === 0 ? term : undefined;
  return message(
    card.first,
    heading(happening.title),
    small([texts.calendar.forms[happening.form], ...happening.topics].join(' · ')),
    happening.isExample ? small(texts.calendar.card.example) : undefined,
    stateNotice(happening, telling),
    happening.aim ? paragraph(happening.aim) : undefined,
    ...(only
      ? [sessionList(only, telling), certainty(only, telling)]
      : happening.terms.flatMap((one) => termBlocks(card, one, telling))),
    cardFacts(only ? termRows(card, only, telling) : [], happening, card.hasSeat, telling),
    happening.project ? small(happening.project.funding) : undefined,
    ...card.mine,
    buttons(...applyButtons(card, telling), interestButton(card, telling), ...(card.forHead ?? [])),
    buttons(...papers(card, telling), act(card.back, texts.calendar.card.back)),
  );
};

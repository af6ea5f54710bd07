import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { formatDate, formatDay, formatMoment, formatMonth, formatTime } from '../../i18n/format.ts';
import type { Happening, Term } from './domain.ts';
import { answerButtons, type Mine, stateText } from './registration-blocks.ts';
import { seatsText } from './seats-text.ts';
import type { Shown } from './store.ts';
import { capital, regionName, type Telling } from './telling.ts';
import { encodeWanted, isNarrowed, type Wanted } from './wanted.ts';
import { comingTerms, isOpen, whichTerm } from './when.ts';

/** How many events a page has. */
export const PAGE = 5;

/** Events of more terms are applied for on their card. */
const MOST_TERMS = 2;

/** A page of the list, and what it was narrowed to. */
export interface Listed {
  readonly shown: Shown;
  /** Counted from 0. */
  readonly page: number;
  readonly wanted: Wanted;
  /** The name of the wanted powiat, where an event has it. */
  readonly powiat?: string | undefined;
  /** Words that nothing that is coming is about. */
  readonly unknown: readonly string[];
  /** How many wait, by term. */
  readonly waiting: ReadonlyMap<string, number>;
  /** The person's own registrations, by event. */
  readonly mine: ReadonlyMap<string, Mine>;
}

/** The list as a button remembers it. */
export const listAction = (page: number, wanted: Wanted) =>
  actionId('calendar', 'list', String(page), encodeWanted(wanted));

const wantedText = ({ forms, region, powiat, month, hasFree, words }: Wanted, telling: Telling): string => {
  const { forms: names, list } = telling.texts.calendar;
  return [
    ...(forms ?? []).map((form) => names[form]),
    ...(region ? [regionName(region)] : []),
    ...(powiat ? [telling.texts.units.powiat(powiat)] : []),
    ...(month ? [formatMonth(month, telling.locale)] : []),
    ...(hasFree ? [list.free] : []),
    ...(words ? [list.words(words.join(' '))] : []),
  ].join(', ');
};

/** Date, place and seats in one line; the form stands first. */
const summary = (happening: Happening, waiting: Listed['waiting'], telling: Telling): string => {
  const { locale, now } = telling;
  const { forms, list, card } = telling.texts.calendar;
  const [next, ...others] = comingTerms(happening, now);
  const place =
    (next?.sessions[0]?.place ?? happening.place)?.split(',')[0] ??
    (happening.onlineUrl ? card.online : undefined);
  const form = [...(happening.isExample ? [list.example] : []), capital(forms[happening.form])].join(' · ');
  const [first, ...sessions] = next?.sessions ?? [];
  if (!next || !first) return [form, list.noDate, place].filter((part) => part !== undefined).join(' · ');
  return [
    form,
    `${formatDate(first.day, locale)}, ${formatTime(first.from)}`,
    ...(sessions.length > 0 ? [list.more(sessions.length + 1)] : []),
    ...(others.length > 0 ? [list.terms(others.length + 1)] : []),
    ...(place ? [place] : []),
    ...(isOpen(happening, now)
      ? [
          seatsText(happening, next, waiting.get(next.id) ?? 0, telling),
          ...(happening.deadline ? [list.until(formatMoment(happening.deadline, locale))] : []),
        ]
      : [list.closed]),
  ].join(' · ');
};

/** The day tells the terms of one event apart; what the organiser calls them may be longer than a button. */
const applyLabel = (term: Term, terms: number, { texts, locale }: Telling): string => {
  const [first] = term.sessions;
  const { apply } = texts.calendar.list;
  return terms === 1 || !first ? apply : `${apply}: ${formatDay(first.day, locale)}`;
};

/** How the person's own application stands, and for which date of several. */
const ownLine = (mine: Mine, telling: Telling): string =>
  telling.texts.signUp.mine.own(
    [whichTerm(mine.happening, mine.term, telling.texts), stateText(mine, telling)]
      .filter((part) => part !== undefined)
      .join(' · '),
  );

const itemBlocks = (
  happening: Happening,
  listed: Listed,
  telling: Telling,
): readonly (Block | undefined)[] => {
  const { list } = telling.texts.calendar;
  const mine = listed.mine.get(happening.id);
  const terms = comingTerms(happening, telling.now);
  const applying = !mine && isOpen(happening, telling.now) && terms.length <= MOST_TERMS ? terms : [];
  return [
    paragraph([strong(happening.title)]),
    small(summary(happening, listed.waiting, telling)),
    mine ? small(ownLine(mine, telling)) : undefined,
    buttons(
      act(actionId('calendar', 'show', happening.id, encodeWanted(listed.wanted)), list.details),
      ...applying.map((term) =>
        act(actionId('calendar', 'apply', term.id), applyLabel(term, terms.length, telling), 'primary'),
      ),
      ...(mine?.registration.state === 'offered' ? answerButtons(mine, telling) : []),
    ),
  ];
};

/** A page of what is coming, with the ways to the other pages and to fewer events. */
export const listMessage = (listed: Listed, telling: Telling): Message => {
  const { list } = telling.texts.calendar;
  const { shown, page, wanted, powiat, unknown } = listed;
  const pages = Math.max(1, Math.ceil(shown.total / PAGE));
  const narrowed = isNarrowed(wanted);
  return message(
    heading(list.title),
    narrowed
      ? small(list.narrowedTo(wantedText({ ...wanted, ...(powiat ? { powiat } : {}) }, telling)))
      : undefined,
    unknown.length > 0
      ? notice('info', list.notUnderstood(unknown.map((word) => `„${word}”`).join(', ')))
      : undefined,
    shown.total === 0
      ? paragraph(narrowed ? list.noneNarrowed : list.none)
      : small(list.count(shown.total, page + 1, pages)),
    ...shown.happenings.flatMap((happening) => itemBlocks(happening, listed, telling)),
    buttons(
      page > 0 ? act(listAction(page - 1, wanted), list.previous) : undefined,
      page + 1 < pages ? act(listAction(page + 1, wanted), list.next) : undefined,
      act(actionId('calendar', 'narrow', encodeWanted(wanted)), list.narrow),
      narrowed ? act(listAction(0, {}), list.all) : undefined,
    ),
  );
};

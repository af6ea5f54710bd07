import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  MAX_MENU_OPTIONS,
  menu,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import {
  attendedMinutes,
  type Candidate,
  holderOf,
  minutesOfAll,
  neededMinutes,
  standingOf,
} from './domain.ts';
import { secondsFor } from './bundle.ts';
import type { TermView } from './service.ts';
import { to } from './telling.ts';
import { daysText, hoursOf } from './wording.ts';

type Told = Pick<Context, 'texts' | 'locale'>;

/** People on one page: as many as one menu can hold. */
const PAGE = MAX_MENU_OPTIONS;
const LONGEST_LABEL = 75;

/** What the event counts as one hour. */
export const hourOf = ({ happening }: TermView): 45 | 60 => happening.project?.hourMinutes ?? 60;

export const nameOf = (candidate: Candidate, { texts }: Pick<Told, 'texts'>): string =>
  holderOf(candidate) ??
  candidate.certificate?.holder ??
  ([candidate.firstName, candidate.lastName].filter(Boolean).join(' ') || texts.certificates.term.somebody);

/** How somebody stands, in a word or two: the number, or how much is missing. */
export const standingText = (of: TermView, candidate: Candidate, { texts, locale }: Told): string => {
  const { term: words } = texts.certificates;
  const { sessions } = of.term;
  const { attendancePercent: percent } = of.happening;
  const standing = standingOf(candidate, sessions, percent);
  switch (standing) {
    case 'issued':
      return words.issued(candidate.certificate!.number);
    case 'short': {
      const missing = neededMinutes(sessions, percent) - attendedMinutes(candidate, sessions);
      return words.short(hoursOf(missing, hourOf(of), locale));
    }
    default:
      return words.standings[standing];
  }
};

export const attendedText = (of: TermView, candidate: Candidate, { texts, locale }: Told): string =>
  texts.certificates.term.attended(
    hoursOf(attendedMinutes(candidate, of.term.sessions), hourOf(of), locale),
    hoursOf(minutesOfAll(of.term.sessions), hourOf(of), locale),
  );

/** Counted by how they stand; whoever is not on the lists at all has not met the rule either. */
const countsOf = ({ happening, term, people }: TermView) => {
  const standings = people.map((one) => standingOf(one, term.sessions, happening.attendancePercent));
  const count = (...wanted: readonly string[]): number =>
    standings.filter((standing) => wanted.includes(standing)).length;
  return {
    earned: count('earned'),
    short: count('short', 'unmarked'),
    nameless: count('nameless'),
    issued: count('issued'),
  };
};

/** Why nothing can be issued, with the way to what is missing. */
const refusalMessage = (of: TermView, told: Told, first?: Block): Message => {
  const { term: words } = told.texts.certificates;
  const { happening, term, refusal } = of;
  const session = refusal === 'no-attendance' ? term.sessions[0] : undefined;
  return message(
    first,
    heading(cut(words.title(happening.title), 150)),
    notice('info', words.refused[refusal!]),
    buttons(
      session ? act(actionId('attendance', 'open', session.id), words.buttons.list, 'primary') : undefined,
      act(actionId('desk', 'open', happening.id), words.buttons.event),
    ),
  );
};

const ruleText = ({ happening, term }: TermView, hour: 45 | 60, { texts, locale }: Told): string =>
  texts.certificates.term.rule(
    happening.attendancePercent,
    hoursOf(neededMinutes(term.sessions, happening.attendancePercent), hour, locale),
    hoursOf(minutesOfAll(term.sessions), hour, locale),
  );

/** Who has earned a certificate of a term, who has not and by how much; one page of people at a time. */
export const termMessage = (of: TermView, wanted: number, told: Told, first?: Block): Message => {
  if (of.refusal) return refusalMessage(of, told, first);
  const { term: words } = told.texts.certificates;
  const { happening, term, people } = of;
  const pages = Math.max(1, Math.ceil(people.length / PAGE));
  const number = Math.min(Math.max(0, wanted), pages - 1);
  const page = people.slice(number * PAGE, (number + 1) * PAGE);
  const { earned, short, nameless, issued } = countsOf(of);
  const turn = (label: string, other: number) =>
    other >= 0 && other < pages ? act(to('term', term.id, String(other)), label) : undefined;
  const label = (one: Candidate): string => nameOf(one, told);
  const seconds = secondsFor(issued);
  return message(
    first,
    heading(cut(words.title(happening.title), 150)),
    small(daysText([...new Set(term.sessions.map(({ day }) => day))], told.texts, told.locale)),
    paragraph(ruleText(of, hourOf(of), told)),
    paragraph(words.counts(earned, short, nameless, issued)),
    list(
      page.map((one) => [label(one), attendedText(of, one, told), standingText(of, one, told)].join(' · ')),
    ),
    pages > 1 ? small(words.page(number + 1, pages)) : undefined,
    menu(
      to('person', term.id),
      words.choose,
      page.map((one) => ({
        value: one.registration,
        label: cut(`${label(one)} (${standingText(of, one, told)})`, LONGEST_LABEL),
      })),
    ),
    buttons(turn(words.buttons.earlier, number - 1), turn(words.buttons.later, number + 1)),
    buttons(
      earned > 0 ? act(to('issue', term.id), words.buttons.issue(earned), 'primary') : undefined,
      nameless > 0 ? act(to('ask', term.id), words.buttons.ask(nameless)) : undefined,
      issued > 0 ? act(to('bundle', term.id), words.buttons.bundle) : undefined,
      issued > 0 ? act(to('units', term.id, '0'), words.buttons.units) : undefined,
    ),
    seconds === undefined ? undefined : small(words.takesLong(issued, seconds)),
    buttons(act(actionId('desk', 'open', happening.id), words.buttons.event)),
  );
};

import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  message,
  notice,
  paragraph,
  small,
  withFiles,
} from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { type Candidate, standingOf } from './domain.ts';
import type { Handling } from './handling.ts';
import { askForName } from './asking.ts';
import { unitBundle } from './own.ts';
import type { TermView } from './service.ts';
import { bundleFiles } from './bundle.ts';
import { forCoordinators, to } from './telling.ts';
import { unitsMessage } from './unit-bundles.ts';
import { attendedText, nameOf, standingText, termMessage } from './term-message.ts';

/** Certificates of one term in one file; a term has a few dozen. */
const MOST_OF_TERM = 2000;

export const goneTerm = ({ texts }: Context): Reply =>
  toPerson(say('warning', texts.certificates.term.refused.gone));

/** What is done with a term that is there. */
const withTerm =
  (
    { certificates }: Handling,
    handle: (
      context: Context,
      of: TermView,
      args: readonly string[],
      values: readonly string[],
    ) => Promise<Reply> | Reply,
  ): ActionHandler =>
  async (context, [id = '', ...args], values) => {
    const of = await certificates.view(id, context.now);
    return of ? handle(context, of, args, values) : goneTerm(context);
  };

export const showTerm = async (
  { certificates }: Handling,
  context: Context,
  id: string,
  first?: Block,
  page = 0,
): Promise<Reply> => {
  const of = await certificates.view(id, context.now);
  return of ? shownIn(context, termMessage(of, page, context, first)) : goneTerm(context);
};

/** One person of a term, with what can be done about their certificate. */
const personReply = (context: Context, of: TermView, candidate: Candidate): Reply => {
  const { person: words, term } = context.texts.certificates;
  const { id, sessions } = of.term;
  const { registration, certificate } = candidate;
  const standing = standingOf(candidate, sessions, of.happening.attendancePercent);
  const help = standing === 'nameless' ? words.nameHelp : words.exceptHelp;
  return shownIn(
    context,
    message(
      heading(nameOf(candidate, context)),
      small(of.happening.title),
      facts([
        { label: words.hours, value: attendedText(of, candidate, context) },
        { label: words.standing, value: standingText(of, candidate, context) },
      ]),
      standing === 'issued' || standing === 'earned' ? undefined : small(help),
      buttons(
        certificate ? act(to('card', certificate.id), words.open, 'primary') : undefined,
        standing === 'earned' ? act(to('issue-one', id, registration), words.issue, 'primary') : undefined,
        standing === 'short' || standing === 'unmarked'
          ? act(to('except', id, registration), words.except)
          : undefined,
        standing === 'nameless' ? act(to('ask', id, registration), term.buttons.ask(1)) : undefined,
        act(actionId('attendance', 'open', sessions[0]!.id), term.buttons.list),
        act(to('term', id, '0'), term.buttons.back),
      ),
    ),
  );
};

/** How many of those who would be issued one had theirs of this term voided: nobody is to get it back by oversight. */
const againOf = async ({ store, certificates }: Handling, of: TermView): Promise<number> => {
  const ended = (await store.find({ term: of.term.id }, MOST_OF_TERM)).filter(
    ({ state }) => state === 'void',
  );
  const voided = new Set(ended.map(({ registration }) => registration));
  return certificates.earnedOf(of).filter(({ registration }) => voided.has(registration)).length;
};

const askToIssue = async (handling: Handling, context: Context, of: TermView): Promise<Reply> => {
  const { term: words } = context.texts.certificates;
  const count = handling.certificates.earnedOf(of).length;
  if (of.refusal || count === 0)
    return shownIn(context, termMessage(of, 0, context, notice('warning', words.changed)));
  const again = await againOf(handling, of);
  return shownIn(
    context,
    message(
      heading(words.title(of.happening.title)),
      paragraph(words.sure(count)),
      again > 0 ? notice('warning', words.sureAgain(again)) : undefined,
      small(words.sureNames),
      buttons(
        act(to('issue-sure', of.term.id, String(count)), words.buttons.sure(count), 'primary'),
        act(to('term', of.term.id, '0'), words.buttons.back),
      ),
    ),
  );
};

/** Issues to these people, and shows the list as it is then. */
const issue = async (
  handling: Handling,
  context: Context,
  of: TermView,
  people: readonly Candidate[],
): Promise<Reply> => {
  const { term: words } = context.texts.certificates;
  const count = await handling.certificates.issue(of, people, {
    by: context.speaker.person,
    at: context.now,
  });
  return showTerm(handling, context, of.term.id, notice('success', words.done(count)));
};

const bundle = async (handling: Handling, context: Context, of: TermView): Promise<Reply> => {
  const { term: words } = context.texts.certificates;
  const all = await handling.store.find({ term: of.term.id, isValid: true }, MOST_OF_TERM);
  if (all.length === 0) return goneTerm(context);
  const people = all.flatMap(({ person }) => (person ? [person] : []));
  const reached = await handling.addresses(people);
  const silent = people.filter((person) => reached.get(person) === undefined).length;
  const files = await bundleFiles(handling, context, all.toReversed());
  return toPerson(
    withFiles(
      message(paragraph(words.bundle(all.length)), silent > 0 ? small(words.noAccount(silent)) : undefined),
      ...files,
    ),
  );
};

/** What coordinators do with the certificates of a term. */
export const termActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => {
  const on = (handle: Parameters<typeof withTerm>[1]): ActionHandler =>
    forCoordinators(withTerm(handling, handle));
  const ofRegistration = (of: TermView, registration: string): Candidate | undefined =>
    of.people.find((one) => one.registration === registration);
  const changed = (context: Context, of: TermView): Reply =>
    shownIn(context, termMessage(of, 0, context, notice('warning', context.texts.certificates.term.changed)));
  return {
    term: on((context, of, [page]) => shownIn(context, termMessage(of, Number(page) || 0, context))),
    person: on((context, of, _args, [registration = '']) => {
      const candidate = ofRegistration(of, registration);
      return candidate && !of.refusal ? personReply(context, of, candidate) : changed(context, of);
    }),
    issue: on((context, of) => askToIssue(handling, context, of)),
    'issue-sure': on((context, of, [count]) => {
      const earned = of.refusal ? [] : handling.certificates.earnedOf(of);
      return earned.length === Number(count) && earned.length > 0
        ? issue(handling, context, of, earned)
        : changed(context, of);
    }),
    'issue-one': on((context, of, [registration]) => {
      const earned = of.refusal ? [] : handling.certificates.earnedOf(of);
      const candidate = earned.find((one) => one.registration === registration);
      return candidate ? issue(handling, context, of, [candidate]) : changed(context, of);
    }),
    ask: on((context, of, [registration]) => askForName(handling, context, of, registration)),
    bundle: on((context, of) => bundle(handling, context, of)),
    units: on(async (context, of, [page]) =>
      shownIn(context, await unitsMessage(handling, context, of, Number(page) || 0)),
    ),
    'unit-of': on((context, of, _args, [unit = '']) => unitBundle(handling, context, unit, of.term.id)),
  };
};

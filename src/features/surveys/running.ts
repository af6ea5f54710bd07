import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../chat/form.ts';
import { act, buttons, message, notice, paragraph, withFiles } from '../../chat/message.ts';
import { type Reply, showForm, toPerson, update } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { formatMoment } from '../../i18n/format.ts';
import { onState, showCard } from './desk.ts';
import { roundsOf, type Survey } from './domain.ts';
import { resultFiles } from './files.ts';
import { deskLink } from './links.ts';
import { newSecret } from './pseudonym.ts';
import { resultsMessage } from './results-message.ts';
import type { Working } from './standing.ts';
import { closingOf, isOn, type Occasion } from './windows.ts';
import { listMessage } from './list-message.ts';

const FIELD = 'koniec';

const closingForm = (
  { moments }: Working,
  survey: Survey,
  typed: string,
  occasion: Occasion | undefined,
  { texts }: Context,
): Form => {
  const { closingForm: form } = texts.surveys;
  const now = closingOf(survey, occasion);
  const value = typed === '' ? now && moments.write(now) : typed;
  return {
    id: deskLink('closing', survey),
    title: form.title,
    fields: [
      {
        kind: 'text',
        id: FIELD,
        label: form.label,
        hint: form.hint,
        required: true,
        long: false,
        maxLength: 40,
        ...(value === undefined ? {} : { value }),
      },
    ],
    submit: form.submit,
  };
};

const setClosing = async (
  working: Working,
  context: Context,
  survey: Survey,
  values: FormValues,
): Promise<Reply> => {
  const { closingForm: form, refusals } = context.texts.surveys;
  const typed = valueOf(values, FIELD);
  const occasion = await working.surveys.occasionOf(survey);
  const read = working.moments.read(typed, context.now);
  const ends = occasion?.term.sessions.at(-1)?.endsAt;
  const unread = !read.ok && read.refusal.kind === 'no-day' ? form.noDay : form.unread;
  const fault = !read.ok ? unread : ends !== undefined && read.value <= ends ? form.tooEarly : undefined;
  if (!read.ok || fault !== undefined)
    return {
      kind: 'invalid',
      faults: [{ field: FIELD, text: fault ?? form.unread }],
      form: closingForm(working, survey, typed, occasion, context),
    };
  const isDone = await working.store.change(survey, { closesAt: read.value }, context.now);
  const first = isDone ? notice('success', form.saved) : notice('warning', refusals.changed);
  return showCard(working, context, survey.id, first, 'new');
};

/** Why a draft cannot begin now. */
const hindrance = (
  survey: Survey,
  occasion: Occasion | undefined,
  { texts, now }: Context,
): string | undefined => {
  const { release } = texts.surveys;
  if (survey.kind !== 'needs' && (!occasion || !isOn(occasion))) return release.eventGone;
  const closesAt = closingOf(survey, occasion);
  return closesAt !== undefined && closesAt <= now ? release.over : undefined;
};

const askRelease = async (working: Working, context: Context, survey: Survey): Promise<Reply> => {
  const { texts, now, locale } = context;
  const { release: words, confirm } = texts.surveys;
  const occasion = await working.surveys.occasionOf(survey);
  const why = hindrance(survey, occasion, context);
  if (why !== undefined) return showCard(working, context, survey.id, notice('warning', why));
  const goesOut = working.mayGoOut(now);
  const quietUntil = goesOut > now ? formatMoment(goesOut, locale) : undefined;
  const rounds = await Promise.all(
    roundsOf(survey.kind).map(async (round) => {
      const { length } = await working.store.audience(survey, round);
      const [starts, ends] = [occasion?.term.sessions[0]?.startsAt, occasion?.term.sessions.at(-1)?.endsAt];
      if (round === 'pre')
        return starts !== undefined && starts > now ? words.pre(length, quietUntil) : words.preOver;
      const isTest = round === 'post';
      if (ends === undefined || ends <= now) return (isTest ? words.post : words.now)(length, quietUntil);
      return (isTest ? words.postLater : words.later)(formatMoment(ends, locale));
    }),
  );
  return update(
    message(
      ...rounds.map(paragraph),
      paragraph(words.fixed),
      buttons(
        act(deskLink('released', survey), words.yes, 'primary'),
        act(actionId('surveys', 'card', survey.id), confirm.no),
      ),
    ),
  );
};

const release = async (working: Working, context: Context, survey: Survey): Promise<Reply> => {
  const { surveys: words } = context.texts;
  const why = hindrance(survey, await working.surveys.occasionOf(survey), context);
  if (why !== undefined) return showCard(working, context, survey.id, notice('warning', why));
  const secret = survey.kind === 'test' ? newSecret() : undefined;
  if (!(await working.store.release(survey, secret, context.now)))
    return showCard(working, context, survey.id, notice('warning', words.refusals.changed));
  const open = await working.store.survey(survey.id);
  if (open) await working.surveys.tend(open, context.now);
  return showCard(working, context, survey.id, notice('success', words.release.done));
};

/** Somebody may be sending answers at this very moment: then it is tried again, with theirs. */
const CLOSE_TRIES = 3;

const end = async (working: Working, context: Context, survey: Survey): Promise<Reply> => {
  const { surveys: words } = context.texts;
  for (let tries = 0; tries < CLOSE_TRIES; tries += 1) {
    const current = await working.store.survey(survey.id);
    if (current?.state !== 'open' || (await working.surveys.close(current, context.now))) break;
  }
  const closed = await working.store.survey(survey.id);
  return closed?.state === 'closed'
    ? shownIn(context, await resultsMessage(working, closed, context, notice('success', words.ended)))
    : showCard(working, context, survey.id, notice('warning', words.refusals.changed));
};

const ask = (context: Context, survey: Survey, question: string, yes: string, verb: string): Reply => {
  const { confirm } = context.texts.surveys;
  return update(
    message(
      paragraph(question),
      buttons(
        act(deskLink(verb, survey), yes, 'danger'),
        act(actionId('surveys', 'card', survey.id), confirm.no),
      ),
    ),
  );
};

/** How a survey is released, ended, given another end, and read. */
export const runningActions = (working: Working): Readonly<Record<string, ActionHandler>> => ({
  release: onState(working, ['draft'], (context, survey) => askRelease(working, context, survey)),
  released: onState(working, ['draft'], (context, survey) => release(working, context, survey)),
  closing: onState(working, ['draft', 'open'], async (context, survey) =>
    showForm(closingForm(working, survey, '', await working.surveys.occasionOf(survey), context)),
  ),
  end: onState(working, ['open'], (context, survey) => {
    const { confirm } = context.texts.surveys;
    return ask(context, survey, confirm.end, confirm.endYes, 'ended');
  }),
  ended: onState(working, ['open'], (context, survey) => end(working, context, survey)),
  discard: onState(working, ['draft'], (context, survey) => {
    const { confirm } = context.texts.surveys;
    return ask(context, survey, confirm.discard, confirm.discardYes, 'discarded');
  }),
  discarded: onState(working, ['draft'], async (context, survey) => {
    const { confirm, refusals } = context.texts.surveys;
    const isDone = await working.store.discard(survey);
    return isDone
      ? update(await listMessage(working, context, notice('success', confirm.discarded)))
      : showCard(working, context, survey.id, notice('warning', refusals.changed));
  }),
  results: onState(working, ['closed'], async (context, survey) =>
    shownIn(context, await resultsMessage(working, survey, context)),
  ),
  files: onState(working, ['closed'], async (context, survey) => {
    const { results } = context.texts.surveys;
    const files = await resultFiles(working, survey, context);
    return toPerson(
      files ? withFiles(message(paragraph(results.filesReady)), ...files) : say('info', results.tooFew),
    );
  }),
});

export const runningForms = (working: Working): Readonly<Record<string, FormHandler>> => ({
  closing: onState(
    working,
    ['draft', 'open'],
    (context, survey, _args, values: FormValues) => setClosing(working, context, survey, values),
    'new',
  ),
});

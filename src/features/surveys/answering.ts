import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import type { Form } from '../../chat/form.ts';
import { act, buttons, heading, list, type Message, message, notice, small } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { strong } from '../../chat/span.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import { type Answers, listOf, missingIn, partsOf, type Question, type Sheet } from './domain.ts';
import { fieldOf, readPart } from './fields.ts';
import { partLink, partOf, roundOf } from './links.ts';
import { subjectOf } from './naming.ts';
import { pseudonym } from './pseudonym.ts';
import { type Standing, standingOf, type Working } from './standing.ts';
import { mineBlocks } from './waiting.ts';
import { wordingOf } from './wording.ts';

const partForm = ({ survey, round }: Standing, part: number, answers: Answers, texts: Texts): Form => {
  const { form } = texts.surveys;
  const parts = partsOf(survey.questions);
  return {
    id: partLink('fill', survey.id, round, part),
    title: parts.length > 1 ? form.part(part + 1, parts.length) : form.title,
    intro: survey.kind === 'test' ? form.introPaired : form.intro,
    fields: (parts[part] ?? parts[0]!).map((question) => fieldOf(question, answers, texts)),
    submit: form.submit,
  };
};

/** What was answered to one question, in words. */
const answerText = (question: Question, answers: Answers, texts: Texts): string => {
  const given = listOf(answers[question.id]);
  const { options } = wordingOf(question, texts);
  if (given.length === 0) return texts.surveys.review.none;
  if (question.kind === 'scale') return texts.surveys.review.degree(given[0]!);
  if (question.kind === 'words') return given.join('\n');
  return given.map((value) => options[Number(value)] ?? value).join(', ');
};

/** What stands before an answer: a sentence that asks needs no colon. */
const asLabel = (text: string): string => (/[?!.:]$/u.test(text) ? `${text} ` : `${text}: `);

/** What is filled in and not sent; until it is sent it can be changed. */
const reviewMessage = (
  { survey, occasion, round, window }: Standing,
  answers: Answers,
  context: Context,
): Message => {
  const { texts, locale } = context;
  const { review } = texts.surveys;
  const parts = partsOf(survey.questions);
  const missing = missingIn(survey.questions, answers);
  const isWhole = missing.length === 0;
  return message(
    heading(review.title),
    small(subjectOf(survey, occasion, context)),
    list(
      survey.questions.map((question) => [
        strong(asLabel(wordingOf(question, texts).text)),
        { kind: 'text', text: answerText(question, answers, texts) },
      ]),
    ),
    isWhole
      ? notice('info', review.notSent(formatMoment(window.closesAt, locale)))
      : notice('warning', review.missing(missing.length)),
    buttons(
      isWhole ? act(partLink('send', survey.id, round), review.send, 'primary') : undefined,
      ...parts.map((_, part) =>
        act(
          partLink('fill', survey.id, round, part),
          parts.length > 1 ? review.changePart(part + 1) : review.change,
        ),
      ),
    ),
  );
};

/** The answers alone, as they are kept: of the person there is nothing but the kind of unit, where needs are asked. */
const sheetOf = async (
  { store, profile, unitType }: Working,
  { survey, round, invitation }: Standing,
  { speaker, now }: Context,
): Promise<Sheet> => {
  const answers = Object.fromEntries(
    survey.questions.flatMap(({ id }) =>
      invitation.draft[id] === undefined ? [] : [[id, invitation.draft[id]]],
    ),
  );
  const sheet = { round, day: warsawDay(now), answers };
  if (survey.kind === 'needs') {
    const { units } = await profile(speaker.person);
    const main = units.find(({ isMain }) => isMain) ?? units[0];
    return { ...sheet, group: (main && (await unitType(main.unit))) ?? 'other' };
  }
  const secret = survey.kind === 'test' ? await store.secret(survey.id) : undefined;
  return secret === undefined ? sheet : { ...sheet, pairKey: pseudonym(secret, invitation.subject) };
};

const send = async (working: Working, context: Context, standing: Standing): Promise<Reply> => {
  const { surveys: words } = context.texts;
  const { survey, invitation, round } = standing;
  if (missingIn(survey.questions, invitation.draft).length > 0)
    return shownIn(context, reviewMessage(standing, invitation.draft, context));
  if (await working.store.submit(invitation, await sheetOf(working, standing, context)))
    return shownIn(
      context,
      say(
        'success',
        survey.kind === 'test' ? words.thanksPaired : words.thanks,
        ...(await mineBlocks(working, context)),
      ),
    );
  // Sent on another device, changed there, or closed a moment ago.
  const again = await standingOf(working, context, survey.id, round);
  if (!again.ok) return shownIn(context, say('info', again.refusal));
  return shownIn(context, reviewMessage(again.value, again.value.invitation.draft, context));
};

/** A form was sent: what is right is kept, and the next part is offered. */
const keep = async (
  working: Working,
  context: Context,
  standing: Standing,
  part: number,
  values: Parameters<FormHandler>[2],
): Promise<Reply> => {
  const { texts } = context;
  const { survey, round, invitation } = standing;
  const parts = partsOf(survey.questions);
  const { answers, shown, faults } = readPart(parts[part] ?? parts[0]!, values, texts);
  if (faults.length > 0) return { kind: 'invalid', faults, form: partForm(standing, part, shown, texts) };
  const asked = new Set((parts[part] ?? []).map(({ id }) => id));
  const others = Object.entries(invitation.draft).filter(([id]) => !asked.has(id));
  const draft = { ...Object.fromEntries(others), ...answers };
  if (!(await working.store.saveDraft(invitation, draft)))
    return toPerson(say('info', texts.surveys.refusals.sent));
  const next = part + 1;
  if (next >= parts.length || missingIn(survey.questions, invitation.draft).length === 0)
    return toPerson(reviewMessage(standing, draft, context));
  const { form } = texts.surveys;
  return toPerson(
    say(
      'success',
      form.saved(next, parts.length),
      buttons(
        act(partLink('fill', survey.id, round, next), form.next(next + 1), 'primary'),
        act(partLink('review', survey.id, round), form.look),
      ),
    ),
  );
};

type Handle = (context: Context, standing: Standing, part: number) => Promise<Reply> | Reply;

const onStanding =
  (working: Working, handle: Handle): ActionHandler =>
  async (context, [id = '', round, part]) => {
    const standing = await standingOf(working, context, id, roundOf(round));
    if (!standing.ok) return toPerson(say('info', standing.refusal));
    return handle(context, standing.value, partOf(part));
  };

/** What people press who are asked. */
export const answeringActions = (working: Working): Readonly<Record<string, ActionHandler>> => ({
  fill: onStanding(working, ({ texts }, standing, part) =>
    showForm(partForm(standing, part, standing.invitation.draft, texts)),
  ),
  review: onStanding(working, (context, standing) =>
    shownIn(context, reviewMessage(standing, standing.invitation.draft, context)),
  ),
  send: onStanding(working, (context, standing) => send(working, context, standing)),
});

export const answeringForms = (working: Working): Readonly<Record<string, FormHandler>> => ({
  fill: async (context, args, values) => {
    const [id = '', round, part] = args;
    const standing = await standingOf(working, context, id, roundOf(round));
    if (!standing.ok) return toPerson(say('info', standing.refusal));
    return keep(working, context, standing.value, partOf(part), values);
  },
});

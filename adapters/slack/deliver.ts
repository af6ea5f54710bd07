import { type Form } from '../../src/chat/form.ts';
import { act, buttons, list, type Message, message, notice, small } from '../../src/chat/message.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { PlatformError } from '../../src/core/failure.ts';
import type { Texts } from '../../src/i18n/pl.ts';
import type { SlackApi } from './api.ts';
import { comesElsewhere, filesToEveryone, filesToPerson } from './deliver-files.ts';
import { renderForm } from './forms.ts';
import { type Origin, toMetadata } from './origin.ts';
import { render, renderHome } from './render.ts';
import { sendBy, type SendDeps } from './send.ts';
import { replacement, waysToEveryone, waysToPerson } from './ways.ts';

type Invalid = Extract<Reply, { kind: 'invalid' }>;

export interface DeliverDeps extends SendDeps {
  readonly api: SlackApi;
}

const formLater = (form: Form, { chat }: Texts): Message =>
  message(notice('info', chat.formNeedsButton), buttons(act(form.id, chat.openForm)));

const faultsAsMessage = ({ form, faults }: Invalid, { chat, slack }: Texts): Message =>
  message(
    notice('warning', slack.formFaults),
    list(
      faults.map(({ field, text }) => {
        const label = form.fields.find(({ id }) => id === field)?.label;
        return label === undefined ? text : `${label}: ${text}`;
      }),
    ),
    buttons(act(form.id, chat.openForm)),
  );

/** The trigger was used or is older than about three seconds; anything else wrong with a form is a bug. */
const isLateTrigger = (error: unknown): boolean =>
  error instanceof PlatformError && /trigger/u.test(String(error.status));

/** Carries replies to where they belong, after the input was acknowledged. Throws what Slack or the network says. */
export const createDeliver = (deps: DeliverDeps) => {
  const { api } = deps;

  const wordsToPerson = (origin: Origin, content: Message, from = 0): Promise<void> =>
    sendBy(waysToPerson(api, origin), content, true, deps, from);

  /** Says where the files are when they cannot stand beside the words. */
  const pointingToFiles = (origin: Origin, content: Message, { slack }: Texts): Message =>
    content.files?.length && comesElsewhere(origin)
      ? { ...content, blocks: [...content.blocks, small(slack.filesInDirect)] }
      : content;

  const toPerson = async (origin: Origin, content: Message, texts: Texts): Promise<void> => {
    await wordsToPerson(origin, pointingToFiles(origin, content, texts));
    await filesToPerson(api, origin, content.files ?? []);
  };

  const toEveryone = async (origin: Origin, content: Message, texts: Texts): Promise<void> => {
    const ways = waysToEveryone(api, origin);
    if (ways.length === 0) return toPerson(origin, content, texts);
    await sendBy(ways, content, false, deps);
    await filesToEveryone(api, origin, content.files ?? []);
  };

  const replace = async (origin: Origin, content: Message, texts: Texts): Promise<void> => {
    const { responseUrl, onMessage } = origin;
    if (responseUrl === undefined || !onMessage) return toPerson(origin, content, texts);
    const way = replacement(responseUrl, origin);
    const words = pointingToFiles(origin, content, texts);
    const [first] = render(words, way.surface);
    if (!first) return;
    try {
      await way.send(first);
    } catch (error) {
      if (error instanceof PlatformError) return toPerson(origin, content, texts);
      throw error;
    }
    await wordsToPerson(origin, words, 1);
    await filesToPerson(api, origin, content.files ?? []);
  };

  const openForm = async (origin: Origin, form: Form, texts: Texts): Promise<void> => {
    if (origin.triggerId === undefined) return wordsToPerson(origin, formLater(form, texts));
    const view = renderForm(form, toMetadata(origin), texts.slack.cancel);
    try {
      await api.call('views.open', { trigger_id: origin.triggerId, view });
    } catch (error) {
      if (!isLateTrigger(error)) throw error;
      await wordsToPerson(origin, formLater(form, texts));
    }
  };

  return async (origin: Origin, reply: Reply, texts: Texts): Promise<void> => {
    switch (reply.kind) {
      case 'message':
        return reply.to === 'person'
          ? toPerson(origin, reply.message, texts)
          : toEveryone(origin, reply.message, texts);
      case 'update':
        return replace(origin, reply.message, texts);
      case 'form':
        return openForm(origin, reply.form, texts);
      case 'invalid':
        return wordsToPerson(origin, faultsAsMessage(reply, texts));
      case 'home': {
        const view = renderHome(reply.message, texts.slack.homeShortened);
        await api.call('views.publish', { user_id: origin.user, view });
        return;
      }
      case 'suggestions':
      case 'silence':
        return;
    }
  };
};

import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { code, strong } from '../../chat/span.ts';
import type { Instant } from '../../core/clock.ts';
import type { Actor } from './domain.ts';
import { decideDraft, type Draft } from './draft.ts';
import { draftYaml } from './draft-yaml.ts';
import type { Telling } from './thread-blocks.ts';
import { topicName } from './topics.ts';

/** Drafts listed under the questions. */
export const DRAFTS_SHOWN = 3;

const EXCERPT = 120;

/** The drafts a reviewer may look at, under the list of questions. */
export const draftBlocks = (drafts: readonly Draft[], { base, texts, locale }: Telling): readonly Block[] => {
  const { handover } = texts;
  if (drafts.length === 0) return [];
  const lines = drafts.flatMap(({ id, topic, question, state }) => [
    paragraph([
      strong(topicName(base, topic, locale)),
      { kind: 'text', text: ` (${handover.draftStates[state]})` },
    ]),
    small(cut(question.replace(/\s+/g, ' '), EXCERPT)),
    buttons(act(actionId('handover', 'draft', id), handover.see)),
  ]);
  return [heading(handover.draftsTitle), small(handover.draftsIntro), ...lines].filter(
    (block) => block !== undefined,
  );
};

/** A draft to be decided on. It tells who replied, and never who asked. */
export const draftMessage = (draft: Draft, actor: Actor, now: Instant, telling: Telling): Message => {
  const { base, texts, locale } = telling;
  const { handover } = texts;
  const { rows } = handover;
  const { id, topic, question, reply, basis, author, reviewer, state } = draft;
  const may = (it: 'review' | 'publish' | 'reject'): boolean => decideDraft(draft, it, actor, now).ok;
  const isDeciding = may('publish');
  return message(
    heading(handover.draftTitle),
    facts([
      { label: rows.topic, value: topicName(base, topic, locale) },
      { label: rows.state, value: handover.draftStates[state] },
      { label: rows.author, value: author.name },
      ...(reviewer ? [{ label: rows.reviewer, value: reviewer.name }] : []),
    ]),
    small(strong(handover.draftQuestion)),
    ...question.split('\n\n').map((part) => paragraph(part)),
    small(strong(handover.draftReply)),
    ...reply.split('\n\n').map((part) => paragraph(part)),
    basis ? facts([{ label: rows.basis, value: basis }]) : undefined,
    buttons(
      !isDeciding && may('review')
        ? act(actionId('handover', 'review', id), handover.review, 'primary')
        : undefined,
      isDeciding ? act(actionId('handover', 'publish', id), handover.publish, 'primary') : undefined,
      isDeciding ? act(actionId('handover', 'reject', id), handover.reject, 'danger') : undefined,
      act(actionId('handover', 'list'), handover.toList),
    ),
  );
};

/** The entry for the knowledge folder, to be copied; the bot itself writes nothing there. */
export const publishedMessage = (draft: Draft, { texts }: Telling): Message =>
  message(
    notice('success', texts.handover.published),
    paragraph(code(draftYaml(draft))),
    notice('warning', texts.handover.publishedNext),
    buttons(act(actionId('handover', 'list'), texts.handover.toList)),
  );

import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  divider,
  heading,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { type Line, strong } from '../../chat/span.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Change, Recall } from './domain.ts';
import { type Telling, titlesOf, type ToldChange } from './telling.ts';
import { changeFacts } from './told-message.ts';

/** Changes on one page of a recall. */
export const PAGE = 5;

const stateOf = (recall: Recall, { texts, locale }: Telling): string => {
  const { states } = texts.recall;
  const day = formatDay(warsawDay(recall.changedAt), locale);
  switch (recall.state) {
    case 'noticed':
      return states.noticed;
    case 'proposed':
      return states.proposed(recall.proposer?.name ?? '');
    case 'sent':
      return states.sent(recall.reached ?? 0, day);
    case 'editorial':
      return states.editorial(day);
  }
};

const line = (recall: Recall, telling: Telling): readonly (Block | undefined)[] => {
  const { recall: words } = telling.texts;
  const noticed = formatDay(warsawDay(recall.noticedAt), telling.locale);
  const title: Line = [
    strong(words.line(recall.changes.length, noticed)),
    { kind: 'text', text: ` (${stateOf(recall, telling)})` },
  ];
  return [paragraph(title), buttons(act(actionId('recall', 'see', recall.id), words.see))];
};

/** `/sprostowania`: what waits for a decision, and what was decided lately. */
export const listMessage = (
  open: readonly Recall[],
  decided: readonly Recall[],
  telling: Telling,
): Message => {
  const { recall: words } = telling.texts;
  return message(
    heading(words.title),
    open.length === 0 ? notice('success', words.none) : paragraph(words.intro),
    ...open.flatMap((recall) => line(recall, telling)),
    ...(decided.length === 0 ? [] : [divider, paragraph(strong(words.latest))]),
    ...decided.flatMap((recall) => line(recall, telling)),
  );
};

/** What an editor sees of one recall. */
export interface SeenRecall {
  readonly recall: Recall;
  /** To how many people it would go now. */
  readonly people: number;
  readonly items: readonly ToldChange[];
  readonly isDue: (change: Change) => boolean;
  /** Whether the one who looks proposed it. */
  readonly isOwn: boolean;
  readonly from: number;
}

const changeBlocks = (
  { recall, isDue }: SeenRecall,
  { change, answers }: ToldChange,
  ord: number,
  telling: Telling,
): readonly (Block | undefined)[] => {
  const { recall: words } = telling.texts;
  const mark = (verb: 'skip' | 'keep', label: string): Block | undefined =>
    buttons(act(actionId('recall', verb, recall.id, String(ord), change.version.slice(0, 8)), label));
  const isTakenBack = !change.isSkipped && !isDue(change);
  return [
    paragraph(strong(words.factTitle(change.fact))),
    answers.length > 0 ? small(words.inAnswers(titlesOf(answers, telling))) : undefined,
    changeFacts(change, telling),
    change.isSkipped ? notice('info', words.isSkipped) : undefined,
    isTakenBack ? notice('info', words.isTakenBack) : undefined,
    recall.state !== 'noticed' || isTakenBack
      ? undefined
      : change.isSkipped
        ? mark('keep', words.keep)
        : mark('skip', words.skip),
  ];
};

const decisionButtons = ({ recall, people, isOwn }: SeenRecall, { texts }: Telling): Block | undefined => {
  const { recall: words } = texts;
  const button = (verb: string, label: string, look?: 'primary' | 'danger') =>
    act(actionId('recall', verb, recall.id), label, look);
  switch (recall.state) {
    case 'noticed':
      return buttons(
        people > 0 ? button('propose', words.propose(people), 'primary') : undefined,
        people > 0 ? button('preview', words.preview) : undefined,
        button('editorial', words.editorial, 'danger'),
      );
    case 'proposed':
      return buttons(
        people > 0 && !isOwn ? button('send', words.send(people), 'primary') : undefined,
        button('preview', words.preview),
        button('return', words.return),
        button('editorial', words.editorial, 'danger'),
      );
    case 'sent':
    case 'editorial':
      return undefined;
  }
};

/** One recall with all that changed, and only what this person may decide now. */
export const recallMessage = (seen: SeenRecall, telling: Telling, first?: Block): Message => {
  const { recall, people, items, isOwn, from } = seen;
  const { recall: words } = telling.texts;
  const isOpen = recall.state === 'noticed' || recall.state === 'proposed';
  const decider = words.decidedBy(recall.decider?.name ?? '');
  const next = from + PAGE;
  return message(
    first,
    heading(words.title),
    paragraph(words.state(stateOf(recall, telling))),
    isOpen || decider === '' ? undefined : small(decider),
    isOpen ? paragraph(strong(people > 0 ? words.reaches(people) : words.reachesNobody)) : undefined,
    ...items.slice(from, next).flatMap((item, index) => changeBlocks(seen, item, from + index, telling)),
    next < items.length
      ? buttons(act(actionId('recall', 'see', recall.id, String(next)), words.next))
      : undefined,
    recall.state === 'proposed'
      ? notice('info', isOwn ? words.secondPerson : words.waitsForSecond)
      : undefined,
    decisionButtons(seen, telling),
    buttons(act(actionId('recall', 'list'), words.toList)),
  );
};

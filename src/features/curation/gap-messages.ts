import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  list,
  menu,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import type { Context } from '../../chat/context.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { decideGap, DISMISSALS, type Editor, type Gap, type GapAct, stateOf } from './domain.ts';

const EXCERPT = 150;

const standing = (gap: Gap, { curation }: Texts): string =>
  gap.draft && stateOf(gap) !== 'dismissed' && gap.closed === undefined
    ? curation.draftStates[gap.draft.state]
    : curation.states[stateOf(gap)];

/** A gap in the list: an example of its questions, how many ask, where it stands. */
export const gapLine = (gap: Gap, { texts, locale }: Context): readonly (Block | undefined)[] => {
  const { curation } = texts;
  const about = [
    curation.asked(gap.people, gap.questions),
    curation.latest(formatDay(warsawDay(gap.latestAt), locale)),
    standing(gap, texts),
    ...(gap.owner ? [`${curation.rows.owner}: ${gap.owner.name}`] : []),
    ...(gap.again > 0 ? [curation.again(gap.again)] : []),
  ];
  return [
    paragraph(strong(cut(gap.example, EXCERPT))),
    small(about.join(' · ')),
    buttons(act(actionId('curation', 'gap', gap.id), curation.see)),
  ];
};

export interface ShownGap {
  readonly gap: Gap;
  readonly editor: Editor;
  readonly words: readonly string[];
  /** The title of what the base answers to the example now. */
  readonly answeredBy: string | undefined;
}

/** A gap as its editor sees it: who asks how often, in which words, and only what may be done now. */
export const gapBlocks = (
  { gap, editor, words, answeredBy }: ShownGap,
  { texts, locale, now }: Context,
  base: KnowledgeBase,
): readonly (Block | undefined)[] => {
  const { curation } = texts;
  const { id, draft } = gap;
  const about = base.answers.get(gap.about ?? '') ?? base.unverified.get(gap.about ?? '');
  const may = (it: GapAct): boolean => decideGap(gap, it, editor, now).ok;
  const button = (kind: 'take' | 'give-back' | 'answered' | 'reopen', label: string) =>
    may({ kind }) ? act(actionId('curation', 'do', id, kind), label) : undefined;
  const dismissals = DISMISSALS.map((value) => ({ value, label: curation.dismissals[value] }));
  return [
    heading(curation.gapTitle),
    paragraph(strong(gap.example)),
    facts([
      { label: curation.rows.state, value: standing(gap, texts) },
      { label: curation.rows.asked, value: curation.asked(gap.people, gap.questions) },
      { label: curation.rows.latest, value: formatDay(warsawDay(gap.latestAt), locale) },
      { label: curation.rows.owner, value: gap.owner?.name ?? curation.nobody },
      ...(gap.reason ? [{ label: curation.rows.reason, value: curation.dismissals[gap.reason] }] : []),
      ...(about ? [{ label: curation.rows.about, value: curation.aboutEntry(about.title) }] : []),
      ...(gap.again > 0 ? [{ label: curation.rows.again, value: curation.again(gap.again) }] : []),
    ]),
    answeredBy === undefined ? undefined : notice('info', curation.nowAnswered(answeredBy)),
    ...(words.length > 1 ? [small(curation.newestQuestions), list(words)] : []),
    buttons(
      may({ kind: 'draft', id: '' })
        ? act(actionId('curation', 'draft', id), curation.prepare, 'primary')
        : undefined,
      draft && draft.state !== 'rejected'
        ? act(actionId('handover', 'draft', draft.id), curation.seeDraft)
        : undefined,
      button('take', curation.take),
      button('give-back', curation.giveBack),
      button('answered', curation.markAnswered),
      button('reopen', curation.reopen),
    ),
    may({ kind: 'dismiss', reason: 'unclear' })
      ? menu(actionId('curation', 'dismiss', id), curation.dismiss, dismissals)
      : undefined,
    buttons(act(actionId('curation', 'gaps'), curation.toGaps)),
  ];
};

import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import { act, type Block, heading, list, message, paragraph, small } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { type Line, strong } from '../../chat/span.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { resolveSays } from '../../knowledge/placeholders.ts';
import type { Contradiction } from '../../knowledge/review/contradictions.ts';
import { type Actions, asEditor, paged, pageFrom } from './editing.ts';
import type { CurationService } from './service.ts';

const factLine = (fact: Fact, note = ''): Line => [
  strong(fact.id),
  { kind: 'text', text: `: ${cut(resolveSays(fact), 250)} (${fact.at.file}:${fact.at.line})${note}` },
];

const linesOf = (found: Contradiction, { curation }: Texts): readonly Line[] => {
  switch (found.kind) {
    case 'two-values':
      return [factLine(found.one), factLine(found.other)];
    case 'ended': {
      const { answer, fact, now } = found;
      const note = now ? curation.endedNow(now.id) : curation.endedNothing;
      return [`„${answer.title}” (${answer.at.file}:${answer.at.line})`, factLine(fact, `; ${note}`)];
    }
    case 'disputed':
      return [factLine(found.fact), cut(found.remark, 400)];
    case 'same-question':
      return [found.one, found.other].map(
        ({ entry, wording }) => `„${wording}”: ${entry.title} (${entry.at.file}:${entry.at.line})`,
      );
  }
};

const conflictBlocks = (found: Contradiction, texts: Texts): readonly Block[] => [
  paragraph(strong(texts.curation.conflictKinds[found.kind])),
  list(linesOf(found, texts)),
];

/** What in the base does not fit together, the gravest first, with files and lines. */
export const conflictsReply = (service: CurationService, context: Context, from = 0): Reply => {
  const { curation } = context.texts;
  const found = service.contradictions(context.now);
  return toPerson(
    message(
      heading(curation.conflictsTitle),
      ...(found.length === 0 ? [paragraph(curation.conflictsNone)] : []),
      small(curation.conflictsIntro),
      ...paged(
        found,
        from,
        context.texts,
        (one) => conflictBlocks(one, context.texts),
        (start) => act(actionId('curation', 'conflicts', start), curation.next),
      ),
    ),
  );
};

export const conflictActions = (service: CurationService): Actions => ({
  conflicts: asEditor((context, [from]: readonly string[]) =>
    conflictsReply(service, context, pageFrom(from)),
  ),
});

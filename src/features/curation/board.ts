import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { act, type Block, buttons, heading, list, message, notice, small } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { daysLater } from '../../core/day.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Texts } from '../../i18n/pl.ts';
import { changesSince } from '../../knowledge/review/changes.ts';
import { CHANGES_SINCE, DUE_WITHIN } from './limits.ts';
import { SECTIONS, type Section } from './sections.ts';
import type { CurationService } from './service.ts';

/** `/wiedza`: what needs an editor, in numbers, and the way to each part. */
export const boardReply = async (
  service: CurationService,
  { texts, now }: Context,
  warning?: string,
): Promise<Reply> => {
  const { curation } = texts;
  const base = service.base();
  const today = warsawDay(now);
  const gaps = await service.openGaps(now);
  const due = await service.due(now, DUE_WITHIN[0]);
  const [complaints, proposals, accepted] = [
    await service.complaints(),
    await service.proposals(),
    await service.accepted(),
  ];
  const lines: Readonly<Record<Section, string>> = {
    gaps: curation.counts.gaps(gaps.length, gaps[0]?.people ?? 0),
    votes: curation.counts.votes(complaints.length),
    due: curation.counts.due(due.length, due.filter(({ isOverdue }) => isOverdue).length),
    conflicts: curation.counts.conflicts(service.contradictions(now).length),
    news: curation.counts.news(changesSince(base, daysLater(today, -CHANGES_SINCE), today).length),
    proposals: curation.counts.proposals(proposals.length, accepted.length),
  };
  const button = (section: Section) =>
    act(
      actionId('curation', section),
      curation.sections[section],
      section === 'gaps' ? 'primary' : undefined,
    );
  return toPerson(
    message(
      warning === undefined ? undefined : notice('info', warning),
      heading(curation.title),
      list(SECTIONS.map((section) => lines[section])),
      buttons(...SECTIONS.slice(0, 3).map(button)),
      buttons(...SECTIONS.slice(3).map(button)),
      small(curation.overview(base.facts.size, base.answers.size)),
    ),
  );
};

/** On an editor's own page: the way to the board. */
export const homeBlocks = ({ curation }: Texts): readonly Block[] =>
  message(heading(curation.homeTitle), buttons(act(actionId('curation', 'board'), curation.homeOpen))).blocks;

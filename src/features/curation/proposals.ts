import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { act, type Block, buttons, heading, message, notice, paragraph, small } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { code, strong } from '../../chat/span.ts';
import { type Actions, asEditor, paged, pageFrom, say } from './editing.ts';
import type { CurationService } from './service.ts';
import type { Proposal } from './store.ts';
import { wordingsByEntry, yamlOf } from './wordings-yaml.ts';

/** Entries whose wordings one message tells; the command tells them all. */
const ENTRIES_SHOWN = 5;

const titleOf = (service: CurationService, answer: string): string => {
  const { answers, unverified } = service.base();
  return (answers.get(answer) ?? unverified.get(answer))?.title ?? answer;
};

/** Proposals of one answer together; the answer most people mean first. */
const byAnswer = (proposals: readonly Proposal[]): readonly Proposal[] =>
  [...new Set(proposals.map(({ answer }) => answer))].flatMap((answer) =>
    proposals.filter((one) => one.answer === answer),
  );

/** Words of real questions that may become wordings, by the answer that was picked. */
export const proposalsReply = async (
  service: CurationService,
  context: Context,
  from = 0,
  done?: string,
): Promise<Reply> => {
  const { curation } = context.texts;
  const proposals = byAnswer(await service.proposals());
  const accepted = await service.accepted();
  let answer = '';
  const blocks = ({ id, answer: own, words, people }: Proposal): readonly (Block | undefined)[] => {
    const isNext = own !== answer;
    answer = own;
    return [
      isNext ? paragraph(strong(titleOf(service, own))) : undefined,
      paragraph(curation.proposed(words, people)),
      buttons(
        act(actionId('curation', 'accept', id), curation.accept),
        act(actionId('curation', 'reject', id), curation.reject),
      ),
    ];
  };
  return toPerson(
    message(
      done === undefined ? undefined : notice('success', done),
      heading(curation.proposalsTitle),
      proposals.length > 0 ? small(curation.proposalsIntro) : paragraph(curation.proposalsNone),
      ...paged(
        proposals,
        from,
        context.texts,
        blocks,
        (start) => act(actionId('curation', 'proposals', start), curation.next),
        [accepted.length > 0 ? act(actionId('curation', 'export'), curation.toFiles) : undefined],
      ),
    ),
  );
};

const exportReply = async (service: CurationService, { texts: { curation } }: Context): Promise<Reply> => {
  const entries = wordingsByEntry(service.base(), await service.accepted());
  if (entries.length === 0) return say('info', curation.toFilesNone);
  return toPerson(
    message(
      paragraph(curation.toFilesIntro),
      ...entries.slice(0, ENTRIES_SHOWN).map((entry) => paragraph(code(yamlOf(entry)))),
      entries.length > ENTRIES_SHOWN ? small(curation.more(entries.length - ENTRIES_SHOWN)) : undefined,
      small(curation.toFilesCommand),
    ),
  );
};

export const proposalActions = (service: CurationService): Actions => {
  const decide = (isAccepted: boolean) =>
    asEditor(async (context, [id = '']: readonly string[]) => {
      const { curation } = context.texts;
      const proposal = (await service.proposals()).find((one) => one.id === id);
      if (!proposal) return say('info', curation.decided);
      if (!(await service.decideWording(context, proposal, isAccepted))) return say('info', curation.decided);
      const done = isAccepted ? curation.accepted(proposal.words) : curation.rejected(proposal.words);
      return proposalsReply(service, context, 0, done);
    });
  return {
    proposals: asEditor((context, [from]: readonly string[]) =>
      proposalsReply(service, context, pageFrom(from)),
    ),
    accept: decide(true),
    reject: decide(false),
    export: asEditor((context) => exportReply(service, context)),
  };
};

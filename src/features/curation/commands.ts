import type { Command } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import type { Reply } from '../../chat/reply.ts';
import { textsIn } from '../../i18n/texts.ts';
import { boardReply } from './board.ts';
import { conflictsReply } from './conflicts.ts';
import { dueTyped } from './due.ts';
import { gapsReply } from './gap-actions.ts';
import { newsTyped } from './news.ts';
import { proposalsReply } from './proposals.ts';
import { readSection, suggestSections } from './sections.ts';
import type { CurationService } from './service.ts';
import { votesReply } from './votes.ts';

const inBoth = (pick: (texts: ReturnType<typeof textsIn>['curation']) => string) => ({
  pl: pick(textsIn('pl').curation),
  en: pick(textsIn('en').curation),
});

const sectionReply = (service: CurationService, context: Context, typed: string): Promise<Reply> | Reply => {
  if (typed === '') return boardReply(service, context);
  const read = readSection(typed);
  if (!read) return boardReply(service, context, context.texts.curation.unknownSection(cut(typed, 60)));
  switch (read.section) {
    case 'gaps':
      return gapsReply(service, context);
    case 'votes':
      return votesReply(service, context);
    case 'due':
      return dueTyped(service, context, read.rest);
    case 'conflicts':
      return conflictsReply(service, context);
    case 'news':
      return newsTyped(service, context, read.rest);
    case 'proposals':
      return proposalsReply(service, context);
  }
};

/** `/wiedza`: the editors' board and its parts. */
const boardCommand = (service: CurationService): Command => ({
  name: 'wiedza',
  localName: { en: 'knowledge' },
  title: { pl: 'Baza wiedzy', en: 'Knowledge base' },
  description: inBoth(({ description }) => description),
  example: { pl: '/wiedza braki', en: '/wiedza braki' },
  roles: ['adviser', 'coordinator'],
  options: [
    {
      name: 'dzial',
      localName: { en: 'section' },
      label: inBoth(({ option }) => option),
      description: inBoth(({ optionHelp }) => optionHelp),
      required: false,
      main: true,
      maxLength: 100,
      suggest: ({ locale }, typed) => suggestSections(typed, locale),
    },
  ],
  handle: (context, { dzial = '' }) => sectionReply(service, context, dzial.trim()),
});

/** `/zmiany`: what changed in the rules, for everybody. */
const changesCommand = (service: CurationService): Command => ({
  name: 'zmiany',
  localName: { en: 'changes' },
  title: { pl: 'Zmiany w odpowiedziach', en: 'Changes in answers' },
  description: inBoth(({ changesDescription }) => changesDescription),
  example: { pl: '/zmiany od stycznia', en: '/zmiany 2026-01-01' },
  options: [
    {
      name: 'od',
      localName: { en: 'since' },
      label: inBoth(({ changesOption }) => changesOption),
      description: inBoth(({ changesOptionHelp }) => changesOptionHelp),
      required: false,
      main: true,
      maxLength: 60,
    },
  ],
  handle: (context, { od = '' }) => newsTyped(service, context, od.trim()),
});

export const curationCommands = (service: CurationService): readonly Command[] => [
  boardCommand(service),
  changesCommand(service),
];

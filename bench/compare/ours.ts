import { createSearchIndex } from '../../src/knowledge/search/search-index.ts';
import type { Contestant } from './contestant.ts';

/** As it ships: nothing is tried out on the questions. */
export const ours: Contestant = {
  name: 'Pomocnik',
  settings: [
    {
      name: 'as shipped',
      build: ({ entries, thesaurus }) => {
        const index = createSearchIndex(entries, { thesaurus });
        return { find: (question, limit) => index.search(question, limit).map(({ id }) => id) };
      },
    },
  ],
};

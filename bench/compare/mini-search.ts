import MiniSearch from 'minisearch';
import type { Contestant, Setting } from './contestant.ts';
import { TERMS } from './terms.ts';

interface Tried {
  readonly terms: string;
  readonly fuzzy: number;
  readonly isPrefix: boolean;
  readonly titles: number;
}

const setting = ({ terms, fuzzy, isPrefix, titles }: Tried): Setting => ({
  name: `${terms}, fuzzy ${fuzzy}${isPrefix ? ', prefix' : ''}, titles × ${titles}`,
  build: ({ entries }) => {
    const index = new MiniSearch<{ id: string; title: string; wordings: string; text: string }>({
      fields: ['title', 'wordings', 'text'],
      tokenize: TERMS[terms]!,
      processTerm: (term) => term,
      searchOptions: {
        fuzzy: fuzzy === 0 ? false : fuzzy,
        prefix: (term) => isPrefix && term.length > 3,
        boost: { title: titles, wordings: titles },
        combineWith: 'OR',
      },
    });
    index.addAll(entries.map((entry) => ({ ...entry, wordings: entry.wordings.join('\n') })));
    return {
      find: (question, limit) =>
        index
          .search(question)
          .slice(0, limit)
          .map(({ id }) => String(id)),
    };
  },
});

export const miniSearch: Contestant = {
  name: 'MiniSearch 7.2.0',
  settings: Object.keys(TERMS).flatMap((terms) => [
    setting({ terms, fuzzy: 0, isPrefix: false, titles: 2 }),
    setting({ terms, fuzzy: 0, isPrefix: true, titles: 2 }),
    setting({ terms, fuzzy: 0.2, isPrefix: false, titles: 2 }),
    setting({ terms, fuzzy: 0.2, isPrefix: false, titles: 1 }),
  ]),
};

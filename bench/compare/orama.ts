import { create, insertMultiple, search } from '@orama/orama';
import type { Contestant, Setting } from './contestant.ts';
import { TERMS } from './terms.ts';

interface Tried {
  readonly terms: string;
  readonly tolerance: number;
  readonly titles: number;
}

/** Orama has no Polish, so it is given a tokenizer; threshold 1 means that any word is enough. */
const setting = ({ terms, tolerance, titles }: Tried): Setting => ({
  name: `${terms}, tolerance ${tolerance}, titles × ${titles}`,
  build: async ({ entries }) => {
    const index = create({
      schema: { title: 'string', wordings: 'string', text: 'string' } as const,
      components: {
        tokenizer: { language: 'polish', normalizationCache: new Map(), tokenize: TERMS[terms]! },
      },
    });
    await insertMultiple(
      index,
      entries.map(({ id, title, wordings, text }) => ({ id, title, wordings: wordings.join('\n'), text })),
    );
    return {
      find: async (question, limit) => {
        const { hits } = await search(index, {
          term: question,
          limit,
          threshold: 1,
          tolerance,
          boost: { title: titles, wordings: titles },
        });
        return hits.map(({ id }) => id);
      },
    };
  },
});

export const orama: Contestant = {
  name: 'Orama 3.1.18',
  settings: Object.keys(TERMS).flatMap((terms) => [
    setting({ terms, tolerance: 0, titles: 2 }),
    setting({ terms, tolerance: 1, titles: 2 }),
  ]),
};

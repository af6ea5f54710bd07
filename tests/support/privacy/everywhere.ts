import type { Engine } from '../../../src/storage/engine.ts';
import type { Tables } from '../../../src/storage/tables.ts';
import { ADVICE_ROWS } from './advice-rows.ts';
import { EVENT_ROWS } from './events-rows.ts';
import { MESSAGE_ROWS } from './messages-rows.ts';
import { PEOPLE_ROWS } from './people-rows.ts';
import { QUESTION_ROWS } from './questions-rows.ts';

const ALL_ROWS = [...PEOPLE_ROWS, ...QUESTION_ROWS, ...EVENT_ROWS, ...ADVICE_ROWS, ...MESSAGE_ROWS];

/** Anna as a worker, an adviser and a coordinator: some row of everything that can be held of a person. */
export const annaEverywhere = async ({ queries, batch }: Engine): Promise<void> => {
  await batch(
    ALL_ROWS.map(([table, row]) => ({
      query: queries.insertInto(table as 'inbox').values(row as unknown as Tables['inbox']),
    })),
  );
};

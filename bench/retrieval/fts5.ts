import Database from 'better-sqlite3';
import { type SearchEntry, type SearchIndex } from '../../src/knowledge/search/search-index.ts';

/** SQLite's own full-text search over the same texts, to compare with. */
export const createFts5 = (entries: readonly SearchEntry[], tokenizer: string): SearchIndex => {
  const database = new Database(':memory:');
  database.exec(
    `create virtual table entry using fts5(id unindexed, title, body, tokenize = "${tokenizer}")`,
  );
  const insert = database.prepare('insert into entry (id, title, body) values (?, ?, ?)');
  for (const { id, title, wordings, text } of entries) insert.run(id, title, [...wordings, text].join('\n'));
  const find = database.prepare<[string, number], { id: string; score: number }>(
    'select id, -bm25(entry, 0, 2, 1) as score from entry where entry match ? order by score desc limit ?',
  );
  return {
    search: (question, limit) => {
      const words = question.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
      if (words.length === 0) return [];
      return find.all(words.map((word) => `"${word}"`).join(' OR '), limit).map(({ id, score }) => {
        return { id, score, mass: score, covered: 0, found: 0, echo: { ofQuestion: 0, ofWording: 0 } };
      });
    },
  };
};

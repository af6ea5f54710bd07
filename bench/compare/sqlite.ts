import Database from 'better-sqlite3';
import { fold } from '../../src/core/text.ts';
import type { Contestant, Setting } from './contestant.ts';

const words = (question: string): readonly string[] => fold(question).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
const beginnings = (question: string): readonly string[] => words(question).map((word) => word.slice(0, 6));
const threes = (question: string): readonly string[] => [
  ...new Set(
    words(question).flatMap((word) =>
      Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3)),
    ),
  ),
];

interface Tried {
  readonly name: string;
  readonly tokenizer: string;
  readonly terms: (question: string) => readonly string[];
  /** Added behind each term: `*` finds all words that so begin. */
  readonly suffix?: string;
}

/** The texts are folded before, because no tokenizer of SQLite knows that ł is a letter l. */
const setting = ({ name, tokenizer, terms, suffix = '' }: Tried, titles: number): Setting => ({
  name: `${name}, titles × ${titles}`,
  build: ({ entries }) => {
    const database = new Database(':memory:');
    database.exec(
      `create virtual table entry using fts5(id unindexed, title, body, tokenize = "${tokenizer}")`,
    );
    const insert = database.prepare('insert into entry (id, title, body) values (?, ?, ?)');
    database.transaction(() => {
      for (const { id, title, wordings, text } of entries)
        insert.run(id, fold([title, ...wordings].join('\n')), fold(text));
    })();
    const find = database
      .prepare<[string, number], string>(
        `select id from entry where entry match ? order by bm25(entry, 0, ${titles}, 1) limit ?`,
      )
      .pluck();
    const pragma = (key: string): number => Number(database.pragma(key, { simple: true }));
    return {
      bytes: pragma('page_count') * pragma('page_size'),
      find: (question, limit) => {
        const asked = terms(question);
        if (asked.length === 0) return [];
        return find.all(asked.map((term) => `"${term}"${suffix}`).join(' OR '), limit);
      },
    };
  },
});

const contestant = (name: string, tried: readonly Tried[]): Contestant => ({
  name,
  settings: tried.flatMap((each) => [1, 2].map((titles) => setting(each, titles))),
});

const UNICODE = 'unicode61 remove_diacritics 2';
const TRIGRAM = 'trigram remove_diacritics 1';

export const sqliteWords = contestant('SQLite FTS5, unicode61', [
  { name: 'whole words', tokenizer: UNICODE, terms: words },
  { name: 'first six letters', tokenizer: UNICODE, terms: beginnings, suffix: '*' },
]);

export const sqliteTrigrams = contestant('SQLite FTS5, trigram', [
  { name: 'whole words', tokenizer: TRIGRAM, terms: words },
  { name: 'every three letters', tokenizer: TRIGRAM, terms: threes },
]);

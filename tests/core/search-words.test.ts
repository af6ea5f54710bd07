import { describe, expect, it } from 'vitest';
import { beginningsOf } from '../../src/core/search-words.ts';

describe('words that somebody searches by', () => {
  it('are found in every case of the word, with and without Polish letters', () => {
    const [typed] = beginningsOf('podopiecznych');
    expect('podopieczny'.startsWith(typed ?? '?')).toBe(true);
    expect(beginningsOf('ŻÓŁĆ')).toEqual(beginningsOf('zolc'));
  });

  it('do not count where they are too short to mean anything', () => {
    expect(beginningsOf('o w na do')).toEqual([]);
  });

  it('are six at most, as much as one question to the database should carry', () => {
    expect(beginningsOf('jeden dwa trzy cztery pięć sześć siedem osiem')).toHaveLength(6);
  });
});

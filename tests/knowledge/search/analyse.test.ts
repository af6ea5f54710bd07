import { describe, expect, it } from 'vitest';
import { analyse, LONGEST_TEXT } from '../../../src/knowledge/search/analyse.ts';

describe('what is left of a text to search for', () => {
  it('is the same however it is written', () => {
    const plain = analyse('Ile wynosi zasiłek stały?');
    expect(plain).toEqual(['ile', 'wynosi', 'zasilek', 'staly']);
    expect(analyse('ILE  WYNOSI\nZASIŁEK -- STAŁY !!!')).toEqual(plain);
    expect(analyse('ile wynosi zasi\u200błek sta\u00adły'.normalize('NFD'))).toEqual(plain);
  });

  it('leaves out what anybody says politely around a question', () => {
    const asked = analyse('próg zamówień');
    expect(analyse('Dzień dobry, mam pytanie: próg zamówień? Z góry dziękuję, pozdrawiam')).toEqual(asked);
  });

  it('keeps a word of a polite phrase where it means something', () => {
    expect(analyse('pytanie do zamawiającego')).toContain('pytanie');
  });

  it('keeps abbreviations and numbers', () => {
    expect(analyse('k.p.a. i art. 138o w 2026 r.')).toEqual(['kpa', 'art', '138o', '2026']);
  });

  it('reads a number of several parts as one name', () => {
    expect(analyse('poddziałanie 7.1.1, a 7.1.2.')).toEqual(['poddzialanie', '711', '712']);
    expect(analyse('od 1.1.2026')).not.toContain('112026');
  });

  it('reads the cut words that decide which benefit is meant', () => {
    expect(analyse('zas. piel., dod. piel. i św. piel.')).toEqual(
      analyse('zasiłek pielęgnacyjny, dodatek pielęgnacyjny i świadczenie pielęgnacyjny'),
    );
  });

  it('parts a number from the word it was typed to', () => {
    expect(analyse('na 6latka, art. 138o')).toEqual(['6', 'latka', 'art', '138o']);
  });

  it('is empty for emoji, blanks and bare punctuation', () => {
    expect(['', ' \n', '🙂🙂', '?!…', '\u202e'].flatMap(analyse)).toEqual([]);
  });

  it('comes from the beginning of a text that is too long', () => {
    expect(analyse(`${'a'.repeat(LONGEST_TEXT)} prog`)).not.toContain('prog');
  });
});

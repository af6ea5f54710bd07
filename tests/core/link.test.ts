import { describe, expect, it } from 'vitest';
import { isLink } from '../../src/core/link.ts';

describe('an address that people are asked to open', () => {
  it.each(['https://rops.example.pl/nabor?id=1#zasady', 'https://ops.example.pl/ogłoszenia/Żary'])(
    'may be %s',
    (address) => {
      expect(isLink(address)).toBe(true);
    },
  );

  it.each([
    ['is not encrypted', 'http://rops.example.pl'],
    ['runs a program', 'javascript:alert(1)'],
    ['hides whose page it is behind a name', 'https://rops.example.pl@zla-strona.example'],
    ['carries a password', 'https://:haslo@rops.example.pl'],
    ['ends the markup of Slack', 'https://rops.example.pl|Kliknij'],
    ['ends the markup of Discord', 'https://rops.example.pl>'],
    ['ends the attribute of a page', 'https://rops.example.pl/"onclick=x'],
    ['is followed by words', 'https://rops.example.pl i hasło'],
    ['has no host', 'https://'],
    ['is longer than a cell and a button hold', `https://rops.example.pl/${'a'.repeat(480)}`],
  ])('is refused where it %s', (_reason, address) => {
    expect(isLink(address)).toBe(false);
  });
});

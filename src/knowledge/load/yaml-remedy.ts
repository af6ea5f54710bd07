import type { ErrorCode } from 'yaml';

interface Explanation {
  readonly what: string;
  readonly remedy: string;
}

const QUOTE = 'proszę ująć cały tekst w cudzysłów prosty: "…"';

/** What a mistake of YAML's grammar most likely was, for someone who has never heard of YAML. */
const EXPLANATIONS: Partial<Record<ErrorCode, Explanation>> = {
  TAB_AS_INDENT: {
    what: 'wiersz zaczyna się od tabulatora',
    remedy: 'proszę zamienić tabulator na spacje (dwie spacje na każdy poziom)',
  },
  DUPLICATE_KEY: {
    what: 'to samo pole jest w tym wpisie wpisane drugi raz',
    remedy: 'proszę zostawić jedno z nich; jeżeli zaczyna się nowy wpis, brakuje przed nim „- ”',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'w tekście jest dwukropek ze spacją, który bot bierze za nazwę pola',
    remedy: QUOTE,
  },
  MULTILINE_IMPLICIT_KEY: {
    what: 'nie widać, gdzie kończy się tekst, a gdzie zaczyna pole',
    remedy:
      'proszę sprawdzić wcięcia i dwukropki w tym i poprzednim wierszu; dłuższy tekst proszę poprzedzić znakiem >-',
  },
  BAD_INDENT: {
    what: 'wcięcie tego wiersza nie zgadza się z resztą wpisu',
    remedy: 'proszę wyrównać spacje na początku wiersza do sąsiednich pól',
  },
  BAD_SCALAR_START: {
    what: 'tekst zaczyna się od znaku, który ma w tym pliku inne znaczenie',
    remedy: QUOTE,
  },
  MISSING_CHAR: {
    what: 'brakuje cudzysłowu, nawiasu lub przecinka',
    remedy: 'proszę sprawdzić, czy każdy cudzysłów i nawias w tym i poprzednim wierszu jest zamknięty',
  },
  BAD_DQ_ESCAPE: {
    what: 'w tekście w cudzysłowie jest znak \\',
    remedy: 'proszę go usunąć albo napisać podwójnie: \\\\',
  },
  MULTIPLE_DOCS: {
    what: 'w pliku jest wiersz „---”, który dzieli go na dwie części',
    remedy: 'proszę usunąć ten wiersz',
  },
  BLOCK_IN_FLOW: {
    what: 'w nawiasach zaczyna się lista lub pole w nowym wierszu',
    remedy: 'proszę zamknąć nawias w tym samym wierszu albo zrezygnować z nawiasów',
  },
};

/** What is left when nothing better is known; one mistake may cause many of these further down. */
export const GENERAL: Explanation = {
  what: 'od tego miejsca pliku nie da się odczytać',
  remedy:
    'proszę porównać wcięcia, dwukropki, cudzysłowy i nawiasy z sąsiednim wpisem; tekst ze znakami : # { najlepiej ująć w cudzysłów prosty',
};

const BRACES: Explanation = {
  what: 'tekst zaczyna się od nawiasu { lub [, który ma w tym pliku inne znaczenie',
  remedy: QUOTE,
};

/** Explains a mistake by YAML's code for it and by the line it was found in, which often tells more. */
export const explainYaml = (code: ErrorCode, line: string): Explanation => {
  if (/^ *\t/.test(line)) return EXPLANATIONS.TAB_AS_INDENT ?? GENERAL;
  if (/^[ -]*(?:[\w-]+:)? *[{[][^}\]]*[}\]] *[^ ,#}\]]/.test(line)) return BRACES;
  return EXPLANATIONS[code] ?? GENERAL;
};

import { type Node, isAlias, isScalar } from 'yaml';
import type { Problem } from '../problem.ts';

type Trap = Omit<Problem, 'at'>;

/** Text that YAML reads in good faith as something else than the editor meant; undefined where it is plain. */
export const trapIn = (node: Node): Trap | undefined => {
  if (isAlias(node)) {
    const what = 'tekst zaczyna się od gwiazdki, która ma w tym pliku inne znaczenie';
    return { severity: 'error', what, remedy: 'proszę ująć cały tekst w cudzysłów prosty: "…"' };
  }
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'number' && !/^(0|[1-9]\d*)(\.\d+)?$/.test(node.source ?? '')) {
    const what = `liczba ${node.source ?? ''} jest zapisana nietypowo i bot odczytałby ją jako ${node.value}`;
    const remedy = 'proszę wpisać zwykłe cyfry bez zera na początku, a jeżeli to tekst: ująć go w cudzysłów';
    return { severity: 'error', what, remedy };
  }
  if (typeof node.value === 'string' && node.type === 'PLAIN' && node.comment) {
    const what = `wszystko od znaku # („#${node.comment.trim().slice(0, 20)}”) jest pomijane`;
    const remedy =
      'jeżeli to część tekstu, proszę ująć cały tekst w cudzysłów; jeżeli uwaga, proszę przenieść ją do osobnego wiersza nad wpisem';
    return { severity: 'warning', what, remedy };
  }
  return undefined;
};

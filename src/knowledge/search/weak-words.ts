import { rootOf } from './root.ts';

/**
 * Words, folded, that ask or tell something in any question: what is asked about is in the other words. They help to
 * tell `ile` from `kiedy`, but a rule is not found by them.
 */
const LINES = [
  'ile ilu kiedy kto kogo komu gdzie dlaczego czemu skad ktos gdzies',
  'robic robi robie robimy zrobic zrobimy wykonac dac daje dajemy damy dostac dostaje dostanie isc idzie pojsc poszedl',
  'wziac wziela brac bierzemy musiec musi musimy musze musza powinien powinna powinno powinnismy naleza nalezy',
  'wynosi wynosza wynosic stosowac stosuje stosujemy obowiazuje obowiazywac obowiazywal dotyczy',
  'potrzeba potrzebny potrzebne potrzebuje potrzebujemy wystarczy wystarcza rozumiem zrozumiec sprawdzic',
  'powiedziec mowi mowic znaczy oznacza polega wyglada nazywa nazwa znajduje wolno uda udalo zaczac zaczyna zaczela',
  'konczy skonczyc istnieje korzystac teraz obecnie aktualnie caly calosc duzy wielki rzecz sprawa sprawie',
  'przypadek przypadku sytuacja sytuacji sposob wszyscy wszystkie inny kolejny nastepny ostatni rozny rozne',
  'wiele wielu kilka pare troche bardzo wiecej mniej nowy nowa nowe',
];

const ROOTS = new Set(LINES.flatMap((line) => line.split(' ')).map(rootOf));

/** Whether the word, in any form, says little about the subject of a question. */
export const isWeak = (word: string): boolean => ROOTS.has(rootOf(word));

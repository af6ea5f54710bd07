import { legalUnitsIn } from './legal-units.ts';
import type { Support } from './support.ts';

/** Addresses of any kind; what merely looks like one counts, too. */
const ADDRESS =
  /https?:\S+|www\.\S+|[^\s@]+@[^\s@]+|[\p{L}\d-]+\.(?:pl|eu|com|org|net|info|gov|edu)(?!\p{L})\S*/giu;
/** Abbreviations of acts, offices and benefits: `PFRON`, `Pzp` is not one. */
const ABBREVIATION = /(?<![\p{L}\d])\p{Lu}{2,}(?!\p{Ll})/gu;

/** Whether every article, address and abbreviation of the sentence stands in a fact it cites or in the answer itself. */
export const hasOnlyCitedReferences = (sentence: string, { cited, told, title }: Support): boolean => {
  const facts = cited.join('\n');
  const all = [facts, title, ...told].join('\n');
  const units = new Set(legalUnitsIn(facts));
  const abbreviations = new Set(all.match(ABBREVIATION) ?? []);
  return (
    legalUnitsIn(sentence).every((unit) => units.has(unit)) &&
    (sentence.match(ADDRESS) ?? []).every((address) => facts.includes(address)) &&
    (sentence.match(ABBREVIATION) ?? []).every((abbreviation) => abbreviations.has(abbreviation))
  );
};

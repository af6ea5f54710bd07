import { amountsIn } from '../../core/money-words.ts';
import type { Money } from '../../core/money.ts';
import { fold } from '../../core/text.ts';
import type { Buyer, Funds, PurchaseKind } from './domain.ts';

/** What a question tells of a purchase; the day comes from elsewhere. */
export interface ReadPurchase {
  readonly value: Money;
  readonly kind?: PurchaseKind;
  readonly buyer?: Buyer;
  readonly funds?: Funds;
  /** The value was given with VAT (`brutto`), so it cannot be compared yet. */
  readonly isGross: boolean;
}

/** Words by which a question is about buying, at the start of a folded word. */
const BUYS =
  /\b(zamow|przetarg|kup|zakup|pzp|konkurenc|zapytani|rozeznan|wycen|zlec|dostaw|robot|remont|tryb|procedur|bk2021|baz[ay] konk|faktur|wybor\w* wykonawc|ofert)/;
/** Questions about the rule itself, in which an amount is only named. */
const ABOUT_THE_RULE =
  /\b(od ilu|od jakiej|do ilu|do jakiej|od kiedy|kiedy (byl|jest|bedzie|wzros)|jaki (jest|byl) prog|podziel|na (dwa|dwie|czesci)|co nowego|oprocz|(euro|eur) czy|zlotych czy|czy zlotych|miedzy \d|zaczelismy|wszczel)/;

/** „Próg” alone may be of many things; with an amount a unit would tender for, it is of a purchase. */
const LIMIT = /\bprog/;
const TENDER_SIZED = 5_000_00;

/** Words by which it is about a benefit, a wage or a person's income instead. */
const NOT_BUYING =
  /\b(dochod|kryteri|zasil|swiadcz|emeryt|rent[aey]\b|rodzin|wynagrodz|pensj|dodat|alimen|odplatn|fundusz\w* alim|w funduszu|z funduszu|do funduszu|\bfa\b)/;

const KIND_WORDS: readonly (readonly [PurchaseKind, RegExp])[] = [
  ['works', /\b(roboty|robot budowl|robot[ay]? budowl|remont|budow[aeyę]|przebudow|termomoderniz)/],
  [
    'social',
    /\b(uslugi spoleczn|uslug spoleczn|opiekuncz|suo\b|szkolen|kurs[uyo]?\b|catering|posilk|obiad|wyzywien|asystent|superwiz|psycholog|terapi|hotel)/,
  ],
  [
    'supplies',
    /\b(dostaw|komp|laptop|sprzet|mebl|samochod|auto|bus\b|artykul|material|zakup towar|zywnos|paczk|drukark|tablet|licencj)/,
  ],
  ['services', /\b(uslug|sprzatan|ochron|ewaluac|tlumacz|drukowan|reklam|promocj|informatyczn)/],
];

const FUNDS_WORDS: readonly (readonly [Funds, RegExp])[] = [
  ['po-kl', /\b(po kl|pokl)\b/],
  ['2014-2020', /\b(2014-2020|po wer|power|rpo)\b/],
  [
    '2021-2027',
    /\b(efs|efs\+|fers|ue|unij\w*|unii|projek\w*|2021-2027|fundusz\w* europejsk\w*|dotacj\w* ue|z unii)\b/,
  ],
  [
    'none',
    /\b(bez (ue|unii|efs)|z budzetu gminy|srodki wlasne|ze srodkow wlasnych|budzet wlasny|krajow\w*)\b/,
  ],
];

const BUYER_WORDS: readonly (readonly [Buyer, RegExp])[] = [
  [
    'unbound',
    /\b(ngo|stowarzyszeni\w*|fundacj\w*|organizacj\w* pozarzad\w*|spoldzieln\w*|caritas|firm[aey])\b/,
  ],
  [
    'public',
    /\b(m?gops\w*|mops\w*|mopr\w*|ops\w*|pcpr\w*|dps\w*|rops\w*|cus\w*|gmin\w*|powiat\w*|urzad\w*|jednostk\w*|osrod\w*|zamawiajac\w*|publiczn\w*)\b/,
  ],
];

const first = <T>(words: readonly (readonly [T, RegExp])[], text: string): T | undefined =>
  words.find(([, pattern]) => pattern.test(text))?.[0];

/**
 * Reads a purchase out of everyday words („mops kompy za 90 tys z efs co robimy”); undefined where the question has
 * no amount that is surely money, or is not about buying.
 */
export const readPurchase = (question: string): ReadPurchase | undefined => {
  const amount = amountsIn(question).find(({ marked }) => marked);
  const text = fold(question);
  const kind = first(KIND_WORDS, text);
  if (!amount || NOT_BUYING.test(text) || ABOUT_THE_RULE.test(text)) return undefined;
  const ofTender = LIMIT.test(text) && amount.money.hundredths >= TENDER_SIZED;
  if (!(BUYS.test(text) || ofTender || kind === 'supplies' || kind === 'works')) return undefined;
  const funds = first(FUNDS_WORDS.slice(3), text) ?? first(FUNDS_WORDS, text);
  const buyer = first(BUYER_WORDS, text);
  return {
    value: amount.money,
    ...(kind ? { kind } : {}),
    ...(buyer ? { buyer } : {}),
    ...(funds ? { funds } : {}),
    isGross: /\b(brutto|z vat)/.test(text),
  };
};

import { amountsIn } from '../../core/money-words.ts';
import type { Money } from '../../core/money.ts';
import { fold } from '../../core/text.ts';
import type { Buyer, Funds, PurchaseKind } from './domain.ts';
import { buyerIn, fundsIn, kindIn } from './purchase-words.ts';

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

/**
 * Reads a purchase out of everyday words („mops kompy za 90 tys z efs co robimy”); undefined where the question has
 * no amount that is surely money, or is not about buying.
 */
export const readPurchase = (question: string): ReadPurchase | undefined => {
  const amount = amountsIn(question).find(({ marked }) => marked);
  const text = fold(question);
  const kind = kindIn(text);
  if (!amount || NOT_BUYING.test(text) || ABOUT_THE_RULE.test(text)) return undefined;
  const ofTender = LIMIT.test(text) && amount.money.hundredths >= TENDER_SIZED;
  if (!(BUYS.test(text) || ofTender || kind === 'supplies' || kind === 'works')) return undefined;
  const funds = fundsIn(text);
  const buyer = buyerIn(text);
  return {
    value: amount.money,
    ...(kind ? { kind } : {}),
    ...(buyer ? { buyer } : {}),
    ...(funds ? { funds } : {}),
    isGross: /\b(brutto|z vat)/.test(text),
  };
};

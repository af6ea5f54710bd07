import { fold } from '../../core/text.ts';

/** A message that asks for no rule: somebody says hello or asks what this is, or thanks and takes leave. */
export type Courtesy = 'greeting' | 'thanks';

const GREETING =
  /^(dzien dobry|dobry wieczor|dobry|witam( (serdecznie|panstwa))?|witajcie|czesc|hej(ka)?|siema|halo|szanowni panstwo|hello|hi|good (morning|afternoon)|pomoc|pomocy|help|menu|start|co (potrafisz|umiesz|robisz)|kim jestes|jak to dziala|jak zaczac)(?!\p{L})/u;

const THANKS =
  /^((bardzo|pieknie|serdecznie|slicznie) )?((dziekuj[eę]|dziekujemy|dzieki|dziekowac|wielkie dzieki|thanks|thank you)( (bardzo|pieknie|serdecznie|slicznie|(bardzo )?za (pomoc|odpowiedz|informacj[eę])))?|pozdrawiam( serdecznie)?|do widzenia|milego dnia|wzajemnie|ok(ej|ay)?|super|jasne|rozumiem)(?!\p{L})/u;

/** Whether the whole message is a courtesy; one that asks something besides is a question. */
export const courtesyIn = (message: string): Courtesy | undefined => {
  let rest = fold(message);
  let courtesy: Courtesy | undefined;
  for (;;) {
    rest = rest.replace(/^[^\p{L}\d]+/u, '');
    if (rest === '') return courtesy;
    const thanks = THANKS.exec(rest);
    const found = thanks ?? GREETING.exec(rest);
    if (!found) return undefined;
    courtesy = thanks ? 'thanks' : (courtesy ?? 'greeting');
    rest = rest.slice(found[0].length);
  }
};

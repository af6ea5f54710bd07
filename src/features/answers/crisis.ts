import { fold } from '../../core/text.ts';

/** A situation in which somebody may come to harm (pl. *sytuacja kryzysowa*). */
export type Crisis = 'suicide' | 'violence' | 'child';

/** The answer of the knowledge base that is told first in each. */
export const CRISIS_ANSWERS: Readonly<Record<Crisis, string>> = {
  suicide: 'kryzys-samobojczy',
  violence: 'kryzys-przemoc',
  child: 'kryzys-dziecko',
};

/** Words of somebody who plans, studies or reports rather than stands before it. */
const ABOUT_THE_SUBJECT =
  /\b(szkoleni|kurs|warsztat|konferencj|seminari|statystyk|ewaluac|program|profilakty|definicj|certyfikat|rekrutac)/;

const SUICIDE =
  /(samoboj|zabic sie|zabije sie|sie zabic|sie zabije|odebra\w* sobie zycie|odbiera sobie zycie|chce umrzec|nie chce (juz )?zyc|nie chce mi sie (juz )?zyc|targn\w+ sie na zycie|podcia\w+ (sobie )?zyl|skoczy\w* z (okna|mostu|bloku|dachu)|chce sie powiesic|(powiesi|powiesil\w*) sie|sie powiesi|sie tnie|tnie sie|okalecz\w* sie|polkn\w+ [^.]{0,20}(lek|tablet|prosz)|prob\w s\b|(parapecie|dachu|moscie|balkonie|oknie) [^.]{0,25}skoczy|odebran\w+ (sobie )?zycia|(chce|chcialaby|chcialby) ze soba skonczyc|ze soba skonczy)/;

const HARM =
  /\b(bije|bija|bil mnie|bila mnie|pobil|pobil\w*|pobita|pobity|katuje|katowal\w*|zneca|zneca sie|znecal\w*|dusi|dusil\w*|kopie|grozi (jej|mu|nam|im|zonie|nozem|smierci|ze)|z (nozem|siekiera|mlotkiem|bronia)|ma noz|wyciagnal noz|zgwalcil\w*|gwalci|molestuje|molestowal\w*|wykorzystuje seksualnie|krzywdzi|krzywdzone|maltretuje|maltretowan\w*)\b/;

const CHILD =
  /\b(dzieck\w*|dzieci\w*|niemowl\w*|noworod\w*|syn\w*|corec?k?\w*|malolet\w*|nieletni\w*|chlopc\w*|dziewczynk\w*|uczen|ucznia|uczennic\w*)\b/;

/** A child speaks of itself. */
const CHILD_SPEAKS =
  /\b(tata|tato|mama|ojciec|matka|ojczym|rodzice) (mnie|nas) (bij\w*|krzywdz\w*|zostawi\w*)|\bmam (\d|1[0-7]) lat\b/;

/** A grown-up child harms a parent: not a child in danger. */
const AGAINST_PARENTS = /\b(syn|corka|wnuk|wnuczka) (bije|zneca sie|grozi|katuje)\b/;

/** Rules about those who harm: who may, whom to serve papers, who is exempt. */
const ABOUT_RULES =
  /\b(czy (dac|dajemy|wreczy\w*|trzeba|mozna|musi)|zwolni\w*|karta? [abcd]\b|formularz\w*|ile dni|jaki termin|podstawa prawna|przepis\w*)/;

const CHILD_IN_DANGER =
  /\b(bite|bity|bita|pobite|w niebezpieczenstwie|zagrozon\w* zyci\w*|zagrozenie zycia|samo w domu|bez opieki|pijan\w* (matk|ojc|rodzic|opiekun)\w*|matka pijana|ojciec pijany|rodzice pijani)\b/;

/** Which crisis a message tells of, the most urgent reading first; undefined for questions about rules. */
export const crisisIn = (message: string): Crisis | undefined => {
  const text = fold(message);
  if (ABOUT_THE_SUBJECT.test(text)) return undefined;
  if (SUICIDE.test(text)) return 'suicide';
  const harm = HARM.test(text) && !ABOUT_RULES.test(text);
  if (CHILD_SPEAKS.test(text) && HARM.test(text)) return 'child';
  const ofChild = CHILD.test(text) && !AGAINST_PARENTS.test(text);
  if (ofChild && (harm || CHILD_IN_DANGER.test(text))) return 'child';
  return harm ? 'violence' : undefined;
};

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
  /(samoboj|zabic sie|zabije sie|sie zabic|sie zabije|odebra\w* sobie zycie|odbiera sobie zycie|chce umrzec|nie chce (juz )?zyc|nie chce mi sie zyc|targn\w+ sie na zycie|podcia\w+ (sobie )?zyl|skoczy\w* z (okna|mostu|bloku|dachu)|chce sie powiesic)/;

const HARM =
  /\b(bije|bija|bil|bila|pobil\w*|pobita|pobity|katuje|katowal\w*|zneca|zneca sie|znecal\w*|dusi|dusil\w*|kopie|grozi (jej|mu|nam|im|zonie|nozem|smierci|ze)|zgwalcil\w*|gwalci|molestuje|molestowal\w*|wykorzystuje seksualnie|krzywdzi|krzywdzone|maltretuje|maltretowan\w*)\b/;

const CHILD =
  /\b(dzieck\w*|dzieci\w*|niemowl\w*|noworod\w*|syn\w*|corec?k?\w*|malolet\w*|nieletni\w*|chlopc\w*|dziewczynk\w*|uczen|ucznia|uczennic\w*)\b/;

const CHILD_IN_DANGER =
  /\b(bite|bity|bita|pobite|w niebezpieczenstwie|zagrozon\w* zyci\w*|zagrozenie zycia|samo w domu|bez opieki|pijan\w* (matk|ojc|rodzic|opiekun)\w*|matka pijana|ojciec pijany|rodzice pijani)\b/;

/** Which crisis a message tells of, the most urgent reading first; undefined for questions about rules. */
export const crisisIn = (message: string): Crisis | undefined => {
  const text = fold(message);
  if (ABOUT_THE_SUBJECT.test(text)) return undefined;
  if (SUICIDE.test(text)) return 'suicide';
  const harm = HARM.test(text);
  if (CHILD.test(text) && (harm || CHILD_IN_DANGER.test(text))) return 'child';
  return harm ? 'violence' : undefined;
};

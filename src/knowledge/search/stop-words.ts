/**
 * Words that carry no subject of a question, folded. Words that name a time or a condition (`przed`, `po`) are here
 * too: the rule is chosen by the date elsewhere, not by these.
 */
const LINES = [
  'a aby ach ale albo ani az bo bowiem by bym bys bysmy byc byl byla byli bylo byly badz bede bedzie bedziemy beda',
  'ci co cos coz czy czyj czyja czyje czyli czym dla dlatego do dokad dzis dzisiaj dosc',
  'gdy gdyby gdyz go i ich im inny inna inne innych iz ja jak jaka jakas jaki jakie jakich jakiego',
  'jakiej jakim jakimi jako je jeden jedna jedno jednak jego jej jemu jest jestem jestesmy jesli jezeli juz jakis',
  'kazdy kim ktora ktore ktorego ktorej ktoremu ktory ktorych ktorym ktorymi ktorzy ku lub',
  'ma maja mam mamy masz mi mial miala miec mna mnie mozna moze mozemy moga moge moj moja moje mojej mojego my',
  'na nad nam nami nas nasz nasza nasze naszej naszego naszych nawet nia niech niego niej nie nich nim nimi nic niz',
  'no o od ok on ona one oni ono oraz oto pan pana pani pania panu panstwo panstwa po pod poniewaz przed przede przez',
  'przy sa sam sama samo sie skoro soba sobie swoj swoja swoje swojej swojego swoich ta tak taka taki takie takich',
  'takiego takiej tam te tego tej temu ten teraz tez to toba tobie trzeba tu tutaj ty tych tylko tym tymi u',
  'w wam wami was wasz wasza wasze we wg wiec wlasnie wlasciwie wobec wszystko wy z za zatem ze zeby zawsze',
  'chce chcemy chcialbym chcialabym chyba czasem dobra dzieki hej halo jasne kurcze moglby moglaby moglbym moglabym',
  'niestety podobno powiedz powiedzcie prosba prosze prosimy raczej siema serio spoko wiem wie wiecie witam witajcie',
  'f g h j k l m n p q r s t v x y zapytac dziekuje dziekujemy pozdrawiam pozdro czesc ie',
];

export const STOP_WORDS: ReadonlySet<string> = new Set(LINES.flatMap((line) => line.split(' ')));

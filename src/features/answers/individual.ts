import { fold } from '../../core/text.ts';

/** Somebody in particular, without a name: that person's case is meant, not the rule. */
const SOMEBODY =
  /\b(moj\p{L}*|nasz\p{L}*|ta|ten|tej|tego|temu|pewn\p{L}*|jedn[aey]\p{L}*) (klient\p{L}*|podopieczn\p{L}*|mieszkan\p{L}*|pani|panu?|rodzin\p{L}*|sasiad\p{L}*|osob\p{L}*|swiadczeniobiorc\p{L}*|mam\p{L}*|tat\p{L}*|babci\p{L}*|dziadk\p{L}*)\b/u;

/** Whether something will be granted. */
const GRANTED =
  /\b(dostan\p{L}*|otrzyma\p{L}*|nalez[yą] (sie|mi|jej|jemu|mu|im)|(mi|jej|jemu|mu|im) sie nalez\p{L}*|przyslugu\p{L}*|kwalifiku\p{L}*|lapi[ea]|lapia sie|ma prawo|przyznac|przyznaja|odmowic|zwolnion\p{L}*|zwolnic)\b/u;

/** The one who asks, or somebody spoken of as „she” and „he”, wants to know their own outcome. */
const FOR_ONESELF =
  /\b(czy (ja )?(dostane|otrzymam|kwalifikuje sie|mam prawo)|(czy|ile) (mi|jej|jemu|mu|im) sie nalez\p{L}*|(czy|ile) nalez\p{L}* (sie )?(mi|jej|jemu|mu|im)( sie)?|(czy|ile) (jej|jemu|mu|im) (przyslugu\p{L}*|przyznac|dac)|przyznac (jej|jemu|mu|im|tej|temu))\b/u;

/**
 * Whether a question asks what will happen in somebody's own case („czy moja klientka dostanie zasiłek”): that is
 * decided by administrative decision and never here.
 */
export const asksForDecision = (question: string): boolean => {
  const text = fold(question);
  return FOR_ONESELF.test(text) || (SOMEBODY.test(text) && GRANTED.test(text));
};

import { formatDay } from '../../i18n/format.ts';
import { textsIn } from '../../i18n/texts.ts';
import { CHECK_PATH, checkAddress } from './address.ts';
import type { Certificate, CertificatePaper } from './domain.ts';
import { groupedCode } from './seal.ts';
import { daysText, hoursText } from './wording.ts';

/** Without a site the picture holds the code alone, and the sheet says who can be asked. */
const checkOf = ({ code, facts }: Certificate, publicUrl: string | undefined): CertificatePaper['check'] => {
  const { paper: words } = textsIn('pl').certificateSheet;
  const shown = { label: words.check, code: groupedCode(code) };
  if (publicUrl === undefined) return { ...shown, qr: code, how: words.offline(facts.contact ?? '') };
  const site = `${publicUrl.replace(/^https?:\/\//, '').replace(/\/+$/, '')}${CHECK_PATH}`;
  return { ...shown, qr: checkAddress(publicUrl, code), how: words.online(site) };
};

/** A certificate as it is printed; always in Polish, whatever language its holder reads. */
export const paperOf = (certificate: Certificate, publicUrl: string | undefined): CertificatePaper => {
  const texts = textsIn('pl');
  const { paper: words } = texts.certificateSheet;
  const { facts, state } = certificate;
  const { rows } = words;
  return {
    organiser: facts.organiser,
    title: words.title,
    subtitle: words.subtitle(words.forms[facts.form]),
    number: [words.number(facts.number), ...(state === 'valid' ? [] : [words.stamps[state]])].join(' · '),
    holder: facts.holder,
    event: words.event(facts.title),
    rows: [
      { label: rows.when, value: daysText(facts.days, texts, 'pl') },
      { label: rows.hours, value: hoursText(facts, texts, 'pl') },
      ...(facts.place === undefined ? [] : [{ label: rows.place, value: facts.place }]),
      ...(facts.trainer === undefined ? [] : [{ label: rows.trainer, value: facts.trainer }]),
    ],
    ...(facts.topics.length === 0
      ? {}
      : { programme: { label: rows.topics, value: facts.topics.join('; ') } }),
    issued: words.issued(formatDay(facts.issuedOn, 'pl')),
    signature: words.signature,
    ...(facts.funding === undefined ? {} : { funding: facts.funding }),
    check: checkOf(certificate, publicUrl),
    ...(state === 'valid' ? {} : { stamp: words.stamps[state] }),
  };
};

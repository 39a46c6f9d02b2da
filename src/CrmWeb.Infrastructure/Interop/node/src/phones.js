const { parsePhoneNumberFromString, isSupportedCountry } = require('libphonenumber-js/max');
const { codeOf } = require('./countries');

// The library reads at most 250 characters; nothing longer is a phone number.
const longest = 250;

const e164 = (typed, country) => {
  if (typeof typed !== 'string' || typed.length > longest) return null;
  const code = country ? codeOf(country) : null;
  const defaultCountry = code && isSupportedCountry(code) ? code : undefined;
  const number = parsePhoneNumberFromString(typed, { defaultCountry });
  if (number && number.isValid()) return number.number;
  const digits = typed.normalize('NFKC').trim();
  // 00 is how most of the world dials +; where it is not (the United States), a number that starts so is no local number either
  const international = digits.startsWith('00') ? parsePhoneNumberFromString('+' + digits.slice(2)) : null;
  if (international && international.isValid()) return international.number;
  // with its country code typed, a number of the right length is believed even where the numbering plan has moved on
  return number && /^[(\s]*\+/.test(digits) && number.isPossible() ? number.number : null;
};

exports.normalise = (numbers) => numbers.map(({ typed, country }) => e164(typed, country));

// the lists themselves: the package's entry point would bring all of its 80 languages into the bundle
const codes = require('i18n-iso-countries/codes.json');

const languages = [
  require('i18n-iso-countries/langs/en.json'), require('i18n-iso-countries/langs/de.json'), require('i18n-iso-countries/langs/fr.json'),
  require('i18n-iso-countries/langs/es.json'), require('i18n-iso-countries/langs/ja.json'), require('i18n-iso-countries/langs/ar.json'),
];

const fold = (name) => name.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[\s.,'’()-]+/g, ' ').trim();

// Usual names that the lists of official names lack.
const names = new Map([
  ['uk', 'GB'], ['u k', 'GB'], ['great britain', 'GB'], ['england', 'GB'], ['scotland', 'GB'], ['wales', 'GB'], ['northern ireland', 'GB'],
  ['usa', 'US'], ['u s a', 'US'], ['u s', 'US'], ['america', 'US'], ['holland', 'NL'], ['korea', 'KR'], ['south korea', 'KR'], ['russia', 'RU'],
  ['ascension', 'AC'], ['tristan da cunha', 'TA'], ['kosovo', 'XK'],
]);
for (const language of languages) {
  for (const [code, given] of Object.entries(language.countries)) {
    for (const name of [].concat(given)) if (!names.has(fold(name))) names.set(fold(name), code);
  }
}

// The ISO 3166 alpha-2 code of a country given by code or name; null when unknown.
exports.codeOf = (country) => {
  const text = country.trim();
  if (/^[a-z]{2}$/i.test(text) && text.toLowerCase() !== 'uk') return text.toUpperCase();
  if (/^[a-z]{3}$/i.test(text)) {
    const row = codes.find(([, three]) => three === text.toUpperCase());
    if (row) return row[0];
  }
  return names.get(fold(text)) ?? null;
};

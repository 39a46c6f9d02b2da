// Every export answers { value } or { error }: bad input is an answer, never a JavaScript error, so that the C# side can tell
// "this input is bad" from "Node is in trouble".
const { closeToStrangers } = require('./door');
const { normalise } = require('./phones');
const { readCards } = require('./vcard/read');
const { writeCards } = require('./vcard/write');
const { send } = require('./mail');

closeToStrangers();

const answer = (act) => async (input) => {
  try {
    return { value: await act(input) };
  } catch (error) {
    return { error: String(error && error.message ? error.message : error).slice(0, 500) };
  }
};

module.exports = {
  version: async () => ({ value: process.versions.node }),
  phones: answer(normalise),
  readCards: answer(readCards),
  writeCards: answer(writeCards),
  mail: answer(send),
  // for the tests of the host: what happens when a call never ends, or the process dies
  hang: async () => { for (;;); },
  die: async () => process.exit(7),
};

const http = require('node:http');

// The host talks to this process over HTTP on the loopback interface. Any program of this machine, and any web page in a browser
// on it, could post there too (and the protocol accepts code to run): so only requests with the key that the host gave to this
// process are let in.
exports.closeToStrangers = () => {
  const key = process.env.CRMWEB_INTEROP_KEY;
  // the app's own secrets came along with its environment; nothing here needs them
  for (const name of Object.keys(process.env)) if (/^(CRMWEB_INTEROP_KEY$|ConnectionStrings_|Crm__)/i.test(name)) delete process.env[name];
  if (!key) return;
  const emit = http.Server.prototype.emit;
  http.Server.prototype.emit = function (name, request, response) {
    if (name === 'request' && request.headers['x-crmweb-interop'] !== key) {
      response.writeHead(403).end();
      return true;
    }
    return emit.apply(this, arguments);
  };
};

const nodemailer = require('nodemailer');

const timeouts = { connectionTimeout: 15000, greetingTimeout: 15000, socketTimeout: 30000, dnsTimeout: 15000 };
const address = ({ name, address }) => (name ? { name, address } : address);

exports.send = async ({ smtp, mail }) => {
  const transport = nodemailer.createTransport({
    ...timeouts,
    host: smtp.host,
    port: smtp.port,
    secure: smtp.security === 'Tls',
    requireTLS: smtp.security === 'StartTls',
    ignoreTLS: smtp.security === 'None',
    auth: smtp.user ? { user: smtp.user, pass: smtp.password ?? '' } : undefined,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const sent = await transport.sendMail({
      from: address(smtp.from),
      to: mail.to.map(address),
      replyTo: mail.replyTo ? address(mail.replyTo) : undefined,
      subject: mail.subject,
      text: mail.text,
      html: mail.html ?? undefined,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { sent: true, messageId: sent.messageId, refused: (sent.rejected ?? []).map(String) };
  } catch (error) {
    return { sent: false, code: error.code ?? null, status: error.responseCode ?? null, message: String(error.message).slice(0, 500) };
  } finally {
    transport.close();
  }
};

import { all, on, one, onShown } from './dom.js';

// Ticking saves at once; without this file there is a button.
onShown(() => all('[data-script-hides]').forEach((button) => { button.hidden = true; }));
on('change', '[data-send-on-change] input', (input) => input.form.requestSubmit());

// What the lines come to while one types; the server counts anew when they are saved.
const read = (row, part, otherwise, sign) => {
  const text = one(`[data-line="${part}"]`, row)?.value.trim();
  if (!text) return otherwise;
  const bare = text.split('').filter((c) => /[\d-]/.test(c) || c === sign).join('').replace(sign, '.');
  return Number(bare);
};
on('input', '[data-lines]', (form) => {
  const sign = form.dataset.decimal;
  const show = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
  let sum = 0;
  all('[data-repeated-row]', form).forEach((row) => {
    const price = read(row, 'price', null, sign);
    const total = price === null || row.hidden ? null : read(row, 'quantity', 1, sign) * price * (1 - read(row, 'discount', 0, sign) / 100);
    one('[data-line-total]', row).textContent = total === null || Number.isNaN(total) ? '' : show.format(total);
    sum += total || 0;
  });
  one('[data-lines-total]', form).textContent = sum ? show.format(sum) : '';
});

import { all, on } from './dom.js';

// Numbers copied in a spreadsheet fill the fields after the one they are pasted into, row by row. Without this file the server cuts a pasted row.
on('paste', '[data-paste-grid] input', (input, event) => {
  const text = event.clipboardData?.getData('text/plain').replace(/\r/g, '').replace(/\n$/, '') ?? '';
  if (!/[\t\n]/.test(text)) return;
  event.preventDefault();
  const rows = all('tbody tr', input.closest('[data-paste-grid]')).map((row) => all('input', row));
  const top = rows.findIndex((row) => row.includes(input));
  const left = rows[top].indexOf(input);
  text.split('\n').forEach((line, down) => line.split('\t').forEach((value, right) => {
    const field = rows[top + down]?.[left + right];
    if (field) { field.value = value.trim(); field.dispatchEvent(new Event('input', { bubbles: true })); }
  }));
});

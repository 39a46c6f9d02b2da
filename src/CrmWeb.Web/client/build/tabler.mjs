import { readFile } from 'node:fs/promises';
import postcss from 'postcss';

// Parts of Tabler we have our own form of, or never use. What stays: reboot, form controls, tables, utilities, buttons.
const unused = [
  'accordion', 'alert', 'apexcharts', 'avatar', 'badge', 'bg-[a-z-]+', 'border-[a-z-]+', 'breadcrumb', 'btn-[a-z]+', 'calendar', 'card', 'carousel', 'chart',
  'chat', 'chip', 'col', 'column', 'countup', 'cursor', 'datagrid', 'divide', 'driver', 'dropdown', 'dropend', 'dropstart', 'dropup', 'dropzone', 'empty', 'fc',
  'figure', 'flag', 'float', 'focus-ring', 'form-colorinput', 'form-imagecheck', 'form-selectgroup', 'g', 'gx', 'gy', 'hr', 'icon', 'img', 'input-otp', 'jvm', 'layout',
  'legend', 'link-[a-z-]+', 'list-group', 'list-timeline', 'list', 'loader', 'markdown', 'mentions?', 'modal', 'nav', 'navbar', 'noUi', 'object', 'offcanvas', 'offset',
  'order', 'otp', 'page', 'pagination', 'payment', 'placeholder', 'plyr', 'popover', 'progress', 'progressbg', 'prose', 'ratio', 'ribbon', 'row', 'scroll', 'segmented',
  'selectgroup', 'signal', 'signature', 'social', 'sortable', 'space', 'sparkline', 'stamp', 'star', 'status', 'steps?', 'sticky', 'strength', 'subheader', 'switch',
  'swicth', 'tag', 'text-bg', 'theme', 'timeline', 'toast', 'tooltip', 'tracking', 'trial', 'ts', 'tox', 'litepicker', 'fslightbox', 'turbo-progress-bar', 'dimmer',
  'animated', 'columns', 'callout', 'footer', 'signal', 'row-cols',
];
const dropped = new RegExp(`\\.(${unused.join('|')})(?![a-z])|\\.(m|p)[tbsexy]?-(sm|md|lg|xl|xxl)-|\\[data-bs-theme=`);

/** Tabler without the rules whose every selector belongs to a dropped part. Dark rules go too: our tokens carry both grounds. */
export async function trimTabler(file) {
  const sheet = postcss.parse(await readFile(file, 'utf8'));
  sheet.walkRules((rule) => {
    if (rule.parent.type === 'atrule' && rule.parent.name.endsWith('keyframes')) return;
    const kept = rule.selectors.filter((selector) => !dropped.test(selector) || /^:root/.test(selector));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  sheet.walkAtRules((rule) => {
    if (rule.name === 'charset' || rule.nodes?.length === 0) rule.remove();
  });
  sheet.walkComments((comment) => comment.remove());
  return sheet.toString();
}

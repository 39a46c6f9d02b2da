// Everything listens on document, so regions that htmx swaps in need no set-up. Without this file every page still reads and saves.
import './swap.js';
import './keys.js';
import './finder.js';
import './frame.js';
import './list.js';
import './form.js';
import './suggest.js';
import './mention.js';
import './likely.js';
import './record.js';
import './board.js';
import './calendar.js';
import './sort.js';
import './deal.js';
import './cell.js';
import './live.js';
import './targets.js';

// Prints the names of months and weekdays for a lexicon: `npm run calendar -- pl`.
import { intlCalendar } from './intlCalendar';

for (const tag of process.argv.slice(2)) {
  const { months, weekdays } = intlCalendar(tag);
  console.log(`  tag: '${tag}',\n  months: '${months}',\n  weekdays: '${weekdays}',`);
}

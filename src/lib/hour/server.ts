/** What only the build needs: the calendar files and the library that writes them. */
export { calendarResponse } from './calendar-response';
